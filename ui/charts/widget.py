"""A chart in the window: as it will be published, to be moved, zoomed and read off."""

from dataclasses import replace

from PySide6.QtCore import QSize, QSizeF, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.charts.drawing import Drawing, prepare
from models.charts.outcome import Outcome
from models.charts.scale import Span
from models.charts.sight import Sight
from models.charts.spec import Size
from models.charts.summary import summary
from models.charts.window import Window
from models.errors import SalientError
from ui.charts import menu
from ui.charts.explored import Explored
from ui.charts.frame import Frame
from ui.charts.picture import style_on
from ui.charts.style import Style
from ui.theme import LIGHT, Theme


class ChartWidget(Explored):
    """Shows one `Outcome`. Arrow keys walk along its points, the wheel zooms, dragging moves."""

    redrawn = Signal()
    """The chart is drawn anew: another, with other data, or another part of it in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = ""
        self._goes_on = True
        """Whether what is shown next is the same chart as long as it looks like it."""
        self._theme = LIGHT
        self._picture: Size | None = None
        self.offered: menu.Offers = menu.nothing
        """What the menu of the chart offers besides its own, asked when it opens."""
        self._twin: str | None = None
        self.setMinimumSize(220, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def drawing(self) -> Drawing | None:
        """What is shown, or `None` before the first chart and where one cannot be drawn."""
        return self.sight.drawing if self.sight else None

    @property
    def window_shown(self) -> Window | None:
        """What is seen of the chart: days or numbers along, values upwards."""
        return self.sight.window if self.sight else None

    @property
    def zoomed(self) -> Span | None:
        """What is seen along, where that is not all of the chart."""
        return self.sight.seen if self.sight else None

    @property
    def frame_shown(self) -> Frame | None:
        """Where everything of the chart stands in the widget."""
        shown = self.sheet.shown
        return shown.frame if shown is not None else None

    @property
    def problem(self) -> str:
        """Why nothing is drawn, as a sentence; empty if a chart is."""
        return self._problem

    def show_outcome(self, outcome: Outcome) -> None:
        """Show `outcome`; what is zoomed in on stays if it is the same chart with other data."""
        self.setAccessibleName(outcome.spec.title or "Chart")
        try:
            drawing = prepare(outcome)
        except SalientError as error:
            self.show_problem(str(error))
        else:
            self.show_drawing(drawing)

    def show_drawing(self, drawing: Drawing, twin: str | None = None) -> None:
        """Show `drawing` as `show_outcome` does; `twin` is its text twin, where it is known."""
        before = self.sight if self._goes_on else None
        self.sight, self._problem, self._goes_on = Sight(drawing), "", True
        self._twin = twin
        if before is not None:
            self.sight.takes_over(before)
        plot = self.sheet.plot
        plot.hold(drawing.full.x, self.sight.window.x)
        self.sight.see(plot.seen)
        self.sheet.stand(self.sight.readout)
        self.setAccessibleName(drawing.spec.title or "Chart")
        self.setAccessibleDescription(self.text_twin())
        self.redraw()

    def start_over(self) -> None:
        """Show whatever comes next whole, for it is another chart though it may look the same."""
        self._goes_on = False

    def show_problem(self, words: str) -> None:
        """Say why there is no chart, where it would be."""
        self.sight, self._problem, self._twin = None, words, None
        self.setAccessibleDescription(words)
        self.redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        if theme != self._theme:
            self._theme = theme
            self.redraw()

    def show_as(self, picture: Size) -> None:
        """Be that picture from now on, made larger or smaller as a whole."""
        if picture != self._picture:
            self._picture = picture
            self.redraw()

    def text_twin(self) -> str:
        """The chart in sentences, or why there is none."""
        if self.sight is None:
            return self._problem
        if self._twin is None:
            self._twin = summary(self.sight.drawing)
        return self._twin

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 450)

    @override
    def open_menu(self, event: QContextMenuEvent) -> None:
        menu.build(self).popup(event.globalPos())

    def _style(self, drawing: Drawing) -> Style:
        """How the chart is drawn: as on its picture, or in the sizes of the window."""
        if self._picture is None:
            return Style(self._theme, margin=6.0, live=True, text=drawing.spec.font_scale)
        return replace(style_on(self._picture, drawing, self._theme), live=True)

    @override
    def redraw(self) -> None:
        if self.sight is None:
            style = Style(self._theme, margin=6.0, live=True)
            self.sheet.show_problem(self._problem, self.see_as(None), style)
        else:
            shape = self._picture
            rect = self.see_as(QSizeF(shape.width, shape.height) if shape is not None else None)
            drawing = self.sight.drawing
            self.sheet.show(drawing, self.sight.window, rect, self._style(drawing))
        self.sheet.ring(self.hasFocus())
        self.redrawn.emit()
