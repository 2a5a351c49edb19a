"""How long until the first picture of the window, against the least that could be waited for.

python tests/benchmarks/start_up.py [runs]

The yardstick imports what the program stands on (QtWidgets, pyqtgraph, pandas) and shows an empty
window. Both are started in turn in the same run, after one of each to warm the disk; the medians
and their ratio are printed. Without a display the offscreen platform is used for both.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

YARDSTICK = """
from PySide6.QtWidgets import QApplication, QWidget
import pyqtgraph, pandas
app = QApplication([])
window = QWidget()
window.resize(1280, 800)
"""

PROGRAM = """
from ui import start
app = start.application()
context = start.Context.build()
window = start.open_window(context)
start.after_first_picture(window, lambda: start.go_on(window, ()))
"""

# Sent after the first paint event of the window has been answered, from inside the process.
FIRST_PICTURE = """
import os, time
from PySide6.QtCore import QEvent, QObject, QTimer

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, done)
        return False

def done():
    print(time.time(), flush=True)
    os._exit(0)

watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""


def seconds(script: str) -> float:
    """Seconds from starting Python on `script` to the first picture of its window."""
    environ = dict(os.environ)
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as on a user's machine
    if not {"DISPLAY", "WAYLAND_DISPLAY"} & environ.keys() and sys.platform == "linux":
        environ["QT_QPA_PLATFORM"] = "offscreen"
    begun = time.time()
    command = [sys.executable, "-c", script + FIRST_PICTURE]
    done = subprocess.run(
        command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, text=True, check=True
    )
    return float(done.stdout.split()[-1]) - begun


def main(runs: int) -> None:
    """Print both medians and their ratio."""
    for script in (YARDSTICK, PROGRAM):
        seconds(script)
    pairs = [(seconds(YARDSTICK), seconds(PROGRAM)) for _ in range(runs)]
    yardstick, program = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"bare window   {yardstick:.2f} s")
    print(f"first window  {program:.2f} s")
    print(f"ratio         {program / yardstick:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
