"""The columns that a chart rests on, and the steps to them told without the others."""

from collections.abc import Sequence

from models.charts.outcome import Outcome
from models.charts.spec import Series
from models.datasets.numbering import numbered
from models.tables.several import some_of
from models.tables.table import Table, made_from
from models.tables.transforms import (
    ColumnsAsRows,
    Computed,
    Filter,
    Monthly,
    PerDay,
    RollingMean,
    Scale,
    Select,
)

LOOKED_AT = 200_000
"""Rows up to which the words of a table are looked through: it is done while a chart is drawn."""


def columns_drawn(table: Table, series: Sequence[Series]) -> set[str]:
    """The columns of the file that what `series` show of `table` rests on.

    Where columns became rows, those of them that a filter took out are not shown.
    """
    return {column for each in series for column in _of_one(table, each)}


def _of_one(table: Table, series: Series) -> set[str]:
    found = set(made_from(table, series.columns))
    stacked = set(table.made_of.get(series.y, ()))
    if len(stacked) > 1 and len(table.values) <= LOOKED_AT:
        for column in table.columns:
            if column.kind == "text":
                named = {each for each in numbered(table.values.array(column.name))[1] if each}
                if named and named <= stacked:
                    return found - (stacked - named)
    return found


def steps_drawn(outcome: Outcome, name: str) -> tuple[str, ...]:
    """What was done to a table, of several columns those that are drawn or that others rest on.

    Without an origin the steps stand as the table has them.
    """
    table, origin = outcome.tables[name], outcome.origins.get(name)
    taken = origin.steps if origin is not None else ()
    if len(taken) > len(table.steps):
        return table.steps
    drawn = [each for each in outcome.spec.series if each.table == name]
    used = columns_drawn(table, drawn) | {column for each in drawn for column in each.columns}
    formulas = ""
    found: list[str] = []
    said = list(table.steps)
    for step in reversed(taken):
        words = said.pop()
        match step:
            case Monthly() | PerDay() | ColumnsAsRows():
                every = step.columns
                here = [each for each in every if each in used or each in formulas]
                words = words.replace(some_of(every), some_of(here or every), 1)
            case Select():
                continue  # columns that were taken off are not drawn anyway
            case Scale() | Computed() if step.column not in used and step.column not in formulas:
                continue
            case Computed():
                formulas = f"{formulas} {step.formula}"
            case RollingMean() if step.called not in used:
                continue
            case Filter() | RollingMean():
                used.add(step.column)
            case _:
                pass
        found.append(words)
    return (*said, *reversed(found))
