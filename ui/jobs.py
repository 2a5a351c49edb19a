"""Long work off the main thread: progress, Cancel, and the newest of a kind wins."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from models.errors import Cancelled
from models.progress import Progress
from ui.garbage import Garbage

Work = Callable[[Progress], Any]


def _nothing() -> None:
    """What most do about a job that was cancelled."""


@dataclass(eq=False, slots=True)
class Job:
    """Work under way. `topic` names its kind: a newer job on a topic replaces an older one."""

    topic: str
    title: str
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    cancelled: Callable[[], None]
    stop: threading.Event = field(default_factory=threading.Event)
    over: bool = False
    """Whether it was said to be finished."""

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report of progress."""
        self.stop.set()


class Jobs(QObject):
    """Starts work and delivers its results on the main thread.

    Workers never touch a QObject but this one's `_told` signal, which Qt queues across threads.
    """

    progressed = Signal(object, float, str)
    started = Signal(object)
    finished = Signal(object)
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._garbage = Garbage(self)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="salient-job")
        self._running: dict[str, Job] = {}
        self._closed = False
        self._told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs whose results are still awaited."""
        return tuple(self._running.values())

    def start(
        self,
        topic: str,
        title: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        cancelled: Callable[[], None] = _nothing,
    ) -> Job:
        """Run `work` in a thread, then `done` or `failed` on the main thread.

        For a job that was cancelled only `cancelled` is called, for one that was replaced by a
        newer one none of them. Once this is closed nothing is run.
        """
        job = Job(topic, title, done, failed, cancelled)
        if self._closed:
            return job
        older = self._running.get(topic)
        if older is not None:
            older.cancel()
        self._running[topic] = job
        self.started.emit(job)
        self._pool.submit(work, self._progress_of(job)).add_done_callback(
            lambda future: self._told.emit((job, "end", future))
        )
        return job

    def is_running(self, topic: str) -> bool:
        """Whether the result of a job on `topic` is awaited."""
        return topic in self._running

    def cancel(self, topic: str) -> None:
        """Ask the job on `topic`, if there is one, to stop, and await nothing of it."""
        job = self._running.pop(topic, None)
        if job is not None:
            job.cancel()

    def give_up(self, job: Job) -> None:
        """Await nothing more of `job`: to the user it is cancelled at once.

        Its work stops at its next report of progress; a decoder of somebody else's may take a
        while to get there.
        """
        job.cancel()
        if self._running.get(job.topic) is job:
            del self._running[job.topic]
            self._finish(job)
            job.cancelled()

    def cancel_all(self) -> None:
        """Ask everything under way to stop and await no more results."""
        for job in self.running:
            job.cancel()

    def close(self) -> None:
        """Stop everything and wait for the threads to end."""
        self._closed = True
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._running.clear()
        self._garbage.close()

    def _progress_of(self, job: Job) -> Progress:
        def report(fraction: float, words: str) -> None:
            if job.stop.is_set():
                raise Cancelled
            self._told.emit((job, "progress", (fraction, words)))

        return report

    def _deliver(self, told: tuple[Job, str, Any]) -> None:
        job, what, value = told
        if what == "progress":
            if self._running.get(job.topic) is job:
                self.progressed.emit(job, *value)
            return
        current = self._running.get(job.topic) is job
        if current:
            del self._running[job.topic]
        self._finish(job)
        if current and job.stop.is_set():
            job.cancelled()
        elif current:
            self._hand_over(job, value)

    def _finish(self, job: Job) -> None:
        if not job.over:
            job.over = True
            self.finished.emit(job)

    def _hand_over(self, job: Job, future: "Future[Any]") -> None:
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            job.done(future.result())
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            job.failed(error)
