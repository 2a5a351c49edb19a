"""How each mark is painted, one a file: each draws one series onto a place."""

from ui.charts.kinds.area import Area
from ui.charts.kinds.band import Band
from ui.charts.kinds.bar import Bar
from ui.charts.kinds.dots import Dots
from ui.charts.kinds.heat import Heat
from ui.charts.kinds.histogram import Histogram
from ui.charts.kinds.kind import Kind
from ui.charts.kinds.line import Line
from ui.charts.kinds.range import Range
from ui.charts.kinds.ratio import Ratio
from ui.charts.kinds.scatter import Scatter
from ui.charts.kinds.stacked import Stacked
from ui.charts.kinds.step import Step
from ui.charts.kinds.timeline import Timeline

KINDS: tuple[Kind, ...] = (
    Heat(), Band(), Area(), Histogram(), Stacked(), Bar(), Ratio(), Step(), Line(), Range(),
    Scatter(), Timeline(), Dots(),
)  # fmt: skip
"""In the order of drawing: what is large lies below what is thin."""

BY_MARK = {kind.mark: kind for kind in KINDS}

__all__ = ["BY_MARK", "KINDS", "Kind"]
