"""What the check before export found, each remark with the author's answer."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.charts.lint import Remark
from ui.widgets.labels import button, label, mark_bad


class RemarksList(QWidget):
    """A calm list; `answered` carries a remark and why it may stand, or `None` if not.

    `asked` carries the place on Data that a remark speaks of.
    """

    answered = Signal(object, object)
    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Remark, ...] | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)

    def show_remarks(self, found: Sequence[Remark]) -> None:
        """Show `found`; the same ones stay as they are, with what is being typed."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not found:
            self._rows.addWidget(label("Checked: nothing to remark.", "caption", wrap=True))
        for remark in found:
            row = _Row(remark)
            row.answered.connect(self.answered)
            row.asked.connect(self.asked)
            self._rows.addWidget(row)


class _Row(QWidget):
    """One remark: its sentence, and a reason to let it stand or a way to take that back."""

    answered = Signal(object, object)
    asked = Signal(object)

    def __init__(self, remark: Remark) -> None:
        super().__init__()
        self._remark = remark
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(label(remark.words, "body" if remark.why is None else "caption", wrap=True))
        if remark.where is not None:
            show = button("Show on Data", "link")
            show.clicked.connect(partial(self.asked.emit, remark.where))
            rows.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        if remark.stood is not None:
            told = f"It says something else now; it was let stand for: {remark.stood}"
            rows.addWidget(label(told, "caption", wrap=True))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        if remark.why is None:
            self.reason = QLineEdit(remark.stood or "", placeholderText="why it may stand")
            self.reason.setCursorPosition(0)
            self.reason.setAccessibleName("Why this may stand")
            self.reason.setToolTip("The reason stays in the chart and in its picture.")
            self.reason.returnPressed.connect(self._allow)
            keep = button("Let it stand", "link")
            keep.clicked.connect(self._allow)
            foot.addWidget(self.reason, 1)
            foot.addWidget(keep)
        else:
            stands = "Stands" if remark.found else "Not found now; it was let stand"
            rows.addWidget(label(f"{stands}: {remark.why}", "caption", wrap=True))
            back = button("Take that back", "link")
            back.clicked.connect(partial(self.answered.emit, remark, None))
            foot.addWidget(back)
            foot.addStretch(1)
        rows.addLayout(foot)
        self.missing = label("", "bad", wrap=True)
        self.missing.hide()
        rows.addWidget(self.missing)

    def _allow(self) -> None:
        why = self.reason.text().strip()
        if why:
            self.answered.emit(self._remark, why)
            return
        self.missing.setText("A reason, such as “the source says so”.")
        self.missing.show()
        mark_bad(self.reason, self.missing.text())
        self.reason.setFocus()
