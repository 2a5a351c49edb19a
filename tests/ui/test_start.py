"""The start: what must not be waited for before the first window."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel
from typing_extensions import override

from ui import start
from ui.theme import Themes

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

ON_A_PICTURE = """
import sys, threading, time
from ui import start

class Noted:
    def find_spec(self, name, path=None, target=None):
        if name in ("pandas", "pyqtgraph"):
            importers[name] = threading.current_thread()

importers = {}
sys.meta_path.insert(0, Noted())
app = start.application()
context = start.Context.build()
window = start.open_window(context)
window.show()
app.processEvents()
start.go_on(window, [sys.argv[1]])
while not (window.views.is_made("plots") and window.pages.currentWidget() is window.views["plots"]):
    app.processEvents()
    time.sleep(0.01)
assert importers.keys() == {"pandas", "pyqtgraph"}
waited = [name for name, one in importers.items() if one is threading.main_thread()]
assert not waited, f"the window waited for the import of {waited}"
window.warming.stop()
window.hide()
context.close()
"""


def run(*words: str) -> None:
    done = subprocess.run(
        [sys.executable, *words], capture_output=True, encoding="utf-8", cwd=ROOT, timeout=110
    )
    assert done.returncode == 0, done.stderr


def test_that_the_first_window_does_not_wait_for_what_other_tabs_stand_on() -> None:
    """pandas takes half a second to import, pyqtgraph a fifth; both come once the window stands."""
    run("-c", WINDOW)


def test_that_a_start_on_a_picture_of_a_chart_does_not_wait_for_what_draws_it(
    tmp_path: Path,
) -> None:
    data, picture = tmp_path / "losses.csv", tmp_path / "losses.png"
    data.write_text("date,losses\n2024-01-01,10\n2024-01-02,20\n2024-01-03,15\n")
    run("main.py", "chart", str(data), "--y", "losses", "--out", str(picture))
    run("-c", ON_A_PICTURE, str(picture))


class Noted(QObject):
    """Keeps the kinds of events that come to whatever it filters."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: set[QEvent.Type] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.kinds.add(event.type())
        return False


def test_that_what_is_worn_already_is_not_put_on_again(qapp: QApplication) -> None:
    """All that is shown would be laid out and drawn anew."""
    start.application()
    themes = Themes()
    themes.apply()
    fonts = applications_fonts()
    shown = QLabel("Area")
    shown.show()
    noted = Noted()
    shown.installEventFilter(noted)
    start.application()
    themes.apply()
    kind = QEvent.Type
    anew = {kind.StyleChange, kind.ApplicationFontChange, kind.FontChange}
    anew |= {kind.ApplicationPaletteChange, kind.PaletteChange}
    assert noted.kinds & anew == set()
    assert applications_fonts() == fonts
    shown.hide()


def applications_fonts() -> list[str]:
    """The families of the fonts that the application brought, each as often as it was added."""
    known = [QFontDatabase.applicationFontFamilies(number) for number in range(20)]
    return [family for families in known for family in families]
