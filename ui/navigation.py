"""Where the user is: which tab is in front and which thing each tab shows."""

from PySide6.QtCore import QObject, Signal

from models.frozen import frozen


@frozen
class Place:
    """A thing on a tab. `part` is a thing within it, such as a column of a table; `row` a row of
    the file that it was read from.
    """

    tab: str
    item: str = ""
    part: str = ""
    row: int | None = None


class Navigation(QObject):
    """Takes the user to a place; every tab remembers the one it showed last."""

    went = Signal(object)

    def __init__(self, start: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._front = start
        self._last: dict[str, Place] = {}

    @property
    def front(self) -> str:
        """The tab in front."""
        return self._front

    def at(self, tab: str) -> Place:
        """The place a tab shows, with an empty item while it shows none."""
        return self._last.get(tab, Place(tab))

    def go(self, tab: str, item: str | None = None, part: str = "", row: int | None = None) -> None:
        """Bring `tab` to the front, showing `item` (`None`: what it showed before)."""
        place = self.at(tab) if item is None else Place(tab, item, part, row)
        if place == self._last.get(tab) and tab == self._front:
            return
        self._front = tab
        self._last[tab] = place
        self.went.emit(place)

    def note(self, tab: str, item: str, part: str = "") -> None:
        """Remember what `tab` shows now without bringing it to the front."""
        place = Place(tab, item, part)
        if place != self._last.get(tab):
            self._last[tab] = place
            self.went.emit(place)
