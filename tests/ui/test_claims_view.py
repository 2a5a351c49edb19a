"""The Claims tab in a real window on the worked example."""

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from models.claims import check, read_claims
from models.workspace import edits
from ui import start
from ui.commands import by_id, give
from ui.commands.claim import export_check
from ui.context import Context
from ui.main_window import MainWindow
from ui.views.claims import ClaimsView
from ui.views.claims.dot_plot import ticks
from ui.views.claims.interval_strip import Bar, span_of


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> Iterator[ClaimsView]:
    """The Claims tab of a window on the worked example, shown, with its files read."""
    start.application()
    context = Context.build()
    window: MainWindow = start.open_window(context)
    window.show()
    start.begin(context, [])
    qtbot.waitUntil(lambda: not context.jobs.running)
    made = window.views["claims"]
    assert isinstance(made, ClaimsView)
    yield made
    window.hide()
    context.close()
    window.deleteLater()


def go(view: ClaimsView, id: str, part: str = "") -> None:
    view.context.navigation.go("claims", id, part)
    view.draw_now()


def cell(view: ClaimsView, row: int, column: int) -> QTableWidgetItem:
    item = view.paste.table.item(row, column)
    assert item is not None
    return item


def titles(view: ClaimsView) -> list[str]:
    return [row.title for row in view.things.rows.rows]


def words(widget: QWidget) -> list[str]:
    """What the labels in `widget` say, in the order they were made, units tied to numbers."""
    return [each.text().replace("\u00a0", " ") for each in widget.findChildren(QLabel)]


def test_that_cards_whose_words_stay_are_left_as_they_are(view: ClaimsView) -> None:
    """Each table that is read draws the claim anew; a hundred labels made again would be felt."""
    cards = (view.paper.arithmetic, view.paper.others, view.paper.holds, view.paper.loaded)
    before = [card.findChildren(QLabel) for card in cards]
    view.mark_dirty()
    view.draw_now()
    assert [card.findChildren(QLabel) for card in cards] == before
    claim = view.checked.claim if view.checked else None
    assert claim is not None
    casualties, area = claim.inputs
    changed = replace(claim, inputs=(casualties, replace(area, text="5,000 km²")))
    workspace = view.context.session.workspace
    view.context.session.edit("Type", edits.with_claim(workspace, changed))
    view.draw_now()
    assert any("5,000" in text for text in words(view.paper.arithmetic))
    assert not any("4,200" in text for text in words(view.paper.arithmetic))


def test_that_the_arithmetic_is_set_out_as_on_paper(view: ClaimsView) -> None:
    """593 km² over 31 days, printed as 18 a day."""
    go(view, "S2")
    said = words(view.paper.arithmetic)
    assert "593 km² ÷ 31 days = 19.13 km²/day" in said
    full = next(each for each in view.paper.arithmetic.findChildren(QLabel)
                if each.text().replace("\u00a0", " ") == "19.13 km²/day")  # fmt: skip
    assert full.toolTip() == "In full: 19.1290322580645 km²/day"
    assert said[-6:] == [
        "19.13 km²/day",
        "19.11 to 19.15 km²/day",
        "printed",
        "18 km²/day",
        "17.5 to 18.5 km²/day · assessed",
        "no value is both",
    ]


REPORT = (
    "In December 2024 the advance was 593 square kilometers, a daily average of 18 square "
    "kilometers. Nobody counted the 93rd brigade."
)


def test_that_a_claim_is_made_from_a_pasted_text_by_keyboard(
    view: ClaimsView, qtbot: QtBot
) -> None:
    """593 km² in the 31 days of December are 19.13 a day, so that 18 contradicts."""
    context = view.context
    before = len(context.session.workspace.claims)
    give(context, by_id("paste-claims"))
    view.draw_now()
    page = view.paste
    qtbot.waitUntil(lambda: page.text.hasFocus())
    assert page.isVisible()
    assert not page.table.isVisible()
    assert "listed here" in page.hint.text()

    QApplication.clipboard().setText(REPORT)
    qtbot.keyClick(page.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    shown = [[cell(view, row, column).text() for column in (2, 3, 4)] for row in (0, 1)]
    assert shown == [
        ["593 square kilometers", "km²", "December 2024"],
        ["18 square kilometers", "km²/day", "December 2024"],
    ]
    marked = [mark.cursor.selectedText() for mark in page.text.extraSelections()]
    assert marked == ["593 square kilometers", "18 square kilometers"]

    qtbot.keyClick(page.text, Qt.Key.Key_Tab)
    assert page.table.hasFocus()
    page.table.setCurrentCell(1, 0)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.table.result is not None
    assert page.table.result.text == "18 square kilometers"
    assert [found.text for found in page.table.inputs] == ["593 square kilometers"]
    (check,) = page.proposed.buttons
    assert "593 km² ÷ 31 days = 19.13 km²/day" in words(page.proposed)
    assert "area ÷ days: December 2024 has 31 days; contradicts its own figures" in words(
        page.proposed
    )

    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.paper.isVisible())
    assert not page.isVisible()
    assert len(context.session.workspace.claims) == before + 1
    assert view.checked is not None
    claim = view.checked.claim
    assert (claim.result, claim.formula) == ("18 km²/day", "area / days")
    assert [(given.name, given.text) for given in claim.inputs] == [
        ("area", "593 km²"),
        ("days", "=31 days"),
    ]
    assert claim.statement == REPORT.partition(" Nobody")[0]
    assert view.checked.verdict == "contradicts"
    context.session.undo()
    assert len(context.session.workspace.claims) == before


def test_that_a_text_without_figures_and_one_without_a_formula_are_said(view: ClaimsView) -> None:
    page = view.paste
    go(view, "S2", "text")
    page.text.setPlainText("Nobody knows.")
    page.read()
    assert page.hint.text().startswith("No figure")
    page.text.setPlainText("They lost 12 tanks and took 5 km².")
    page.read()
    page.choose_result(0)
    assert page.hint.text().startswith("No likely calculation")
    page.without.click()
    view.draw_now()
    assert view.checked is not None
    assert view.checked.claim.formula == ""
    assert [given.text for given in view.checked.claim.inputs] == ["5 km²"]


def test_that_the_result_is_one_figure_and_no_input(view: ClaimsView) -> None:
    page = view.paste
    page.text.setPlainText("They took 4 km², 5 km² and 9 km².")
    page.read()
    page.choose_result(2)
    assert [found.printed.value for found in page.table.inputs] == [4, 5]
    page.choose_result(0)
    assert [found.printed.value for found in page.table.inputs] == [5, 9]
    cell(view, 0, 1).setCheckState(Qt.CheckState.Checked)
    assert page.table.result is None
    assert len(page.table.inputs) == 3


def test_that_escape_goes_back_from_the_text_to_the_claim(view: ClaimsView, qtbot: QtBot) -> None:
    go(view, "S5", "text")
    qtbot.waitUntil(lambda: view.paste.text.hasFocus())
    qtbot.keyClick(view.paste.text, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.paper.isVisible())
    assert view.checked is not None
    assert view.checked.claim.id == "S5"


def test_that_the_claim_in_front_is_exported(
    view: ClaimsView, tmp_path: Path, qtbot: QtBot
) -> None:
    go(view, "S2")
    export_check(view.context, tmp_path / "check.csv")
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    (claim,) = read_claims(tmp_path / "check.csv")
    assert (claim.id, claim.result) == ("S2", "18 km²/day")
    assert view.context.messages.history[-1].text.startswith("Wrote check.csv")


def test_that_durations_stand_beside_the_printed_one(view: ClaimsView) -> None:
    """At 18 km² a day 8,559 km² take 1.30 years; none of the paces is drawn beyond the scale."""
    go(view, "S5")
    plot = view.paper.paces.plot
    assert plot.isVisible()
    own = plot.rows[0]
    assert (own.name, own.caption, own.text) == ("As in the claim", "18 km²/day", "1.3")
    assert any(row.name == "Dec 2024 · ISW" and row.text == "1.29 and 1.3" for row in plot.rows)
    assert "printed >2 years" in plot.accessibleName()
    places = [plot.across(value) for row in plot.rows for value in row.values]
    assert 0 < min(places) <= max(places) < plot.width()
    go(view, "S1")
    assert not plot.isVisible()


def test_that_the_dots_and_the_printed_values_are_drawn(view: ClaimsView) -> None:
    """The claim's own dot has the accent; beyond two years the ground is shaded."""
    go(view, "S5")
    plot = view.paper.paces.plot
    image = plot.grab().toImage()
    theme = view.context.themes.current
    own = image.pixelColor(round(plot.across(own_value := plot.rows[0].values[0])), 22 + 18)
    assert 1.30 < own_value < 1.31
    assert own.name().upper() == theme.accent.upper()
    inside = image.pixelColor(round(plot.across(2.6)), 22 + 18)
    outside = image.pixelColor(round(plot.across(1.8)), 22 + 18)
    assert inside != outside


def test_that_each_originator_s_figure_is_shown_with_its_result(view: ClaimsView) -> None:
    """427,000 casualties over the 3,604 km² of CSIS are 118.5 for each."""
    go(view, "S1b")
    said = words(view.paper.others)
    assert said[said.index("with the 3,604 km² of CSIS") :][:4] == [
        "with the 3,604 km² of CSIS",
        "area advanced · Ukraine · gross, assessed, per period · graded B2",
        "118.5 casualties/km²",
        "does not hold with these figures",
    ]


@pytest.mark.parametrize(("top", "marks"), [(2.7, (0, 1, 2)), (9.0, (0, 2, 4, 6, 8)), (0.4, 5)])
def test_that_a_scale_has_round_marks(top: float, marks: tuple[float, ...] | int) -> None:
    found = ticks(top)
    assert found == pytest.approx([0, 0.1, 0.2, 0.3, 0.4] if marks == 5 else marks)


def test_that_the_list_follows_every_change_of_a_claim(view: ClaimsView) -> None:
    """The entries are kept between draws, and must not outlive the claims that they show."""
    go(view, "S2")
    assert view.checked is not None
    view.editor.edited.emit(replace(view.checked.claim, result="19 km²/day"))
    view.draw_now()
    assert "19 km²/day" in titles(view)
    view.context.session.undo()
    view.draw_now()
    assert "19 km²/day" not in titles(view)
    assert "18 km²/day" in titles(view)


def test_that_no_claim_is_made_from_a_text_that_has_changed_since(view: ClaimsView) -> None:
    go(view, "S2", "text")
    page = view.paste
    page.text.setPlainText(REPORT)
    page.read()
    page.choose_result(1)
    before = view.context.session.workspace
    page.text.setPlainText("Nobody knows.")
    page.without.click()
    assert view.context.session.workspace == before


def test_that_the_verdicts_of_very_many_claims_come_when_they_are_worked_out(
    view: ClaimsView, qtbot: QtBot
) -> None:
    session = view.context.session
    base = session.workspace.claims
    many = tuple(replace(base[n % len(base)], id=f"c{n}") for n in range(600))
    session.edit("Open many", replace(session.workspace, claims=many))
    view.draw_now()
    assert {row.mark for row in view.things.rows.rows} == {""}
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    view.draw_now()
    marks = [row.mark for row in view.things.rows.rows]
    assert marks[: len(base)] == [check(claim).verdict for claim in base]
    assert "" not in marks


def test_that_a_search_leaves_the_entries_that_have_every_word(view: ClaimsView) -> None:
    view.things.search.setText("december 18")
    assert titles(view) == ["18 km²/day", "18.1 km²/day"]
    view.things.search.setText("")
    assert len(titles(view)) == len(view.context.session.workspace.claims)


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_that_the_paper_ends_where_its_last_line_does(view: ClaimsView, width: int) -> None:
    view.window().resize(width, 800)
    go(view, "S1")
    QApplication.processEvents()
    page = view.paper.widget()
    assert page is not None
    below = page.height() - view.paper.to_file.geometry().bottom()
    assert 0 < below < 60


def test_that_a_computed_figure_without_upper_end_stands_at_its_lower_one(
    view: ClaimsView,
) -> None:
    """1,147.54 a day or more: its bar begins at the dot and goes on to the right."""
    bar = Bar("computed", 1147.5409836065573, 1147.5409836065571, math.inf, "")
    low, high = span_of((bar,))
    assert (bar.value - low) / (high - low) == pytest.approx(0.25 / 0.6)
    go(view, "S7")
    assert view.paper.verdict.text() == "1,148 casualties/day: implied, computed by us"


def test_that_another_claim_is_shown_from_its_top(view: ClaimsView, qtbot: QtBot) -> None:
    go(view, "S1")
    bar = view.paper.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    go(view, "S2")
    assert bar.value() == 0


def test_that_a_single_claim_is_counted_as_one(view: ClaimsView) -> None:
    session = view.context.session
    wrong = next(
        claim for claim in session.workspace.claims if check(claim).verdict == "contradicts"
    )
    session.edit("One", replace(session.workspace, claims=(wrong,)))
    view.draw_now()
    assert view.state == "1 claim, 1 contradicts its own figures"
