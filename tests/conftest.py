"""What every test stands on: a platform without a screen, the field's files, and leak checks."""

import gc
import os
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from models.workspace import Workspace
    from ui.context import Context
    from ui.main_window import MainWindow
    from ui.view import View
    from ui.views.data import DataView
    from ui.views.plots import PlotsView

Tab = TypeVar("Tab", bound="View")

# Before Qt is imported, which reads it once.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("SALIENT_TEST_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
FIELD_DATA = Path(os.environ.get("SALIENT_FIELD_DATA", ROOT.parent / "shared"))
SECONDS_TO_WIND_DOWN = 30.0
PATIENCE_MS = 60_000

# The same inputs on every run and no clock: a slow machine is not a failure.
settings.register_profile("salient", deadline=None, derandomize=True)
settings.load_profile("salient")


def pytest_collection_finish() -> None:
    """Leave what was imported out of every later look for garbage, for it stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def field_data() -> Path:
    """The folder of files as their publishers wrote them, with `data/` and `facts/` inside."""
    if not (FIELD_DATA / "data").is_dir():
        pytest.skip(f"no published files in {FIELD_DATA}: set SALIENT_FIELD_DATA to their folder")
    return FIELD_DATA


@pytest.fixture(autouse=True)
def no_settings_of_the_user(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Give each test of the window empty settings, never those of whoever runs it."""
    if "qapp" not in request.fixturenames:
        return
    from PySide6.QtCore import QStandardPaths

    folder = tmp_path_factory.mktemp("settings")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder))
    QStandardPaths.setTestModeEnabled(sys.platform in ("win32", "darwin"))


class PatientQtBot(QtBot):
    """Waits for what comes in the end, however much else the machine has to do."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        for wait in ("waitUntil", "waitSignal", "waitSignals"):
            setattr(self, wait, partial(getattr(self, wait), timeout=PATIENCE_MS))


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> QtBot:
    """A robot that is patient: a slow machine is not a failure."""
    return PatientQtBot(request)


@pytest.fixture(autouse=True)
def whole_turns(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have each tab drawn in one turn of the event loop, so that no test meets half of it."""
    if "qapp" in request.fixturenames:
        monkeypatch.setattr("ui.turns.SLICE_S", float("inf"))


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + SECONDS_TO_WIND_DOWN
    left = set(threading.enumerate()) - before
    for thread in left:
        thread.join(max(0.0, until - time.monotonic()))
    names = sorted(thread.name for thread in left if thread.is_alive())
    assert not names, f"threads left running: {', '.join(names)}"


@pytest.fixture(autouse=True)
def no_timer_is_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window that leaves a timer ticking."""
    if "qapp" not in request.fixturenames:
        yield
        return
    before = {id(timer) for timer in active_timers()}
    yield
    if any(id(timer) not in before for timer in active_timers()):
        delete_what_is_done_with()
    left = [timer for timer in active_timers() if id(timer) not in before]
    assert not left, f"timers left active: {', '.join(map(describe, left))}"


@pytest.fixture
def opened(qapp: "QApplication") -> "Iterator[MainWindow]":
    """The window on the worked example, shown; none of its files is read yet."""
    from ui import start
    from ui.context import Context

    start.application()
    context = Context.build()
    window = start.open_window(context)
    window.show()
    yield window
    window.warming.stop()
    window.hide()
    context.close()
    window.deleteLater()


@pytest.fixture
def example(qapp: "QApplication", qtbot: QtBot) -> "Iterator[Context]":
    """The worked example without a window, with its files read."""
    from models.workspace import worked_example
    from ui.context import Context

    context = Context.build()
    context.session.open(worked_example(), None)
    context.loading.read_all()
    qtbot.waitUntil(lambda: not context.jobs.running)
    yield context
    context.close()


def alone(kind: "type[Tab]", workspace: "Workspace") -> "Iterator[Tab]":
    """A tab by itself, shown on `workspace`, until the test is over."""
    from ui.context import Context

    context = Context.build()
    context.session.open(workspace, None)
    view = kind(context)
    view.show()
    yield view
    view.hide()
    context.close()
    view.deleteLater()


@pytest.fixture
def example_plots(qapp: "QApplication", qtbot: QtBot) -> "Iterator[PlotsView]":
    """The Plots tab by itself on the worked example, with a chart drawn."""
    from models.workspace import worked_example
    from ui.views.plots import PlotsView

    for view in alone(PlotsView, worked_example()):
        view.context.loading.read_all()
        qtbot.waitUntil(lambda view=view: view.outcome is not None)
        yield view


@pytest.fixture
def data_tab(qapp: "QApplication") -> "Iterator[DataView]":
    """The Data tab by itself on a workspace without files."""
    from models.workspace import Workspace
    from ui.views.data import DataView

    yield from alone(DataView, Workspace())


@pytest.fixture
def plots_tab(qapp: "QApplication") -> "Iterator[PlotsView]":
    """The Plots tab by itself on a workspace without charts."""
    from models.workspace import Workspace
    from ui.views.plots import PlotsView

    for view in alone(PlotsView, Workspace()):
        view.resize(1280, 800)
        yield view


def active_timers() -> list["QTimer"]:
    """Every QTimer made in Python that is ticking now."""
    from PySide6.QtCore import QTimer
    from shiboken6 import getAllValidWrappers

    return [each for each in getAllValidWrappers() if type(each) is QTimer and each.isActive()]


def delete_what_is_done_with() -> None:
    """Carry out every `deleteLater` and collect cycles, as a running event loop would in time."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def describe(timer: "QTimer") -> str:
    """The timer by its interval and the object it belongs to."""
    owner = timer.parent()
    return f"{timer.interval()} ms of {type(owner).__name__ if owner else 'nobody'}"
