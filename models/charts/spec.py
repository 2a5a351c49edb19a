"""What to draw, as a value: no pixels, no widgets, no data."""

from datetime import date
from typing import Literal

from models.charts.annotations import Allowance, EventMark, Level, Note, Period
from models.frozen import frozen

Role = Literal["data", "forecast"]
Side = Literal["left", "right"]
Gaps = Literal["open", "joined", "zero"]
"""What stands for days without a value: nothing, a line across them, or a zero for each."""

Colours = Literal["light", "dark"]
"""The ground that a picture is published on, and the colours that go with it."""

Panels = Literal["one", "each", "each, own scale"]
"""All series on one plot, or each on a small one: all on one scale, or each on its own."""


@frozen
class Series:
    """One mark of a chart: columns of one of the chart's tables.

    `mark` names one of `models.charts.marks`, which says what other columns it needs: `low` and
    `high` bounds, `per` a divisor, `names` a column of text whose values are rows of the chart.
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
    per: str | None = None
    names: str | None = None
    side: Side = "left"
    gaps: Gaps = "open"
    bins: int = 0
    """About how many bins a histogram has; 0 leaves it to the data."""
    projected_from: date | None = None
    """The first day that is a projection and not counted; `role` is of the days before it."""
    faint: bool = False
    """Thin and pale, behind what is made of it: daily values behind their mean."""
    split: str | None = None
    """A column of words: the rows of each of its words are a series of their own."""
    only: str | None = None
    """The one of these words whose rows it draws; `None`: those of all, each apart."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of its table that it reads."""
        named = (self.x, self.y, self.low, self.high, self.per, self.names, self.split)
        return tuple(name for name in named if name is not None)

    @property
    def has_middle(self) -> bool:
        """Whether its values are others than the ends of their ranges."""
        return self.y not in (self.low, self.high)

    @property
    def has_ends(self) -> bool:
        """Whether both ends of its ranges are columns, and not the same one."""
        return self.low is not None and self.high is not None and self.low != self.high


@frozen
class Axis:
    """An axis: its words, its unit, and the window shown (`None`: as far as the data go).

    For a date axis `low` and `high` are days since 1970-01-01.
    """

    label: str = ""
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    log: bool = False
    """Each step is ten times the one before; along, for numbers only."""


@frozen
class Size:
    """The picture's size in logical pixels and how many real pixels make one."""

    width: int = 1200
    height: int = 675
    scale: float = 1.0


@frozen
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
    right: Axis = Axis()
    """The second vertical axis, drawn only where a series asks for it."""
    levels: tuple[Level, ...] = ()
    periods: tuple[Period, ...] = ()
    notes: tuple[Note, ...] = ()
    panels: Panels = "one"
    relay: str = ""
    """Who passed the figures on, where that is not who published them first."""
    scope: str = ""
    """What the figures count and what they leave out."""
    byline: str = ""
    logo: str = ""
    """A small PNG picture in Base64, drawn in the lower right corner."""
    font_scale: float = 1.0
    names: Literal["beside", "above"] = "beside"
    """Names of lines at their ends where they fit, or all in a row above the plot."""
    allowed: tuple[Allowance, ...] = ()
    colours: Colours = "light"
    chart_file: bool = False
    """Whether a file with the chart lies beside its picture, for services that strip pictures."""
