"""How one series looks: its colour, and what tells it from the others besides."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from models.charts.drawing import Drawing
from ui.charts.style import Style, hue, hues, shade


@dataclass(frozen=True, slots=True)
class Look:
    """`colour` of lines and bars, `fill` of areas; `forecast` is drawn unlike data.

    `rank` of `beside` series that stand next to each other; `marker` is the shape at a line's end.
    """

    colour: QColor
    fill: QColor
    forecast: bool
    width: float
    live: bool
    rank: int = 0
    beside: int = 1
    marker: int = 0


def looks(drawing: Drawing, style: Style) -> tuple[Look, ...]:
    """The look of each series, in the order of the spec."""
    spec = drawing.spec
    bars = [place for place, series in enumerate(spec.series) if series.mark == "bar"]
    lines = [place for place, series in enumerate(spec.series) if series.mark == "line"]
    return tuple(
        Look(
            colour=hue(style.theme, tone),
            fill=shade(style.theme, tone, 1 if series.mark == "bar" else series.shade),
            forecast=series.role == "forecast",
            width=style.px(2.0),
            live=style.live,
            rank=bars.index(place) if place in bars else 0,
            beside=max(len(bars), 1),
            marker=lines.index(place) if place in lines else 0,
        )
        for place, (series, tone) in enumerate(zip(spec.series, hues(spec), strict=True))
    )
