"""The area between a line and zero."""

from models.charts.gaps import points_with_gaps
from models.charts.marks.mark import Mark

AREA = Mark(
    name="area",
    words="Area",
    hint="An amount over time, filled down to zero",
    prepare=points_with_gaps,
    from_zero=True,
    gapped=True,
    filled=True,
    stroked=True,
    projects=True,
)
