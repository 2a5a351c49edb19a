"""Table to chart: what to draw, its data, its words, and the form in which a picture carries it."""

from models.charts.annotations import EventMark, Level, Note, Period
from models.charts.default import default_outcome, default_spec, spec_of_column
from models.charts.outcome import Chart, Outcome
from models.charts.spec import Axis, ChartSpec, Series, Size

__all__ = [
    "Axis", "Chart", "ChartSpec", "EventMark", "Level", "Note", "Outcome", "Period", "Series",
    "Size", "default_outcome", "default_spec", "spec_of_column",
]  # fmt: skip
