"""One column over another, with a gap wherever that has no meaning."""

from dataclasses import replace

import numpy as np

from models.charts.marks.mark import Mark
from models.charts.places import joined
from models.charts.points import Points, numbers, points
from models.charts.pyramid import build
from models.charts.sentences import About, course
from models.charts.spec import Series
from models.charts.units import over
from models.counted import often
from models.datasets.dataset import Column
from models.errors import ChartError
from models.tables.table import Table


def divided(series: Series, table: Table) -> Points:
    """The points of `series.y` over `series.per`.

    A ratio with a denominator of zero or below is undefined: a loss per square kilometre means
    nothing where the area did not grow.
    """
    found = points(series, table)
    per = numbers(table, _divisor(series))[found.rows]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        y = np.where(per > 0, found.y / per, np.nan)
    y = np.where(np.isfinite(y), y, np.nan)
    return replace(
        found,
        y=y,
        low=y,
        high=y,
        joined=joined(found.x, y, table.column(series.x)),
        pyramid=build(y),
        undefined=np.isfinite(found.y) & (per <= 0),
    )


def value(series: Series, table: Table) -> Column:
    """A column as that of the ratio would be: its name and its unit."""
    above, below = table.column(series.y), table.column(_divisor(series))
    unit = over(above.unit, below.unit)
    return Column(f"{above.name} per {below.name}", "number", unit=unit)


def sentence(each: Points, about: About) -> str:
    """As of a line, and how often there is no ratio."""
    count = 0 if each.undefined is None else int(np.count_nonzero(each.undefined))
    gone = f" Undefined {often(count)}, where the divisor is zero or below." if count else ""
    return course(each, about) + gone


def _divisor(series: Series) -> str:
    if series.per is None:
        raise ChartError(f"The ratio of “{series.y}” needs a column to divide by; choose one.")
    return series.per


RATIO = Mark(
    name="ratio",
    words="Ratio",
    hint="One column per another; open wherever the divisor is zero or below",
    prepare=divided,
    sentence=sentence,
    value=value,
    needs=("per",),
    stroked=True,
    projects=True,
)
