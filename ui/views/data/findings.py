"""The strip above a table: what the reader noticed, and where."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from models.counted import counted
from models.datasets.dataset import Dataset, Issue
from models.writing_direction import set_apart
from ui.widgets.elided import ElidedLabel
from ui.widgets.labels import button

_MOST_LISTED = 500
_LAYOUT_KINDS = {"blank-row", "tag-row", "ragged", "duplicate-name", "bad-encoding", "total-row"}


class FindingsStrip(QFrame):
    """Says how many findings there are and the first of them; *Show* lists all.

    `asked` carries the row of the dataset to go to.
    """

    asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.text = ElidedLabel()
        self.more = button("Show", "link")
        self.more.clicked.connect(self._toggle)
        self.items = QListWidget()
        self.items.setAccessibleName("Findings")
        self.items.setMaximumHeight(180)
        self.items.setWordWrap(True)
        self.items.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.itemActivated.connect(self._ask)
        self.items.itemClicked.connect(self._ask)
        line = QHBoxLayout()
        line.setContentsMargins(12, 4, 12, 4)
        line.setSpacing(12)
        line.addWidget(self.text, 1)
        line.addWidget(self.more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(line)
        rows.addWidget(self.items)
        self.items.hide()

    def show_issues(self, dataset: Dataset | None) -> None:
        """Show the issues of `dataset`; nothing noticed hides the strip."""
        issues = dataset.issues if dataset is not None else ()
        self.setVisible(bool(issues))
        if dataset is None or not issues:
            return
        ordered = sorted(issues, key=lambda issue: issue.kind in _LAYOUT_KINDS)
        count = counted(len(issues), "finding")
        self.text.setText(
            f"{count} in {counted(len(dataset.values), 'row')}: {_sentence(ordered[0])}"
        )
        self.text.setToolTip(_sentence(ordered[0]))
        self._fill(ordered)

    def _fill(self, issues: Sequence[Issue]) -> None:
        self.items.clear()
        for issue in issues[:_MOST_LISTED]:
            place = f"Line {issue.line:,}: " if issue.line is not None else ""
            item = QListWidgetItem(f"{place}{_sentence(issue)}")
            item.setToolTip(_sentence(issue))
            item.setData(Qt.ItemDataRole.UserRole, -1 if issue.row is None else issue.row)
            self.items.addItem(item)
        if len(issues) > _MOST_LISTED:
            self.items.addItem(f"… and {len(issues) - _MOST_LISTED:,} more")

    def _toggle(self) -> None:
        shown = not self.items.isVisible()
        self.items.setVisible(shown)
        self.more.setText("Hide" if shown else "Show")

    def _ask(self, item: QListWidgetItem) -> None:
        row = item.data(Qt.ItemDataRole.UserRole)
        if row is not None and row >= 0:
            self.asked.emit(int(row))


def _sentence(issue: Issue) -> str:
    return f"{set_apart(issue.column)}: {issue.text}" if issue.column else issue.text
