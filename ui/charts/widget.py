"""A chart in the window: as it will be published, to be moved, zoomed and read off."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.charts.drawing import Drawing, Span, Window, prepare
from models.charts.outcome import Outcome
from models.charts.sight import Sight
from models.charts.spec import Size
from models.charts.summary import summary
from models.errors import SalientError
from ui.charts import menu
from ui.charts.explored import Explored
from ui.charts.frame import Frame
from ui.charts.picture import style_on
from ui.charts.style import Style
from ui.theme import LIGHT, Theme

LEGIBLE = 0.73
"""The scale at which the smallest words are as small as any are drawn."""


class ChartWidget(Explored):
    """Shows one `Outcome`. Arrow keys walk along its points, the wheel zooms, dragging moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = ""
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
        before, self.sight, self._problem = self.sight, Sight(drawing), ""
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
        """Draw words and lines as large beside the chart as they are on `picture`."""
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

    def _style(self, width: float) -> Style:
        """How the chart is drawn on so many pixels: as it is, or as the picture is made smaller."""
        if self.sight is None or self._picture is None:
            text = self.sight.drawing.spec.font_scale if self.sight is not None else 1.0
            return Style(self._theme, margin=6.0, live=True, text=text)
        whole = style_on(self._picture, self.sight.drawing, self._theme)
        part = width / self._picture.width
        scale = max(whole.scale * part, LEGIBLE / min(whole.text, 1.0))
        return replace(whole, scale=scale, margin=whole.margin * part, live=True)

    @override
    def redraw(self) -> None:
        rect = QRectF(self.viewport().rect())
        style = self._style(rect.width())
        if self.sight is None:
            self.sheet.show_problem(self._problem, rect, style)
        else:
            self.sheet.show(self.sight.drawing, self.sight.window, rect, style)
        self.sheet.ring(self.hasFocus())
