"""Order the rows by one column."""

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from models.datasets.numbering import ranked
from models.frozen import frozen
from models.tables.table import Table, taken


@frozen
class Sort:
    """Rows by `column`, smallest first unless `descending`; equal ones keep their order.

    Missing cells come last either way.
    """

    name: ClassVar[str] = "sort"
    column: str
    descending: bool = False

    def words(self) -> str:
        """“by date, last first”."""
        return f"by {self.column}, largest first" if self.descending else f"by {self.column}"

    def apply(self, table: Table) -> Table:
        """The same rows in the new order. Raises `QueryError` where there is no such column."""
        table.column(self.column)
        values = table.values.array(self.column)
        if values.dtype == object:
            # Few different texts: numbering them once is far quicker than comparing texts.
            values = ranked(values)
            absent = values < 0
        else:
            absent = np.isnat(values) if values.dtype.kind == "M" else np.isnan(values)
        here = np.flatnonzero(~absent)
        order = np.concatenate(
            [here[_order(values[here], self.descending)], np.flatnonzero(absent)]
        )
        return taken(table, order.astype(np.intp), self.words())


def _order(ranks: npt.NDArray[np.generic], descending: bool) -> npt.NDArray[np.intp]:
    """The stable order; turned over twice for descending, so that ties stay as they were."""
    if not descending:
        return np.argsort(ranks, kind="stable")
    return len(ranks) - 1 - np.argsort(ranks[::-1], kind="stable")[::-1]
