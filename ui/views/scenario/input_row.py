"""One input of a scenario: its name and unit, its shape, its numbers, where they come from."""

from dataclasses import replace
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.scenarios import Input
from models.scenarios.reshaping import reshaped
from models.scenarios.scenario import Shape
from models.scenarios.shapes import SHAPES, form
from models.scenarios.stated import shape_words
from ui.theme import Theme
from ui.views.scenario.input_fields import InputFields
from ui.widgets.explained import explain, explain_choices
from ui.widgets.labels import button, label, mark_bad
from ui.widgets.shape_slider import ShapeSlider

_SHAPES: dict[Shape, str] = {
    "fixed": "one value",
    "uniform": "anything from – to",
    "triangular": "low – likely – high",
    "pert": "PERT low – likely – high",
    "normal": "bell",
    "lognormal": "bell with a long right tail",
    "beta": "beta, bent from – to",
    "discrete": "a few values",
    "empirical": "observed values",
}
_ROLES = {
    "assumption": "What is not known: it has a range, and the answer takes all of it",
    "choice": "What somebody decides, the asker or a party; not a matter of doubt",
}


_ALL = "all"


class InputRow(QWidget):
    """Edits one `Input`.

    `stated` carries the input's name and words such as `pert 11..18..28`, for what was typed;
    `reshaped` a changed `Input`; `dragged` one while a handle moves, and `released` ends that;
    `windowed` the input's name and how many of the last rows of its series it is drawn from.
    """

    stated = Signal(str, str)
    reshaped = Signal(object)
    dragged = Signal(object)
    released = Signal()
    windowed = Signal(str, int)

    righted = Signal()
    """The fields say again what the input is, after something that could not be used."""

    def __init__(self, each: Input, theme: Theme, own: Input | None = None) -> None:
        """`own` is the input as its template has it."""
        super().__init__()
        self.input, self._own = each, own
        self._name = label(each.label or each.name, "section", wrap=True)
        self._unit = label("" if each.unit in ("1", "date") else each.unit, "muted")
        self.role = button("", "link")
        self.role.clicked.connect(self._other_role)
        self.shape = QComboBox()
        self.shape.setAccessibleName(f"Shape of {each.name}")
        self.shape.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.shape.setMinimumContentsLength(8)
        for shape in SHAPES:
            self.shape.addItem(_SHAPES[shape.name], shape.name)
        explain_choices(self.shape)
        for place, shape in enumerate(SHAPES):
            if not self.shape.itemData(place, Qt.ItemDataRole.ToolTipRole):
                self.shape.setItemData(place, shape.words, Qt.ItemDataRole.ToolTipRole)
        self.numbers = InputFields(each)
        self.numbers.stated.connect(self._typed)
        self.numbers.righted.connect(self.righted)
        self.slider = ShapeSlider()
        self.slider.dragged.connect(self._drag)
        self.slider.released.connect(self.released)
        self.error = label("", "bad", wrap=True)
        self.says = label("", "caption", wrap=True)
        self.note = label("", "caption", wrap=True)
        self.source = label("", "caption")
        self.last = QLineEdit()
        self.last.setAccessibleName(f"{each.label or each.name}, last rows of the series")
        self.last.setToolTip(f"How many of the last rows are drawn from, or “{_ALL}”")
        self.last.setMaximumWidth(58)
        self.last.editingFinished.connect(self._last_typed)
        self._bound = self._bound_row()
        self._lay_out()
        self.show_input(each, theme)
        self.shape.activated.connect(self._shape_chosen)

    @property
    def fields(self) -> dict[str, QLineEdit]:
        """The fields of the numbers, by their name."""
        return self.numbers.fields

    def show_input(self, each: Input, theme: Theme) -> None:
        """Show `each`; a field that the user is typing in is left alone."""
        self.input = each
        self.error.hide()
        place = self.shape.findData(each.shape)
        if self.shape.currentIndex() != place:
            self.shape.setCurrentIndex(place)
        explain(self.shape, _SHAPES[each.shape], form(each.shape).words)
        if self.role.text() != each.role:
            self.role.setText(each.role)
            self.role.setToolTip(f"{_ROLES[each.role]}. Press to change it.")
        self.numbers.show_input(each)
        self.slider.show_input(each, theme)
        says = shape_words(each)
        self.says.setText(says[:1].upper() + says[1:])
        self.says.setVisible(bool(says))
        who = "As the template has it." if each == self._own else "Stated by you."
        self.note.setText(each.note or ("" if each.source else who))
        self.note.setVisible(bool(self.note.text()))
        self.source.setText(_site(each.source))
        self.source.setToolTip(each.source)
        self.source.setVisible(bool(each.source))
        self._bound.setVisible(each.window is not None)
        if each.window is not None and not self.last.hasFocus():
            self.last.setText(_rows(each.window.last))

    def show_error(self, sentence: str) -> None:
        """Say at the fields what is wrong with them."""
        self.error.setText(sentence)
        self.error.show()
        self.numbers.show_error(sentence)
        # A shape that was refused is not the input's.
        self.shape.setCurrentIndex(self.shape.findData(self.input.shape))

    def _typed(self, words: str) -> None:
        self.stated.emit(self.input.name, words)

    def _last_typed(self) -> None:
        window, text = self.input.window, self.last.text().strip().lower()
        if window is None:
            return
        readable = text == _ALL or text.isdecimal()
        self.error.setText("" if readable else f"A whole number of rows such as 12, or “{_ALL}”.")
        self.error.setVisible(not readable)
        mark_bad(self.last, self.error.text())
        if readable and text != _rows(window.last):
            self.windowed.emit(self.input.name, 0 if text == _ALL else int(text))

    def _shape_chosen(self) -> None:
        """Carry the numbers over to the chosen shape, so that nothing has to be typed again."""
        shape: Shape = self.shape.currentData()
        if shape != self.input.shape:
            self.reshaped.emit(reshaped(self.input, shape))

    def _other_role(self) -> None:
        other = "choice" if self.input.role == "assumption" else "assumption"
        self.reshaped.emit(replace(self.input, role=other))

    def _drag(self, each: Input) -> None:
        # What was noted of the numbers before does not hold for these.
        self.dragged.emit(replace(each, note="", source="", window=None))

    def _bound_row(self) -> QWidget:
        bound = QWidget()
        row = QHBoxLayout(bound)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label("last", "muted"))
        row.addWidget(self.last)
        row.addWidget(label("rows of its series", "muted"))
        row.addStretch(1)
        return bound

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._unit)
        how = QHBoxLayout()
        how.setSpacing(6)
        how.addWidget(self.shape, 1)
        how.addWidget(self.role)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addLayout(how)
        for widget in (
            self.numbers, self._bound, self.error, self.slider, self.says, self.note, self.source,
        ):  # fmt: skip
            rows.addWidget(widget)


def _rows(last: int) -> str:
    return str(last) if last else _ALL


def _site(address: str) -> str:
    """The site of an address; what is no address is shown as it is."""
    site = urlsplit(address).netloc.removeprefix("www.")
    return f"Source: {site or address}" if address else ""
