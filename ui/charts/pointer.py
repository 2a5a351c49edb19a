"""What a pointer is at on a chart: a place along it, the nearest point, a stretch drawn over."""

from PySide6.QtCore import QPointF

from models.charts.readout import Readout
from models.charts.scale import Span
from ui.charts.shown import Shown


def place_under(shown: Shown | None, at: QPointF) -> float | None:
    """The day or the number along the axis at a point of the picture; `None` off the plots."""
    place = shown.frame.place_at(at) if shown is not None else None
    return place.value_at(at.x()) if place is not None else None


def point_under(
    shown: Shown | None, told: Readout | None, at: QPointF | None
) -> tuple[int, int] | None:
    """A series and its point where the crosshair stands, the nearest to `at` if that is given."""
    if shown is None or told is None:
        return None
    there = [each for each in told.readings if each.point >= 0]
    if at is not None:
        there.sort(key=lambda each: shown.distance(each, at))
    return (there[0].series, there[0].point) if there else None


def drawn_over(shown: Shown | None, began: QPointF, at: QPointF) -> Span | None:
    """What lies along the axis between two points; `None` if the first is off the plots."""
    place = shown.frame.place_at(began) if shown is not None else None
    if place is None:
        return None
    low, high = sorted((place.value_at(began.x()), place.value_at(at.x())))
    return low, high
