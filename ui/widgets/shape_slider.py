"""An input's range as a picture that can be drawn by its handles."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.scenarios import Input, curve
from models.scenarios.shapes import form
from ui.theme import Theme

Handle = Literal["low", "likely", "high"]

_ORDER: tuple[Handle, ...] = ("low", "likely", "high")
_EDGE = 9
_STEPS = 200  # a press of an arrow key moves by a two-hundredth of the range


class ShapeSlider(QWidget):
    """Shows how likely each value is taken to be, with a handle on each number that shapes it.

    `dragged` carries the changed `Input`; `released` follows when the mouse lets go.
    """

    dragged = Signal(object)
    released = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._input: Input | None = None
        self._theme: Theme | None = None
        self._range = (0.0, 1.0)
        self._held: Handle | None = None
        self._chosen: Handle = "likely"
        self.setFixedHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_input(self, each: Input, theme: Theme) -> None:
        """Show `each`; the range stays while a handle is held, so that nothing slips away."""
        if each == self._input and theme is self._theme and self._held is None:
            return  # another input moved: its own picture is as it was
        self._theme = theme
        if self._held is None and not self._covers(each):
            self._range = _range_for(each)
        self._input = each
        self.setAccessibleName(f"Range of {each.label or each.name}")
        if self._chosen not in _handles(each):
            self._chosen = (_handles(each) or ("likely",))[0]
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, 44)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        handles = self._places()
        if not handles or event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        self._held = self._chosen = min(handles, key=lambda name: abs(handles[name] - x))
        self._move_to(self._value(x))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._move_to(self._value(event.position().x()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self.released.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
        way = ways.get(Qt.Key(event.key()))
        if way is None or self._input is None:
            super().keyPressEvent(event)
            return
        now = getattr(self._input, self._chosen)
        if now is not None:
            low, high = self._range
            self._move_to(now + way * (high - low) / _STEPS)
            self.released.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or self._input is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - 12.0
        self._paint_density(painter, self._theme, self._input, base)
        painter.setPen(QPen(QColor(self._theme.line), 2))
        painter.drawLine(QPointF(_EDGE, base), QPointF(self.width() - _EDGE, base))
        for name, x in self._places().items():
            ring = self.hasFocus() and name == self._chosen
            painter.setPen(QPen(QColor(self._theme.ink if ring else self._theme.card), 2))
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(QPointF(x, base), 7 if name == "likely" else 5.5, 7)
        painter.end()

    def _paint_density(self, painter: QPainter, theme: Theme, each: Input, base: float) -> None:
        fill = QColor(theme.accent)
        fill.setAlpha(50)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        top = 4.0
        if each.shape == "empirical":
            self._paint_values(painter, theme, each.values, base)
            return
        if each.shape == "discrete":
            self._paint_chances(painter, theme, each, base - top)
            return
        values, heights = curve(each)
        if len(values) == 1:
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            x = self._x(float(values[0]))
            painter.drawLine(QPointF(x, top), QPointF(x, base))
            return
        outline = [
            QPointF(self._x(value), base - (base - top) * height)
            for value, height in zip(values.tolist(), heights.tolist(), strict=True)
        ]
        ends = [QPointF(outline[-1].x(), base), QPointF(outline[0].x(), base)]
        painter.drawPolygon(QPolygonF([*outline, *ends]))

    def _paint_values(
        self, painter: QPainter, theme: Theme, values: tuple[float, ...], base: float
    ) -> None:
        dot = QColor(theme.accent)
        dot.setAlpha(120)
        painter.setBrush(dot)
        for value in values:
            painter.drawEllipse(QPointF(self._x(value), base - 9), 3.5, 3.5)

    def _paint_chances(self, painter: QPainter, theme: Theme, each: Input, tall: float) -> None:
        """A stroke at each value, as tall as its chance."""
        base = self.height() - 12.0
        weights = each.weights or (1.0,) * len(each.values)
        painter.setPen(QPen(QColor(theme.accent), 3))
        for value, weight in zip(each.values, weights, strict=True):
            x = self._x(value)
            painter.drawLine(QPointF(x, base), QPointF(x, base - tall * weight / max(weights)))

    def _places(self) -> dict[Handle, float]:
        if self._input is None:
            return {}
        places: dict[Handle, float] = {}
        for name in _handles(self._input):
            value = getattr(self._input, name)
            if value is not None:
                places[name] = self._x(value)
        return places

    def _x(self, value: float) -> float:
        low, high = self._range
        share = (value - low) / (high - low)
        return _EDGE + min(max(share, 0.0), 1.0) * (self.width() - 2 * _EDGE)

    def _value(self, x: float) -> float:
        low, high = self._range
        share = (x - _EDGE) / max(self.width() - 2 * _EDGE, 1)
        return low + min(max(share, 0.0), 1.0) * (high - low)

    def _move_to(self, value: float) -> None:
        """Move the chosen handle, but not past its neighbours: the order always holds."""
        each = self._input
        if each is None or self._chosen not in _handles(each):
            return
        low, high = self._range
        value = min(max(value, low), high)
        names = _handles(each)
        place = names.index(self._chosen)
        before = getattr(each, names[place - 1]) if place > 0 else None
        after = getattr(each, names[place + 1]) if place + 1 < len(names) else None
        value = value if before is None else max(value, before)
        value = value if after is None else min(value, after)
        changed = replace(each, **{self._chosen: _tidy(value, high - low)})
        if changed != each:
            self._input = changed
            self.update()
            self.dragged.emit(changed)

    def _covers(self, each: Input) -> bool:
        if self._input is None or (each.name, each.shape) != (self._input.name, self._input.shape):
            return False
        low, high = self._range
        return all(low <= value <= high for value in _numbers(each))


def _handles(each: Input) -> tuple[Handle, ...]:
    """The numbers that shape `each`, from left to right."""
    return tuple(name for name in _ORDER if name in form(each.shape).needs)


def _numbers(each: Input) -> list[float]:
    named = [getattr(each, name) for name in _handles(each)]
    return [value for value in (*named, *each.values) if value is not None]


def _range_for(each: Input) -> tuple[float, float]:
    """A range that leaves room on both sides and starts at 0 where that is near."""
    numbers = _numbers(each) or [0.0, 1.0]
    low, high = min(numbers), max(numbers)
    if each.unit in ("1", "%") and low >= 0 and high <= (100 if each.unit == "%" else 1):
        return 0.0, 100.0 if each.unit == "%" else 1.0
    if each.unit == "date":
        return low - 366.0, high + 366.0
    width, size = high - low, abs(high)
    # Two values close to each other must not lie under one handle.
    room = (max(width, min(0.1 * size, 4 * width)) if width else 0.5 * size) or 1.0
    return (0.0 if 0 <= low <= 2 * room else low - room), high + room


def _tidy(value: float, width: float) -> float:
    """`value` to a three-hundredth of the range, as a hand can place it, in a round number."""
    digits = 0
    while width / 300 * 10**digits < 0.5 and digits < 9:
        digits += 1
    return round(value, digits)
