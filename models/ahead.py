"""Two steps of work, done ahead of whoever asks for what they give.

Python runs one thread at a time, so that reading, which is many short steps, gains nothing beside a
long import. Where a process can be copied the steps are done by a copy, on a processor of its own.
"""

import mmap
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from traceback import format_tb
from typing import IO, Any, Generic, Protocol, Self, TypeVar

from models.aside import Aside

_First = TypeVar("_First")
_Second = TypeVar("_Second")
_FirstGiven = TypeVar("_FirstGiven", covariant=True)
_SecondGiven = TypeVar("_SecondGiven", covariant=True)

_ALIGNED = 64
"""Bytes between the places where the numbers of an array may begin."""

_PR_SET_PDEATHSIG = 1
"""“Send a signal when the parent dies”, by the number that Linux gives it in `prctl.h`."""

_MOST = 100_000_000
"""Bytes of arrays above which to bring them back takes longer than a copy gains."""


class Ahead(Protocol[_FirstGiven, _SecondGiven]):
    """Work under way; each result is asked for once, in their order, within a `with` of it.

    What a step raised is raised where its result is asked for.
    """

    def __enter__(self) -> Self: ...

    def __exit__(self, *error: object) -> None:
        """Work whose results nobody wants any more goes on for no longer than it must."""
        ...

    def first(self) -> _FirstGiven:
        """What the first step gave, once it is over."""
        ...

    def second(self) -> _SecondGiven:
        """What the second step made of that, once it is over."""
        ...


def may_copy(size: int) -> bool:
    """Whether a copy of this process can do work that gives arrays of about `size` bytes.

    Elsewhere a copy is not to be had, or not safe, or starts from nothing; of several threads of
    Python it has one, with the locks that others hold (threads of numpy wait for work and hold
    none); and it needs a processor of its own.
    """
    if sys.platform != "linux" or size > _MOST or threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1


def ahead(
    first: Callable[[], _First], then: Callable[[_First], _Second], size: int, *, copied: bool
) -> Ahead[_First, _Second]:
    """`first`, and `then` what it gave, from now on: in a copy of this process, or in a thread.

    `copied`: what `may_copy` said. In a copy, what they give and raise must pass through `pickle`,
    and its arrays may come back without leave to write to them; they have about `size` bytes.
    """
    return Apart(first, then, size) if copied else Beside(first, then)


class Beside(Generic[_First, _Second]):
    """Both steps in a thread."""

    def __init__(self, first: Callable[[], _First], then: Callable[[_First], _Second]) -> None:
        self._then = then
        self._under_way: Aside[Any] = Aside(first)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """A thread cannot be ended from outside."""

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
        self._store = os.memfd_create("results")
        told, telling = os.pipe()
        here = os.getpid()
        self._process = os.fork()
        if self._process == 0:
            try:
                _end_with(here)
                _work(first, then, self._store, telling)
            finally:
                os._exit(0)
        os.close(telling)
        self._told = open(told, "rb")  # noqa: PTH123, SIM115 - read from until the end

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """End the copy, unless it is over."""
        self._told.close()
        os.close(self._store)
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def first(self) -> _First:
        """What the first step gave, once it is over."""
        with suppress(OSError):  # whether there is room shows when it is needed
            # It takes a while, and the copy has no time to lose.
            os.posix_fallocate(self._store, 0, max(self._size, 1))
        made = self._answer(self._first)
        self._made.append(made)
        return made

    def second(self) -> _Second:
        """What the second step made of that, once it is over."""
        return self._answer(lambda: self._then(self._made[0]))

    def _answer(self, instead: Callable[[], Any]) -> Any:  # noqa: ANN401 - of either step
        try:
            begin, lengths = pickle.load(self._told)  # noqa: S301 - of our own copy
        except EOFError:
            return instead()
        packed, *arrays = _mapped(self._store, begin, lengths)
        good, made = pickle.loads(packed, buffers=arrays)  # noqa: S301 - likewise
        if not good:
            raise made
        return made


def _mapped(store: int, begin: int, lengths: list[int]) -> list[memoryview]:
    """The pieces of these lengths in bytes that begin at `begin` in the file `store`."""
    flags = mmap.MAP_SHARED | mmap.MAP_POPULATE
    whole = sum(map(_room, lengths))
    view = memoryview(mmap.mmap(store, whole, flags, mmap.PROT_READ, offset=begin))
    found: list[memoryview] = []
    begin = 0
    for length in lengths:
        found.append(view[begin : begin + length])
        begin += _room(length)
    return found


def _room(length: int, grain: int = _ALIGNED) -> int:
    return -(-length // grain) * grain


def _work(
    first: Callable[[], _First], then: Callable[[_First], object], store: int, telling: int
) -> None:
    """Do both steps; leave what they give in the file `store` and tell where."""
    with open(telling, "wb") as out:
        good, made = _tried(first)
        behind = _leave((good, made), store, 0, out)
        if good:
            begin = _room(behind, mmap.ALLOCATIONGRANULARITY)
            _leave(_tried(lambda: then(made)), store, begin, out)


def _end_with(parent: int) -> None:
    """Have the system end this process with the one that it is a copy of."""
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)  # it was over before that


def _tried(step: Callable[[], Any]) -> tuple[bool, Any]:
    try:
        return True, step()
    except Exception as error:
        error.add_note("".join(format_tb(error.__traceback__)))  # which itself stays behind
        return False, error


def _leave(made: tuple[bool, Any], store: int, begin: int, out: IO[bytes]) -> int:
    """Write a result from `begin` on, first what is no array; the place behind it."""
    arrays: list[pickle.PickleBuffer] = []
    packed = pickle.dumps(made, protocol=5, buffer_callback=arrays.append)
    pieces = [memoryview(packed), *(array.raw() for array in arrays)]
    behind = begin
    for piece in pieces:
        done = 0
        while done < len(piece):
            done += os.pwrite(store, piece[done:], behind + done)
        behind += _room(len(piece))
    if os.fstat(store).st_size < behind:
        os.ftruncate(store, behind)  # what is looked at must be there to its last byte
    pickle.dump((begin, [len(piece) for piece in pieces]), out)
    out.flush()
    return behind
