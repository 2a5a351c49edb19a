"""The windows as a heat map: a row a length, a cell a first day, the published choice marked."""

import numpy as np

from models.charts.annotations import EventMark
from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series
from models.datasets.dataset import Column
from models.scenarios.tables import table_of
from models.scenarios.windows.audit import Windows
from models.scenarios.windows.words import place_of_choice
from models.tables.calendar import as_dates
from models.tables.places import places_for

ROWS_AT_MOST = 14
MARK = "◂ published"


def window_chart(found: Windows, sources: tuple[str, ...]) -> Outcome:
    """Table and chart of the paces by first day and length, the longest length on top.

    The table “windows” has a row a cell: `first_day`, `length` in words, `pace`. Of many lengths
    only some have a row, among them the published one.
    """
    lengths = shown_lengths(found)
    rows = np.searchsorted(found.lengths, lengths)
    names = [_name(int(length), found) for length in lengths]
    pace = found.pace[rows]
    columns = {
        Column("first_day", "date"): as_dates(np.tile(found.starts, len(rows))),
        Column("length", "text"): np.repeat(np.array(names, dtype=object), len(found.starts)),
        Column("pace", "number", unit=found.unit or None, places=places_for(pace)): pace.ravel(),
    }
    spec = ChartSpec(
        title="The pace by the window that is chosen",
        subtitle=f"Mean change of {found.column} per day; across: first day, down: length",
        series=(Series("windows", "first_day", "pace", mark="heat", label="pace", names="length"),),
        events=(EventMark(found.first, "published"),),
        y=Axis(unit=found.unit or None),
        source="; ".join(sources),
        note=place_of_choice(found),
    )
    steps = tuple(filter(None, (f"mean change of {found.column} over every window", found.note)))
    return Outcome(spec, {"windows": table_of(spec.title, columns, sources, steps)})


def shown_lengths(found: Windows) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """The lengths that have a row, falling: evenly spaced ones and the published one."""
    count = min(ROWS_AT_MOST, len(found.lengths))
    places = np.round(np.linspace(0, len(found.lengths) - 1, count)).astype(np.int64)
    published = (found.last - found.first).days + 1
    spaced = found.lengths[places]
    if found.lengths[0] <= published <= found.lengths[-1]:
        # It takes the place of its neighbour, so that rows stay evenly apart.
        spaced[np.argmin(np.abs(spaced - published))] = published
    return np.unique(spaced)[::-1]


def _name(length: int, found: Windows) -> str:
    published = length == (found.last - found.first).days + 1
    return f"{length} days {MARK}" if published else f"{length} days"
