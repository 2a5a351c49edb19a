"""The files opened or saved last, to open again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu

from ui import paths
from ui.context import Context
from ui.opening import open_paths


class RecentMenu(QMenu):
    """Filled when it is shown; a file that is gone is not offered."""

    def __init__(self, context: Context) -> None:
        super().__init__("Open recent")
        self._context = context
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the recent files that are still there."""
        self.clear()
        there = [path for path in paths.recent_files() if Path(path).exists()]
        for path in there:
            action = self.addAction(Path(path).name)
            action.setToolTip(path)
            action.triggered.connect(self._opener(path))
        if not there:
            self.addAction("No file was opened yet").setEnabled(False)

    def _opener(self, path: str) -> Callable[[], None]:
        def run() -> None:
            open_paths(self._context, [path])

        return run
