"""A line through the values."""

from models.charts.gaps import points_with_gaps
from models.charts.marks.mark import Mark

LINE = Mark(
    name="line",
    words="Line",
    hint="How a number went from day to day; missing days leave a gap",
    prepare=points_with_gaps,
    gapped=True,
    stroked=True,
    projects=True,
)
