"""The tables at hand whose rows can be put onto a chart: stretches of days, and lines across."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models.charts.annotations import Level, Period
from models.charts.editing import Kind
from models.charts.levels import levels_from
from models.charts.periods import can_give_periods, periods_from
from models.charts.spec import ChartSpec
from models.counted import counted
from models.frozen import frozen
from models.tables import whole
from ui.selection import REGISTER
from ui.session import Session
from ui.widgets.labels import button

_COUNTED: dict[Kind, tuple[str, str]] = {
    "levels": ("line", "lines"),
    "periods": ("stretch of days", "stretches of days"),
    "notes": ("note", "notes"),
}


@frozen
class Offer:
    """The lines or the stretches of days that the rows of a table are, by the table's title."""

    title: str
    marks: tuple[Level, ...] | tuple[Period, ...]

    @property
    def kind(self) -> Kind:
        """The field of a spec that holds such marks."""
        return "levels" if isinstance(self.marks[0], Level) else "periods"


def marks_at_hand(session: Session, spec: ChartSpec) -> tuple[Offer, ...]:
    """What each table that is loaded offers to the chart."""
    ids = [file.id for file in session.workspace.files] + [file.id for file, _, _ in REGISTER]
    found: list[Offer] = []
    for table in (whole(dataset) for id in ids for dataset in session.tables(id)):
        if can_give_periods(table):
            found.append(Offer(table.title, periods_from(table)))
        for name, levels in levels_from(table, spec.y.unit):
            found.append(Offer(f"{table.title}, {name}", levels))
    return tuple(offer for offer in found if offer.marks)


class MarkOffers(QWidget):
    """A menu of tables for each kind of mark; `taken` carries words for the step and an `Offer`."""

    taken = Signal(str, object)

    def __init__(self, offers: Sequence[Offer], *, across: bool) -> None:
        """`across`: whether a line across has a place on the plot."""
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        lines = [offer for offer in offers if offer.kind == "levels" and across]
        days = [offer for offer in offers if offer.kind == "periods"]
        for words, fitting in (("Lines from a table", lines), ("Shade days from a table", days)):
            if fitting:
                rows.addWidget(self._link(words, fitting))

    def _link(self, words: str, offers: Sequence[Offer]) -> QPushButton:
        link = button(f"{words}…", "link")
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        menu = QMenu(link)
        for offer in offers:
            one, many = _COUNTED[offer.kind]
            title = f"{offer.title}: {counted(len(offer.marks), one, many)}"
            menu.addAction(title, partial(self.taken.emit, words, offer))
        link.setMenu(menu)
        return link
