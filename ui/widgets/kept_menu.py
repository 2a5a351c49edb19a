"""Unsaved work that is kept, each to open again."""

from functools import partial

from PySide6.QtWidgets import QMenu

from ui.context import Context
from ui.recovering import discard_all, open_kept


class KeptMenu(QMenu):
    """Filled when it is shown, the newest work first."""

    def __init__(self, context: Context) -> None:
        super().__init__("Open unsaved work")
        self._context = context
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List what is kept and can be read."""
        self.clear()
        there = [found for found in self._context.keeping.offered if found.kept is not None]
        for found in there:
            if found.kept is not None:
                self.addAction(found.kept.name, partial(open_kept, self._context, found))
        if len(self._context.keeping.offered) > 1:
            self.addSeparator()
            self.addAction("Discard all of these", partial(discard_all, self._context))
        if not there:
            self.addAction("None is kept from before").setEnabled(False)
