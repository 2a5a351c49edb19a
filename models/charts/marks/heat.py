"""Values as colours, a row for each series or name."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.marks.mark import Mark
from models.charts.points import Points, points
from models.charts.readings import place_words, rounded
from models.charts.rows import name_at, names_of
from models.charts.sentences import About
from models.charts.spec import Series
from models.charts.units import with_unit
from models.counted import counted
from models.tables.table import Table


def cells(series: Series, table: Table) -> Points:
    """The values, each in the row of its name, or all in one row."""
    found = points(series, table)
    if series.names is None:
        name = series.label or series.y
        return replace(found, level=np.zeros(len(found.x), dtype=np.int64), names=(name,))
    level, names = names_of(table, series.names)
    return replace(found, level=level[found.rows], names=names)


def on_one_scale(every: Sequence[Points]) -> Sequence[Points]:
    """The series with the scale of colours that all of them share.

    It begins at zero, or lies evenly about zero where values lie on both sides of it.
    """
    values = np.concatenate([each.y[np.isfinite(each.y)] for each in every])
    low, high = (float(values.min()), float(values.max())) if len(values) else (0.0, 1.0)
    most = max(abs(low), abs(high)) or 1.0
    scale = (-most if low < 0 else 0.0, most if high > 0 else 0.0)
    return [replace(each, scale=scale) for each in every]


def sentence(each: Points, about: About) -> str:
    """How many cells there are, with the lowest and the highest."""
    there = np.flatnonzero(np.isfinite(each.y))
    if len(there) == 0:
        return f"{about.label} (heat map): no values."

    def told(place: int) -> str:
        where = place_words(float(each.x[place]), about.across, each, place)
        value = with_unit(rounded(float(each.y[place]), each.places), about.value.unit)
        return f"{value} ({name_at(each, place)}, {where})"

    low = int(there[np.argmin(each.y[there])])
    high = int(there[np.argmax(each.y[there])])
    gone = len(each.y) - len(there)
    rest = f" {counted(gone, 'cell is empty', 'cells are empty')}." if gone else ""
    return (
        f"{about.label} (heat map): {counted(len(there), 'value')}, lowest {told(low)}, highest "
        f"{told(high)}.{rest}"
    )


HEAT = Mark(
    name="heat",
    words="Heat map",
    hint="Many rows at a glance: the stronger the colour, the larger the value",
    prepare=cells,
    together=on_one_scale,
    sentence=sentence,
    takes=("names",),
    in_rows=True,
    filled=True,
)
