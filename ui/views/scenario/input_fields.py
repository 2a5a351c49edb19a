"""The numbers of an input as fields: as many and of the kind that its shape takes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.scenarios import Input
from models.scenarios.shapes import form
from models.scenarios.stated import typed
from ui.widgets.labels import label, mark_bad
from ui.widgets.number_text import number_text

_HINTS = {
    "low": "Lowest",
    "likely": "Most likely",
    "high": "Highest",
    "level": "How much of the bell lies from low to high",
    "alpha": "α bends towards high",
    "beta": "β bends towards low",
    "values": "The values, with semicolons between; behind a colon the chance of each",
}
_BELLS = ("normal", "lognormal")


class InputFields(QWidget):
    """Edits the numbers of one `Input`; `stated` carries words such as `11..18..28`.

    `righted` tells that fields marked as wrong say again what the input is.
    """

    stated = Signal(str)
    righted = Signal()

    def __init__(self, each: Input) -> None:
        super().__init__()
        self._input = each
        self.fields = {name: self._field(each, name) for name in _HINTS}
        self._signs: dict[str, QLabel] = {
            name: label(words, "muted")
            for name, words in (("level", "in"), ("alpha", "α"), ("beta", "β"))
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for names in (("low", "likely", "high", "level"), ("alpha", "beta"), ("values",)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for name in names:
                if name in self._signs:
                    row.addWidget(self._signs[name])
                row.addWidget(self.fields[name])
            rows.addLayout(row)
        self.fields["level"].setFixedWidth(64)

    def show_input(self, each: Input) -> None:
        """Show the numbers of `each`; a field that the user is typing in is left alone."""
        self._input = each
        used = _used(each)
        for name, field in self.fields.items():
            if field.isHidden() == (name in used):
                field.setVisible(name in used)
            if name in self._signs and self._signs[name].isHidden() == (name in used):
                self._signs[name].setVisible(name in used)
            if field.property("state"):
                mark_bad(field, "")
            text = _text(each, name)
            if name in used and field.text() != text and not self._is_typing(field):
                field.setText(text)
                field.setCursorPosition(0)

    def show_error(self, sentence: str) -> None:
        """Mark the fields as wrong."""
        for field in self.fields.values():
            mark_bad(field, sentence)

    def _is_typing(self, field: QLineEdit) -> bool:
        return field.hasFocus() and field.isModified()

    def _field(self, each: Input, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(f"{each.label or each.name}, {name}")
        field.setToolTip(_HINTS[name])
        field.setMinimumWidth(36)
        field.editingFinished.connect(self._typed)
        return field

    def _typed(self) -> None:
        used = _used(self._input)
        texts = {name: self.fields[name].text().strip() for name in used}
        changed = any(text != _text(self._input, name) for name, text in texts.items())
        for name in used:
            self.fields[name].setModified(False)
        if changed:
            self.stated.emit(_words(self._input, texts))
        elif any(self.fields[name].property("state") for name in used):
            self.righted.emit()


def _used(each: Input) -> tuple[str, ...]:
    needs = form(each.shape).needs
    return (*needs, "level") if each.shape in _BELLS else needs


def _text(each: Input, name: str) -> str:
    if name == "values":
        return typed(each)
    if name == "level":
        return f"{100 * each.level:g}%"
    unit = each.unit if name in ("low", "likely", "high") else "1"
    return number_text(getattr(each, name), unit)


def _words(each: Input, texts: dict[str, str]) -> str:
    """What is in the fields, as words that name the shape, so that it is never another.

    In place of one value any words may be typed, such as `11..28`: then they decide.
    """
    if each.shape == "fixed":
        return texts["likely"]
    if each.shape in ("discrete", "empirical"):
        return f"{each.shape} {texts['values']}"
    if each.shape in _BELLS:
        return f"{each.shape} {texts['low']} to {texts['high']} @ {texts['level']}"
    if each.shape == "beta":
        return f"beta({texts['alpha']}, {texts['beta']}) {texts['low']}..{texts['high']}"
    numbers = "..".join(texts[name] for name in ("low", "likely", "high") if name in texts)
    return f"{each.shape} {numbers}"
