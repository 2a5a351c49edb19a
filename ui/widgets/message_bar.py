"""The bar at the bottom: one sentence, what to do about it, and work under way."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget
from typing_extensions import override

from ui.context import Context
from ui.jobs import Job
from ui.messages import Message
from ui.navigation import Place
from ui.session import Change
from ui.theme import Theme
from ui.widgets.elided import ElidedLabel
from ui.widgets.labels import button, label

_SHOW_PROGRESS_AFTER_MS = 400  # shorter work would only flicker


class MessageBar(QFrame):
    """Shows the newest message until the next, and progress with Cancel beside it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._message: Message | None = None
        self._job: Job | None = None
        self.setProperty("role", "bar")
        self.setFixedHeight(34)
        self._dot = _Dot()
        self._text = ElidedLabel()
        self._text.setAccessibleName("Message")
        self._action = button("", "link")
        self._action.clicked.connect(self._act)
        self._other = button("", "link")
        self._other.clicked.connect(self._act_otherwise)
        self._state = label(role="muted")
        self._work = label(role="muted")
        self._progress = QProgressBar(textVisible=False, maximum=1000)
        self._progress.setFixedWidth(120)
        self._cancel = button("Cancel", "link")
        self._cancel.clicked.connect(self._cancel_job)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        for widget in (self._dot, self._text, self._action, self._other):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self._work, self._progress, self._cancel, self._state):
            row.addWidget(widget)
        self._patience = QTimer(self, singleShot=True, interval=_SHOW_PROGRESS_AFTER_MS)
        self._patience.timeout.connect(self._show_progress)
        context.messages.said.connect(self._say)
        context.jobs.started.connect(self._started)
        context.jobs.progressed.connect(self._progressed)
        context.jobs.finished.connect(self._finished)
        context.session.changed.connect(self._session_changed)
        self._tab = context.navigation.front
        context.navigation.went.connect(self._went)
        self._show_progress()
        self._action.hide()
        self._other.hide()

    @property
    def text(self) -> str:
        """The sentence that stands in the bar."""
        return self._text.text()

    def set_state(self, text: str) -> None:
        """Say on the right how the thing in front stands: “1,626 rows, filter on”."""
        self._state.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Paint the dot in the colours of `theme`."""
        self._dot.theme = theme
        self._dot.update()

    def _say(self, message: Message) -> None:
        self._message = message
        self._text.setText(message.text)
        self._text.setToolTip(message.text)
        self._action.setText(message.action)
        self._action.setVisible(bool(message.action and message.run))
        self._other.setText(message.other.words if message.other is not None else "")
        self._other.setVisible(message.other is not None)
        self._dot.level = message.level if message.text else ""
        self._dot.update()

    def _session_changed(self, change: Change) -> None:
        """What was said belongs to the step before: a new one takes it away, with its *Undo*."""
        if change.parts - {"data", "saved"}:
            self._clear()

    def _went(self, place: Place) -> None:
        """What was said on one tab means nothing on another."""
        if place.tab != self._tab:
            self._tab = place.tab
            self._clear()

    def _clear(self) -> None:
        self._say(self._context.messages.standing or Message("information", ""))

    def _act(self) -> None:
        if self._message is not None and self._message.run is not None:
            self._message.run()

    def _act_otherwise(self) -> None:
        if self._message is not None and self._message.other is not None:
            self._message.other.run()

    def _started(self, job: Job) -> None:
        self._job = job
        self._progress.setRange(0, 0)
        self._patience.start()

    def _progressed(self, job: Job, fraction: float, words: str) -> None:
        if job is self._job and not job.stop.is_set():
            self._progress.setRange(0, 1000)
            self._progress.setValue(round(1000 * fraction))
            self._work.setText(words or job.title)

    def _finished(self, job: Job) -> None:
        running = self._context.jobs.running
        self._job = running[-1] if running else None
        if self._job is None:
            self._patience.stop()
            self._show_progress()

    def _show_progress(self) -> None:
        busy = self._job is not None
        if self._job is not None:
            self._work.setText(self._job.title)
        for widget in (self._work, self._progress, self._cancel):
            widget.setVisible(busy)

    def _cancel_job(self) -> None:
        job = self._job
        if job is None:
            return
        self._context.jobs.give_up(job)
        if job.stays:
            self._work.setText("Stopping …")
        else:
            self._context.messages.inform(f"{job.title} was cancelled; nothing changed.")


class _Dot(QWidget):
    """Says how grave a message is; its shape differs too."""

    theme: Theme | None = None
    level: str = ""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(10, 10)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None or not self.level:
            return
        roles = {"warning": self.theme.warning, "error": self.theme.bad}
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(roles.get(self.level, self.theme.accent)))
        if self.level == "error":
            painter.drawRect(1, 1, 8, 8)
        else:
            painter.drawEllipse(1, 1, 8, 8)
        painter.end()
