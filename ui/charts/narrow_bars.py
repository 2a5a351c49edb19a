"""Bars of several series that would stand so narrow side by side that their colours mix."""

from collections.abc import Sequence

from models.charts.bars import FILLED
from models.charts.drawing import Drawing
from models.charts.points import Points
from ui.charts.kinds.bar import CRISP
from ui.charts.panel import Panel
from ui.charts.place import Place
from ui.charts.style import Style

KEY = "Steps in place of bars, which would be too narrow side by side"


def are_narrow(drawing: Drawing, panels: Sequence[Panel], style: Style) -> bool:
    """Whether bars that share their places are narrower than edges on whole pixels need."""
    bars = [each for each in drawing.points if each.series.mark == "bar"]
    if len(bars) < 2 or len(panels) > 1 or drawing.spec.panels != "one":
        return False
    least = max(style.px(CRISP), CRISP) * len(bars) / FILLED
    return any(0 < _width(each, panels[0].place) < least for each in bars)


def _width(each: Points, place: Place) -> float:
    """Pixels of the place in the middle of those in sight, 0 where none is."""
    first, behind = each.within(*place.window.x)
    if behind <= first:
        return 0.0
    here = (first + behind) // 2
    return place.across_one(float(each.end[here])) - place.across_one(float(each.start[here]))
