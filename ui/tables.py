"""The tables that queries make, each worked out once: at once, or in a thread where it is long."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from models.datasets.dataset import Dataset
from models.errors import QueryError, SalientError
from models.progress import Progress
from models.tables.query import Query, Step, take
from models.tables.table import Table, whole
from ui.jobs import Jobs
from ui.session import Session

AT_ONCE = 20_000
"""Rows up to which a table or a chart is worked out within one turn of the event loop."""

_MOST_KEPT = 4
_Key = tuple[Query, Dataset]


def is_quick(query: Query, dataset: Dataset) -> bool:
    """Whether `query` can be worked out without a pause that a hand would feel."""
    return not query.steps or len(dataset.values) <= AT_ONCE


class Tables(QObject):
    """Keeps the tables that were asked for last, of the datasets that are loaded."""

    made = Signal()
    """A table that was not at hand is now, or cannot be made."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._kept: dict[_Key, Table | QueryError] = {}
        self._under_way: dict[str, _Key] = {}
        self._given_up: set[_Key] = set()
        session.changed.connect(self._let_go)

    def at_hand(self, query: Query, dataset: Dataset) -> Table | None:
        """What `query` makes of `dataset`; `None` while a thread works it out, until `made`.

        Raises:
            QueryError: the query does not fit the dataset, or somebody cancelled the work, which
                is not begun again before `try_again`.
        """
        key = (query, dataset)
        if key in self._given_up:
            raise QueryError("Working out the rows was cancelled.")
        if key not in self._kept:
            if not is_quick(query, dataset):
                self._start(key)
                return None
            self._work_out(key)
        found = self._kept[key] = self._kept.pop(key)
        if isinstance(found, QueryError):
            raise QueryError(str(found))
        return found

    def gave_up(self, query: Query, dataset: Dataset) -> bool:
        """Whether somebody cancelled that work since it was last begun."""
        return (query, dataset) in self._given_up

    def try_again(self, query: Query, dataset: Dataset) -> None:
        """Begin the work again, should it have been cancelled, when the table is next asked for."""
        self._given_up.discard((query, dataset))

    def nearest(self, query: Query, dataset: Dataset) -> tuple[Table, tuple[Step, ...]]:
        """A table on the way to that of `query`, and the steps that are left to take from it."""
        for count in range(len(query.steps), 0, -1):
            found = self._kept.get((Query(query.source, query.steps[:count]), dataset))
            if isinstance(found, Table):
                return found, query.steps[count:]
        return whole(dataset), query.steps

    def keep(self, query: Query, dataset: Dataset, table: Table | QueryError) -> None:
        """Have `table`, or why there is none, at hand."""
        self._kept.pop((query, dataset), None)
        self._given_up.discard((query, dataset))
        self._kept[query, dataset] = table
        while len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]

    def _work_out(self, key: _Key) -> None:
        table, steps = self.nearest(*key)
        try:
            self.keep(*key, take(steps, table))
        except QueryError as error:
            self.keep(*key, error)

    def _start(self, key: _Key) -> None:
        query, dataset = key
        topic = f"rows:{query.source.file}:{query.source.table}"
        if self._jobs.is_running(topic) and self._under_way.get(topic) == key:
            return
        self._under_way[topic] = key
        table, steps = self.nearest(query, dataset)

        def work(_progress: Progress) -> Table:
            return take(steps, table)

        self._jobs.start(
            topic,
            f"Working out the rows of {dataset.name}",
            work,
            partial(self._made, key),
            partial(self._failed, key),
            partial(self._give_up, key),
        )

    def _give_up(self, key: _Key) -> None:
        self._given_up.add(key)
        self.made.emit()

    def _made(self, key: _Key, table: Table | QueryError) -> None:
        self.keep(*key, table)
        self.made.emit()

    def _failed(self, key: _Key, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self._made(key, QueryError(str(error)))

    def _let_go(self, _change: object) -> None:
        """Keep no table of a dataset that was read anew or is not here any more."""
        for query, dataset in (*self._kept, *self._given_up):
            if dataset not in self._session.tables(query.source.file):
                self._kept.pop((query, dataset), None)
                self._given_up.discard((query, dataset))
