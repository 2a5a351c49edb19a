"""Three journeys through a real window, by mouse and keys as far as a hand would go."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui import start
from ui.charts import read_png
from ui.commands.plot import export_to
from ui.main_window import MainWindow
from ui.views.claims import ClaimsView
from ui.views.data import DataView
from ui.views.plots import PlotsView
from ui.views.scenario import ScenarioView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window on the worked example, shown, with its files read."""
    context = opened.context
    start.begin(context, [])
    qtbot.waitUntil(lambda: not context.jobs.running)
    return opened


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, LEFT)


def test_that_a_file_is_opened_filtered_plotted_and_written_as_a_picture(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Ten days of a running total; kept from the fourth on; per day; a PNG that opens again."""
    path = tmp_path / "losses.csv"
    days = "".join(f"2024-01-{day:02d},{1000 * day + day * day}\n" for day in range(1, 11))
    path.write_text(f"date,personnel\n{days}")
    context = window.context
    data, plots = window.views["data"], window.views["plots"]
    assert isinstance(data, DataView)
    assert isinstance(plots, PlotsView)

    start.begin(context, [str(path)])
    qtbot.waitUntil(lambda: data.model.rowCount() == 10)
    assert context.navigation.front == "data"

    data.filters.column.setCurrentText("date")
    data.filters.operator.setCurrentText("from")
    qtbot.keyClicks(data.filters.value, "2024-01-04")
    qtbot.keyClick(data.filters.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: data.model.rowCount() == 7)

    header = data.header
    x = header.sectionViewportPosition(1) + header.sectionSize(1) // 2
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, 10))
    assert context.navigation.at("data").part == "personnel"
    qtbot.waitUntil(lambda: "Per day" in buttons(data))
    press(qtbot, buttons(data)["Per day"])
    qtbot.waitUntil(lambda: "days covered" in columns(data))
    # The 4th is kept with what it added to the 3rd: 1000 + (16 − 9) = 1,007.
    assert data.model.rowCount() == 7
    assert data.model.index(0, 1).data() == "1,007"

    qtbot.waitUntil(lambda: "Plot this" in buttons(data))
    press(qtbot, buttons(data)["Plot this"])
    assert context.navigation.front == "plots"
    qtbot.waitUntil(lambda: plots.outcome is not None and len(plots.outcome.spec.series) == 1)
    picture = tmp_path / "chart.png"
    export_to(context, picture)
    qtbot.waitUntil(lambda: not context.jobs.running)
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1200, 675)
    (table,) = read_png(picture).tables.values()
    assert table.frame["personnel"].tolist() == [1007, 1009, 1011, 1013, 1015, 1017, 1019]

    for _ in range(3):
        context.session.undo()
    qtbot.waitUntil(lambda: not context.jobs.running)
    context.navigation.go("data")
    qtbot.waitUntil(lambda: data.model.rowCount() == 10)


def test_that_a_knob_moves_the_fan_and_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    context = window.context
    view = window.views["scenario"]
    assert isinstance(view, ScenarioView)
    context.navigation.go("scenario")
    qtbot.waitUntil(lambda: view.result is not None)
    before = view.answer.sentence.text()
    assert view.result is not None
    first = view.result

    field = view.assumptions.rows["share"].fields["likely"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "75%")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.result is not first)
    # A share of 0.75 stretches every duration by 4/3: 8,559 km² at 18 km²/day × 0.75 is 1.736 y.
    old, new = first.outputs["duration"].p50, view.result.outputs["duration"].p50
    assert old is not None
    assert new is not None
    assert new == pytest.approx(old / 0.75)
    assert view.answer.sentence.text() != before

    slider = view.assumptions.rows["pace"].slider
    second = view.result
    at = QPoint(slider.width() - 12, slider.height() - 12)
    qtbot.mousePress(slider, LEFT, pos=at)
    qtbot.mouseRelease(slider, LEFT, pos=at)
    qtbot.waitUntil(lambda: view.result is not second)
    context.session.undo()
    context.session.undo()
    qtbot.waitUntil(lambda: view.answer.sentence.text() == before)


def test_that_a_wrong_number_is_said_at_its_field_and_the_last_answer_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    view = window.views["scenario"]
    assert isinstance(view, ScenarioView)
    context.navigation.go("scenario")
    qtbot.waitUntil(lambda: view.result is not None)
    before = view.answer.sentence.text()
    row = view.assumptions.rows["pace"]
    row.fields["low"].setFocus()
    row.fields["low"].selectAll()
    qtbot.keyClicks(row.fields["low"], "40")
    qtbot.keyClick(row.fields["low"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.error.isVisible())
    assert view.answer.sentence.text() == before
    assert view.answer.stale.isVisible()


def test_that_a_claim_changes_its_verdict_with_what_is_printed(
    window: MainWindow, qtbot: QtBot
) -> None:
    """593 km² in 31 days is 19.13 a day: 18 contradicts, 19 reproduces, 19.1 as well."""
    context = window.context
    view = window.views["claims"]
    assert isinstance(view, ClaimsView)
    context.navigation.go("claims", "S2")
    qtbot.waitUntil(lambda: view.checked is not None and view.checked.claim.id == "S2")
    assert view.checked is not None
    assert view.checked.verdict == "contradicts"
    result = view.editor.fields["result"]
    qtbot.waitUntil(lambda: result.text() == "18 km²/day")
    result.setFocus()
    result.setCursorPosition(2)
    qtbot.keyClick(result, Qt.Key.Key_Backspace)
    qtbot.keyClicks(result, "9")
    assert result.text() == "19 km²/day"
    assert view.checked.verdict == "reproduces"
    qtbot.waitUntil(lambda: "reproduces" in view.paper.verdict.text())
    context.session.undo()
    qtbot.waitUntil(lambda: "contradicts" in view.paper.verdict.text())


def buttons(view: DataView) -> dict[str, QPushButton]:
    """The buttons of the inspector as they are now, by their words."""
    return {
        button.text(): button
        for button in view.inspector.findChildren(QPushButton)
        if button.isVisible()
    }


def columns(view: DataView) -> list[str]:
    """The names of the columns shown."""
    return [column.name for column in view.model.table.columns] if view.model.table else []
