"""The columns of files that what a chart shows rests on."""

from collections.abc import Sequence

from models.charts.spec import Series
from models.datasets.numbering import numbered
from models.tables.table import Table, made_from

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
