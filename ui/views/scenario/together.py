"""Which inputs go together, and how much: a row for each pair."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSlider, QVBoxLayout, QWidget

from models.errors import PrintedError
from models.quantity.typed import typed_number
from models.scenarios import Correlation, Input, Scenario
from ui.widgets.explained import explain
from ui.widgets.fold import Fold
from ui.widgets.labels import button, label, mark_bad

_STEPS = 100
_FIRST = 0.5


class Together(Fold):
    """Edits the rank correlations of a scenario.

    `changed` carries all of them, and whether the change is one of a slider under way.
    """

    changed = Signal(object, bool)
    released = Signal()

    def __init__(self) -> None:
        super().__init__("Going together")
        self._scenario: Scenario | None = None
        self.pairs: list[PairRow] = []
        self._hint = label(
            "Inputs are drawn independently of each other until you say which go together.",
            "muted", wrap=True,
        )  # fmt: skip
        self.error = label("", "bad", wrap=True)
        self._list = QVBoxLayout()
        self.more = button("Let two inputs go together")
        self.more.clicked.connect(self._add)
        self.add(self._hint)
        self.rows.addLayout(self._list)
        self.add(self.error)
        self.add(self.more)

    def show_scenario(self, scenario: Scenario) -> None:
        """Show the correlations of `scenario`."""
        self._scenario = scenario
        self.error.hide()
        free = [each for each in scenario.inputs if each.shape != "fixed"]
        self.more.setEnabled(_unused(scenario) is not None)
        self.more.setToolTip(
            "" if self.more.isEnabled() else "Give two inputs a range first, or all are paired"
        )
        self._hint.setVisible(not scenario.correlations)
        while len(self.pairs) > len(scenario.correlations):
            row = self.pairs.pop()
            row.hide()
            row.deleteLater()
        while len(self.pairs) < len(scenario.correlations):
            row = PairRow(len(self.pairs))
            row.stated.connect(self._stated)
            row.dropped.connect(self._drop)
            row.slider.sliderReleased.connect(self.released)
            self.pairs.append(row)
            self._list.addWidget(row)
        for row, each in zip(self.pairs, scenario.correlations, strict=True):
            row.show_pair(each, scenario.inputs, free)

    def show_error(self, sentence: str) -> None:
        """Say what cannot be."""
        self.error.setText(sentence)
        self.error.show()

    def _stated(self, place: int, pair: Correlation, moving: bool) -> None:
        if self._scenario is not None:
            pairs = list(self._scenario.correlations)
            pairs[place] = pair
            self.changed.emit(tuple(pairs), moving)

    def _drop(self, place: int) -> None:
        if self._scenario is not None:
            pairs = self._scenario.correlations
            self.changed.emit((*pairs[:place], *pairs[place + 1 :]), False)

    def _add(self) -> None:
        pair = _unused(self._scenario) if self._scenario is not None else None
        if self._scenario is not None and pair is not None:
            self.changed.emit((*self._scenario.correlations, Correlation(*pair, _FIRST)), False)


class PairRow(QWidget):
    """Edits one `Correlation`; the number is typed or drawn by a slider."""

    stated = Signal(int, object, bool)
    dropped = Signal(int)

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self._pair = Correlation("", "", 0.0)
        self.first, self.second = self._names("First input"), self._names("Second input")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(-_STEPS, _STEPS)
        self.slider.setAccessibleName("Rank correlation")
        self.slider.valueChanged.connect(self._moved)
        self.field = QLineEdit()
        self.field.setMaximumWidth(58)
        self.field.setAccessibleName("Rank correlation, from -1 to 1")
        for widget in (self.slider, self.field):
            explain(widget, "Rank correlation")
        self.field.editingFinished.connect(self._typed)
        drop = button("Apart", "link", hint="Draw these two independently again")
        drop.clicked.connect(self._drop)
        names, number = QHBoxLayout(), QHBoxLayout()
        names.addWidget(self.first, 1)
        names.addWidget(self.second, 1)
        number.addWidget(self.slider, 1)
        number.addWidget(self.field)
        number.addWidget(drop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 4)
        rows.setSpacing(4)
        for row in (names, number):
            row.setSpacing(6)
            rows.addLayout(row)
        self.error = label("", "bad", wrap=True)
        self.error.hide()
        rows.addWidget(self.error)

    def show_pair(self, pair: Correlation, inputs: Sequence[Input], free: Sequence[Input]) -> None:
        """Show `pair`; the names to choose from are those of inputs with a range."""
        self._pair = pair
        offered = {each.name for each in free} | {pair.first, pair.second}
        names = [(each.label or each.name, each.name) for each in inputs if each.name in offered]
        for box, chosen in ((self.first, pair.first), (self.second, pair.second)):
            if [box.itemData(place) for place in range(box.count())] != [key for _, key in names]:
                box.clear()
                for words, key in names:
                    box.addItem(words, key)
            box.setCurrentIndex(box.findData(chosen))
            box.setToolTip(box.currentText())
        self.slider.blockSignals(True)  # it shows what was stated, it states nothing here
        self.slider.setValue(round(pair.rho * _STEPS))
        self.slider.blockSignals(False)
        if not (self.field.hasFocus() and self.field.isModified()):
            self.field.setText(f"{pair.rho:g}")
            self._say("")

    def _names(self, words: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(4)
        box.activated.connect(self._chosen)
        return box

    def _chosen(self) -> None:
        pair = Correlation(self.first.currentData(), self.second.currentData(), self._pair.rho)
        self.stated.emit(self._place, pair, False)

    def _moved(self, value: int) -> None:
        self.stated.emit(self._place, replace(self._pair, rho=value / _STEPS), True)

    def _typed(self) -> None:
        self.field.setModified(False)
        try:
            rho = float(typed_number(self.field.text()))
        except PrintedError:
            self._say("A number from -1 to 1, such as 0.5.")
            return
        self._say("")
        if rho != self._pair.rho:
            self.stated.emit(self._place, replace(self._pair, rho=rho), False)

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        mark_bad(self.field, sentence)

    def _drop(self) -> None:
        self.dropped.emit(self._place)


def _unused(scenario: Scenario) -> tuple[str, str] | None:
    """The first two inputs with ranges that are not a pair yet."""
    names = [each.name for each in scenario.inputs if each.shape != "fixed"]
    taken = {frozenset((each.first, each.second)) for each in scenario.correlations}
    for place, first in enumerate(names):
        for second in names[place + 1 :]:
            if frozenset((first, second)) not in taken:
                return first, second
    return None
