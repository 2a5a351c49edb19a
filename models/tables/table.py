"""A table: what a query makes of a dataset, and the only form in which values reach a view."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column, Dataset
from models.datasets.values import ColumnValues
from models.errors import QueryError
from models.frozen import frozen

if TYPE_CHECKING:
    import pandas as pd


NAMED_AT_MOST = 60
"""Columns that a sentence about what there is names; a file may have thousands."""


@frozen(eq=False)
class Table:
    """Typed columns and rows, with where they come from and what was done to them.

    `values` are as those of a dataset. `rows`: (n_rows,) int64, the row of the dataset
    that each row was taken from, -1 where a row was computed from several. `made_of`: of columns
    that stand in no file, the columns of the dataset that their values were worked out from.
    """

    title: str
    columns: tuple[Column, ...]
    values: ColumnValues
    rows: npt.NDArray[np.int64]
    sources: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    as_of: str | None = None
    made_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def frame(self) -> "pd.DataFrame":
        """The values as a frame with the dtypes of `Dataset.frame`."""
        return self.values.frame

    def has(self, name: str) -> bool:
        """Whether a column is called `name`."""
        return any(each.name == name for each in self.columns)

    def column(self, name: str) -> Column:
        """The column called `name`.

        Raises:
            QueryError: no column has that name; the sentence lists those there are.
        """
        for column in self.columns:
            if column.name == name:
                return column
        there = told(f"“{column.name:.60}”" for column in self.columns)
        raise QueryError(f"“{self.title}” has no column “{name:.60}”; it has {there}.")


def made_from(table: Table, names: Iterable[str]) -> tuple[str, ...]:
    """The columns of the dataset that those columns of `table` rest on, each once."""
    every = (each for name in names for each in table.made_of.get(name, (name,)))
    return tuple(dict.fromkeys(every))


def missing_in(table: Table, name: str) -> int:
    """How many rows of `table` have nothing in that column; what is known of a column is of all
    rows of its file.
    """
    values = table.values.array(name)
    if values.dtype.kind == "O":
        absent: npt.NDArray[np.bool_] = np.equal(values, np.array(None, dtype=object))
    else:
        absent = np.isnat(values) if values.dtype.kind == "M" else np.isnan(values)
    return int(np.count_nonzero(absent))


def told(words: Iterable[str]) -> str:
    """The words with commas; of very many the first ones and how many more there are."""
    every = list(words)
    more = f" and {len(every) - NAMED_AT_MOST:,} more" if len(every) > NAMED_AT_MOST else ""
    return ", ".join(every[:NAMED_AT_MOST]) + more


def whole(dataset: Dataset) -> Table:
    """Every row and column of `dataset`, untouched."""
    provenance = dataset.provenance
    return Table(
        title=dataset.name,
        columns=dataset.columns,
        values=dataset.values,
        rows=np.arange(len(dataset.values), dtype=np.int64),
        sources=(provenance.source or Path(provenance.path).name,),
        steps=provenance.steps,
        as_of=provenance.as_of,
    )


def taken(table: Table, positions: npt.NDArray[np.intp], step: str) -> Table:
    """The rows of `table` at `positions`, in that order; `step` is added to what was done."""
    return replace(
        table,
        values=table.values.take(positions),
        rows=table.rows[positions],
        steps=(*table.steps, step),
    )


def computed(
    table: Table,
    columns: tuple[Column, ...],
    values: Mapping[str, npt.NDArray[Any]],
    step: str,
    rows: npt.NDArray[np.int64] | None = None,
) -> Table:
    """A table of new `values` that were computed from `table`; its sources stay with it."""
    made = _values(columns, values)
    return replace(
        table,
        columns=columns,
        values=made,
        rows=np.full(len(made), -1, dtype=np.int64) if rows is None else rows,
        steps=(*table.steps, step),
    )


def listed(
    title: str,
    columns: Sequence[Column],
    values: Mapping[str, Sequence[Any] | npt.NDArray[Any]],
    sources: tuple[str, ...] = (),
    steps: tuple[str, ...] = (),
) -> Table:
    """A table that stands in no file: (n_rows,) `values` by the names of `columns`.

    Numbers given as a list become float64; what is missing is `None`.
    """
    made = _values(columns, values)
    rows = np.full(len(made), -1, dtype=np.int64)
    return Table(title, tuple(columns), made, rows, sources, steps)


def _values(
    columns: Sequence[Column], values: Mapping[str, Sequence[Any] | npt.NDArray[Any]]
) -> ColumnValues:
    arrays: dict[str, npt.NDArray[Any]] = {}
    for column in columns:
        given = values[column.name]
        if column.kind in ("text", "flag"):
            arrays[column.name] = objects = np.empty(len(given), dtype=object)
            objects[:] = given
        elif isinstance(given, np.ndarray):
            arrays[column.name] = given
        else:
            arrays[column.name] = np.array(given, dtype=np.float64)
    rows = len(next(iter(arrays.values()))) if arrays else 0
    return ColumnValues(arrays, {column.name: column.kind for column in columns}, rows)
