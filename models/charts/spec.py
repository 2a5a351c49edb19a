"""What to draw, as a value: no pixels, no widgets, no data."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Role = Literal["data", "forecast"]


@dataclass(frozen=True, slots=True)
class Series:
    """One mark of a chart: columns of one of the chart's tables.

    `mark` names a chart kind (“line”, “bar”, “band”); a band needs `low` and `high`.
    """

    table: str
    x: str
    y: str
    mark: str = "line"
    label: str = ""
    low: str | None = None
    high: str | None = None
    role: Role = "data"
    shade: int = 0
    """Steps of one hue for nested bands, 0 the strongest."""


@dataclass(frozen=True, slots=True)
class EventMark:
    """A vertical mark on a day, with the words beside it and where they come from."""

    day: date
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis: its words, its unit, and the window shown (`None`: as far as the data go).

    For a date axis `low` and `high` are days since 1970-01-01.
    """

    label: str = ""
    unit: str | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Size:
    """The picture's size in logical pixels and how many real pixels make one."""

    width: int = 1200
    height: int = 675
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart as it will be published."""

    title: str = ""
    subtitle: str = ""
    series: tuple[Series, ...] = ()
    events: tuple[EventMark, ...] = ()
    x: Axis = Axis()
    y: Axis = Axis()
    source: str = ""
    as_of: str | None = None
    note: str = ""
    boundary: date | None = None
    """The day on which data end and projection begins."""
    size: Size = Size()
