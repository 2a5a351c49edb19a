"""How one series looks: its colour, and what tells it from the others besides."""

from collections.abc import Sequence

from PySide6.QtGui import QColor

from models.charts.drawing import Drawing
from models.charts.estimates import middles
from models.charts.spec import Series
from models.frozen import frozen
from ui.charts.style import Style, colour, column_key, faint, hue, hues, readable, shade

BESIDE = ("bar", "histogram")
"""Marks of which several series share a place side by side."""

IN_ROWS = ("timeline", "dots")
"""Marks of which several series share a row, a little above and below its middle."""

MARKED = ("line", "step", "ratio", "scatter", "range", "dots", "timeline")
"""Marks of which each series has a shape of its own."""

HATCHED = ("area", "bar", "stacked", "histogram", "band")
"""Marks that are filled, of which each column has a hatching of its own."""

MARKED_LINES = 8
"""More lines than this are not marked along their way: the marks would hide them."""


BEHIND = 0.5
"""How much of the width of the others a faint line has."""

HAIR_LINES = 40
"""More lines than this are drawn as hairs in the window, where they would be slow to follow."""


@frozen
class Look:
    """`colour` of lines and bars, `fill` of areas; `forecast` is drawn unlike data.

    `rank` of `beside` series that stand next to each other or share a row; `marker` is the shape
    of its points, and `marked` whether a line bears it along its way; `ground` is what lies behind
    all, `contrary` the colour for values below zero on a scale of colours.
    """

    colour: QColor
    fill: QColor
    forecast: bool
    width: float
    live: bool
    ground: QColor
    contrary: QColor
    hair: bool = False
    """Whether there are so many lines that each is one pixel wide, as fast as that is drawn."""
    fine: bool = False
    """Whether the lines of its plot are one pixel wide, but soft, because one of them is long."""
    share: float = 1.0
    """How much of `width` the lines of its plot have: less where one of them would clot."""
    words: QColor | None = None
    """The colour of its name beside it; none is that of other words."""
    rank: int = 0
    beside: int = 1
    marker: int = 0
    marked: bool = False
    pattern: int = 0
    """Which lines are drawn over what it fills, 0 for none."""
    stepped: bool = False
    """Whether bars are so narrow beside each other that they are steps."""
    middle: bool = False
    """Whether a band bears its values as a line."""


def looks(drawing: Drawing, style: Style) -> tuple[Look, ...]:
    """The look of each series, in the order of the spec."""
    spec = drawing.spec
    bars = _ranks(spec.series, BESIDE)
    rows = _ranks(spec.series, IN_ROWS)
    shapes = _ranks(spec.series, MARKED)
    lines = [
        series
        for series in spec.series
        if series.mark in MARKED and series.role == "data" and not series.faint
    ]
    hatched = _patterns(spec.series)
    with_middle = middles(spec)
    apart = spec.panels != "one"
    hair = style.live and len(lines) > HAIR_LINES
    return tuple(
        Look(
            colour=(faint if series.faint else hue)(style.theme, tone),
            fill=shade(style.theme, tone, _step(series)),
            forecast=series.role == "forecast",
            width=style.px(2.0),
            live=style.live,
            hair=hair,
            ground=colour(style.theme, "card"),
            contrary=hue(style.theme, 1),
            words=colour(style.theme, "muted") if series.faint else readable(style.theme, tone),
            rank=0 if apart else bars.get(place, rows.get(place, 0)),
            beside=1 if apart else max(len(rows) if place in rows else len(bars), 1),
            marker=0 if apart else shapes.get(place, 0),
            marked=not apart and 1 < len(lines) <= MARKED_LINES and not series.faint,
            pattern=0 if apart else hatched.get(place, 0),
            middle=series in with_middle,
            share=BEHIND if series.faint else 1.0,
        )
        for place, (series, tone) in enumerate(zip(spec.series, hues(spec), strict=True))
    )


def _patterns(series: Sequence[Series]) -> dict[int, int]:
    """The hatching of each filled series: one for each column drawn, as with colours."""
    filled = [(place, column_key(each)) for place, each in enumerate(series)]
    filled = [(place, key) for place, key in filled if series[place].mark in HATCHED]
    order = {key: rank for rank, key in enumerate(dict.fromkeys(key for _, key in filled))}
    return {place: order[key] for place, key in filled}


def _ranks(series: Sequence[Series], marks: Sequence[str]) -> dict[int, int]:
    """The place of each series among those that are drawn as one of `marks`."""
    found = [place for place, each in enumerate(series) if each.mark in marks]
    return {place: rank for rank, place in enumerate(found)}


def _step(series: Series) -> int:
    """How pale areas are: bars of part-months and areas below a line are paler than bands."""
    return 1 if series.mark in ("bar", "stacked", "histogram", "area") else series.shade
