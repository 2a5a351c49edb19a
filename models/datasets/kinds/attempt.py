"""What reading a whole column as one kind gave."""

from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Mask
from models.datasets.dataset import Granularity, IssueKind, Kind
from models.frozen import frozen

MISSING = frozenset(
    ("na", "n/a", "n.a.", "n.d.", "nan", "nat", "<na>", "null", "none", "nil", "no data", "#n/a",
     "#na", "#value!", "#ref!", "#div/0!", "#num!", "#name?", "#null!", "н/д", "н.д.", "нд",
     "немає даних", "нема даних", "нет данных",
     "-", "--", "---", "–", "—", ".", "..", "...", "…", "?", ":")
)  # fmt: skip
"""Texts that stand for no value in a column of numbers or dates, in lower case."""


@frozen
class Doubt:
    """Something noticed while deciding; `row` is `None` where it is about the whole column."""

    kind: IssueKind
    text: str
    row: int | None = None


@frozen(eq=False)
class Attempt:
    """A column read as one kind.

    `values`: (n,) int64, float64, datetime64[s], or object (`bool`/`None` for a flag, `str`/`None`
    for text); `read`: (n,) whether the cell has a value of this kind. `groups`: (n,) the number of
    each text, counted from 0 as they first come up; empty where nearly every cell has its own.
    """

    kind: Kind
    values: npt.NDArray[Any]
    read: Mask
    reason: str
    unit: str | None = None
    granularity: Granularity | None = None
    zone: str | None = None
    doubts: tuple[Doubt, ...] = ()
    groups: npt.NDArray[np.int32 | np.int64] | None = None
    decimal: str | None = None
    """Of numbers not written plainly: what separates their decimals."""

    def good_for(self, present: Mask) -> bool:
        """Whether so many of the present cells were read that the rest are exceptions."""
        return mostly(int(np.count_nonzero(self.read)), int(np.count_nonzero(present)))


def mostly(read: int, present: int) -> bool:
    """At least two cells in ten read and at most one in ten not; a single exception is allowed."""
    failed = present - read
    return read > 0 and failed <= max(1 if read > 1 else 0, present // 10)


def parsed(read: int, present: int, what: str) -> str:
    """“all 12 cells parse as numbers”; `what` is named in the plural."""
    return f"{share(read, present)} {'parses' if present == 1 else 'parse'} as {what}"


def share(read: int, present: int) -> str:
    """“all 12 cells” or “11 of 12 cells”."""
    if read == present:
        return "the only cell" if read == 1 else f"all {read:,} cells"
    return f"{read:,} of {present:,} cells"
