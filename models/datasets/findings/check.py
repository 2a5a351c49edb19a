"""What a check looks at, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Offsets
from models.datasets.dataset import Column, Issue, IssueKind
from models.datasets.timeline import Timeline
from models.datasets.values import ColumnValues
from models.frozen import frozen

Values = npt.NDArray[np.float64]


@frozen(eq=False)
class Figures:
    """A table whose kinds and bases are decided.

    `suspect`: (column, row) of cells that an earlier check explains, so that a later one does not
    tell the same thing again.
    """

    columns: tuple[Column, ...]
    values: ColumnValues
    lines: Offsets
    time: Timeline | None
    suspect: set[tuple[str, int]] = field(default_factory=set[tuple[str, int]])
    shown: dict[str, npt.NDArray[Any]] = field(default_factory=dict[str, npt.NDArray[Any]])

    def numbers(self) -> list[Column]:
        """The columns of numbers, without those that say the time."""
        parts = self.time.parts if self.time else frozenset[str]()
        return [one for one in self.columns if one.kind == "number" and one.name not in parts]

    def issue(self, kind: IssueKind, text: str, row: int, column: str | None = None) -> Issue:
        """An issue at a row."""
        return Issue(kind, text, int(self.lines[row]), column, row)

    def place(self, row: int) -> str:
        """“2024-11-30”, or “Russia, Tanks, 2024-11-30” where there are several series."""
        if self.time is None:
            return f"line {int(self.lines[row])}"
        names = [*self.time.keys, self.time.name]
        for name in names:
            if name not in self.shown:
                self.shown[name] = self.values.array(name)
        words = [str(self.shown[name][row]) for name in names]
        return ", ".join([*words[:-1], words[-1][:10]])


Check = Callable[[Figures], Iterable[Issue]]
"""A check of a table as a whole."""

ColumnCheck = Callable[[Figures, Timeline, Column, Values], Iterable[Issue]]
"""A check of one column of numbers of a series, whose (n,) values come in the order of time, NaN
where missing.
"""


def amount(value: float, column: Column) -> str:
    """A value with its unit, where that is known."""
    if column.unit is None:
        return number(value)
    return number(value) + ("" if column.unit == "%" else " ") + column.unit


def number(value: float) -> str:
    """A value with thousands grouped, as precise as it needs."""
    if float(value).is_integer() and abs(value) < 1e15:
        return f"{int(value):,}"
    if abs(value) >= 1:
        return f"{float(value):,.3f}".rstrip("0").rstrip(".")
    return f"{float(value):.3g}"
