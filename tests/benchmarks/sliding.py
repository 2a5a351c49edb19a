"""How long it takes from a slider’s move to the repainted charts, with 10,000 trials.

Run with `python tests/benchmarks/sliding.py`; the wish is 33 ms for 95 moves in 100. Printed beside
it is the work of the processors alone, which tells the same on a machine that is busy.
"""

import os
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication

from models.scenarios import Scenario, scenario_from, template_named, with_settings
from models.workspace import edits
from ui import start
from ui.context import Context
from ui.views.scenario import ScenarioView

MOVES = 60
WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
WISH = 0.033
FIVE = (
    "remaining=8400..8700",
    "pace=11..18..28",
    "town_pace=0.12..0.17",
    "towns=70..90",
    "start=2025-01-01..2025-02-01",
)
WALK = ("remaining=8400..8700", "pace=11..18..28", "spread=5..9", "share=0.6..0.75", FIVE[-1])


def moves(
    app: QApplication, context: Context, view: ScenarioView, name: str
) -> tuple[list[float], list[float]]:
    """Seconds of each move of the pace's highest value, by the clock and of work, both rising."""
    taken: list[float] = []
    worked: list[float] = []
    for move in range(MOVES):
        row = view.assumptions.rows[name]
        changed = replace(row.input, high=24.0 + 8.0 * ((move * 7) % MOVES) / MOVES)
        before, begun = time.perf_counter(), time.process_time()
        row.slider.dragged.emit(changed)
        wanted = context.session.workspace.scenarios[-1]
        while view.result is None or view.result.scenario != wanted:
            app.processEvents(WAIT)
        app.processEvents()
        taken.append(time.perf_counter() - before)
        worked.append(time.process_time() - begun)
    return sorted(taken), sorted(worked)


def asked(template: str, sets: tuple[str, ...]) -> Scenario:
    """A scenario of `template` with `sets`, under a name of its own."""
    found = template_named(template)
    return replace(with_settings(scenario_from(found), found, sets), id="moved")


def main() -> int:
    """Print the times; 1 where the wish is missed."""
    app = start.application()
    context = Context.build()
    window = start.open_window(context)
    window.resize(QSize(1280, 800))
    window.show()
    view = window.views["scenario"]
    assert isinstance(view, ScenarioView)
    late = False
    for template, sets in (("remaining-area-towns", FIVE), ("remaining-area-walk", WALK)):
        scenario = asked(template, sets)
        workspace = context.session.workspace
        context.session.edit("New scenario", edits.with_scenario(workspace, scenario))
        context.navigation.go("scenario", scenario.id)
        while view.result is None or view.result.scenario != scenario:
            app.processEvents(WAIT)
        moves(app, context, view, "pace")
        taken, worked = moves(app, context, view, "pace")
        slow, work = (each[int(0.95 * len(each))] for each in (taken, worked))
        late = late or slow > WISH
        print(
            f"{template}, 5 ranges, {scenario.trials:,} trials: median "
            f"{statistics.median(taken) * 1e3:.0f} ms, 95th of 100 {slow * 1e3:.0f} ms "
            f"(wish: below {WISH * 1e3:.0f}); work {work * 1e3:.0f} ms"
        )
        context.session.edit("Away", edits.without_scenario(context.session.workspace, "moved"))
    window.close()
    context.close()
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
