"""A chart with its data: what a view draws, an export writes and a PNG carries."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

import numpy as np
import numpy.typing as npt

from models.charts.origin import AsShown, Origin, origin_of
from models.charts.spec import ChartSpec, Series
from models.charts.wording import Derived, worded
from models.datasets.dataset import Dataset, Issue
from models.frozen import frozen
from models.tables.calendar import NO_DAY, SOUGHT
from models.tables.query import Query, TableRef, run
from models.tables.table import Table

Days = npt.NDArray[np.int64]


@frozen(eq=False)
class Outcome:
    """A spec and the tables that its series name, with the origins of those that have one.

    `issues`: what the reader noticed about the file behind a table, by its name; `issue_days`:
    (n_issues,) the days of their rows since 1970-01-01, `NO_DAY` where one has none.

    `carried`: the tables out of a picture, of which all issues are about what it draws.
    `remarked`: what the check found before the picture left out what it does not draw, by rule.
    """

    spec: ChartSpec
    tables: Mapping[str, Table]
    origins: Mapping[str, Origin] = field(default_factory=dict[str, Origin])
    issues: Mapping[str, tuple[Issue, ...]] = field(default_factory=dict[str, tuple[Issue, ...]])
    issue_days: Mapping[str, Days] = field(default_factory=dict[str, Days])
    carried: frozenset[str] = frozenset()
    remarked: Mapping[str, str] = field(default_factory=dict[str, str])


@frozen
class Chart:
    """A chart of the workspace: a spec and the query behind each of its tables.

    Tables named in `follows` show the rows that the Data tab shows: the steps taken there come
    before those of their query. `derived`: the words of the spec that say what the data are, and
    are taken from them until its author writes others.
    """

    id: str
    spec: ChartSpec
    queries: tuple[tuple[str, Query], ...]
    follows: tuple[str, ...] = ()
    derived: tuple[Derived, ...] = ()

    def resolve(self, dataset: Callable[[TableRef], Dataset]) -> Outcome:
        """The chart with its data as they are now.

        Raises:
            QueryError: a query does not fit its dataset.
        """
        sources = {name: dataset(query.source) for name, query in self.queries}
        tables = {name: run(query, sources[name]) for name, query in self.queries}
        return Outcome(
            spec=worded(self.spec, tables, self.derived),
            tables=tables,
            origins={name: origin_of(query, sources[name]) for name, query in self.queries},
            issues={name: source.issues for name, source in sources.items()},
            issue_days={name: _days_of_issues(source) for name, source in sources.items()},
            carried=frozenset(
                name for name, source in sources.items() if isinstance(source.raw, AsShown)
            ),
            remarked=self._remarked(sources),
        )

    def _remarked(self, sources: Mapping[str, Dataset]) -> dict[str, str]:
        """What was remarked on the picture it was opened from, while it draws the same of it."""
        found: dict[str, str] = {}
        whole = not any(query.steps for _, query in self.queries)
        for source in sources.values():
            raw = source.raw
            if whole and isinstance(raw, AsShown) and _what(raw.series) == _what(self.spec.series):
                found |= raw.remarked
        return found


def _what(series: Sequence[Series]) -> list[tuple[object, ...]]:
    """What series draw, whatever they are called."""
    return [(each.table, each.x, each.y, each.mark, each.names, each.split) for each in series]


def _days_of_issues(dataset: Dataset) -> Days:
    """(n_issues,) the days of their rows by the calendar of the file."""
    if isinstance(dataset.raw, AsShown):
        return np.array(dataset.raw.issue_days, dtype=np.int64)
    found = np.full(len(dataset.issues), NO_DAY)
    rows = np.array([-1 if each.row is None else each.row for each in dataset.issues], np.int64)
    column = next(
        (each for kinds in SOUGHT for each in dataset.columns if each.kind in kinds), None
    )
    if column is None or not len(rows):
        return found
    moments = dataset.values.array(column.name)
    there = (rows >= 0) & (rows < len(moments))
    found[there] = moments[rows[there]].astype("datetime64[D]").astype(np.int64)
    return found
