"""What is written onto a chart besides its series: days, levels, stretches of time, and notes."""

from datetime import date
from typing import Literal

from models.frozen import frozen

Anchor = Literal["day", "first", "last", "highest", "lowest"]
"""Where a note stands: at the point of a day, or at a point that the data choose."""


@frozen
class EventMark:
    """A vertical mark on a day, with the words beside it and where they come from."""

    day: date
    text: str
    source: str = ""


@frozen
class Level:
    """A line across the plot at a value, such as a mean or a stated goal."""

    value: float
    text: str = ""
    source: str = ""


@frozen
class Period:
    """A shaded stretch of days, both included."""

    first: date
    last: date
    text: str = ""
    source: str = ""


@frozen
class Note:
    """Words at a point of the series `series`; when the data change, the point moves with them.

    `day` counts where `anchor` is “day”.
    """

    text: str
    series: int = 0
    anchor: Anchor = "last"
    day: date | None = None


Annotation = Level | Period | Note
"""What its author writes onto a plot, in any number."""


@frozen
class Allowance:
    """A remark of the check before export that the author lets stand, and why.

    `words`: what it said then; empty where that was not kept, so that it stands whatever it says.
    """

    rule: str
    why: str
    words: str = ""
