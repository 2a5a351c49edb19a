"""Two steps of work, done ahead of whoever asks for what they give.

Python runs one thread at a time, so that reading, which is many short steps, gains nothing beside a
long import. Where a process can be copied the steps are done by a copy, on a processor of its own.
"""

import mmap
import os
import pickle
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import IO, Any, Generic, Protocol, TypeVar

from models.aside import Aside

_First = TypeVar("_First")
_Second = TypeVar("_Second")
_FirstGiven = TypeVar("_FirstGiven", covariant=True)
_SecondGiven = TypeVar("_SecondGiven", covariant=True)

_ALIGNED = 64
"""Bytes between the places where the numbers of an array may begin."""


class Ahead(Protocol[_FirstGiven, _SecondGiven]):
    """Work under way; each result is asked for once, in their order.

    What a step raised is raised where its result is asked for.
    """

    def first(self) -> _FirstGiven:
        """What the first step gave, once it is over."""
        ...

    def second(self) -> _SecondGiven:
        """What the second step made of that, once it is over."""
        ...


_MOST = 100_000_000
"""Bytes of arrays above which to bring them back takes longer than a copy gains."""


def may_copy(size: int) -> bool:
    """Whether a copy of this process can do work that gives arrays of about `size` bytes.

    Elsewhere a copy is not to be had, or not safe, or starts from nothing; of several threads it
    has one, with the locks that others hold; and it needs a processor of its own.
    """
    if sys.platform != "linux" or size > _MOST or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


def ahead(
    first: Callable[[], _First], then: Callable[[_First], _Second], size: int
) -> Ahead[_First, _Second]:
    """`first`, and `then` what it gave, from now on: in a copy if one may be made, or a thread.

    What they give and raise must pass through `pickle`, and its arrays may come back without leave
    to write to them; they have about `size` bytes.
    """
    return Apart(first, then, size) if may_copy(size) else Beside(first, then)


class Beside(Generic[_First, _Second]):
    """Both steps in a thread."""

    def __init__(self, first: Callable[[], _First], then: Callable[[_First], _Second]) -> None:
        self._then = then
        self._under_way: Aside[Any] = Aside(first)

    def first(self) -> _First:
        """What the first step gave, once it is over."""
        made: _First = self._under_way.result()
        self._under_way = Aside(partial(self._then, made))
        return made

    def second(self) -> _Second:
        """What the second step made of that, once it is over."""
        return self._under_way.result()


class Apart(Generic[_First, _Second]):
    """Both steps in a copy of this process, on Linux.

    Where the copy ends early, as one does that is taken for too large, they are done here.
    """

    def __init__(
        self, first: Callable[[], _First], then: Callable[[_First], _Second], size: int
    ) -> None:
        self._first, self._then, self._size = first, then, size
        self._made: list[_First] = []
        self._arrays = os.memfd_create("arrays")
        told, telling = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            try:
                _work(first, then, self._arrays, telling)
            finally:
                os._exit(0)
        os.close(telling)
        self._told = open(told, "rb")  # noqa: PTH123, SIM115 - read from until the end

    def first(self) -> _First:
        """What the first step gave, once it is over."""
        with suppress(OSError):  # whether there is room shows when it is needed
            # It takes a while, and the copy has no time to lose.
            os.posix_fallocate(self._arrays, 0, max(self._size, 1))
        try:
            made = _answer(self._told, self._arrays, self._first)
        except BaseException:
            self._end()
            raise
        finally:
            os.close(self._arrays)
        self._made.append(made)
        return made

    def second(self) -> _Second:
        """What the second step made of that, once it is over."""
        try:
            return _answer(self._told, -1, lambda: self._then(self._made[0]))
        finally:
            self._end()

    def _end(self) -> None:
        self._told.close()
        os.waitpid(self._process, 0)


def _answer(told: IO[bytes], arrays: int, instead: Callable[[], Any]) -> Any:  # noqa: ANN401
    try:
        lengths, packed = pickle.load(told)  # noqa: S301 - of our own copy
    except (EOFError, pickle.UnpicklingError):
        return instead()
    good, made = pickle.loads(packed, buffers=_mapped(arrays, lengths))  # noqa: S301
    if not good:
        raise made
    return made


def _mapped(arrays: int, lengths: list[int]) -> list[memoryview]:
    """The arrays of these lengths in bytes where the copy has left them."""
    whole = sum(map(_room, lengths))
    if not whole:
        return [memoryview(b"") for _ in lengths]
    flags = mmap.MAP_SHARED | mmap.MAP_POPULATE
    view = memoryview(mmap.mmap(arrays, whole, flags, mmap.PROT_READ))
    found: list[memoryview] = []
    begin = 0
    for length in lengths:
        found.append(view[begin : begin + length])
        begin += _room(length)
    return found


def _room(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED


def _work(
    first: Callable[[], _First], then: Callable[[_First], object], arrays: int, telling: int
) -> None:
    """Do both steps, and tell what they give; its arrays are left in the file `arrays`."""
    with open(telling, "wb") as out:
        made = _tried(first)
        lengths, packed = _packed(made, arrays)
        os.ftruncate(arrays, sum(map(_room, lengths)))
        pickle.dump((lengths, packed), out)
        out.flush()
        if made[0]:
            pickle.dump(([], pickle.dumps(_tried(lambda: then(made[1])))), out)


def _tried(step: Callable[[], Any]) -> tuple[bool, Any]:
    try:
        return True, step()
    except Exception as error:
        return False, error


def _packed(made: tuple[bool, Any], arrays: int) -> tuple[list[int], bytes]:
    buffers: list[pickle.PickleBuffer] = []
    packed = pickle.dumps(made, protocol=5, buffer_callback=buffers.append)
    lengths: list[int] = []
    begin = 0
    for buffer in buffers:
        with buffer.raw() as raw:
            done = 0
            while done < len(raw):
                done += os.pwrite(arrays, raw[done:], begin + done)
            lengths.append(len(raw))
            begin += _room(len(raw))
    return lengths, packed
