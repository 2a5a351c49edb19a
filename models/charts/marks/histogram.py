"""How often values of each size occur."""

import math
from collections.abc import Sequence

import numpy as np

from models.charts.marks.mark import ALONG, Mark
from models.charts.points import Floats, Points, numbers
from models.charts.pyramid import build
from models.charts.readings import rounded
from models.charts.sentences import About
from models.charts.spec import Series
from models.charts.ticks import LARGEST, step
from models.charts.units import with_unit
from models.counted import counted
from models.datasets.dataset import Column
from models.tables.table import Table

BINS_AT_MOST = 60
FEWEST_BINS = 5


def values(series: Series, table: Table) -> Points:
    """The values in rising order, not counted yet."""
    found = numbers(table, series.y)
    rows = np.flatnonzero(np.isfinite(found))
    rows = rows[np.argsort(found[rows], kind="stable")]
    x = np.clip(found[rows], -LARGEST, LARGEST)
    return _points(series, x, x, x, np.ones(len(x)), rows)


def in_bins(every: Sequence[Points]) -> Sequence[Points]:
    """The series as counts in bins that all of them share, with round edges."""
    some = [each.x for each in every if len(each.x)]
    if not some:
        return every
    edges = bin_edges(np.concatenate(some), max(each.series.bins for each in every))
    made: list[Points] = []
    for each in every:
        counts = np.histogram(each.x, edges)[0].astype(np.float64)
        middle = (edges[1:] + edges[:-1]) / 2
        none = np.full(len(counts), -1, dtype=np.int64)
        made.append(_points(each.series, middle, edges[:-1], edges[1:], counts, none))
    return made


def bin_edges(found: Floats, wanted: int = 0) -> Floats:
    """(n_bins + 1,) edges at multiples of a round number that hold all of `found`.

    Their width is the round number at or above that of Freedman and Diaconis (1981),
    2 · IQR / n^(1/3), within 5 to 60 bins; `wanted` asks for about so many instead.
    """
    low, high = float(found.min()), float(found.max())
    if low == high:
        room = abs(low) * 0.1 or 1.0
        return np.array([low - room / 2, low + room / 2])
    if not wanted:
        quarter, three = np.percentile(found, [25, 75])
        width = 2 * (three - quarter) / len(found) ** (1 / 3)
        wanted = round((high - low) / width) if width > 0 else FEWEST_BINS
    by = step(low, high, min(max(wanted, FEWEST_BINS), BINS_AT_MOST))
    if np.all(found == np.floor(found)) and by < 1:
        by = 1.0
    first, last = math.floor(low / by), math.floor(high / by) + 1
    return np.arange(first, last + 1, dtype=np.int64).astype(np.float64) * by


def sentence(each: Points, about: About) -> str:
    """Between which values they lie, and where most of them do."""
    if not len(each.x) or not each.y.sum():
        return f"{about.label} (histogram): no values."
    most = int(np.argmax(each.y))

    def edge(value: float) -> str:
        return with_unit(rounded(value), about.across.unit)

    return (
        f"{about.label} (histogram): {counted(int(each.y.sum()), 'value')} between "
        f"{edge(float(each.start[0]))} and {edge(float(each.end[-1]))}; most, "
        f"{int(each.y[most]):,}, lie between {edge(float(each.start[most]))} and "
        f"{edge(float(each.end[most]))}."
    )


def across(series: Series, table: Table) -> Column:
    """The values themselves run along."""
    return table.column(series.y)


def value(series: Series, table: Table) -> Column:
    """What stands upwards is how many there are."""
    return Column("Number of values", "number")


def _points(
    series: Series,
    x: Floats,
    start: Floats,
    end: Floats,
    y: Floats,
    rows: "np.ndarray[tuple[int], np.dtype[np.intp]]",
) -> Points:
    nothing = np.zeros(len(x), dtype=np.bool_)
    return Points(
        series=series, dated=False, x=x, reach=(start, end), y=y, low=y, high=y, joined=nothing,
        part=nothing, pyramid=build(y), kept=rows,
    )  # fmt: skip


HISTOGRAM = Mark(
    name="histogram",
    words="Histogram",
    hint="How often values of each size occur, whatever their day",
    prepare=values,
    together=in_bins,
    sentence=sentence,
    value=value,
    across=across,
    along=(*ALONG, "text"),
    from_zero=True,
    counts=True,
    filled=True,
)
