"""A point for each pair of numbers."""

from dataclasses import replace

from models.charts.marks.mark import Mark
from models.charts.points import Points, points
from models.charts.sentences import About, cloud
from models.charts.spec import Series
from models.tables.table import Table


def apart(series: Series, table: Table) -> Points:
    """The points, none joined to another."""
    found = points(series, table)
    return replace(found, joined=found.joined & False)


def sentence(each: Points, about: About) -> str:
    """How many points there are, their ranges, and how far they rise and fall together."""
    return cloud(each, about)


SCATTER = Mark(
    name="scatter",
    words="Points",
    hint="Whether two numbers go together: choose a column of numbers for Across",
    prepare=apart,
    sentence=sentence,
    projects=True,
)
