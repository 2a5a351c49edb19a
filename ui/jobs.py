"""Long work off the main thread: progress, Cancel, and the newest of a kind wins."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
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
    stays: bool = False
    """Whether what it has done stays when it is cancelled, so that its end is awaited and told."""
    stop: threading.Event = field(default_factory=threading.Event)
    over: bool = False
    """Whether it was said to be finished."""

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report of progress."""
        self.stop.set()


@dataclass(eq=False, slots=True)
class _Held:
    """A job and what came of it, in the hands of the main thread until its end was delivered.

    Work may look at a window that is closed meanwhile: if a worker dropped the last reference to
    it, Qt would take the window apart on the wrong thread, and the program would crash.
    """

    job: Job
    work: Work
    result: Any = None
    error: BaseException | None = None


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
        self._held: dict[int, _Held] = {}
        self._keys = count()
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
        *,
        stays: bool = False,
    ) -> Job:
        """Run `work` in a thread, then `done` or `failed` on the main thread.

        For a job that was cancelled only `cancelled` is called, for one that was replaced by a
        newer one none of them. Once this is closed nothing is run. `stays` is as a `Job` has it.
        """
        job = Job(topic, title, done, failed, cancelled, stays)
        if self._closed:
            return job
        older = self._running.get(topic)
        if older is not None:
            older.cancel()
        self._running[topic] = job
        self.started.emit(job)
        key = next(self._keys)
        self._held[key] = _Held(job, work)
        self._pool.submit(self._run, key, job.stop)
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
        while to get there. Of one whose work stays the end is awaited all the same.
        """
        job.cancel()
        if job.stays:
            return
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

    def _run(self, key: int, stop: threading.Event) -> None:
        """Do the work, in a thread of the pool, and let go of it before its end is told."""
        held = self._held[key]
        try:
            held.result = held.work(self._progress_of(key, stop))
        except BaseException as error:  # whatever it is, it is told on the main thread
            held.error = error
        del held
        self._told.emit((key, "end", None))

    def _progress_of(self, key: int, stop: threading.Event) -> Progress:
        def report(fraction: float, words: str) -> None:
            if stop.is_set():
                raise Cancelled
            self._told.emit((key, "progress", (fraction, words)))

        return report

    def _deliver(self, told: tuple[int, str, Any]) -> None:
        key, what, value = told
        held = self._held[key] if what == "progress" else self._held.pop(key)
        job = held.job
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
            self._hand_over(held)

    def _finish(self, job: Job) -> None:
        if not job.over:
            job.over = True
            self.finished.emit(job)

    def _hand_over(self, held: "_Held") -> None:
        if held.error is None:
            held.job.done(held.result)
        elif isinstance(held.error, Exception) and not isinstance(held.error, Cancelled):
            held.job.failed(held.error)
