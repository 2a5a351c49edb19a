"""The start: what must not be waited for before the first window."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

WINDOW = """
import sys
from ui import start
app = start.application()
window = start.open_window(start.Context.build())
window.show()
app.processEvents()
early = {"pandas", "pyqtgraph", "models.scenarios.engine", "models.scenarios.hindcast"}
early |= {"ui.views.data", "ui.views.plots", "ui.views.scenario"}
early &= set(sys.modules)
assert not early, f"imported before the first window: {early}"
"""


def test_that_the_first_window_does_not_wait_for_what_other_tabs_stand_on() -> None:
    """pandas takes half a second to import, pyqtgraph a fifth; both come once the window stands."""
    done = subprocess.run(
        [sys.executable, "-c", WINDOW], capture_output=True, encoding="utf-8", cwd=ROOT, timeout=60
    )
    assert done.returncode == 0, done.stderr
