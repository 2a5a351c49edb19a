"""The entries of a list as a model: rows that change where a thing changed."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage
from typing_extensions import override

from models.claims.words import MEANING, WORDS
from models.frozen import frozen

CAPTION = Qt.ItemDataRole.UserRole + 1
GROUP = Qt.ItemDataRole.UserRole + 2
MARK = Qt.ItemDataRole.UserRole + 3
PICTURE = Qt.ItemDataRole.UserRole + 4


@frozen
class Thing:
    """An entry: what it is called, a second line in small, the heading it stands under.

    `picture`: what it looks like, shown above its words. `whole`: what the second line says in
    full, where it is cut.
    """

    key: str
    title: str
    caption: str = ""
    group: str = ""
    mark: str = ""
    picture: QImage | None = None
    whole: str = ""


class ThingRows(QAbstractListModel):
    """The entries as rows, with a heading as a row of its own: a `Thing` without a key."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Thing] = []
        self.places: dict[str, int] = {}

    def show_rows(self, rows: list[Thing]) -> bool:
        """Show `rows`; tell whether they are other rows than before, not only changed ones."""
        before = self.rows
        if len(before) == len(rows) and all(
            old is new or old.key == new.key for old, new in zip(before, rows, strict=True)
        ):
            changed = [n for n, (a, b) in enumerate(zip(before, rows, strict=True)) if a is not b]
            self.rows = rows
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return False
        self.beginResetModel()
        self.rows = rows
        self.places = {row.key: place for place, row in enumerate(rows) if row.key}
        self.endResetModel()
        return True

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and not self.rows[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        thing = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return thing.title
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join((*_told(thing), MEANING.get(thing.mark, ""))).strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(_told(thing))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return MEANING.get(thing.mark, "")
            case _:
                own = {
                    CAPTION: thing.caption,
                    MARK: thing.mark,
                    GROUP: not thing.key,
                    PICTURE: thing.picture,
                }
                return own.get(role)


def _told(thing: Thing) -> list[str]:
    parts = (thing.title, WORDS.get(thing.mark, ""), thing.whole or thing.caption)
    return [part for part in parts if part]


def rows_of(things: Sequence[Thing], wanted: Sequence[str]) -> list[Thing]:
    """Those of `things` that have every wanted word, each group under its heading."""
    rows: list[Thing] = []
    group = ""
    for thing in things:
        if wanted:
            words = f"{thing.title} {thing.caption} {thing.whole} {thing.group}".casefold()
            if not all(word in words for word in wanted):
                continue
        if thing.group != group:
            group = thing.group
            rows.append(Thing("", group))
        rows.append(thing)
    return rows
