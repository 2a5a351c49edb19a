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
assert "pandas" not in sys.modules, "pandas was imported before the first window"
"""


def test_that_the_first_window_does_not_wait_for_pandas() -> None:
    """It takes half a second to import; files are read once the window stands."""
    done = subprocess.run(
        [sys.executable, "-c", WINDOW], capture_output=True, encoding="utf-8", cwd=ROOT, timeout=60
    )
    assert done.returncode == 0, done.stderr
