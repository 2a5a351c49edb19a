"""A chart that is explored by keys, wheel and pointer: moved, zoomed, read off, drawn over."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from models.charts.readout import Readout
from models.charts.scale import Span
from models.charts.sight import Sight
from ui.charts.pointer import drawn_over, place_under, point_under
from ui.charts.surface import Surface


class Explored(Surface):
    """What is seen of a chart is the range of the plot in it; `sight` follows that, whoever changed
    it. Whoever shows a chart sets its `sight`.
    """

    walked = Signal(str)
    """The place and the values at which the crosshair stands, as one sentence."""

    picked = Signal(int, int)
    """A series and one of its points that was clicked, or chosen with Enter at the crosshair."""

    brushed = Signal(object)
    """A span along the axis that was drawn over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sight: Sight | None = None
        """What of the chart is in sight; `None` where there is no chart."""
        self.stage.sigMouseMoved.connect(self._pointer_moved)
        self.sheet.plot.sigXRangeChanged.connect(self._range_changed)
        self.sheet.plot.pressed.connect(self._pressed)
        self.sheet.plot.brushed.connect(self._brush)

    @property
    def values_told(self) -> str:
        """Where the crosshair stands and the values of all series there; empty without one."""
        return _told(self.sight.readout if self.sight is not None else None, "value")

    @property
    def values_exact(self) -> str:
        """The same with every digit that the data have."""
        return _told(self.sight.readout if self.sight is not None else None, "exact")

    def show_window(self, x: Span | None) -> None:
        """Zoom to what lies between `x[0]` and `x[1]`, or to all with `None`."""
        if self.sight is not None:
            self.sheet.plot.see(self.sight.drawing.full.x if x is None else x)

    def put_crosshair(self, x: float | None) -> None:
        """Stand the crosshair at the point nearest to `x`, or take it away."""
        self._do(lambda sight: sight.stand(x))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.sheet.words_at(self.mapToScene(event.pos()))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self.put_crosshair(None)

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        if ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pick():
            return
        key, held = Qt.Key(ev.key()), ev.modifiers() & Qt.KeyboardModifier.ControlModifier
        action = (WITH_CTRL.get(key) if held else None) or KEYS.get(key)
        free = ev.key() == Qt.Key.Key_Escape and (self.sight is None or self.sight.cross is None)
        if action is None or free:
            ev.ignore()
        else:
            self._do(action)

    def _do(self, action: Callable[[Sight], None]) -> None:
        """Let the sight change, and show and tell what is different after it."""
        sight = self.sight
        if sight is None:
            return
        cross = sight.cross
        action(sight)
        self.sheet.plot.see(sight.window.x)
        if sight.cross != cross:
            self.sheet.stand(sight.readout)
            if told := self.values_told:
                self.walked.emit(told)

    def _range_changed(self) -> None:
        """Follow the plot, which was moved or zoomed."""
        if self.sight is not None:
            self.sight.see(self.sheet.plot.seen)
            self.redraw()

    def _pointer_moved(self, at: QPointF) -> None:
        """Stand the crosshair under the pointer, unless the chart is being dragged."""
        if self.sheet.shown is not None and not self.stage.dragButtons:
            self.put_crosshair(place_under(self.sheet.shown, at))

    def _pressed(self, at: QPointF) -> None:
        """Choose the point that was clicked: the nearest at that place."""
        place = place_under(self.sheet.shown, at)
        if place is not None:
            self.put_crosshair(place)
            self._pick(at)

    def _pick(self, at: QPointF | None = None) -> bool:
        """Tell which point stands at the crosshair, nearest to `at`; whether there is any."""
        told = self.sight.readout if self.sight is not None else None
        found = point_under(self.sheet.shown, told, at)
        if found is not None:
            self.picked.emit(*found)
        return found is not None

    def _brush(self, began: QPointF, at: QPointF, done: bool) -> None:
        """Show what is drawn over, and tell it in the end."""
        span = drawn_over(self.sheet.shown, began, at)
        self.sheet.brush(None if span is None or done else (began.x(), at.x()))
        if span is not None and done:
            self.brushed.emit(span)


def _told(readout: Readout | None, how: Literal["value", "exact"]) -> str:
    if readout is None:
        return ""
    values = "; ".join(f"{each.label} {getattr(each, how)}" for each in readout.readings)
    more = f"; and {readout.more:,} more" if readout.more else ""
    return f"{readout.place}: {values}{more}"


STRIDE = 10
"""Points that a larger step goes along."""

KEYS: dict[Qt.Key, Callable[[Sight], None]] = {
    Qt.Key.Key_Right: lambda sight: sight.walk(1),
    Qt.Key.Key_Left: lambda sight: sight.walk(-1),
    Qt.Key.Key_PageDown: lambda sight: sight.walk(STRIDE),
    Qt.Key.Key_PageUp: lambda sight: sight.walk(-STRIDE),
    Qt.Key.Key_Home: lambda sight: sight.bring(sight.window.x[0]),
    Qt.Key.Key_End: lambda sight: sight.bring(sight.window.x[1]),
    Qt.Key.Key_Plus: lambda sight: sight.zoom(0.8),
    Qt.Key.Key_Equal: lambda sight: sight.zoom(0.8),
    Qt.Key.Key_Minus: lambda sight: sight.zoom(1.25),
    Qt.Key.Key_0: Sight.show_all,
    Qt.Key.Key_Escape: lambda sight: sight.stand(None),
}
"""What a key does to the sight; Escape goes on to the window where no crosshair stands."""

WITH_CTRL: dict[Qt.Key, Callable[[Sight], None]] = {
    Qt.Key.Key_Right: lambda sight: sight.walk(STRIDE),
    Qt.Key.Key_Left: lambda sight: sight.walk(-STRIDE),
}
"""What a key does with Ctrl, where that is something else."""
