"""The chart on its card as it will be published, with what leads to its export below."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.charts.spec import Size
from models.counted import counted
from ui.charts import ChartWidget
from ui.widgets.labels import button, label


class ChartCard(QWidget):
    """Shows a chart, or says in its place why there is none or what is being awaited."""

    def __init__(self) -> None:
        super().__init__()
        self.chart = ChartWidget()
        self.problem = label("", "bad", wrap=True)
        self.export = button("Export PNG", "primary")
        self.checked = button("", "link", hint="What a reader could be misled by")
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 16, 16, 12)
        inside.addWidget(self.chart)
        inside.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.checked)
        foot.addWidget(self.export)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 20, 20, 12)
        rows.setSpacing(12)
        rows.addWidget(card, 1)
        rows.addLayout(foot)

    def show_size(self, size: Size) -> None:
        """Say on the button what an export will write."""
        pixels = f"{round(size.width * size.scale)} × {round(size.height * size.scale)}"
        self.export.setText(f"Export PNG {pixels}")

    def count(self, remarks: int) -> None:
        """Say how many remarks are open."""
        self.checked.setText(f"{counted(remarks, 'remark')} before you publish")
        self.checked.setVisible(remarks > 0)

    def say(self, words: str, *, waiting: bool = False) -> None:
        """Say `words` in place of the chart, or show the chart where there are none.

        `waiting`: nothing is wrong, and it will come.
        """
        self.problem.setText(words)
        self.problem.setProperty("role", "muted" if waiting else "bad")
        self.problem.style().unpolish(self.problem)
        self.problem.style().polish(self.problem)
        self.problem.setVisible(bool(words))
        self.chart.setVisible(not words)
