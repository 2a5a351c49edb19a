"""What is typed into the form of a chart stands, however long the chart takes to be drawn."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.charts.annotations import Level, Note
from models.charts.spec import ChartSpec
from models.workspace import edits
from ui.commands import by_id, give
from ui.context import Context
from ui.main_window import MainWindow
from ui.navigation import Place
from ui.start import open_window
from ui.tables import AT_ONCE
from ui.views.plots import PlotsView
from ui.views.plots.series_form import SeriesForm
from ui.widgets.growing_line import GrowingLine

LOWEST, HIGHEST = "Lowest value of the axis", "Highest value of the axis"
TITLE = "Title: the finding"


def plotted(folder: Path, qtbot: QtBot, rows: int) -> MainWindow:
    """A window with a chart of so many rows in front, drawn."""
    context = Context.build()
    window = open_window(context)
    window.resize(1280, 800)
    window.show()
    put_on(window, folder, qtbot, "area", rows, "plot-column")
    return window


def put_on(
    window: MainWindow, folder: Path, qtbot: QtBot, name: str, rows: int, command: str
) -> None:
    """Give a command for the column `name` of a new file of that name, a row a day."""
    context, path = window.context, folder / f"{name}.csv"
    start = np.datetime64("1970-01-01")
    lines = [f"{start + n},{n % 100}" for n in range(rows)]
    path.write_text("\n".join([f"date,{name}", *lines]) + "\n")
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(context.session.tables(name)))
    context.navigation.go("data", name)
    context.navigation.note("data", f"{name}\x1f{name}", name)
    assert give(context, by_id(command))
    qtbot.waitUntil(lambda: drawn(window))


def view_of(window: MainWindow) -> PlotsView:
    view = window.views["plots"]
    assert isinstance(view, PlotsView)
    return view


def drawn(window: MainWindow) -> bool:
    """Whether the chart is drawn as it is now."""
    return view_of(window).chart.drawing is not None and not window.context.jobs.running


@pytest.fixture(params=[3, AT_ONCE + 1], ids=["drawn at once", "drawn in a thread"])
def window(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[MainWindow]:
    made = plotted(tmp_path, qtbot, request.param)
    yield made
    made.hide()
    made.context.close()
    made.deleteLater()


def spec(window: MainWindow) -> ChartSpec:
    return window.context.session.workspace.charts[-1].spec


def field(window: MainWindow, kind: type, name: str) -> QWidget:
    found = [w for w in view_of(window).inspector.findChildren(kind) if w.accessibleName() == name]
    return next(each for each in found if each.isVisibleTo(window))


def line(window: MainWindow, name: str) -> QLineEdit:
    found = field(window, QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def title_of(window: MainWindow) -> GrowingLine:
    found = field(window, GrowingLine, TITLE)
    assert isinstance(found, GrowingLine)
    return found


def press(window: MainWindow, words: str) -> None:
    buttons = view_of(window).inspector.findChildren(QPushButton)
    next(b for b in buttons if b.text() == words and b.isVisibleTo(window)).click()


def turn() -> None:
    """Draw what is out of date; Qt shows new fields in the turn of the event loop after it."""
    QApplication.processEvents()
    QApplication.processEvents()


def letters(field: QWidget, text: str) -> None:
    """Type `text`; the view draws after each letter, before the next one comes."""
    for letter in text:
        QTest.keyClicks(field, letter)
        turn()


def test_that_a_title_stands_as_it_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    field = title_of(window)
    field.setFocus()
    field.selectAll()
    letters(field, "Hello world")
    assert spec(window).title == "Hello world"
    qtbot.waitUntil(lambda: drawn(window))
    turn()
    assert title_of(window).text() == "Hello world"
    assert title_of(window).textCursor().position() == 11
    window.context.session.undo()
    assert window.context.session.workspace.charts[-1].derived == ("title", "subtitle", "x", "y")
    qtbot.waitUntil(lambda: title_of(window).text() == "Area")


def test_that_letters_in_the_middle_of_a_title_stand_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = title_of(window)
    field.setFocus()
    field.selectAll()
    letters(field, "Held")
    field.moveCursor(QTextCursor.MoveOperation.Left)
    letters(field, "lo wor")
    press(window, "Add a line")
    turn()
    again = title_of(window)
    again.setFocus()
    letters(again, "l")
    assert spec(window).title == "Hello world"
    assert again.textCursor().position() == 10


def test_that_both_ends_of_an_axis_are_taken_one_after_the_other(
    window: MainWindow, qtbot: QtBot
) -> None:
    for name, text in ((LOWEST, "1"), (HIGHEST, "900")):
        line(window, name).setFocus()
        letters(line(window, name), text)
        QTest.keyClick(line(window, name), Qt.Key.Key_Return)
        turn()
    assert (spec(window).y.low, spec(window).y.high) == (1.0, 900.0)
    qtbot.waitUntil(lambda: drawn(window))
    turn()
    assert (line(window, LOWEST).text(), line(window, HIGHEST).text()) == ("1", "900")
    for _ in range(2):
        window.context.session.undo()
    turn()
    assert (spec(window).y.low, spec(window).y.high) == (None, None)
    assert (line(window, LOWEST).text(), line(window, HIGHEST).text()) == ("", "")


def test_that_edits_of_several_forms_within_one_turn_all_stand(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Nothing is drawn in between: each form shows the chart as it was before them all."""
    before = spec(window)
    low = line(window, LOWEST)
    low.setFocus()
    QTest.keyClicks(low, "5")
    name = line(window, "Name of the series")
    name.setFocus()  # the value is taken as the keys go elsewhere
    name.selectAll()
    QTest.keyClicks(name, "Ground")
    title = title_of(window)
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Held")
    size = field(window, QComboBox, "Size of the picture")
    gaps = field(window, QComboBox, "Gaps")
    for choice in (size, gaps):
        assert isinstance(choice, QComboBox)
        choice.setCurrentIndex(1)
        choice.activated.emit(1)
    press(window, "Add a line")
    press(window, "Add a note")
    now = spec(window)
    assert (now.y.low, now.title) == (5.0, "Held")
    assert (now.series[0].label, now.series[0].gaps) == ("Ground", "joined")
    assert now.size != before.size
    assert (len(now.levels), now.notes) == (1, (Note(""),))
    session = window.context.session
    steps = 0
    while spec(window) != before:
        session.undo()
        steps += 1
    assert steps == 7
    qtbot.waitUntil(lambda: drawn(window))
    turn()
    assert (line(window, LOWEST).text(), title_of(window).text()) == ("", "Area")


def test_that_words_at_marks_stand_as_they_were_typed(window: MainWindow, qtbot: QtBot) -> None:
    press(window, "Add a line")
    turn()
    value = line(window, "Value of the line")
    assert value.hasFocus()
    letters(value, "7")
    words = line(window, "Words at the line")
    words.setFocus()
    letters(words, "mean of all")
    assert spec(window).levels == (Level(7.0, "mean of all"),)
    assert line(window, "Words at the line").text() == "mean of all"
    window.context.session.undo()
    assert spec(window).levels == (Level(7.0),)
    qtbot.waitUntil(lambda: line(window, "Words at the line").text() == "")


def test_that_the_ends_along_are_numbers_once_numbers_run_along(
    window: MainWindow, qtbot: QtBot
) -> None:
    mark = field(window, QComboBox, "Mark")
    assert isinstance(mark, QComboBox)
    mark.setCurrentText("Histogram")
    mark.activated.emit(mark.currentIndex())
    turn()
    qtbot.waitUntil(lambda: drawn(window))
    turn()
    begin = line(window, "Where the chart begins")
    begin.setFocus()
    letters(begin, "1.5")
    QTest.keyClick(begin, Qt.Key.Key_Return)
    assert spec(window).x.low == 1.5


def test_that_words_of_two_charts_are_two_steps(window: MainWindow, qtbot: QtBot) -> None:
    context, session = window.context, window.context.session
    first = session.workspace.charts[-1]
    noted = replace(first, id="other", spec=replace(first.spec, levels=(Level(1.0),)))
    session.edit("Another", edits.with_chart(session.workspace, noted))
    own = replace(noted, id=first.id)
    session.edit("A line", edits.with_chart(session.workspace, own))
    for id in (first.id, "other"):
        context.navigation.go("plots", id)
        turn()
        qtbot.waitUntil(lambda: drawn(window))
        turn()
        letters(line(window, "Words at the line"), "mean")
    assert [chart.spec.levels[0].text for chart in session.workspace.charts[-2:]] == ["mean"] * 2
    session.undo()
    assert [chart.spec.levels[0].text for chart in session.workspace.charts[-2:]] == ["mean", ""]


def test_that_a_point_still_in_sight_leads_to_its_row_though_its_series_is_gone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view = view_of(window)
    turn()
    put_on(window, tmp_path, qtbot, "lost", 3, "overlay-column")
    turn()
    qtbot.waitUntil(lambda: drawn(window))
    turn()
    assert len(spec(window).series) == 2
    view.inspector.findChildren(SeriesForm)[1].removed.emit(1)
    assert len(spec(window).series) == 1
    view.chart.picked.emit(1, 2)
    assert window.context.navigation.at("data") == Place("data", "lost\x1flost", "lost", 2)
