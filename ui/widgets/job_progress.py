"""How far a job is, where it was started, with a way to stop it."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui.jobs import Job, Jobs
from ui.widgets.labels import button, label


class JobProgress(QWidget):
    """Shows the words and the bar of one job; hidden while there is none."""

    def __init__(self, jobs: Jobs, hint: str) -> None:
        super().__init__()
        self._jobs = jobs
        self.job: Job | None = None
        self.words = label("", "muted")
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setAccessibleName("How far the work is")
        self.bar.setFixedWidth(160)
        self.stop = button("Stop", hint=hint)
        self.stop.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        jobs.progressed.connect(self._progressed)
        self.follow(None)

    def follow(self, job: Job | None) -> None:
        """Show how far `job` is from now on, or nothing."""
        self.job = job
        self.bar.setValue(0)
        self.words.setText(job.title if job is not None else "")
        self.stop.setEnabled(True)
        self.setVisible(job is not None)

    def _progressed(self, job: Job, fraction: float, words: str) -> None:
        if job is self.job and not job.stop.is_set():
            self.bar.setValue(round(1000 * fraction))
            self.words.setText(words or job.title)

    def _stop(self) -> None:
        if self.job is not None:
            self.words.setText("Stopping …")
            self.stop.setEnabled(False)
            self._jobs.give_up(self.job)
