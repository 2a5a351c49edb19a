"""A chart with its data: what a view draws, an export writes and a PNG carries."""

from collections.abc import Callable, Mapping
from dataclasses import field

import numpy as np
import numpy.typing as npt

from models.charts.origin import Origin, origin_of
from models.charts.spec import ChartSpec
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
    """

    spec: ChartSpec
    tables: Mapping[str, Table]
    origins: Mapping[str, Origin] = field(default_factory=dict[str, Origin])
    issues: Mapping[str, tuple[Issue, ...]] = field(default_factory=dict[str, tuple[Issue, ...]])
    issue_days: Mapping[str, Days] = field(default_factory=dict[str, Days])


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
        )


def _days_of_issues(dataset: Dataset) -> Days:
    """(n_issues,) the days of their rows by the calendar of the file."""
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
