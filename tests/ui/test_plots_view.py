"""The Plots tab: the chart in front, its form, and data that are not there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.charts.editing import with_fields
from models.charts.spec import ChartSpec, Size
from models.charts.towns import town_marks
from models.workspace import edits
from ui.theme import DARK, LIGHT
from ui.views.plots import PlotsView
from ui.views.plots.card import ChartCard
from ui.views.plots.text_form import TextForm
from ui.widgets.growing_line import GrowingLine


@pytest.fixture
def view(example_plots: PlotsView) -> PlotsView:
    return example_plots


def test_that_the_export_button_says_what_it_will_write(view: PlotsView, qtbot: QtBot) -> None:
    assert view.export.text() == "Export PNG 1200 × 675"
    chart = view.context.session.workspace.charts[0]
    sharp = with_fields(size=Size(1200, 675, 2.0))
    view.inspector.edited.emit(chart.id, "Size", sharp, "")
    qtbot.waitUntil(lambda: view.export.text() == "Export PNG 2400 × 1350")


def test_that_towns_are_marked_on_the_first_day_anybody_named(
    view: PlotsView, qtbot: QtBot
) -> None:
    """Kurakhove: assessed 2024-12-26, claimed 2025-01-06; Vuhledar: assessed 2024-10-01."""
    days = {mark.text: mark.day.isoformat() for mark in town_marks()}
    assert days["Kurakhove (assessed)"] == "2024-12-26"
    assert days["Vuhledar (assessed)"] == "2024-10-01"
    said = {mark.text: mark.source for mark in town_marks()}
    assert (said["Kurakhove (assessed)"], said["Bakhmut (claimed)"]) == ("ISW", "Russia")
    view.inspector.mark_events(True)
    qtbot.waitUntil(lambda: bool(view.outcome and view.outcome.spec.events))
    view.context.session.undo()
    qtbot.waitUntil(lambda: view.outcome is not None and not view.outcome.spec.events)


def test_that_a_chart_whose_file_was_removed_says_so_and_comes_back(
    view: PlotsView, qtbot: QtBot
) -> None:
    session = view.context.session
    session.edit("Remove", edits.without_file(session.workspace, "area-2024"))
    qtbot.waitUntil(lambda: view.outcome is None)
    assert "not part of the workspace" in view.problem.text()
    assert not view.export.isEnabled()
    assert view.state == ""
    button = next(b for b in view.card.failed.findChildren(QPushButton) if "data" in b.text())
    button.click()
    assert view.context.navigation.front == "data"
    session.undo()
    qtbot.waitUntil(lambda: view.outcome is not None)
    assert view.export.isEnabled()


def test_that_removing_the_last_chart_says_what_to_do(view: PlotsView, qtbot: QtBot) -> None:
    session = view.context.session
    for chart in session.workspace.charts:
        session.edit("Remove", edits.without_chart(session.workspace, chart.id))
    qtbot.waitUntil(view.empty.isVisible)
    assert view.empty.heading.text() == "No chart yet"
    assert view.empty.isAncestorOf(view.new)
    session.undo()
    qtbot.waitUntil(lambda: view.card.isVisible())
    assert view.things.isAncestorOf(view.new)


def title_field(view: PlotsView) -> GrowingLine:
    form = view.inspector.findChild(TextForm)
    assert form is not None
    return form.fields["title"]


def test_that_a_long_title_is_in_sight_to_its_end(view: PlotsView, qtbot: QtBot) -> None:
    field = title_field(view)
    field.setFixedWidth(240)
    field.setText("Short")
    low = field.height()
    field.setText("The advance grew through the autumn of 2024 and slowed in December")
    line = field.fontMetrics().lineSpacing()
    assert field.height() == low + 2 * line
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "\n" not in field.text()
    assert not field.hasFocus()


def test_that_a_title_typed_belongs_to_its_chart_and_is_one_step(
    view: PlotsView, qtbot: QtBot
) -> None:
    session, navigation = view.context.session, view.context.navigation
    first, second = session.workspace.charts
    qtbot.waitUntil(lambda: view.inspector.findChild(TextForm) is not None)
    field = title_field(view)
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(field, ", it is said")
    navigation.go("plots", second.id)
    qtbot.waitUntil(lambda: view.outcome is not None and view.outcome.spec == second.spec)
    charts = session.workspace.charts
    assert charts[0].spec.title == f"{first.spec.title}, it is said"
    assert charts[1] == second
    session.undo()
    assert session.workspace.charts == (first, second)


def test_that_the_list_shows_each_chart_as_it_looks_now(view: PlotsView, qtbot: QtBot) -> None:
    session = view.context.session
    first, second = session.workspace.charts
    thumbnails = view.thumbnails
    both = (first.id, second.id)
    qtbot.waitUntil(lambda: all(thumbnails.picture(id) is not None for id in both))
    before = thumbnails.picture(first.id)
    assert before is not None
    assert (before.width(), before.height()) == (204, 116)
    view.draw_now()
    assert [thing.picture is not None for thing in view.things.rows.rows] == [True, True]

    series = (replace(first.spec.series[0], mark="line"),)
    changed = replace(first, spec=replace(first.spec, series=series))
    session.edit("Line", edits.with_chart(session.workspace, changed))
    qtbot.waitUntil(lambda: thumbnails.picture(first.id) != before)
    session.edit("Remove", edits.without_chart(session.workspace, first.id))
    qtbot.waitUntil(lambda: thumbnails.picture(first.id) is None)


def test_that_typing_a_title_draws_no_small_picture_anew(view: PlotsView, qtbot: QtBot) -> None:
    first = view.context.session.workspace.charts[0]
    qtbot.waitUntil(lambda: view.thumbnails.picture(first.id) is not None)
    view.draw_now()
    before = view.thumbnails.picture(first.id)
    view.inspector.edited.emit(first.id, "Title", with_fields(title="Other"), "")
    view.draw_now()
    assert not view.context.jobs.is_running(f"thumbnail:{first.id}")
    assert view.thumbnails.picture(first.id) is before


def test_that_what_is_awaited_does_not_look_like_a_problem(qtbot: QtBot) -> None:
    card = ChartCard()
    qtbot.addWidget(card)
    card.say("Reading the data …", waiting=True)
    assert (card.waiting.isHidden(), card.failed.isHidden()) == (False, True)
    assert not card.chart.isVisibleTo(card)
    card.say("There is nothing to draw.")
    assert (card.waiting.isHidden(), card.failed.isHidden()) == (True, False)
    card.say("")
    assert card.waiting.isHidden()
    assert card.failed.isHidden()
    assert card.chart.isVisibleTo(card)


@pytest.mark.parametrize(
    ("room", "picture", "shown"),
    [
        ((800, 600), Size(1200, 675), (800, 450)),
        ((800, 600), Size(1080, 1080), (600, 600)),
        ((1600, 900), Size(325, 219, 3.1), (650, 438)),
    ],
)
def test_that_a_chart_has_the_shape_of_its_picture_and_at_most_twice_its_size(
    room: tuple[int, int], picture: Size, shown: tuple[int, int], qtbot: QtBot
) -> None:
    card = ChartCard()
    qtbot.addWidget(card)
    card.mat.setFixedSize(*room)
    card.show_published(ChartSpec(size=picture))
    with qtbot.waitExposed(card):
        card.show()
    # A hairline about it belongs to the window.
    assert (card.chart.width() + 2, card.chart.height() + 2) == shown


def test_that_a_chart_has_the_colours_of_the_window_and_those_of_the_picture_are_said(
    view: PlotsView, qtbot: QtBot
) -> None:
    themes = view.context.themes
    themes.choose("light")
    view.draw_now()
    assert view.card.otherwise.text() == ""
    themes.choose("dark")
    view.draw_now()
    assert view.card.otherwise.text() == "Exported light, whatever the window is."
    assert view.chart.grab().toImage().pixelColor(3, 3).name() == DARK.card.lower()
    chart = view.context.session.workspace.charts[0]
    view.inspector.edited.emit(chart.id, "Dark", with_fields(colours="dark"), "")
    view.draw_now()
    assert view.card.otherwise.text() == ""
    themes.choose("light")
    view.draw_now()
    assert view.card.otherwise.text() == "Exported dark, whatever the window is."
    assert view.chart.grab().toImage().pixelColor(3, 3).name() == LIGHT.card.lower()
