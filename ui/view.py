"""What the tabs have in common: told what changed, drawn once, and only while visible."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui.context import Context
from ui.navigation import Place
from ui.session import Change, Part
from ui.turns import Turns
from ui.widgets.panes import Panes


class View(QWidget):
    """A tab. A subclass names the parts it shows and draws itself in `draw`.

    However much changes within one turn of the event loop, a visible view draws once after it, and
    a hidden one when it is next shown. What would be felt as one piece of work is drawn in several
    turns, and is painted when all of it is there.
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
        self._unpainted = True
        """Whether it is shown for the first time, or was drawn while it was hidden."""
        self._screen: QWidget | None = None
        """The window, for as long as it stays as it is on the screen."""
        self.is_steady = False
        """Whether the drawing under way only brings other values onto what is there, so that each
        piece of it may be seen as soon as it is drawn."""
        self._turns = Turns(self, self._drawn, self._wait)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_if_visible)
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._paint)
        context.session.changed.connect(self._session_changed)
        context.navigation.went.connect(self._went)
        context.themes.changed.connect(self._theme_changed)

    @classmethod
    def in_pieces(cls, context: Context) -> Iterator["View | None"]:
        """Make the view; `None` between the pieces where all of them together would be felt."""
        yield cls(context)

    def draw(self) -> Iterator[None]:
        """Show the session as it is now, in pieces.

        Other events may come between two of them, so a piece that builds on an earlier one takes
        what it needs along.
        """
        raise NotImplementedError(type(self).__name__)

    def drawn(self) -> Iterator[None]:
        """Bring what is out of date up to date, dress first, in pieces."""
        if self._dirty:
            self._dirty = self.is_steady = False
            yield from self.dressed()
            yield from self.draw()

    def dressed(self) -> Iterator[None]:
        """Give each part the theme in force in a piece; all of them in one would be felt."""
        for part in self._panes.parts():
            if self.context.themes.dress(part):
                yield

    def lay_out(self, things: QWidget, centre: QWidget, inspector: QWidget) -> None:
        """Put the three beside each other, each as wide as in every tab."""
        self._panes = Panes(things, centre, inspector)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)

    def mark_dirty(self) -> None:
        """Draw again soon: after this turn of the event loop, if visible then."""
        self._dirty = True
        if self.isVisible():
            self._soon.start()

    def draw_soon(self) -> None:
        """Draw again from now on, if visible: what came is waited for."""
        self._dirty = True
        self._draw_if_visible()

    def say_state(self, text: str) -> None:
        """Tell the message bar how the thing shown stands: “1,626 rows”."""
        self.state = text
        self.state_told.emit(text)

    @property
    def place(self) -> Place:
        """The thing this tab shows."""
        return self.context.navigation.at(self.tab)

    @property
    def is_held(self) -> bool:
        """Whether the window stays as it is on the screen until all is drawn."""
        return self._screen is not None

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._dirty or self._unpainted:
            self._hold()  # what was drawn before is not what is to be seen
            self._soon.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_go()

    def draw_now(self) -> None:
        """Draw at once if anything is out of date; for pictures and tests."""
        self._turns.finish()
        self._turns.begin(self.drawn())
        self._turns.finish()
        self._paint()

    def _session_changed(self, change: Change) -> None:
        if change.touches(*self.shows):
            self.mark_dirty()

    def _went(self, place: Place) -> None:
        if place.tab == self.tab:
            self.mark_dirty()

    def _theme_changed(self, _theme: object) -> None:
        self.mark_dirty()
        if self.isVisible():
            self._hold()  # half a window in another theme would be seen otherwise

    def _draw_if_visible(self) -> None:
        if self.isVisible() and not self._turns.under_way and not self._reveal.isActive():
            self._turns.begin(self.drawn())

    def _wait(self) -> None:
        if self.isVisible() and not self.is_steady:
            self._hold()

    def _hold(self) -> None:
        """Have the window stay as it is on the screen until all is drawn."""
        self._reveal.stop()
        if self._screen is None:
            self._screen = self.window()
            self._screen.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.UpdateRequest  # it is made up for by `_let_go`

    def _let_go(self) -> None:
        if self._screen is not None:
            self._screen.removeEventFilter(self)
            QCoreApplication.postEvent(self._screen, QEvent(QEvent.Type.UpdateRequest))
            self._screen = None

    def _drawn(self) -> None:
        """Have it painted if that was held up; what is laid out anew has this turn to itself."""
        if self.is_held:
            self._reveal.start()
        elif self._dirty:
            self._soon.start()

    def _paint(self) -> None:
        self._unpainted = False
        self._reveal.stop()
        self._let_go()
        if self._dirty:
            self._soon.start()
