"""The event loop's longest gap after start: what a user would feel as a stutter.

Run as `python tests/benchmarks/event_loop.py` inside the environment. The window starts on the
worked example, its files are read, every tab is visited twice and a knob is moved; then a table of
a million rows is opened, steps are taken on it and taken back. A timer beats every millisecond
meanwhile. Printed: the longest time between two beats in each phase.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from models.tables import Computed, Filter, Monthly, Sort, Step, TableRef
from models.workspace import edits
from ui import start
from ui.context import Context
from ui.stepping import with_step

LIMIT_MS = 50.0
ROWS = 1_000_000
STEPS: tuple[Step, ...] = (
    Filter("pace", ">", "50"),
    Filter("place", "contains", "kh"),
    Filter("day", "≥", "2016"),
    Sort("lost", descending=True),
    Sort("note"),
    Computed("double", "lost * 2"),
    Monthly(("pace",), "mean"),
)
"""Each is taken by itself, then taken back."""


class Heart(QObject):
    """Beats every millisecond and keeps the longest pause."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = time.perf_counter()
        self.longest = 0.0
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def take(self) -> float:
        """The longest pause in milliseconds since the last time it was asked."""
        longest, self.longest = self.longest, 0.0
        return 1000 * longest


def spin(app: QApplication, until: Callable[[], bool], at_least: float = 0.3) -> None:
    """Run the event loop until `until`, and for `at_least` seconds."""
    begun = time.perf_counter()
    while time.perf_counter() - begun < at_least or not until():
        app.processEvents()
        time.sleep(0.0005)  # as a loop without anything to do waits


def long_file(folder: Path) -> Path:
    """A million reports of some places, five minutes apart, with a note that is never the same."""
    days = np.datetime64("2014-01-01T00:00:00") + np.arange(ROWS) * np.timedelta64(300, "s")
    lost = np.cumsum(np.arange(ROWS) % 7).tolist()
    places = ("Avdiivka", "Bakhmut", "Kharkiv", "Lyman")
    path = folder / "long.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("day,place,lost,pace,note\n")
        for row, (day, total) in enumerate(zip(days.astype(str).tolist(), lost, strict=True)):
            note = f"report {row * 7919 % ROWS} of the day"
            file.write(f"{day},{places[row % 4]},{total},{row * 37 % 1000 / 10},{note}\n")
    return path


def take_steps(
    app: QApplication, context: Context, heart: Heart, path: Path
) -> list[tuple[str, float]]:
    """The gaps while steps are taken on the table in `path`, refused and taken back."""
    phases: list[tuple[str, float]] = []

    def idle() -> bool:
        return not context.jobs.running

    def note(words: str) -> None:
        spin(app, idle)
        phases.append((words, heart.take()))

    context.loading.open([str(path)])
    note("reading a million rows")
    context.navigation.go("data", "long")
    note("showing them")
    ref = TableRef("long", "long")
    for step in STEPS:
        context.stepping.take(step.name, {ref: with_step(step)})
        note(step.words()[:40])
        context.session.undo()
        note("  taken back")
    context.stepping.take("refused", {ref: with_step(Filter("lost", ">", "many"))})
    note("a step that is refused")
    return phases


def main() -> int:
    """Print the gaps; 1 where one is longer than the limit."""
    with tempfile.TemporaryDirectory() as folder:
        return measure(long_file(Path(folder)))


def measure(path: Path) -> int:
    """Print the gaps, at last those on the long table in `path`; 1 where one is too long."""
    app = start.application()
    context = Context.build()
    window = start.open_window(context)
    window.show()
    app.processEvents()

    def idle() -> bool:
        return not context.jobs.running

    start.freeze(window)
    heart = Heart()
    phases: list[tuple[str, float]] = []
    start.go_on(window, [])
    spin(app, lambda: idle() and window.warming.is_done, at_least=1.0)
    phases.append(("reading the files", heart.take()))
    for visit in ("first", "second"):
        for tab in ("data", "plots", "scenario", "claims"):
            context.navigation.go(tab)
            spin(app, idle)
            phases.append((f"{visit} visit of {tab}", heart.take()))
    context.navigation.go("scenario")
    spin(app, idle)
    heart.take()
    for step in range(40):
        scenario = context.session.workspace.scenarios[0]
        inputs = tuple(
            replace(each, likely=15 + step / 10) if each.name == "pace" else each
            for each in scenario.inputs
        )
        moved = edits.with_scenario(context.session.workspace, replace(scenario, inputs=inputs))
        context.session.edit("Move", moved, join="the knob")
        spin(app, idle, at_least=0.02)
    phases.append(("moving a knob", heart.take()))
    context.themes.choose("dark")
    spin(app, idle)
    phases.append(("switching to dark", heart.take()))
    phases += take_steps(app, context, heart, path)
    for words, gap in phases:
        print(f"{words:<42}{gap:7.1f} ms{'   over the limit' if gap > LIMIT_MS else ''}")
    longest = max(gap for _, gap in phases)
    print(f"{'longest':<42}{longest:7.1f} ms (limit {LIMIT_MS:.0f})")
    window.hide()
    context.close()
    return int(longest > LIMIT_MS)


if __name__ == "__main__":
    sys.exit(main())
