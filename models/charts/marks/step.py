"""A level that holds until the next value."""

from models.charts.gaps import points_with_gaps
from models.charts.marks.mark import Mark

STEP = Mark(
    name="step",
    words="Steps",
    hint="A number that holds until it is changed, such as an area assessed once a week",
    prepare=points_with_gaps,
    gapped=True,
    stroked=True,
    projects=True,
)
