"""The chart in front, worked out on the data of today and put onto its card."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.charts.drawing import Drawing
from models.charts.lint import Remark, lapsed
from models.charts.outcome import Chart, Outcome
from models.charts.spec import ChartSpec
from models.charts.wording import worded
from models.charts.worked import Worked, worked_out
from models.errors import SalientError
from models.progress import Progress, silent
from models.workspace import edits
from ui.charts.left_out import RoomRemarks
from ui.context import Context
from ui.selection import REGISTER
from ui.tables import AT_ONCE
from ui.views.plots.card import ChartCard

READING = "Reading the data …"

_TOPIC = "chart"


class ChartInFront(QObject):
    """Works the chart in front out, at once or in a thread where it is long.

    `came`: what a thread worked out, or why it could not, is on the card now.
    """

    came = Signal()

    def __init__(self, context: Context, card: ChartCard, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._card = context, card
        self.outcome: Outcome | None = None
        """The chart with its data, or `None` where it cannot be drawn."""
        self.drawn: Chart | None = None
        """The chart as it was when that was worked out: the one whose points are in sight."""
        self.state = ""
        """How it stands, in words: “10 rows drawn”."""
        self._remarks: tuple[Remark, ...] = ()
        self._room = RoomRemarks()
        self._shown: tuple[object, ...] = ()

    @property
    def drawing(self) -> Drawing | None:
        """What is painted; `None` where nothing is."""
        return self._card.chart.drawing if self.outcome is not None else None

    @property
    def is_awaited(self) -> bool:
        """Whether there is nothing of the chart yet, and a thread works it out."""
        return self.outcome is None and self._context.jobs.is_running(_TOPIC)

    def outcome_of(self, chart: Chart) -> Outcome | None:
        """The outcome, where it is that of `chart`."""
        return self.outcome if self._shown[:1] == (chart.id,) else None

    def spec_of(self, chart: Chart) -> ChartSpec:
        """The spec of `chart` as it is now; words that follow the data are theirs, once known."""
        found = self.outcome_of(chart)
        tables = found.tables if found is not None else {}
        return worded(chart.spec, tables, chart.derived)

    def remarks(self) -> tuple[Remark, ...]:
        """What the check before export found, with what the picture has no room for."""
        if self.outcome is None:
            return ()
        room = self._room.told(self.drawing, self.outcome.spec.size) if self.drawing else ()
        found = (*self._remarks, *room)
        return (*found, *lapsed(self.outcome.spec, found))

    def forget(self) -> None:
        """Show nothing of the chart before, and await nothing of it."""
        self._context.jobs.cancel(_TOPIC)
        self._card.chart.start_over()
        self.outcome, self.drawn, self._shown, self.state = None, None, (), ""

    def show_chart(self, chart: Chart, title: str) -> Iterator[None]:
        """Have `chart` on the card as its data are now, unless it is there; in pieces."""
        problem = self._waiting_for(chart)
        if problem:
            self.forget()
            self._card.say(problem, waiting=problem == READING)
            return
        session = self._context.session
        whole = edits.as_looked_at(session.workspace, chart)
        try:
            datasets = {query.source: session.dataset(query.source) for _, query in whole.queries}
        except SalientError as error:
            self.forget()
            self._card.say(str(error))
            return
        shown = (chart.id, whole.spec, whole.queries, tuple(datasets.values()))
        if shown == self._shown:
            return
        if self._shown[:1] != (chart.id,):
            self.forget()
        self._shown = shown

        def work(_progress: Progress = silent) -> Worked:
            return worked_out(whole, datasets)

        if sum(len(dataset.values) for dataset in datasets.values()) <= AT_ONCE:
            self._context.jobs.cancel(_TOPIC)
            try:
                worked = work()
            except SalientError as error:
                self._fail(error)
                return
            yield
            self._show(chart, worked)
            return
        if self.outcome is None:
            self._card.say("Drawing …", waiting=True)
        words = f"Drawing {title or 'a chart'}"
        show = partial(self._show_late, chart)
        self._context.jobs.start(_TOPIC, words, work, show, self._fail_late)

    def _waiting_for(self, chart: Chart) -> str:
        """Why the chart cannot be drawn now, or the empty text."""
        session = self._context.session
        bundled = {file.id: file for file, _, _ in REGISTER}
        there = {file.id for file in session.workspace.files} | set(bundled)
        files = [query.source.file for _, query in chart.queries]
        if not there.issuperset(files):
            return "The file of this chart is not part of the workspace any more."
        waiting = [file for file in files if not session.tables(file)]
        if not waiting:
            return ""
        if waiting[0] in bundled:
            self._context.loading.ensure(bundled[waiting[0]])
        return self._context.loading.failure(waiting[0]) or READING

    def _show(self, chart: Chart, worked: Worked) -> None:
        self.outcome, self.drawn, self._remarks = worked.outcome, chart, worked.remarks
        self._card.say("")
        if worked.drawing is None:
            self._card.chart.show_problem(worked.problem)
        else:
            self._card.chart.show_drawing(worked.drawing, worked.twin)
        self.state = worked.state

    def _show_late(self, chart: Chart, worked: Worked) -> None:
        self._show(chart, worked)
        self.came.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self.outcome, self.drawn, self.state = None, None, ""
        self._card.say(str(error))

    def _fail_late(self, error: Exception) -> None:
        self._fail(error)
        self.came.emit()
