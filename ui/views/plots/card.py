"""The chart on its card as it will be published, with what leads to its export below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.charts.sight import part_told
from models.charts.sizes import pixels
from models.charts.spec import ChartSpec, Colours
from models.counted import counted
from ui.charts import ChartWidget
from ui.theme import Theme
from ui.views.plots.mat import Mat
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button, label


class ChartCard(QWidget):
    """Shows a chart in the shape of its picture and the colours of the window, or says in its place
    what is being awaited, or why there is none and what can be done about it: `remedies` are words
    and what they do.
    """

    def __init__(self, remedies: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        super().__init__()
        self.chart = ChartWidget()
        self.waiting = label("", "muted", wrap=True)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.failed = EmptyState("This chart cannot be drawn", "", remedies)
        self.problem = self.failed.text
        for widget in (self.waiting, self.failed):
            widget.hide()
        self.export = button("Export PNG", "primary")
        self.checked = button("", "link", hint="What a reader could be misled by")
        self.otherwise = label("", "caption")
        self.part = label("", "caption")
        hint = "Have the picture show no more than the window does"
        self.publish = button("Publish only what is in sight", "link", hint=hint)
        self.chart.redrawn.connect(self._say_part)
        picture = QFrame()
        picture.setProperty("role", "card")
        picture.setStyleSheet('QFrame[role="card"] { border-radius: 0; }')
        inside = QVBoxLayout(picture)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.chart)
        self.mat = Mat(picture)
        part = QHBoxLayout()
        part.setSpacing(4)
        part.addStretch(1)
        for widget in (self.part, self.publish):
            # Its room is kept, so that the chart stays as large as it is when it is zoomed.
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
            widget.hide()
            part.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.otherwise)
        foot.addStretch(1)
        foot.addWidget(self.checked)
        foot.addWidget(self.export)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 20, 20, 12)
        rows.setSpacing(4)
        rows.addWidget(self.mat, 1)
        rows.addWidget(self.waiting, 1)
        rows.addWidget(self.failed, 1)
        rows.addLayout(part)
        rows.addLayout(foot)

    def show_published(self, spec: ChartSpec) -> None:
        """Take the shape of the picture of `spec`, and say on the button what is written."""
        size = spec.size
        self.mat.set_shape(QSize(size.width, size.height))
        self.chart.show_as(size)
        self.export.setText(f"Export PNG {pixels(size)}")

    def set_theme(self, theme: Theme, colours: Colours) -> None:
        """Wear the colours of the window, and say where the picture will have others."""
        self.chart.set_theme(theme)
        words = f"Exported {colours}, whatever the window is."
        self.otherwise.setText("" if theme.name == colours else words)

    def count(self, remarks: int) -> None:
        """Say how many remarks are open."""
        self.checked.setText(f"{counted(remarks, 'remark')} before you publish")
        self.checked.setVisible(remarks > 0)

    def say(self, words: str, *, waiting: bool = False) -> None:
        """Say `words` in place of the chart, or show the chart where there are none.

        `waiting`: nothing is wrong, and it will come.
        """
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words) and waiting)
        self.problem.setText(words)
        self.failed.setVisible(bool(words) and not waiting)
        self.mat.setVisible(not words)
        self._say_part()

    def _say_part(self) -> None:
        """Say where the picture shows more than what is in sight."""
        drawing = None if self.mat.isHidden() else self.chart.drawing
        seen = self.chart.zoomed
        words = part_told(drawing, seen) if drawing is not None else ""
        if words != self.part.text():
            self.part.setText(words)
            self.part.setVisible(bool(words))
            self.publish.setVisible(bool(words) and drawing is not None and not drawing.lying)
