"""An input that is drawn from a series: the window is whatever rows the table has."""

from dataclasses import replace

import numpy as np

from models.counted import counted
from models.datasets.dataset import Column
from models.errors import ScenarioError, UnitError
from models.quantity import Unit, parse_unit
from models.scenarios.inputs import Input
from models.scenarios.shapes import Floats
from models.tables.changes import number_column
from models.tables.covered import days_of_each_row
from models.tables.table import Table


def pace_from(table: Table, column: str, input: Input) -> Input:
    """`input`, drawn from the values of `column`, each row as often as any other.

    A column in the input's unit is taken as it is or converted; one that counts an amount per row
    (km² where km²/day is asked for) is divided by the days that the row covers. A column without
    a unit is taken to be in the input's, and the note says so.

    Raises:
        QueryError: there is no such column, or it holds no numbers.
        ScenarioError: it is a running total or a level, its unit does not fit, the days of a row
            are not known, or no value is left.
    """
    found = number_column(table, column)
    if found.basis in ("cumulative", "level"):
        what = "running total" if found.basis == "cumulative" else "level"
        raise ScenarioError(f"“{column}” is a {what}; turn it into per day first.", input.name)
    values = table.values.numbers(column)
    unit = _unit(found, input)
    own = parse_unit(input.unit)
    words = ""
    if unit is None:
        words = f"; its unit is not stated, so it is taken as {input.unit}"
    elif unit.fits(own):
        values = values * (unit.factor / own.factor)
    elif (unit / parse_unit("day")).fits(own):
        values = values / _days_covered(table, column, input) * (unit.factor / own.factor)
        words = ", divided by the days of each row"
    else:
        raise ScenarioError(
            f"“{column}” is in {unit.symbol}, but “{input.name}” is in {input.unit}; "
            "choose a column that fits.",
            input.name,
        )
    kept = values[np.isfinite(values)]
    if not len(kept):
        raise ScenarioError(f"“{column}” has no value to draw from.", input.name)
    steps = "".join(f", {step}" for step in table.steps)
    return replace(
        input,
        shape="empirical",
        low=None,
        likely=None,
        high=None,
        values=tuple(kept.tolist()),
        note=f"{counted(len(kept), 'value')} of {column} in {table.title}{steps}{words}.",
        source="; ".join(table.sources),
    )


def _unit(column: Column, input: Input) -> Unit | None:
    try:
        return parse_unit(column.unit) if column.unit else None
    except UnitError as error:
        raise ScenarioError(str(error), input.name) from error


def _days_covered(table: Table, column: str, input: Input) -> Floats:
    """(n_rows,) the days over which each row's amount was gained."""
    covered = days_of_each_row(table, of=column)
    if covered is None:
        raise ScenarioError(
            f"“{column}” counts an amount per row and nothing says how many days a row covers; "
            "turn it into per day first.",
            input.name,
        )
    return covered
