"""Which rows of two versions of a table stand for the same place."""

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import pandas as pd

Rows = npt.NDArray[np.intp]


def matched(old: "pd.Series[Any]", new: "pd.Series[Any]") -> tuple[Rows, Rows, Rows, Rows]:
    """Positions in both of the places they share, then of those only in the one or the other.

    A place that stands several times is matched in the order of the rows; a missing one is none.
    """
    import pandas as pd

    codes, _ = pd.factorize(pd.concat([old, new], ignore_index=True))
    one, other = (_nth(part, len(codes)) for part in (codes[: len(old)], codes[len(old) :]))
    there = np.flatnonzero(codes[: len(old)] >= 0), np.flatnonzero(codes[len(old) :] >= 0)
    one, other = one[there[0]], other[there[1]]
    _, ours, theirs = np.intersect1d(one, other, assume_unique=True, return_indices=True)
    alone = np.flatnonzero(~np.isin(one, other))
    others = np.flatnonzero(~np.isin(other, one))
    return there[0][ours], there[1][theirs], there[0][alone], there[1][others]


def _nth(codes: Rows, most: int) -> Rows:
    """(n,) a number of its own for the first, second … of each code, the same in both tables."""
    order = np.argsort(codes, kind="stable")
    ranked = codes[order]
    nth = np.empty_like(codes)
    nth[order] = np.arange(len(codes)) - np.searchsorted(ranked, ranked)
    return codes * (most + 1) + nth
