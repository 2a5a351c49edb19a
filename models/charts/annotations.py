"""What is written onto a chart besides its series: days, levels, stretches of time, and notes."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Anchor = Literal["day", "first", "last", "highest", "lowest"]
"""Where a note stands: at the point of a day, or at a point that the data choose."""


@dataclass(frozen=True, slots=True)
class EventMark:
    """A vertical mark on a day, with the words beside it and where they come from."""

    day: date
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A line across the plot at a value, such as a mean or a stated goal."""

    value: float
    text: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A shaded stretch of days, both included."""

    first: date
    last: date
    text: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Words at a point of the series `series`; when the data change, the point moves with them.

    `day` counts where `anchor` is “day”.
    """

    text: str
    series: int = 0
    anchor: Anchor = "last"
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """A remark of the check before export that the author lets stand, and why."""

    rule: str
    why: str
