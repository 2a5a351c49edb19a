"""What can be decided about a whole file: encoding, delimiter, the line of names, missing codes."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.datasets.dataset import Provenance
from models.datasets.overrides import NO_HEADER, Overrides, missing_codes
from ui.widgets.choice import Choice
from ui.widgets.labels import label

_ENCODINGS = (
    (None, "found by itself"), ("utf-8", "UTF-8"), ("utf-16", "UTF-16"),
    ("windows-1251", "Windows Cyrillic"), ("windows-1252", "Windows Western"),
)  # fmt: skip
_DELIMITERS = (
    (None, "found by itself"), (",", "comma"), (";", "semicolon"), ("\t", "tab"), ("|", "pipe"),
)  # fmt: skip
_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}


class FileForm(QWidget):
    """A row of four decisions; `decided` carries the new `Overrides`."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._before = Overrides()
        self.encoding = Choice("Encoding", _ENCODINGS)
        self.delimiter = Choice("Between cells", _DELIMITERS)
        self.header = QLineEdit()
        self.header.setAccessibleName("Line of the names")
        self.header.setToolTip("The line that names the columns; 0 where none does")
        self.header.setValidator(QIntValidator(NO_HEADER, 1_000_000, self.header))
        self.missing = QLineEdit(placeholderText="-99, n.d.")
        self.missing.setAccessibleName("Missing in every column")
        self.missing.setToolTip("Texts that stand for no value, with commas between")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._texts: list[QWidget] = [self.encoding, self.delimiter]
        for words, widget in (
            ("Encoding", self.encoding), ("Between cells", self.delimiter),
            ("Names on line", self.header), ("Missing in every column", self.missing),
        ):  # fmt: skip
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(label(words, "caption"))
            pair.addWidget(widget)
            row.addLayout(pair, 1)
        self.encoding.activated.connect(self._tell)
        self.delimiter.activated.connect(self._tell)
        self.header.editingFinished.connect(self._tell)
        self.missing.editingFinished.connect(self._tell)

    def show_file(self, about: Provenance, chosen: Overrides) -> None:
        """Show how the file is read now and what was decided about it."""
        self._before = chosen
        self.encoding.word_first(_found(chosen.encoding, about.encoding))
        delimiter = _NAMES.get(about.delimiter or "")
        self.delimiter.word_first(_found(chosen.delimiter, delimiter))
        self.encoding.show_value(chosen.encoding)
        self.delimiter.show_value(chosen.delimiter)
        line = f"{about.header_line:,}" if about.header_line else "none"
        self.header.setPlaceholderText(_found(chosen.header_line, line))
        self.header.setText("" if chosen.header_line is None else str(chosen.header_line))
        self.missing.setText(", ".join(chosen.missing))
        for widget in self._texts:
            widget.setEnabled(about.delimiter is not None)
        self.header.setEnabled(about.reader not in ("json", "geojson"))

    def choose_header(self, line: int) -> None:
        """Have the physical line `line` name the columns."""
        self.header.setText(str(line))
        self._tell()

    def _tell(self) -> None:
        line = self.header.text()
        what: dict[str, Any] = {
            "encoding": self.encoding.value,
            "delimiter": self.delimiter.value,
            "header_line": int(line) if line else None,
            "missing": missing_codes(self.missing.text()),
        }
        after = replace(self._before, **what)
        if after != self._before:
            self._before = after
            self.decided.emit(after)


def _found(chosen: object, read: str | None) -> str:
    """The words for “nothing decided”: what the reader found, while it is left to it."""
    return f"{read}, as found" if chosen is None and read else "found by itself"
