"""A chart in front follows its file, its table and the hand: to the row, and drawn over."""

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from models.tables import Filter, Query, TableRef
from models.workspace import edits
from ui.commands import by_id, give
from ui.commands.plot import FOR_A_CHART
from ui.context import Context
from ui.main_window import MainWindow
from ui.start import open_window
from ui.views.data import DataView
from ui.views.plots import PlotsView

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
FIRST = 19_723.0
"""2024-01-01 in days since 1970-01-01."""


def rows(first: int, behind: int) -> str:
    start = np.datetime64("2024-01-01")
    return "".join(f"{start + n},{n}\n" for n in range(first, behind))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "area.csv"
    path.write_text("date,area\n" + rows(0, 40))
    return path


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, file: Path) -> Iterator[MainWindow]:
    context = Context.build()
    made = open_window(context)
    made.resize(1280, 800)
    made.show()
    context.loading.open([str(file)])
    qtbot.waitUntil(lambda: bool(context.session.tables("area")))
    context.navigation.go("data", edits.query_of(context.session.workspace, REF).source.file)
    context.navigation.note("data", "area\x1farea", "area")
    assert give(context, by_id("plot-column"))
    qtbot.waitUntil(lambda: plots(made).chart.drawing is not None)
    yield made
    made.hide()
    context.close()
    made.deleteLater()


REF = TableRef("area", "area")


def plots(window: MainWindow) -> PlotsView:
    view = window.views["plots"]
    assert isinstance(view, PlotsView)
    return view


def data(window: MainWindow) -> DataView:
    view = window.views["data"]
    assert isinstance(view, DataView)
    return view


def count(window: MainWindow) -> int:
    drawing = plots(window).chart.drawing
    return 0 if drawing is None else len(drawing.points[0].x)


def place(window: MainWindow, x: float, value: float) -> QPoint:
    """The pixel of the chart at which a day and a value stand."""
    chart = plots(window).chart
    shown = chart.frame_shown
    assert shown is not None
    return chart.mapFromScene(QPointF(shown.place.across_one(x), shown.place.down_one(value)))


def test_that_rows_added_to_the_file_appear_and_the_zoom_stays(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    chart = plots(window).chart
    chart.show_window((FIRST + 10, FIRST + 20))
    with file.open("a") as more:
        more.write(rows(40, 50))
    qtbot.waitUntil(lambda: count(window) == 50)
    assert chart.window_shown is not None
    assert chart.window_shown.x == (FIRST + 10, FIRST + 20)
    chart.show_window(None)
    assert chart.window_shown.x[1] == FIRST + 50


def test_that_the_form_of_a_chart_stays_as_it_is_while_its_file_grows(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    """A form that is built anew with every row loses what is being typed, and takes its time."""
    inspector = plots(window).inspector
    fields = [each for each in inspector.findChildren(QLineEdit) if each.isVisible()]
    assert fields
    with file.open("a") as more:
        more.write(rows(40, 50))
    qtbot.waitUntil(lambda: count(window) == 50)
    plots(window).draw_now()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert all(isValid(each) and each.isVisible() for each in fields)


def test_that_a_file_that_never_rests_is_read_all_the_same(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    """A row every 20 ms for as long as it takes; without a limit no reading would ever begin."""
    written = 40
    until = time.monotonic() + 60
    with file.open("a") as more:
        while count(window) == 40 and time.monotonic() < until:
            more.write(rows(written, written + 1))
            more.flush()
            written += 1
            qtbot.wait(20)
    assert 40 < count(window) <= written


def test_that_the_chart_follows_the_filters_on_its_table_until_told_not_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    session = window.context.session
    filtered = Query(REF, (Filter("date", "≥", "2024-02"),))
    session.edit("Filter rows", edits.with_query(session.workspace, filtered))
    qtbot.waitUntil(lambda: count(window) == 9)
    session.undo()
    qtbot.waitUntil(lambda: count(window) == 40)
    assert give(window.context, by_id("follow-table"))
    session.edit("Filter rows", edits.with_query(session.workspace, filtered))
    qtbot.waitUntil(lambda: not plots(window).context.jobs.running)
    assert count(window) == 40
    assert give(window.context, by_id("follow-table"))
    qtbot.waitUntil(lambda: count(window) == 9)


def test_that_a_chart_whose_column_goes_from_the_table_keeps_its_rows(
    window: MainWindow, qtbot: QtBot
) -> None:
    context, session = window.context, window.context.session
    context.navigation.note("data", "area\x1farea", "area")
    assert give(context, by_id("monthly"))
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert count(window) == 40
    assert "keeps its rows" in context.messages.history[-1].text
    assert give(context, by_id("plot-column"))
    qtbot.waitUntil(lambda: count(window) == 2)
    # The second chart draws the months, which go when the step is taken back.
    data(window).filters.removed.emit(0)
    qtbot.waitUntil(lambda: edits.query_of(session.workspace, REF) == Query(REF))
    qtbot.waitUntil(lambda: not context.jobs.running)
    plots(window).draw_now()
    assert count(window) == 2
    session.undo()
    session.undo()
    session.undo()
    assert edits.query_of(session.workspace, REF) == Query(REF)
    assert session.workspace.charts[-1].follows == ("table",)


def test_that_a_click_on_a_point_goes_to_its_row(window: MainWindow, qtbot: QtBot) -> None:
    at = place(window, FIRST + 7.5, 7)
    qtbot.mouseMove(plots(window).chart.viewport(), at)
    qtbot.mouseClick(plots(window).chart.viewport(), LEFT, pos=at)
    qtbot.waitUntil(lambda: window.context.navigation.front == "data")
    qtbot.waitUntil(lambda: data(window).table.currentIndex().row() == 7)


def test_that_enter_at_the_crosshair_goes_to_its_row(window: MainWindow, qtbot: QtBot) -> None:
    chart = plots(window).chart
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: data(window).table.currentIndex().row() == 1)


def test_that_a_drag_with_shift_keeps_those_rows_and_undo_brings_the_others_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    port = plots(window).chart.viewport()
    begin, end = place(window, FIRST + 10, 20), place(window, FIRST + 20, 20)
    qtbot.mousePress(port, LEFT, SHIFT, begin)
    for share in (0.3, 0.6, 1.0):
        at = begin + (end - begin) * share
        drag(qtbot, port, at)
    assert plots(window).chart.window_shown == plots(window).chart.drawing.full  # pyright: ignore
    qtbot.mouseRelease(port, LEFT, SHIFT, end)
    qtbot.waitUntil(lambda: count(window) == 10)
    query = edits.query_of(window.context.session.workspace, REF)
    assert [step.words() for step in query.steps] == ["date ≥ 2024-01-11", "date ≤ 2024-01-20"]
    assert "11 Jan 2024 to 20 Jan 2024" in window.context.messages.history[-1].text
    window.context.session.undo()
    qtbot.waitUntil(lambda: count(window) == 40)


def drag(qtbot: QtBot, port: object, at: QPoint) -> None:
    """A move with the left button and Shift held, which qtbot's own move leaves out."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), port.mapToGlobal(QPointF(at)),  # pyright: ignore
        LEFT, LEFT, SHIFT,
    )  # fmt: skip
    QApplication.sendEvent(port, event)  # pyright: ignore
    qtbot.wait(1)


def test_that_the_menu_on_the_chart_offers_its_commands(window: MainWindow) -> None:
    titles = [offer.title for offer in plots(window).chart.offered()]
    assert titles == ["Keep the rows in sight", *(by_id(id).title for id in FOR_A_CHART)]


def test_that_what_is_in_sight_can_be_all_that_is_published(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = plots(window)
    assert view.chart.drawing is not None
    low = math.floor(view.chart.drawing.full.x[0]) + 2
    view.chart.show_window((low + 0.3, low + 3.5))
    offer = view.chart.offered()[0]
    assert offer.title == "Publish only what is in sight"
    offer.run()
    chart = window.context.session.workspace.charts[-1]
    assert (chart.spec.x.low, chart.spec.x.high) == (low, low + 3)
    full = (low, low + 4)
    qtbot.waitUntil(lambda: view.chart.drawing is not None and view.chart.drawing.full.x == full)
    assert view.chart.offered()[0].title == "Keep the rows in sight"
    window.context.session.undo()
    assert window.context.session.workspace.charts[-1].spec.x.low is None


def test_that_names_and_days_are_plotted_as_a_timeline(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "towns.csv"
    path.write_text("town,claimed,assessed\nAvdiivka,2024-02-17,2024-02-18\nSelydove,2024-10-29,\n")
    context = window.context
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(context.session.tables("towns")))
    context.navigation.go("data", "towns")
    for column, days in (("town", ["claimed", "assessed"]), ("assessed", ["assessed"])):
        context.navigation.note("data", "towns\x1ftowns", column)
        assert give(context, by_id("plot-column"))
        series = context.session.workspace.charts[-1].spec.series
        assert [(each.mark, each.y, each.x) for each in series] == [
            ("timeline", "town", day) for day in days
        ]
        qtbot.waitUntil(lambda: plots(window).chart.drawing is not None)
        context.navigation.go("data", "towns")


def test_that_another_unit_gets_a_second_axis_on_request_only(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "both.csv"
    path.write_text("date,area_km2,share_percent\n2024-01-01,100,1%\n2024-01-02,110,2%\n")
    context = window.context
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(context.session.tables("both")))
    context.navigation.go("data", "both")
    context.navigation.note("data", "both\x1fboth", "area_km2")
    assert give(context, by_id("plot-column"))
    context.navigation.go("data", "both")
    context.navigation.note("data", "both\x1fboth", "share_percent")
    before = context.session.workspace
    assert give(context, by_id("overlay-column"))
    said = context.messages.history[-1]
    assert "cannot share an axis" in said.text
    assert context.session.workspace == before
    assert said.run is not None
    said.run()
    spec = context.session.workspace.charts[-1].spec
    assert [series.side for series in spec.series] == ["left", "right"]
    assert (spec.y.unit, spec.right.unit, spec.right.label) == ("km²", "%", "Share percent")
    qtbot.waitUntil(lambda: plots(window).chart.drawing is not None)


def test_that_what_a_chart_draws_already_is_not_laid_over_it_again(window: MainWindow) -> None:
    context = window.context
    before = context.session.workspace.charts[-1]
    context.navigation.go("data", "area\x1farea")
    context.navigation.note("data", "area\x1farea", "area")
    assert give(context, by_id("overlay-column"))
    assert context.messages.history[-1].text.endswith("already.")
    assert context.session.workspace.charts[-1] == before
    bars = replace(before.spec.series[0], mark="bar")
    spec = replace(before.spec, series=(bars,))
    changed = edits.with_chart(context.session.workspace, replace(before, spec=spec))
    context.session.edit("Draw bars", changed)
    for _ in range(2):
        context.navigation.go("data", "area\x1farea")
        context.navigation.note("data", "area\x1farea", "area")
        assert give(context, by_id("overlay-column"))
        marks = [each.mark for each in context.session.workspace.charts[-1].spec.series]
        assert marks == ["bar", "line"]
