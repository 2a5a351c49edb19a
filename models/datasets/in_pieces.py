"""Work on the pieces of a file, two at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from models.aside import Aside

_AT_ONCE = 2
"""numpy lets go of Python's lock while it walks over bytes, so that two threads do nearly twice as
much; a third one would only wait for the parts that are Python."""

_LONG = 50_000
"""Rows from which on a second thread pays for work on a whole column."""

_Piece = TypeVar("_Piece")
_Done = TypeVar("_Done")


def in_order(work: Callable[[_Piece], _Done], pieces: Iterable[_Piece]) -> Iterator[_Done]:
    """`work` of every piece, in the order of the pieces.

    Few are under way at a time. What `work` raises is raised here, in its piece's turn. An iterator
    that is left early lets those under way end and starts no other.
    """
    under_way: deque[Aside[_Done]] = deque()
    try:
        for piece in pieces:
            under_way.append(Aside(partial(work, piece)))
            if len(under_way) == _AT_ONCE:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    finally:
        for one in under_way:
            one.wait()


def each_in_order(
    work: Callable[[_Piece], _Done], columns: Iterable[_Piece], rows: int
) -> Iterator[_Done]:
    """`work` of every column of a table of so many rows, in their order; as `in_order` if long."""
    return in_order(work, columns) if rows > _LONG else map(work, columns)
