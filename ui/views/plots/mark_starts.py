"""Where marks begin that are added to a plot: in the middle of what is drawn."""

from datetime import date

from models.charts.drawing import Drawing
from models.charts.ticks import ticks
from models.frozen import frozen
from models.tables.calendar import day_of


@frozen
class Starts:
    """The first and the last day that are drawn, and a round value in the middle of the plot."""

    days: tuple[date, date]
    value: float


def starts_on(drawing: Drawing | None) -> Starts:
    """Those of the chart, or those of the year of the worked example while there is none."""
    return Starts(_days(drawing), _middle(drawing))


def _days(drawing: Drawing | None) -> tuple[date, date]:
    if drawing is None or not drawing.dated:
        return date(2024, 1, 1), date(2024, 12, 31)
    low, high = drawing.full.x
    return day_of(int(max(low, -700_000))), day_of(int(min(high, 2_900_000)) - 1)


def _middle(drawing: Drawing | None) -> float:
    if drawing is None:
        return 0.0
    low, high = drawing.full.x if drawing.lying else drawing.full.y
    marks = ticks(low, high)
    return marks[len(marks) // 2] if marks else (low + high) / 2
