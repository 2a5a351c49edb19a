"""The marks that a series can be drawn as, one a file; what they look like is in `ui.charts`."""

from models.charts.marks.area import AREA
from models.charts.marks.band import BAND
from models.charts.marks.bar import BAR
from models.charts.marks.dots import DOTS
from models.charts.marks.heat import HEAT
from models.charts.marks.histogram import HISTOGRAM
from models.charts.marks.line import LINE
from models.charts.marks.mark import Mark, Need
from models.charts.marks.range import RANGE
from models.charts.marks.ratio import RATIO
from models.charts.marks.scatter import SCATTER
from models.charts.marks.stacked import STACKED
from models.charts.marks.step import STEP
from models.charts.marks.timeline import TIMELINE
from models.errors import ChartError

MARKS: tuple[Mark, ...] = (
    LINE, STEP, AREA, BAR, STACKED, SCATTER, HISTOGRAM, BAND, RANGE, DOTS, TIMELINE, HEAT, RATIO,
)  # fmt: skip
"""In the order in which they are offered."""

_BY_NAME = {mark.name: mark for mark in MARKS}


def mark_named(name: str) -> Mark:
    """The mark that a spec calls `name`.

    Raises:
        ChartError: there is none; those there are, are named.
    """
    if name not in _BY_NAME:
        raise ChartError(f"“{name:.40}” is not a kind of chart; choose {', '.join(_BY_NAME)}.")
    return _BY_NAME[name]


__all__ = ["MARKS", "Mark", "Need", "mark_named"]
