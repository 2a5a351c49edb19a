"""Lines across a chart at the numbers of a table, each by the name or the day of its row."""

import numpy as np

from models.charts.annotations import Level
from models.charts.reading_unit import unit_step
from models.tables.display import texts
from models.tables.table import Table

ROWS_AT_MOST = 12
"""More lines than this would be read as a grid."""


def levels_from(table: Table, unit: str | None) -> tuple[tuple[str, tuple[Level, ...]], ...]:
    """The name of each column in `unit` with a line for each row that has a number in it.

    A column without a unit of its own is taken to be in that of the chart; rows without a number
    are left out, and tables of more than a few rows give none.
    """
    if not 0 < len(table.values) <= ROWS_AT_MOST:
        return ()
    names = _names(table)
    source = "; ".join(table.sources)
    found: list[tuple[str, tuple[Level, ...]]] = []
    for column in table.columns:
        if column.kind != "number":
            continue
        step = unit_step(table, column.name)
        read = step.apply(table) if step is not None else table
        if read.column(column.name).unit not in (None, unit):
            continue
        values = read.values.numbers(column.name)
        levels = tuple(
            Level(float(values[row]), names[row], source)
            for row in np.flatnonzero(np.isfinite(values)).tolist()
        )
        if levels:
            found.append((column.name, levels))
    return tuple(found)


def _names(table: Table) -> list[str]:
    for place, column in enumerate(table.columns):
        if column.kind in ("text", "period", "date"):
            names = [" ".join(text.split()) for text in texts(table, place, 0, len(table.values))]
            if all(names):
                return names
    return [""] * len(table.values)
