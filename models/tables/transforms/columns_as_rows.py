"""Columns of one kind as rows: a name and a value in each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.errors import QueryError
from models.frozen import frozen
from models.quantity.in_common import goes_with, in_common
from models.tables.changes import number_column
from models.tables.covered import COVERED, covered_column
from models.tables.several import some_of
from models.tables.table import Table, computed, made_from

VALUE = "value"
"""What the column of all values is called, unless another has that name."""


@frozen
class ColumnsAsRows:
    """Every row once for each of `columns`, with that column's name and its value.

    Days, words, and over how many days a row counts stand in each; other numbers go.
    """

    name: ClassVar[str] = "columns as rows"
    columns: tuple[str, ...]

    def words(self) -> str:
        """“aircraft, tank as rows”."""
        return f"{some_of(self.columns)} as rows"

    def apply(self, table: Table) -> Table:
        """A table of the columns that stay, the name and the value: (n_rows × n_columns,) each.

        Raises:
            QueryError: a column is not there or holds no numbers, or their units differ in kind.
        """
        if not self.columns:
            raise QueryError("No column was named to become rows.")
        columns = [number_column(table, name) for name in self.columns]
        _refuse_kinds(columns)
        stay = [each for each in table.columns if each.kind != "number"]
        taken = {each.name for each in stay}
        called, valued = _free("name", taken), _free(VALUE, taken)
        rows, count = len(table.values), len(columns)
        names = np.empty(rows * count, dtype=object)
        names[:] = list(self.columns) * rows
        values = _row_by_row(table, self.columns)
        frame = {each.name: np.repeat(table.values.array(each.name), count) for each in stay}
        frame |= {called: names, valued: values}
        places = [each.places for each in columns if each.places is not None]
        alike = all(each.basis == columns[0].basis for each in columns)
        made = Column(
            valued,
            "number",
            unit=in_common([each.unit for each in columns]),
            basis=columns[0].basis if alike else None,
            missing=int(np.count_nonzero(np.isnan(values.astype(np.float64)))),
            places=max(places, default=None),
        )
        every = [*stay, Column(called, "text"), made]
        days = [covered_column(table, name) for name in self.columns]
        if known := [name for name in days if name is not None]:
            every.append(Column(COVERED, "number", unit="days"))
            frame[COVERED] = _row_by_row(table, [name or known[0] for name in days])
        rows_of = np.repeat(table.rows, count)
        found = computed(table, tuple(every), frame, self.words(), rows_of)
        return replace(found, made_of={**table.made_of, valued: made_from(table, self.columns)})


def _row_by_row(table: Table, names: Sequence[str]) -> npt.NDArray[np.generic]:
    """(n_rows × n_names,) the values of the first row, then those of the second …"""
    return np.stack([table.values.array(name) for name in names], axis=1).ravel()


def _refuse_kinds(columns: list[Column]) -> None:
    first = columns[0]
    for other in columns[1:]:
        if not goes_with(first.unit, other.unit):
            raise QueryError(
                f"“{first.name}” is in {first.unit or 'plain numbers'} and “{other.name}” in "
                f"{other.unit or 'plain numbers'}; only columns of one kind become rows."
            )


def is_value(name: str) -> bool:
    """Whether a column of all values may be called so."""
    return re.fullmatch(rf"{VALUE}( \d+)?", name) is not None


def _free(wish: str, taken: set[str]) -> str:
    name, number = wish, 2
    while name in taken:
        name, number = f"{wish} {number}", number + 1
    return name
