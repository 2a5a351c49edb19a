"""The Help menu: what the program is, and its keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from ui import paths
from ui.commands.command import Command
from ui.context import Context
from ui.widgets.labels import label


def _show(context: Context, title: str, rows: list[tuple[str, str]], foot: str) -> None:
    """An ordinary window of two columns; it may stay open beside the work."""
    window = QWidget(QApplication.activeWindow(), Qt.WindowType.Window)
    context.themes.dress(window)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.setWindowTitle(title)
    column = QVBoxLayout(window)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(12)
    column.addWidget(label(title, "title"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    for place, (left, right) in enumerate(rows):
        grid.addWidget(label(left, "muted"), place, 0)
        grid.addWidget(label(right), place, 1)
    column.addLayout(grid)
    column.addWidget(label(foot, "caption"))
    window.setMinimumWidth(420)
    QShortcut(QKeySequence.StandardKey.Cancel, window).activated.connect(window.close)
    window.show()


def _keys(context: Context) -> None:
    from ui.commands import COMMANDS

    rows = [(each.shortcut, each.title) for each in COMMANDS if each.shortcut]
    foot = "Every other command: type a word of it into the search field."
    _show(context, "Keys", rows, foot)


def _about(context: Context) -> None:
    rows = [
        ("What", "A workbench for checking published figures, offline"),
        ("Version", QApplication.applicationVersion()),
        ("Licence", "MIT; Inter is under the SIL Open Font License, Qt under the LGPL"),
        ("Log", str(paths.log_file())),
    ]
    _show(context, "Salient", rows, "Nothing you open leaves this computer.")


COMMANDS = (
    Command("keys", "Keys", "Help", _keys, shortcut="F1"),
    Command("about", "About Salient", "Help", _about),
)
