"""Jobs: results on the main thread, the newest wins, Cancel stops, progress is told."""

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from models.errors import SalientError
from models.progress import Progress
from ui.jobs import Job, Jobs


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


class Heard:
    """Keeps what a job delivered and on which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[Exception] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.threads.add(threading.get_ident())
        self.results.append(result)

    def failed(self, error: Exception) -> None:
        self.threads.add(threading.get_ident())
        self.errors.append(error)


def test_that_a_result_arrives_on_the_main_thread(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()
    worked_on: list[int] = []

    def work(_progress: Progress) -> dict[int, str]:
        worked_on.append(threading.get_ident())
        return {2**80: "as it was"}  # a queued signal would empty or zero this

    jobs.start("t", "Work", work, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.results))
    assert heard.results == [{2**80: "as it was"}]
    assert heard.threads == {threading.get_ident()}
    assert worked_on != [threading.get_ident()]
    assert jobs.running == ()


def test_that_the_newest_of_a_topic_wins(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()
    held = threading.Event()

    def slow(_progress: Progress) -> str:
        held.wait(10)
        return "old"

    jobs.start("t", "Old", slow, heard.done, heard.failed)
    jobs.start("t", "New", lambda _progress: "new", heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.results))
    with qtbot.waitSignal(jobs.finished):
        held.set()
    assert heard.results == ["new"]
    assert heard.errors == []


def test_that_a_cancelled_job_stops_at_its_next_report_and_delivers_nothing(
    jobs: Jobs, qtbot: QtBot
) -> None:
    heard = Heard()
    begun = threading.Event()
    went_on = threading.Event()
    reached: list[str] = []

    def work(progress: Progress) -> str:
        begun.set()
        went_on.wait(10)
        progress(0.5, "half")
        reached.append("past the report")
        return "done"

    job = jobs.start("t", "Work", work, heard.done, heard.failed)
    assert begun.wait(10)
    job.cancel()
    with qtbot.waitSignal(jobs.finished):
        went_on.set()
    assert (heard.results, heard.errors, reached) == ([], [], [])


def test_that_a_job_given_up_is_cancelled_at_once_however_long_its_work_is_silent(
    jobs: Jobs, qtbot: QtBot
) -> None:
    heard = Heard()
    silent = threading.Event()
    said: list[str] = []
    finished: list[Job] = []
    jobs.finished.connect(finished.append)

    def work(_progress: Progress) -> str:
        silent.wait(10)
        return "done"

    job = jobs.start("t", "Work", work, heard.done, heard.failed, lambda: said.append("cancelled"))
    jobs.give_up(job)
    assert said == ["cancelled"]
    assert not jobs.is_running("t")
    silent.set()
    jobs.close()
    qtbot.wait(1)  # lets what the thread sent arrive
    assert (heard.results, heard.errors) == ([], [])
    assert finished == [job]


def test_that_a_failure_is_handed_over(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()

    def work(_progress: Progress) -> None:
        raise SalientError("It did not work.")

    jobs.start("t", "Work", work, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.errors))
    assert str(heard.errors[0]) == "It did not work."


def test_that_a_cycle_with_a_qobject_never_dies_on_a_worker_thread(
    jobs: Jobs, qtbot: QtBot
) -> None:
    heard = Heard()
    died_on: list[int] = []

    class Cycle(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.me = self

        def __del__(self) -> None:
            died_on.append(threading.get_ident())

    Cycle()

    def allocate(_progress: Progress) -> int:
        return len([{} for _ in range(200_000)])

    jobs.start("t", "Work", allocate, heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.results))
    gc.collect()
    assert died_on == [threading.get_ident()]


def test_that_progress_is_told_with_its_words(jobs: Jobs, qtbot: QtBot) -> None:
    heard = Heard()
    told: list[tuple[float, str]] = []

    def keep(_job: Job, fraction: float, words: str) -> None:
        told.append((fraction, words))

    jobs.progressed.connect(keep)
    jobs.start("t", "Work", lambda progress: progress(0.25, "a quarter"), heard.done, heard.failed)
    qtbot.waitUntil(lambda: bool(heard.results))
    assert told == [(0.25, "a quarter")]


class Window:
    """Says on which thread it was taken apart."""

    def __init__(self, gone: list[int]) -> None:
        self.gone = gone

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


@pytest.mark.parametrize("fails", [False, True])
def test_that_a_window_closed_meanwhile_is_let_go_on_the_main_thread(
    jobs: Jobs, qtbot: QtBot, fails: bool
) -> None:
    for _ in range(20):
        gone: list[int] = []
        may_end = threading.Event()

        def start(gone: list[int] = gone, may_end: threading.Event = may_end) -> None:
            window = Window(gone)

            def work(_progress: Progress) -> int:
                may_end.wait(10)
                if fails:
                    raise SalientError(f"{len(window.gone)}")
                return len(window.gone)

            jobs.start("x", "X", work, lambda _: None, lambda _: None)

        start()
        jobs.cancel("x")
        may_end.set()
        qtbot.waitUntil(lambda gone=gone: bool(gone))
        assert gone == [threading.get_ident()]
