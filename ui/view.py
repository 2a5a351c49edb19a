"""What the tabs have in common: told what changed, drawn once, and only while visible."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.context import Context
from ui.navigation import Place
from ui.session import Change, Part


class View(QWidget):
    """A tab. A subclass names the parts it shows and draws itself in `draw`.

    However much changes within one turn of the event loop, a visible view draws once after it, and
    a hidden one when it is next shown.
    """

    tab: str = ""
    state_told = Signal(str)
    shows: tuple[Part, ...] = ()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.state = ""
        """How the thing shown stands, for the right end of the message bar."""
        self._dirty = True
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_if_visible)
        context.session.changed.connect(self._session_changed)
        context.navigation.went.connect(self._went)
        context.themes.changed.connect(self._theme_changed)

    @classmethod
    def in_pieces(cls, context: Context) -> Iterator["View | None"]:
        """Make the view; `None` between the pieces where all of them together would be felt."""
        yield cls(context)

    def draw(self) -> None:
        """Show the session as it is now."""
        raise NotImplementedError(type(self).__name__)

    def mark_dirty(self) -> None:
        """Draw again soon: after this turn of the event loop, if visible then."""
        self._dirty = True
        if self.isVisible():
            self._soon.start()

    def say_state(self, text: str) -> None:
        """Tell the message bar how the thing shown stands: “1,626 rows”."""
        self.state = text
        self.state_told.emit(text)

    @property
    def place(self) -> Place:
        """The thing this tab shows."""
        return self.context.navigation.at(self.tab)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._dirty:
            self._soon.start()

    def draw_now(self) -> None:
        """Draw at once if anything is out of date; for pictures and tests."""
        if self._dirty:
            self._dirty = False
            self.context.themes.dress(self)
            self.draw()

    def _session_changed(self, change: Change) -> None:
        if change.touches(*self.shows):
            self.mark_dirty()

    def _went(self, place: Place) -> None:
        if place.tab == self.tab:
            self.mark_dirty()

    def _theme_changed(self, _theme: object) -> None:
        self.mark_dirty()

    def _draw_if_visible(self) -> None:
        if not self.isVisible():
            return
        if self.context.themes.dress(self):
            self._soon.start()  # dressing takes its time; the drawing waits for the next turn
        else:
            self.draw_now()
