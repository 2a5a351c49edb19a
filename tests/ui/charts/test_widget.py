"""The chart in the window: read off, moved, zoomed, and never blank without a word."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from models.charts import Outcome
from models.charts.spec import Size
from ui.charts import ChartWidget, menu
from ui.charts.frame import lay_out
from ui.charts.kinds import BY_MARK
from ui.charts.picture import render, style_on
from ui.theme import DARK, LIGHT

MakeChart = Callable[..., Outcome]
FIRST = 19_723.0
"""2024-01-01 in days since 1970-01-01."""


@pytest.fixture
def widget(qtbot: QtBot, chart: MakeChart) -> ChartWidget:
    made = ChartWidget()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_outcome(chart([float(n) for n in range(20)]))
    with qtbot.waitExposed(made):
        made.show()
    return made


def wheel(widget: ChartWidget, x: float, notches: int) -> None:
    at = QPointF(x, 200)
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget.viewport(), event)


@pytest.mark.parametrize("picture", [Size(1400, 800), Size(350, 200)])
def test_that_a_chart_shown_as_a_picture_lays_everything_out_as_the_picture_does(
    widget: ChartWidget, picture: Size
) -> None:
    assert widget.drawing is not None
    drawing, part = widget.drawing, 700 / picture.width
    style = style_on(picture, drawing, LIGHT)
    whole = lay_out(drawing, drawing.full, QSizeF(picture.width, picture.height), style)
    widget.show_as(picture)
    assert widget.frame_shown is not None
    assert widget.frame_shown == whole
    assert widget.transform().m11() == pytest.approx(part)


def test_that_the_preview_is_the_picture_pixel_for_pixel_at_its_size(widget: ChartWidget) -> None:
    """Text at three quarters is as much smaller in the window as it is in print."""
    assert widget.drawing is not None
    outcome = widget.drawing.outcome
    picture = Size(350, 200, 2.0)
    smaller = replace(outcome, spec=replace(outcome.spec, font_scale=0.75, size=picture))
    widget.show_outcome(smaller)
    widget.show_as(picture)
    widget.clearFocus()
    shown = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    printed = render(smaller, LIGHT)
    assert shown.size() == printed.size()
    rows = [np.frombuffer(each.constBits(), np.uint8).astype(int) for each in (shown, printed)]
    assert np.mean(np.abs(rows[0] - rows[1]) > 40) < 0.01


def test_that_the_pointer_finds_its_place_on_a_picture_made_smaller(
    widget: ChartWidget, qtbot: QtBot
) -> None:
    """The place of the last of 20 days, on a picture twice as large as the widget."""
    widget.show_as(Size(1400, 800))
    frame = widget.frame_shown
    assert frame is not None
    at = widget.mapFromScene(QPointF(frame.place.across_one(FIRST + 19.5), 400.0))
    assert at.x() < 700
    qtbot.mouseMove(widget.viewport(), at - QPoint(3, 0))
    qtbot.mouseMove(widget.viewport(), at)
    qtbot.waitUntil(lambda: widget.values_told.startswith("20 Jan 2024"))


def test_that_arrow_keys_walk_along_the_points_and_tell_them(
    widget: ChartWidget, qtbot: QtBot
) -> None:
    told: list[str] = []
    widget.walked.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(widget, key)
    assert told == [
        "1 Jan 2024: advance 0 km²",
        "2 Jan 2024: advance 1 km²",
        "3 Jan 2024: advance 2 km²",
        "2 Jan 2024: advance 1 km²",
    ]


def test_that_end_goes_to_the_last_point_and_stays_there(widget: ChartWidget, qtbot: QtBot) -> None:
    told: list[str] = []
    widget.walked.connect(told.append)
    qtbot.keyClick(widget, Qt.Key.Key_End)
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert told == ["20 Jan 2024: advance 19 km²"]


def test_that_the_wheel_zooms_about_the_pointer_and_back_to_all(widget: ChartWidget) -> None:
    full = widget.window_shown
    assert full is not None
    wheel(widget, 350, 3)
    closer = widget.window_shown
    assert closer is not None
    assert closer.x[1] - closer.x[0] == pytest.approx(20 * 0.85**3)
    assert full.x[0] < closer.x[0] < closer.x[1] < full.x[1]
    wheel(widget, 350, -3)
    assert widget.window_shown == full


def test_that_dragging_moves_but_not_beyond_the_data(widget: ChartWidget, qtbot: QtBot) -> None:
    widget.show_window((FIRST + 5, FIRST + 10))
    qtbot.mousePress(widget.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    qtbot.mouseMove(widget.viewport(), QPoint(200, 200))
    moved = widget.window_shown
    assert moved is not None
    assert moved.x[0] > FIRST + 5
    assert moved.x[1] - moved.x[0] == pytest.approx(5)
    for x in (-2000, -4000, -6000):
        qtbot.mouseMove(widget.viewport(), QPoint(x, 200))
    qtbot.mouseRelease(widget.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(-6000, 200))
    last = widget.window_shown
    assert last is not None
    assert last.x[1] == pytest.approx(FIRST + 20)


def test_that_a_drag_after_the_menu_was_open_is_not_lost(widget: ChartWidget, qtbot: QtBot) -> None:
    """Where a menu opens at the press of the button, the release goes to the menu."""
    spans: list[object] = []
    widget.brushed.connect(spans.append)
    view, at = widget.viewport(), QPoint(300, 200)
    qtbot.mousePress(view, Qt.MouseButton.RightButton, pos=at)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, asked)
    opened = widget.findChild(QMenu)
    assert opened is not None
    opened.close()
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, shift, at)
    for x in (340, 380, 420):
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove, QPointF(x, 200), view.mapToGlobal(QPointF(x, 200)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, shift,
        )  # fmt: skip
        QApplication.sendEvent(view, move)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, shift, QPoint(420, 200))
    assert len(spans) == 1


def test_that_page_keys_and_control_take_larger_steps(widget: ChartWidget, qtbot: QtBot) -> None:
    widget.put_crosshair(0.0)
    assert widget.sight is not None
    first = widget.sight.cross
    ctrl = Qt.KeyboardModifier.ControlModifier
    assert first is not None
    qtbot.keyClick(widget, Qt.Key.Key_PageDown)
    assert widget.sight.cross == first + 10
    qtbot.keyClick(widget, Qt.Key.Key_PageUp)
    assert widget.sight.cross == first
    qtbot.keyClick(widget, Qt.Key.Key_Right, ctrl)
    assert widget.sight.cross == first + 10


def test_that_walking_brings_a_hidden_point_into_sight(widget: ChartWidget, qtbot: QtBot) -> None:
    widget.show_window((FIRST, FIRST + 3))
    qtbot.keyClick(widget, Qt.Key.Key_End)
    for _ in range(3):
        qtbot.keyClick(widget, Qt.Key.Key_Right)
    window = widget.window_shown
    assert window is not None
    assert window.x[0] > FIRST
    assert window.x[1] >= FIRST + 5.5


def test_that_new_data_of_the_same_chart_keep_what_is_zoomed_in_on(
    widget: ChartWidget, chart: MakeChart
) -> None:
    widget.show_window((FIRST + 5, FIRST + 10))
    widget.show_outcome(chart([float(n) for n in range(21)]))
    window = widget.window_shown
    assert window is not None
    assert window.x == (FIRST + 5, FIRST + 10)


def test_that_another_chart_is_shown_whole(widget: ChartWidget, chart: MakeChart) -> None:
    widget.show_window((FIRST + 5, FIRST + 10))
    other = chart([1, 2, 3])
    series = replace(other.spec.series[0], table="u")
    widget.show_outcome(Outcome(replace(other.spec, series=(series,)), {"u": other.tables["t"]}))
    window = widget.window_shown
    assert window is not None
    assert window.x == (FIRST, FIRST + 3)


def test_that_what_cannot_be_drawn_is_said_where_the_chart_would_be(
    widget: ChartWidget, chart: MakeChart
) -> None:
    drawn = widget.grab().toImage()
    widget.show_outcome(chart([float("nan")]))
    assert widget.drawing is None
    assert widget.problem == "There is nothing to draw: “v” has no value on any day shown."
    assert widget.text_twin() == widget.problem
    assert widget.grab().toImage() != drawn


def test_that_the_text_twin_is_what_a_screen_reader_reads(widget: ChartWidget) -> None:
    assert widget.accessibleName() == "Advance"
    assert "20 values from 1 Jan 2024 to 20 Jan 2024" in widget.accessibleDescription()


def test_that_dark_and_light_are_drawn_at_once(widget: ChartWidget) -> None:
    for theme in (DARK, LIGHT):
        widget.set_theme(theme)
        image = widget.grab().toImage()
        assert image.pixelColor(image.width() - 3, 3).name() == theme.card.lower()


def test_that_the_crosshair_is_drawn_and_leaves_with_the_pointer(widget: ChartWidget) -> None:
    bare = widget.grab().toImage()
    widget.put_crosshair(FIRST + 7.2)
    assert widget.grab().toImage() != bare
    widget.put_crosshair(None)
    assert widget.grab().toImage() == bare


def test_that_an_error_while_painting_is_logged_and_nothing_breaks(
    widget: ChartWidget, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("a kind that cannot draw")

    monkeypatch.setattr(type(BY_MARK["line"]), "draw", broken)
    widget.set_theme(DARK)
    widget.grab()
    assert "could not be painted" in caplog.text
    monkeypatch.undo()
    widget.set_theme(LIGHT)
    assert widget.grab().toImage().pixelColor(3, 3).name() == LIGHT.card.lower()


def test_that_the_menu_copies_the_picture_and_its_description(widget: ChartWidget) -> None:
    made = menu.build(widget)
    actions = {action.text(): action for action in made.actions()}
    actions["Copy description"].trigger()
    assert QApplication.clipboard().text() == widget.text_twin()
    actions["Copy picture"].trigger()
    assert QApplication.clipboard().image().width() == 1200
    made.close()


def test_that_hundred_thousand_points_look_as_if_each_was_drawn(
    qtbot: QtBot, chart: MakeChart
) -> None:
    """The extremes of every pixel column are in the picture: one tall point among many is seen."""
    values = [1.0] * 36_500
    values[12_345] = 9.0
    made = ChartWidget()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_outcome(chart(values))
    image = made.grab().toImage()
    height = image.height()
    column = [
        y for y in range(height) for x in range(100, 690)
        if image.pixelColor(x, y).name() == LIGHT.series[0].lower()
    ]  # fmt: skip
    assert max(column) - min(column) > 0.5 * height
