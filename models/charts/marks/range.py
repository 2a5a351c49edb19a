"""A value of a day with the interval that it lies in."""

from models.charts.marks.mark import Mark
from models.charts.marks.scatter import apart
from models.charts.sentences import between

RANGE = Mark(
    name="range",
    words="Values with ranges",
    hint="Estimates with their lower and upper end, each on its day",
    prepare=apart,
    sentence=between,
    needs=("low", "high"),
    spans=True,
)
