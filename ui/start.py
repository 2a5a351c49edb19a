"""Starts the window: the worked example at once, the files as soon as they are read."""

import gc
import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from models.bundled import VERSION
from models.errors import SalientError
from models.workspace import worked_example
from ui import paths, recovering, theme
from ui.context import Context
from ui.main_window import MainWindow
from ui.opening import open_paths
from ui.saving import may_close

_STYLE = "fusion"

_PATIENCE_S = 0.002
"""How long the window waits for a worker's Python code before its own goes on."""


def has_screen() -> bool:
    """Whether a window could be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform not in ("offscreen", "minimal")
    if sys.platform.startswith(("win", "darwin")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(files: Sequence[str]) -> int:
    """Show the window until it is closed; without a screen, do its main job into pictures."""
    if not has_screen():
        from ui.tour import tour

        if files:
            raise SalientError(
                f"There is no screen to show {files[0]} on; “salient inspect {files[0]}” describes "
                "it without one."
            )
        return tour()
    app = application()
    context = Context.build()
    context.themes.choice = paths.theme()
    _install_hook(context)
    window = open_window(context)
    room = window.screen().availableGeometry()
    window.resize(min(window.width(), room.width()), min(window.height(), room.height()))

    freeze(window)
    after_first_picture(window, partial(go_on, window, files))
    window.show()
    code = app.exec()
    paths.remember_theme(context.themes.choice)
    return code


def application() -> QApplication:
    """The application with its name, typeface and style.

    What it wears already is not put on again: each time all that is shown would be laid out anew.
    """
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    app.setApplicationName("Salient")
    app.setOrganizationName("Salient")
    app.setApplicationVersion(VERSION)
    if app.style().name() != _STYLE:
        app.setStyle(_STYLE)
    sys.setswitchinterval(_PATIENCE_S)
    theme.load_fonts()
    if app.font() != theme.font():
        app.setFont(theme.font())
    return app


def open_window(context: Context) -> MainWindow:
    """The window on the worked example, dressed in the theme in force, not yet shown."""
    context.session.open(worked_example(), None)
    context.themes.apply()
    window = MainWindow(context, lambda: may_close(context))
    context.navigation.go("claims", context.session.workspace.claims[0].id)
    window.views["claims"].setFocus()
    window.views["claims"].draw_now()
    return window


def freeze(window: MainWindow) -> None:
    """Look for no garbage among modules, classes and what the window is made of.

    They stay, and a look at all of them would be felt.
    """
    gc.freeze()
    window.warming.imported.connect(gc.freeze)
    window.warming.done.connect(gc.freeze)


class _FirstPicture(QObject):
    """Waits for a window to be painted; its parent is that window."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def after_first_picture(window: QWidget, then: Callable[[], None]) -> None:
    """Do `then` once `window` was painted; before, it would only keep the picture waiting."""
    _FirstPicture(window, then)


def go_on(window: MainWindow, files: Sequence[str]) -> None:
    """What follows the first picture of the window: its other tabs, unsaved work and the files.

    The tabs come first, for a file may lead to one of them, which then waits for its imports.
    """
    window.warming.start()
    begin(window.context, files)


def begin(context: Context, files: Sequence[str]) -> None:
    """Find unsaved work and read the files of what is open, then open `files`."""
    context.keeping.begin()
    recovering.look(context)
    context.loading.read_all()
    if files:
        open_paths(context, files)


def _install_hook(context: Context) -> None:
    """Write what nobody expected to the log and say so in the bar, instead of a traceback."""
    logging.basicConfig(
        filename=paths.log_file(), format="%(asctime)s %(levelname)s %(message)s", force=True
    )

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        words = "".join(traceback.format_exception(kind, error, trace))
        logging.error("Unexpected: %s", words)
        context.messages.fail(
            f"Something went wrong in Salient itself ({kind.__name__}); your work is kept, and "
            f"the details are in {paths.log_file()}."
        )

    sys.excepthook = hook
