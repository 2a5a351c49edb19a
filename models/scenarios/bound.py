"""An input that is bound to a window of a series: read from it, and read anew when it changes."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace

import numpy as np

from models.counted import counted
from models.datasets.dataset import Dataset
from models.errors import QueryError, ScenarioError
from models.scenarios.inputs import Input, Window
from models.scenarios.observed import pace_from
from models.scenarios.scenario import Scenario
from models.tables.calendar import CALENDAR_KINDS, calendar_column
from models.tables.changes import number_column
from models.tables.covered import COVERED, MONTHS_OF
from models.tables.query import Query, Step, TableRef
from models.tables.query import run as run_query
from models.tables.table import Table, taken
from models.tables.transforms.monthly import Monthly
from models.tables.transforms.per_day import PerDay


def window_of(table: Table, query: Query, column: str, last: int = 0) -> Window:
    """The last `last` months' paces of `column`, 0 for all of them.

    `query` makes `table`. Of a running total, a level or a pace with a row for each day the
    months' means are taken; rows that stand for whole periods stay as they are.

    Raises:
        QueryError: there is no such column, or it holds no numbers.
    """
    return Window(replace(query, steps=(*query.steps, *_to_months(table, column))), column, last)


def drawn(input: Input, window: Window, dataset: Dataset) -> Input:
    """`input`, drawn from the observed values in `window` of `dataset`, the latest last.

    The first and the last month are left out where the series covers only a part of them.

    Raises:
        QueryError: a step of the window does not fit the table.
        ScenarioError: the column's unit does not fit, or no value is left.
    """
    table = _whole_months(run_query(window.query, dataset), window.column)
    if window.last:
        first = max(len(table.values) - window.last, 0)
        table = taken(
            table, np.arange(first, len(table.values)), f"the last {counted(window.last, 'row')}"
        )
    found = pace_from(table, window.column, input)
    return replace(found, window=replace(window, version=dataset.provenance.version))


def drawn_anew(scenario: Scenario, load: Callable[[TableRef], Dataset]) -> Scenario:
    """`scenario` with every bound input as the files have it now; the same where none changed.

    A file that is not loaded leaves its inputs as they are: their values were read from it.

    Raises:
        QueryError, ScenarioError: a window does not fit its file any more; names the input.
    """
    inputs = tuple(_anew(each, load) for each in scenario.inputs)
    return scenario if inputs == scenario.inputs else replace(scenario, inputs=inputs)


def newer_for(scenario: Scenario, load: Callable[[TableRef], Dataset]) -> dict[TableRef, Dataset]:
    """The loaded tables of which bound inputs of `scenario` were read in another version."""
    newer: dict[TableRef, Dataset] = {}
    for window in (each.window for each in scenario.inputs if each.window is not None):
        with suppress(QueryError):
            dataset = load(window.query.source)
            if dataset.provenance.version != window.version:
                newer[window.query.source] = dataset
    return newer


def loaded_in(tables: Mapping[TableRef, Dataset]) -> Callable[[TableRef], Dataset]:
    """What loads one of `tables`, and none besides."""

    def load(ref: TableRef) -> Dataset:
        if ref not in tables:
            raise QueryError(f"“{ref.table}” is not read.")
        return tables[ref]

    return load


def _anew(input: Input, load: Callable[[TableRef], Dataset]) -> Input:
    if input.window is None:
        return input
    try:
        dataset = load(input.window.query.source)
    except QueryError:
        return input
    if dataset.provenance.version == input.window.version:
        return input
    try:
        return drawn(input, input.window, dataset)
    except QueryError as error:
        label = input.label or input.name
        raise ScenarioError(f"“{label}” cannot be read anew: {error}", input.name) from error


def _to_months(table: Table, column: str) -> tuple[Step, ...]:
    found = number_column(table, column)
    calendar = next((each for each in table.columns if each.kind in CALENDAR_KINDS), None)
    if calendar is None or calendar.kind == "period":
        return ()
    means = Monthly((column,), "mean")
    return (means,) if found.basis == "per day" else (PerDay(column), means)


def _whole_months(table: Table, column: str) -> Table:
    """Without a first and a last month of which the series has only a part."""
    own = f"{column}: {COVERED}"
    covered = own if own in table.values else COVERED
    if covered not in table.values or not len(table.values):
        return table
    calendar = calendar_column(table)
    if MONTHS_OF.get(calendar.granularity or "") != 1:
        return table
    months = table.values.array(calendar.name).astype("datetime64[M]")
    lengths = ((months + 1).astype("datetime64[D]") - months.astype("datetime64[D]")).astype(int)
    whole = table.values.array(covered) >= lengths
    first, last = int(not whole[0]), len(whole) - int(len(whole) > 1 and not whole[-1])
    if (first, last) == (0, len(whole)):
        return table
    return taken(table, np.arange(first, last), "without part of a month at the ends")
