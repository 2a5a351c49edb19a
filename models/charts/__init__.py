"""Table to chart: what to draw, its data, its words, and the form in which a picture carries it."""

from models.charts.default import default_outcome, default_spec
from models.charts.outcome import Chart, Outcome
from models.charts.spec import Axis, ChartSpec, EventMark, Series, Size

__all__ = [
    "Axis", "Chart", "ChartSpec", "EventMark", "Outcome", "Series", "Size", "default_outcome",
    "default_spec",
]  # fmt: skip
