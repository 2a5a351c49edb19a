"""A mean over days, stated: over how many, where it stands, and whether some may be missing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.errors import PrintedError
from models.quantity.typed import typed_number
from models.tables import RollingMean
from models.tables.transforms.rolling_mean import MOST_DAYS
from ui.widgets.choice import Choice
from ui.widgets.labels import button, label, mark_bad, word

_PLACED = [("last day", "at the last day"), ("middle", "in the middle")]


class MeanForm(QWidget):
    """Fields for a mean of whatever is in front, and buttons.

    `wanted` carries the place of the button and a `RollingMean` of no column; `stated` one too,
    whenever it is another.
    """

    wanted = Signal(int, object)
    stated = Signal(object)

    def __init__(self, shown: RollingMean, verbs: Sequence[tuple[str, str]]) -> None:
        """`verbs`: what stands on each button, and its hint."""
        super().__init__()
        self._last = shown
        self.days = QLineEdit(str(shown.days))
        self.days.setAccessibleName("Days of the mean")
        self.days.setToolTip(f"7, 14, 28, or any number from 2 to {MOST_DAYS}")
        self.days.setFixedWidth(48)
        self.placed = Choice("Where the mean stands", _PLACED)
        self.placed.show_value(shown.placed)
        self.placed.setToolTip("Publishers of daily losses put it at the last of its days")
        self.fewer = QCheckBox("Also where some days are missing")
        self.fewer.setChecked(shown.fewer)
        self.fewer.setToolTip("Then over the days that have a value, and the chart says so")
        self.sentence = label("", "bad", wrap=True)
        self.buttons = [button(words, hint=hint) for words, hint in verbs]
        for place, each in enumerate(self.buttons):
            each.clicked.connect(partial(self._want, place))
        self.days.textChanged.connect(self._state)
        self.days.returnPressed.connect(partial(self._want, 0))
        self.placed.activated.connect(self._state)
        self.fewer.toggled.connect(self._state)
        self._lay_out()
        self._state()

    @property
    def step(self) -> RollingMean | None:
        """What is stated, `None` where the days are no number that will do."""
        try:
            days = typed_number(self.days.text().strip())
        except PrintedError:
            return None
        if not (isinstance(days, int) and 2 <= days <= MOST_DAYS):
            return None
        placed = "middle" if self.placed.value == "middle" else "last day"
        return RollingMean("", days, placed, self.fewer.isChecked())

    def _state(self, *_: object) -> None:
        step = self.step
        self.sentence.setText("" if step else f"A whole number of days from 2 to {MOST_DAYS}.")
        self.sentence.setVisible(step is None)
        mark_bad(self.days, self.sentence.text())
        for each in self.buttons:
            each.setEnabled(step is not None)
        if step is not None and step != self._last:
            self._last = step
            self.stated.emit(step)

    def _want(self, place: int, *_: object) -> None:
        step = self.step
        if step is not None:
            self.wanted.emit(place, step)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        for part in (word("over"), self.days, word("days,"), self.placed):
            first.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        for each in self.buttons:
            foot.addWidget(each, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(first)
        rows.addWidget(self.sentence)
        rows.addWidget(self.fewer)
        rows.addLayout(foot)
