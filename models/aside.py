"""Work that goes on beside the thread that asks for it.

What `concurrent.futures` has besides takes a twentieth of a second to import, of which a command
that draws one chart would have no use.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

_Made = TypeVar("_Made")


class Aside(Generic[_Made]):
    """`work`, done in a thread of its own from now on."""

    def __init__(self, work: Callable[[], _Made]) -> None:
        self._made: list[_Made] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._do, args=(work,))
        self._thread.start()

    def _do(self, work: Callable[[], _Made]) -> None:
        try:
            self._made.append(work())
        except BaseException as error:  # whatever it is, it is told where the result is asked for
            self._error = error

    @property
    def is_over(self) -> bool:
        """Whether the result is there, or what was raised instead."""
        return not self._thread.is_alive()

    def wait(self) -> None:
        """Come back when the work is over."""
        self._thread.join()

    def result(self) -> _Made:
        """What the work gave, once it is over. What it raised is raised here."""
        self.wait()
        if self._error is not None:
            raise self._error
        return self._made[0]
