"""Fields in which numbers and days are typed, with a sentence below where they cannot be read."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.charts.ticks import LARGEST
from models.errors import PrintedError
from models.quantity.calendar import day_of
from models.quantity.dated import read_dated
from models.quantity.typed import SUCH_AS, typed_number
from ui.widgets.labels import label, mark_bad


class TypedField(QWidget):
    """A line whose text stands for a value.

    What cannot be read is not given: it stays as it was typed, and below stands what is `expected`,
    such as “A date such as 2024-12-31”. An empty line stands for `None`, unless a value is
    `needed`. `unfit` says of a value that can be read why it does not fit, or nothing.
    """

    given = Signal(object)

    def __init__(
        self,
        name: str,
        hint: str,
        expected: str,
        *,
        needed: bool = False,
        unfit: Callable[[Any], str] = lambda _: "",
    ) -> None:
        super().__init__()
        self._expected = f"{expected}{'' if needed else ', or nothing'}."
        self._needed, self._unfit = needed, unfit
        self._value: object = None
        self.line = QLineEdit(placeholderText=hint)
        self.line.setAccessibleName(name)
        self.line.editingFinished.connect(self._give)
        self.sentence = label("", "bad", wrap=True)
        self.sentence.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.line)
        rows.addWidget(self.sentence)
        rows.addStretch(1)
        self.setFocusProxy(self.line)

    @property
    def unread(self) -> str:
        """What was typed and could not be taken; empty where all is well."""
        return self.line.text() if self.sentence.text() else ""

    def show_value(self, value: object) -> None:
        """Show `value`, `None` as an empty field; what was typed stays while it is the same."""
        if value != self._value or not self.line.isModified():
            self._value = value
            self.line.setText(self.written(value))
            self._say("" if value is None else self._unfit(value))

    def take_over(self, before: "TypedField") -> None:
        """Show what was typed into the field before this one, where that could not be taken."""
        if before.unread:
            self.line.setText(before.unread)
            self.line.setModified(True)
            self._say(before.sentence.text())

    def try_again(self) -> None:
        """Take what could not be taken before, if that has changed."""
        if self.unread:
            self._give()

    def written(self, value: object) -> str:
        """The text that stands for `value`."""
        raise NotImplementedError

    def read(self, text: str) -> object:
        """The value that `text` stands for; it is empty only where one is needed.

        Raises:
            ValueError: it stands for none.
        """
        raise NotImplementedError

    def _give(self) -> None:
        text = self.line.text().strip()
        try:
            value = self.read(text) if text or self._needed else None
        except ValueError:
            self._say(self._expected)
            return
        self._say("" if value is None else self._unfit(value))
        if value != self._value and not self.unread:
            self._value = value
            self.given.emit(value)

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        mark_bad(self.line, sentence)


class NumberField(TypedField):
    """A number, or nothing unless it is `needed`."""

    def __init__(
        self,
        name: str,
        hint: str,
        *,
        needed: bool = False,
        unfit: Callable[[float], str] = lambda _: "",
    ) -> None:
        super().__init__(name, hint, f"A number {SUCH_AS}", needed=needed, unfit=unfit)

    @override
    def written(self, value: object) -> str:
        return f"{value:,.12g}" if isinstance(value, int | float) else ""

    @override
    def read(self, text: str) -> float:
        value = float(_number(text))
        if not abs(value) <= LARGEST:
            raise ValueError(text)
        return value


class CountField(TypedField):
    """A whole number from 1 to `most`, or nothing."""

    def __init__(self, name: str, hint: str, most: int) -> None:
        super().__init__(name, hint, f"A whole number from 1 to {most}")
        self._most = most

    @override
    def written(self, value: object) -> str:
        return str(value) if isinstance(value, int) else ""

    @override
    def read(self, text: str) -> int:
        value = _number(text)
        if not (isinstance(value, int) and 1 <= value <= self._most):
            raise ValueError(text)
        return value


class DayField(TypedField):
    """A day of the calendar, also as a report writes it: 31.12.2024, 31 December 2024.

    Or nothing, unless it is `needed`.
    """

    def __init__(
        self,
        name: str,
        hint: str = "2024-12-31",
        *,
        needed: bool = True,
        unfit: Callable[[date], str] = lambda _: "",
    ) -> None:
        super().__init__(name, hint, "A date such as 2024-12-31", needed=needed, unfit=unfit)

    @override
    def written(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else ""

    @override
    def read(self, text: str) -> date:
        try:
            found = read_dated(text)
        except PrintedError as error:
            raise ValueError(text) from error
        day = day_of(found.first) if found is not None else None
        if found is None or day is None or found.sign or found.first != found.last:
            raise ValueError(text)
        return day


def _number(text: str) -> int | float:
    try:
        return typed_number(text)
    except PrintedError as error:
        raise ValueError(text) from error
