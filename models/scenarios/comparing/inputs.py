"""Scenarios side by side: the inputs in which they differ, and what follows from each."""

from collections.abc import Sequence

import numpy as np

from models.counted import counted
from models.datasets.dataset import Column
from models.quantity import parse_unit
from models.quantity.written import figure
from models.scenarios.library import template_of
from models.scenarios.result import Result
from models.scenarios.scenario import Input
from models.scenarios.stated import stated
from models.scenarios.summary import Output
from models.scenarios.tables import sources, table_of
from models.tables.table import Table

WHAT = "what"
NOT_ASKED = "not asked"


def names(results: Sequence[Result]) -> tuple[str, ...]:
    """A name for each scenario: its title, numbered where two have the same."""
    titles = [result.scenario.title or "Untitled" for result in results]
    found: list[str] = []
    for place, title in enumerate(titles):
        same = titles[: place + 1].count(title)
        name = title if same == 1 else f"{title} ({same})"
        while name in found or name == WHAT:
            name += "′"
        found.append(name)
    return tuple(found)


def side_by_side(results: Sequence[Result]) -> Table:
    """A table with a row for every input that differs, then rows for what follows.

    The columns are `what` and one a scenario, all of text.
    """
    rows = [*_inputs(results), *_outcomes(results)]
    columns = {
        Column(name, "text"): np.array([row[place] for row in rows], dtype=object)
        for place, name in enumerate((WHAT, *names(results)))
    }
    addresses = dict.fromkeys(each for result in results for each in sources(result.scenario))
    steps = tuple(
        f"{name}: {counted(result.scenario.trials, 'trial')}, seed {result.scenario.seed}"
        for name, result in zip(names(results), results, strict=True)
    )
    return table_of("Scenarios side by side", columns, tuple(addresses), steps)


def _inputs(results: Sequence[Result]) -> list[tuple[str, ...]]:
    """Label and unit, then how each scenario states the input, where they do not all agree."""
    stated_by = [{each.name: each for each in result.scenario.inputs} for result in results]
    every: dict[str, Input] = {}
    for inputs in stated_by:
        every |= {name: each for name, each in inputs.items() if name not in every}
    rows: list[tuple[str, ...]] = []
    for name, each in every.items():
        words = [stated(own[name]) if name in own else NOT_ASKED for own in stated_by]
        if len(set(words)) > 1:
            rows.append((each.label or name, *words))
    return rows


def _outcomes(results: Sequence[Result]) -> list[tuple[str, ...]]:
    """The answer in words and in numbers; “never” where half of the paths never get there."""
    answers = [result.outputs[_answered(result)] for result in results]
    return [
        ("Answer", *(result.sentence.rstrip(".") for result in results)),
        ("Half of the paths by", *(_value(answer, answer.p50) for answer in answers)),
        ("9 paths in 10 by", *(_value(answer, answer.p90) for answer in answers)),
        ("Never gets there", *(f"{100 * answer.p_never:.3g} %" for answer in answers)),
    ]


def _answered(result: Result) -> str:
    return template_of(result.scenario).answer


def _value(answer: Output, value: float | None) -> str:
    if value is None:
        return "never"
    unit = parse_unit(answer.unit)
    return figure(value, unit, 4)
