"""Steps on tables, tried before they are taken: what they make is shown without a second run."""

from collections import deque
from collections.abc import Callable, Mapping

from models.charts import Chart
from models.datasets.dataset import Dataset
from models.errors import SalientError
from models.frozen import frozen
from models.progress import Progress, silent
from models.tables.query import Query, Step, TableRef, run, take
from models.tables.table import Table
from models.workspace import edits
from models.workspace.register_files import file_with
from models.workspace.rows_kept import looked_through, says_kept
from models.workspace.workspace import FileRef
from ui.jobs import Jobs
from ui.messages import Messages
from ui.session import Session
from ui.tables import AT_ONCE, Tables

Change = Callable[[Query, Table], Query]
"""From the query on a table, and what it makes, to the query wanted; in any thread."""


def with_step(step: Step) -> Change:
    """The change that takes `step` behind the others."""
    return lambda query, _table: Query(query.source, (*query.steps, step))


def nothing() -> None:
    """What most do once a step is taken."""


@frozen(eq=False)
class _Wish:
    title: str
    changes: Mapping[TableRef, Change]
    then: Callable[[], None]
    refused: Callable[[], None] | None


@frozen(eq=False)
class _Trial:
    """A change of `query` to try; `steps` lead from `table` to what the query makes."""

    file: FileRef | None
    query: Query
    dataset: Dataset
    table: Table
    steps: tuple[Step, ...]
    change: Change

    def made(self) -> "_Made":
        """The query wanted and what it makes. Raises `QueryError` where it does not fit."""
        table = take(self.steps, self.table)
        wanted = self.change(self.query, table)
        count = len(self.query.steps)
        if wanted.steps[:count] == self.query.steps:
            return _Made(wanted, table, take(wanted.steps[count:], table))
        return _Made(wanted, table, run(wanted, self.dataset))


@frozen(eq=False)
class _Made:
    """The query wanted, and the table as it was looked at and as the query makes it."""

    wanted: Query
    before: Table
    after: Table


class Stepping:
    """Takes steps as edits to undo, once it is known that they can be taken.

    On a short table that is at once; on a long one in a thread, one wish after the other.
    """

    def __init__(self, session: Session, jobs: Jobs, messages: Messages, tables: Tables) -> None:
        self._session = session
        self._jobs = jobs
        self._messages = messages
        self._tables = tables
        self._waiting: deque[_Wish] = deque()
        self._is_busy = False

    def take(
        self,
        title: str,
        changes: Mapping[TableRef, Change],
        then: Callable[[], None] = nothing,
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Change the queries on some tables in one edit called `title`, `then` go on.

        A chart that would lose a column keeps its rows, and the message bar says so. `refused` is
        done instead of an error, should the change not fit.

        Raises:
            QueryError: the change was tried at once and cannot be made. Of one that is tried in a
                thread the message bar says so.
        """
        wish = _Wish(title, changes, then, refused)
        if self._is_busy:
            self._waiting.append(wish)
        else:
            self._try(wish)

    def _try(self, wish: _Wish) -> None:
        trials = [self._trial(ref, change) for ref, change in wish.changes.items()]

        def work(_progress: Progress = silent) -> list[_Made]:
            return [trial.made() for trial in trials]

        def done(made: list[_Made]) -> None:
            try:
                self._finish(wish, trials, made)
            finally:
                self._go_on()

        def failed(error: Exception) -> None:
            try:
                self._refuse(wish, error)
            finally:
                self._go_on()

        if all(len(trial.dataset.values) <= AT_ONCE for trial in trials):
            try:
                found = work()
            except SalientError:
                if wish.refused is None:
                    raise
                wish.refused()
            else:
                self._finish(wish, trials, found)
            return
        self._is_busy = True
        self._jobs.start("step", wish.title, work, done, failed, self._go_on)

    def _trial(self, ref: TableRef, change: Change) -> _Trial:
        workspace = self._session.workspace
        query, dataset = edits.query_of(workspace, ref), self._session.dataset(ref)
        table, steps = self._tables.nearest(query, dataset)
        return _Trial(file_with(workspace, ref.file), query, dataset, table, steps, change)

    def _finish(self, wish: _Wish, trials: list[_Trial], made: list[_Made]) -> None:
        if not all(self._stands(trial) for trial in trials):
            self._messages.warn(f"“{wish.title}” was not done: its table was changed meanwhile.")
            return
        workspace = self._session.workspace
        kept: list[Chart] = []
        for trial, each in zip(trials, made, strict=True):
            before, after = ([c.name for c in t.columns] for t in (each.before, each.after))
            workspace, more = looked_through(workspace, each.wanted, before, after)
            kept += more
            self._tables.keep(each.wanted, trial.dataset, each.after)
        self._session.edit(wish.title, workspace)
        wish.then()
        if kept:
            self._messages.inform(says_kept(kept), "Undo", self._session.undo)

    def _stands(self, trial: _Trial) -> bool:
        """Whether the table is looked at as it was when the trial began."""
        workspace, ref = self._session.workspace, trial.query.source
        same_file = file_with(workspace, ref.file) == trial.file
        return same_file and edits.query_of(workspace, ref) == trial.query

    def _go_on(self) -> None:
        """Try what waits, up to a wish that takes a thread; one that fails keeps no other back."""
        self._is_busy = False
        while self._waiting and not self._is_busy:
            try:
                self._try(self._waiting.popleft())
            except SalientError as error:
                self._say(error)
            except Exception:
                self._go_on()
                raise

    def _refuse(self, wish: _Wish, error: Exception) -> None:
        if wish.refused is not None and isinstance(error, SalientError):
            wish.refused()
        else:
            self._say(error)

    def _say(self, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self._messages.fail(str(error))
