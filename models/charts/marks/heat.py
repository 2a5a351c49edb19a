"""Values as colours, a row for each series or name."""

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
    if each.scale is not None and each.scale.log:
        rest += " Its colours are on a log scale."
    return (
        f"{about.label} (heat map): {counted(len(there), 'value')}, lowest {told(low)}, highest "
        f"{told(high)}.{rest}"
    )


HEAT = Mark(
    name="heat",
    words="Heat map",
    hint="Many rows at a glance: the stronger the colour, the larger the value",
    prepare=cells,
    sentence=sentence,
    takes=("names",),
    in_rows=True,
    filled=True,
    coloured=True,
)
