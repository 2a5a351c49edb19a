"""The chart in the window as a scene of pyqtgraph: the picture of an export, and safe to paint."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pyqtgraph
import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.charts import EventMark, Outcome, Series
from ui.charts import ChartWidget, axis, crosshair, events, legend, menu, series_items, sheet
from ui.charts.canvas import paint
from ui.charts.style import Style
from ui.theme import DARK, LIGHT, Theme

MakeChart = Callable[..., Outcome]
FIRST = 19_723.0
"""2024-01-01 in days since 1970-01-01."""

EVENT = EventMark(date(2024, 1, 4), "Avdiivka")
NUMBERS = {
    "plain": [4.0, -2.0, 7.0, 7.5, float("nan"), 3.0, 9.0, 1.0],
    "one": [5.0],
    "huge": [1e300, -1e300, 0.0],
    "tiny": [1e-300, 2e-300, 1.5e-300],
    "large and close": [1e15, 1e15 + 2, 1e15 + 1],
    "many": [float(n * 7919 % 101) for n in range(5_000)],
}


def shown(qtbot: QtBot, outcome: Outcome) -> ChartWidget:
    made = ChartWidget()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_outcome(outcome)
    with qtbot.waitExposed(made):
        made.show()
    made.clearFocus()
    return made


@pytest.fixture
def widget(qtbot: QtBot, chart: MakeChart) -> ChartWidget:
    return shown(qtbot, chart([float(n) for n in range(20)], events=(EVENT,)))


def plot_of(widget: ChartWidget) -> pyqtgraph.ViewBox:
    (found,) = (i for i in widget.scene().items() if isinstance(i, pyqtgraph.ViewBox))
    return found


def painted(widget: ChartWidget, theme: Theme) -> QImage:
    """What an export paints of the same window, at the same size."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.card))
    drawing = widget.drawing
    assert drawing is not None
    painter = QPainter(image)
    style = Style(theme, margin=6.0, live=True)
    paint(painter, drawing, QSizeF(widget.size()), style, widget.window_shown)
    painter.end()
    return image


def far_apart(one: QImage, other: QImage) -> int:
    """The largest difference of any colour of any pixel, of 255."""
    assert one.size() == other.size()
    levels = [
        np.frombuffer(each.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
        for each in (one, other)
    ]
    return int(np.abs(levels[0].astype(np.int16) - levels[1]).max())


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("values", NUMBERS.values(), ids=list(NUMBERS))
@pytest.mark.parametrize("mark", ["line", "bar", "band"])
def test_that_the_window_shows_what_an_export_paints(
    qtbot: QtBot, chart: MakeChart, mark: str, values: list[float], theme: Theme
) -> None:
    widget = shown(qtbot, chart(values, mark, events=(EVENT,)))
    widget.set_theme(theme)
    assert far_apart(widget.grab().toImage(), painted(widget, theme)) <= 1
    widget.show_window((FIRST + 0.4, FIRST + 0.4 + 0.6 * len(values)))
    assert far_apart(widget.grab().toImage(), painted(widget, theme)) <= 1


def test_that_several_kinds_lie_upon_each_other_as_in_an_export(
    qtbot: QtBot, chart: MakeChart
) -> None:
    one = chart([4, 6, 5, 8])
    series = (
        Series("t", "date", "v", "line", "line"),
        Series("t", "date", "low", "bar", "bar"),
        Series("t", "date", "v", "band", "band", "low", "high"),
    )
    several = Outcome(replace(one.spec, series=series), one.tables)
    widget = shown(qtbot, several)
    assert far_apart(widget.grab().toImage(), painted(widget, LIGHT)) <= 1
    widget.show_outcome(one)
    assert far_apart(widget.grab().toImage(), painted(widget, LIGHT)) <= 1


def test_that_the_crosshair_stands_on_the_same_picture_moved_or_not(widget: ChartWidget) -> None:
    window = (FIRST + 5, FIRST + 12)
    widget.put_crosshair(FIRST + 8)
    widget.show_window(window)
    moved_below = widget.grab().toImage()
    widget.put_crosshair(None)
    assert far_apart(widget.grab().toImage(), painted(widget, LIGHT)) <= 1
    widget.put_crosshair(FIRST + 8)
    assert far_apart(widget.grab().toImage(), moved_below) <= 1


def test_that_the_range_of_the_plot_is_what_is_shown(widget: ChartWidget) -> None:
    """Values rise by one a day from 0; round numbers above and below the 10 to 12 in sight."""
    plot = plot_of(widget)
    plot.setXRange(FIRST + 10, FIRST + 13, padding=0)
    window = widget.window_shown
    assert window is not None
    assert window.x == (FIRST + 10, FIRST + 13)
    assert window.y[0] <= 10 < 12 <= window.y[1] < 19
    assert plot.viewRange()[1] == list(window.y)
    plot.setXRange(FIRST - 500, FIRST + 500, padding=0)
    assert widget.window_shown == (widget.drawing and widget.drawing.full)


def test_that_a_wheel_over_the_words_zooms_too_and_sideways_moves(widget: ChartWidget) -> None:
    def turn(across: int, down: int) -> None:
        at = QPointF(350, 8)
        event = QWheelEvent(
            at, widget.mapToGlobal(at), QPoint(), QPoint(across, down),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget.viewport(), event)
        assert event.isAccepted()

    turn(0, 240)
    closer = widget.window_shown
    assert closer is not None
    assert closer.x[1] - closer.x[0] == pytest.approx(20 * 0.85**2)
    turn(-120, 0)
    aside = widget.window_shown
    assert aside is not None
    assert aside.x[0] - closer.x[0] == pytest.approx(0.1 * (closer.x[1] - closer.x[0]))


def test_that_a_double_click_shows_all_again(widget: ChartWidget, qtbot: QtBot) -> None:
    widget.show_window((FIRST + 5, FIRST + 10))
    qtbot.mouseDClick(widget.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    qtbot.mouseRelease(widget.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert widget.drawing is not None
    assert widget.window_shown == widget.drawing.full


def test_that_the_pointer_takes_the_crosshair_along_and_the_right_button_zooms_nothing(
    widget: ChartWidget, qtbot: QtBot
) -> None:
    told: list[str] = []
    widget.walked.connect(told.append)
    qtbot.mouseMove(widget.viewport(), QPoint(350, 200))
    assert len(told) == 1
    before = widget.window_shown
    qtbot.mousePress(widget.viewport(), Qt.MouseButton.RightButton, pos=QPoint(350, 200))
    qtbot.mouseMove(widget.viewport(), QPoint(200, 100))
    qtbot.mouseRelease(widget.viewport(), Qt.MouseButton.RightButton, pos=QPoint(200, 100))
    assert widget.window_shown == before


def test_that_only_the_charts_own_menu_can_be_reached(widget: ChartWidget) -> None:
    assert not plot_of(widget).menuEnabled()
    scene = widget.scene()
    assert isinstance(scene, pyqtgraph.GraphicsScene)
    assert scene.contextMenu == []
    at = QPoint(350, 200)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget.viewport(), asked)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    own = menu.build(widget)
    assert [a.text() for a in popup.actions()] == [a.text() for a in own.actions()]
    own.close()
    popup.close()


PARTS = {
    "names": (legend, "draw_above"),
    "grid": (axis, "draw_grid"),
    "events": (events, "draw"),
    "axis": (axis, "draw_upright"),
    "crosshair": (crosshair, "draw"),
    "words": (sheet, "draw_words"),
    "series": (series_items, "draw_series"),
    "focus": (sheet, "draw_focus"),
}


@pytest.mark.parametrize(("module", "name"), PARTS.values(), ids=list(PARTS))
def test_that_a_part_that_cannot_be_painted_is_logged_and_the_next_is_painted(
    widget: ChartWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture, module: object, name: str,
) -> None:  # fmt: skip
    """Without a guard in the items the error leaves the view's painting, or ends the process."""
    whole = widget.grab().toImage()

    def broken(*_: object) -> None:
        raise ValueError("a part that cannot be painted")

    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    with monkeypatch.context() as patch:
        patch.setattr(module, name, broken)
        widget.set_theme(DARK)
        widget.viewport().repaint()
        widget.put_crosshair(FIRST + 3)
        widget.viewport().repaint()
        assert "The chart “Advance” could not be painted." in caplog.text
    widget.put_crosshair(None)
    widget.set_theme(LIGHT)
    widget.clearFocus()
    assert widget.grab().toImage() == whole


def test_that_tab_leaves_the_chart_and_other_keys_reach_the_window(
    qtbot: QtBot, chart: MakeChart
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    made, after = ChartWidget(), QPushButton("after")
    rows = QVBoxLayout(page)
    rows.addWidget(made)
    rows.addWidget(after)
    made.show_outcome(chart([1, 2, 3]))
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    focused = made.grab().toImage()
    qtbot.keyClick(made, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert made.grab().toImage() != focused


def test_that_a_closed_chart_can_be_shown_again(widget: ChartWidget) -> None:
    before = widget.grab().toImage()
    assert widget.close()
    widget.show()
    widget.clearFocus()
    assert widget.grab().toImage() == before
