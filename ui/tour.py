"""The program shown without a screen: the smoke test and the tour."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from models.errors import ChartError, SalientError
from models.exports.replacing import make_folder
from ui import start
from ui.context import Context
from ui.main_window import MainWindow

TABS = ("data", "plots", "scenario", "claims")
TOUR = Path("salient-tour")
_PATIENCE_S = 60


def smoke(folder: Path) -> int:
    """Visit every tab with the bundled data and save its picture; 0 where all were drawn."""
    make_folder(folder)
    for tab, path in _pictures(folder, dark=False):
        sys.stdout.write(f"{tab}: {path}\n")
    return 0


def tour() -> int:
    """The worked example's main job into `salient-tour/`: verdicts, projection, charts, tabs."""
    from models import bundled
    from models.answers.check import check
    from models.answers.project import plain, projected
    from models.answers.project_text import project_text
    from models.answers.strict import dumps
    from models.answers.text import check_text
    from models.figures import CLAIMS

    sys.stdout.write("There is no screen here, so the worked example is done into files.\n\n")
    make_folder(TOUR)
    claims = check(bundled.locate(CLAIMS))
    found = projected("remaining-area")
    sys.stdout.write(f"{check_text(claims)}\n{project_text(found)}\n")
    paths = [TOUR / "claims.json", TOUR / "projection.json"]
    for path, answer in zip(paths, (claims, plain(found)), strict=True):
        path.write_text(dumps(answer) + "\n", encoding="utf-8")
    paths += [path for _, path in _pictures(TOUR, dark=False)]
    paths += [path for _, path in _pictures(TOUR, dark=True)]
    paths += _charts(TOUR)
    sys.stdout.write("".join(f"{path.absolute()}\n" for path in paths))
    return 0


def _pictures(folder: Path, *, dark: bool) -> list[tuple[str, Path]]:
    """Every tab of the window on the worked example, saved as `TAB.png` or `TAB-dark.png`."""
    app = start.application()
    context = Context.build()
    window = start.open_window(context)
    context.themes.choose("dark" if dark else "light")
    start.begin(context, [])
    window.resize(QSize(1280, 800))
    window.show()
    saved: list[tuple[str, Path]] = []
    try:
        for tab in TABS:
            context.navigation.go(tab)
            _settle(app, context, window)
            path = folder / f"{tab}{'-dark' if dark else ''}.png"
            if not window.grab().save(str(path)):
                raise ChartError(f"The picture {path} cannot be written.")
            saved.append((tab, path))
    finally:
        _close(app, context, window)
    return saved


def _charts(folder: Path) -> list[Path]:
    """Every chart of the worked example, as published."""
    from models.workspace import worked_example
    from ui.charts import write_png
    from ui.exporting import outcome_of

    app = start.application()
    context = Context.build()
    context.session.open(worked_example(), None)
    context.loading.read_all()
    paths: list[Path] = []
    try:
        _wait(app, lambda: not context.jobs.running)
        for chart in context.session.workspace.charts:
            path = folder / f"chart-{chart.id}.png"
            write_png(outcome_of(context, chart)(), path)
            paths.append(path)
    finally:
        context.close()
    return paths


def _settle(app: QApplication, context: Context, window: MainWindow) -> None:
    """Let everything that was started finish and be drawn."""
    _wait(app, lambda: not context.jobs.running)
    window.views[context.navigation.front].draw_now()
    _wait(app, lambda: not context.jobs.running)
    for _ in range(5):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    problems = [message.text for message in context.messages.history if message.level == "error"]
    if problems:
        raise SalientError(problems[0])


def _wait(app: QApplication, done: Callable[[], bool]) -> None:
    """Run the event loop until `done`, and give up after a minute."""
    loop = QEventLoop()
    limit = time.monotonic() + _PATIENCE_S
    while not done():
        if time.monotonic() > limit:
            raise SalientError("The bundled data were not read within a minute.")
        QTimer.singleShot(5, loop.quit)
        loop.exec()
    app.processEvents()


def _close(app: QApplication, context: Context, window: MainWindow) -> None:
    window.hide()
    context.close()
    window.deleteLater()
    app.processEvents()
