"""A table: what a query makes of a dataset, and the only form in which values reach a view."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column, Dataset
from models.errors import QueryError

# pandas takes half a second to import; the window must be able to show before that.
if TYPE_CHECKING:
    import pandas as pd


NAMED_AT_MOST = 60
"""Columns that a sentence about what there is names; a file may have thousands."""


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """Typed columns and rows, with where they come from and what was done to them.

    `frame` follows the dtypes of `Dataset.frame`. `rows`: (n_rows,) int64, the row of the dataset
    that each row was taken from, -1 where a row was computed from several.
    """

    title: str
    columns: tuple[Column, ...]
    frame: "pd.DataFrame"
    rows: npt.NDArray[np.int64]
    sources: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    as_of: str | None = None

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
        frame=dataset.frame,
        rows=np.arange(len(dataset.frame), dtype=np.int64),
        sources=(provenance.source or Path(provenance.path).name,),
        steps=provenance.steps,
        as_of=provenance.as_of,
    )


def taken(table: Table, positions: npt.NDArray[np.intp], step: str) -> Table:
    """The rows of `table` at `positions`, in that order; `step` is added to what was done."""
    frame = table.frame.take(positions)  # pyright: ignore[reportUnknownMemberType]
    return replace(
        table,
        frame=frame.reset_index(drop=True),
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
    import pandas as pd

    frame = pd.DataFrame(dict(values))
    return replace(
        table,
        columns=columns,
        frame=frame,
        rows=np.full(len(frame), -1, dtype=np.int64) if rows is None else rows,
        steps=(*table.steps, step),
    )
