"""One input of a scenario: its name and unit, its shape, its numbers, where they come from."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.scenarios import Input, mass_below
from models.scenarios.scenario import Shape
from models.scenarios.shapes import form
from ui.theme import Theme
from ui.widgets.labels import label, set_role
from ui.widgets.number_text import number_text
from ui.widgets.shape_slider import ShapeSlider

_SHAPES: dict[Shape, str] = {
    "fixed": "one value",
    "uniform": "anything from – to",
    "triangular": "low – likely – high",
    "pert": "low – likely – high, seldom near the ends",
    "normal": "bell",
    "lognormal": "bell with a long right tail",
    "empirical": "drawn from data",
}


class InputRow(QWidget):
    """Edits one `Input`.

    `stated` carries the input's name and words such as `11..18..28`, for what was typed;
    `reshaped` a changed `Input`; `dragged` one while a handle moves, and `released` ends that.
    """

    stated = Signal(str, str)
    reshaped = Signal(object)
    dragged = Signal(object)
    released = Signal()

    def __init__(self, each: Input, theme: Theme) -> None:
        super().__init__()
        self.input = each
        self._name = label(each.label or each.name, "section", wrap=True)
        self._unit = label("" if each.unit in ("1", "date") else each.unit, "muted")
        self.shape = QComboBox()
        self.shape.setAccessibleName(f"Shape of {each.name}")
        self.fields = {name: self._field(name) for name in ("low", "likely", "high")}
        self.slider = ShapeSlider()
        self.slider.dragged.connect(self._drag)
        self.slider.released.connect(self.released)
        self.error = label("", "bad", wrap=True)
        self.note: QLabel = label("", "caption", wrap=True)
        self._lay_out()
        self.show_input(each, theme)
        self.shape.activated.connect(self._shape_chosen)

    def show_input(self, each: Input, theme: Theme) -> None:
        """Show `each`; a field that the user is typing in is left alone."""
        self.input = each
        self.error.hide()
        self._fill_shapes(each)
        used = form(each.shape).needs
        for name, field in self.fields.items():
            field.setVisible(name in used)
            field.setProperty("state", "")
            set_role(field, "")
            value = getattr(each, name)
            if value is not None and not (field.hasFocus() and field.isModified()):
                field.setText(number_text(value, each.unit))
        self.slider.show_input(each, theme)
        self.note.setText(each.note or self._stated(each))
        self.note.setToolTip(each.source)

    def show_error(self, sentence: str) -> None:
        """Say at the fields what is wrong with them."""
        self.error.setText(sentence)
        self.error.show()
        for field in self.fields.values():
            field.setProperty("state", "bad")
            set_role(field, "")

    def _stated(self, each: Input) -> str:
        if each.shape == "empirical":
            return f"{len(each.values)} values; each trial draws one of them."
        if each.shape in ("normal", "lognormal"):
            words = f"{each.level:.0%} of the bell lies from low to high"
            below = mass_below(each)
            return f"{words}; {below:.1%} of it lies below zero." if below else f"{words}."
        return "Stated by you." if not each.source else ""

    def _fill_shapes(self, each: Input) -> None:
        self.shape.clear()
        for name, words in _SHAPES.items():
            if name != "empirical" or each.shape == name:
                self.shape.addItem(words, name)
                place, role = self.shape.count() - 1, Qt.ItemDataRole.ToolTipRole
                self.shape.setItemData(place, form(name).words, role)
        self.shape.setCurrentIndex(self.shape.findData(each.shape))

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(f"{self.input.label or self.input.name}, {name}")
        field.setToolTip({"low": "Lowest", "likely": "Most likely", "high": "Highest"}[name])
        field.editingFinished.connect(self._typed)
        return field

    def _typed(self) -> None:
        used = form(self.input.shape).needs
        shown = [number_text(getattr(self.input, name), self.input.unit) for name in used]
        texts = [self.fields[name].text().strip() for name in used]
        for name in used:
            self.fields[name].setModified(False)
        if texts != shown:
            self.stated.emit(self.input.name, "..".join(texts))

    def _shape_chosen(self) -> None:
        """Carry the numbers over to the chosen shape, so that nothing has to be typed again."""
        shape: Shape = self.shape.currentData()
        if shape == self.input.shape:
            return
        low, likely, high = _carried(self.input)
        carried = {"low": low, "likely": likely, "high": high}
        used = {name: carried[name] for name in form(shape).needs}
        cleared = replace(
            self.input, shape=shape, low=None, likely=None, high=None, values=(), note="", source=""
        )
        self.reshaped.emit(replace(cleared, **used))

    def _drag(self, each: Input) -> None:
        # What was noted of the numbers before does not hold for these.
        self.dragged.emit(replace(each, note="", source=""))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self._unit)
        numbers = QHBoxLayout()
        numbers.setSpacing(6)
        for field in self.fields.values():
            numbers.addWidget(field)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self.shape)
        rows.addLayout(numbers)
        rows.addWidget(self.error)
        rows.addWidget(self.slider)
        rows.addWidget(self.note)


def _carried(each: Input) -> tuple[float, float, float]:
    if each.shape == "empirical":
        ordered = sorted(each.values)
        return ordered[0], ordered[len(ordered) // 2], ordered[-1]
    if each.shape == "fixed":
        likely = each.likely or 0.0
        room = 30.0 if each.unit == "date" else abs(likely) * 0.25
        return likely - room, likely, likely + room
    low, high = each.low or 0.0, each.high or 0.0
    return low, each.likely if each.likely is not None else (low + high) / 2, high
