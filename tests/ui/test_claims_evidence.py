"""On the Claims tab: inputs from data, gradings, and the sentence tied to the arithmetic."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.claims import Claim
from models.claims.linked import Piece, linked
from models.datasets.overrides import ColumnOverride, Overrides
from models.figures import Grade, Period
from models.tables import TableRef
from models.workspace import FileRef, read_workspace, write_workspace
from ui import start
from ui.commands import by_id, give
from ui.commands.claim import export_check
from ui.main_window import MainWindow
from ui.selection import key_of
from ui.views.claims import ClaimsView

LOSSES = """date,personnel_cumulative
2023-12-31,1000
2024-01-01,1100
2024-12-31,431000
2025-01-01,431790
"""


@pytest.fixture
def view(opened: MainWindow, qtbot: QtBot) -> ClaimsView:
    """The Claims tab of a window on the worked example, shown, with its files read."""
    context = opened.context
    start.begin(context, [])
    qtbot.waitUntil(lambda: not context.jobs.running)
    made = opened.views["claims"]
    assert isinstance(made, ClaimsView)
    return made


def settle(view: ClaimsView) -> None:
    """Draw, and draw again when what is read from data has come."""
    for _ in range(4):
        view.draw_now()
        QApplication.processEvents()
        while view.context.jobs.running:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def go(view: ClaimsView, id: str) -> None:
    view.context.navigation.go("claims", id)
    settle(view)


def claim(view: ClaimsView) -> Claim:
    item = view.context.navigation.at("claims").item
    return next(each for each in view.context.session.workspace.claims if each.id == item)


def words(widget: QWidget) -> str:
    texts = (each.text() for each in widget.findChildren(QLabel) if not each.isHidden())
    return "\n".join(texts).replace("\u00a0", " ")


def test_that_an_input_is_read_from_data_and_given_back_to_print(view: ClaimsView) -> None:
    """UK MoD's daily means of 2024 add up to 430,526; over 4,200 km² that is 102.506."""
    go(view, "S1")
    assert view.data.input.value == "casualties"
    assert view.data.column.currentText() == "casualties_per_day · casualties_2024_monthly"
    assert view.data.answer.text() == "430,526 casualties"
    view.data.use.click()
    settle(view)
    bound = claim(view).inputs[0]
    assert (bound.text, bound.binding is not None) == ("=430526 casualties", True)
    said = words(view.paper.arithmetic)
    assert "casualties_per_day of casualties_2024_monthly, sum of 2024-01-01 to 2024-12-31" in said
    assert "version " in said
    assert "102.5 casualties/km²" in said
    assert not view.data.use.isEnabled()
    assert view.context.session.undo_title == "Read “casualties” from data"
    view.data.release.click()
    settle(view)
    assert claim(view).inputs[0].text == ">420,000 casualties"
    assert claim(view).inputs[0].binding is None


def test_that_typing_another_number_lets_the_data_go_and_keeps_the_grade(view: ClaimsView) -> None:
    go(view, "S1")
    view.data.use.click()
    settle(view)
    view.grading.of.show_value("casualties")
    view.grading.choices["reliability"].show_value("F")
    view.grading.choices["reliability"].activated.emit(0)
    settle(view)
    text = view.editor.inputs.toPlainText()
    view.editor.inputs.setPlainText(text.replace("4,200", "4,168"))
    assert claim(view).inputs[0].binding is not None
    view.editor.inputs.setPlainText(text.replace("=430526", "430,000"))
    assert claim(view).inputs[0].binding is None
    assert claim(view).inputs[0].grade == Grade("F")


def test_that_the_meaning_of_a_report_s_day_is_switched_for_a_bound_input(
    view: ClaimsView, qtbot: QtBot, tmp_path: Path
) -> None:
    """By report date 431,000 - 1,000; where a report covers the day before 431,790 - 1,100."""
    path = tmp_path / "personnel.csv"
    path.write_text(LOSSES, encoding="utf-8")
    context = view.context
    decided = Overrides(columns=(ColumnOverride("personnel_cumulative", unit="casualties"),))
    session = context.session
    files = (*session.workspace.files, FileRef("p", str(path), overrides=decided))
    session.edit("Open", replace(session.workspace, files=files))
    context.loading.read_all()
    qtbot.waitUntil(lambda: not context.jobs.running)
    go(view, "S7")
    names = [view.data.column.itemText(index) for index in range(view.data.column.count())]
    view.data.column.setCurrentIndex(names.index("personnel_cumulative · personnel"))
    view.data.column.activated.emit(0)
    settle(view)
    assert view.data.answer.text() == "430,000 casualties"
    view.data.use.click()
    settle(view)
    assert claim(view).inputs[0].text == "=430000 casualties"
    view.data.day.show_value("day before")
    view.data.day.activated.emit(1)
    settle(view)
    assert claim(view).inputs[0].text == "=430690 casualties"
    assert "a report covers the day before" in words(view.paper.arithmetic)
    session.undo()
    settle(view)
    assert view.data.day.value == "report date"


def test_that_every_loaded_table_is_shown_beside_the_figures_of_others(view: ClaimsView) -> None:
    go(view, "S1")
    said = words(view.paper.loaded)
    assert "with 430,526 casualties of casualties_per_day" in said
    others = words(view.paper.others)
    assert "casualties: 5 values of 1 independent source; area: 7 values of 4" in others
    assert "Of another period: 1 Jan to 18 Dec 2024" in others


def test_that_a_claim_and_its_inputs_are_graded_apart(view: ClaimsView, tmp_path: Path) -> None:
    go(view, "S2")
    for scale, code in (("reliability", "B"), ("likelihood", "5"), ("confidence", "moderate")):
        choice = view.grading.choices[scale]  # pyright: ignore[reportArgumentType]
        choice.show_value(code)
        choice.activated.emit(0)
        settle(view)
    assert claim(view).grade == Grade("B", "", "5", "moderate")
    assert claim(view).inputs[0].grade == Grade()
    said = words(view.paper.graded)
    assert "Likelihood: likely (55 to 80 %)." in said
    path = tmp_path / "check.md"
    export_check(view.context, path)
    settle(view)
    text = path.read_text(encoding="utf-8")
    assert "Source B: usually reliable." in text
    lines = [line for line in text.splitlines() if "Likelihood" in line]
    assert lines
    assert all("onfidence" not in line for line in lines)
    saved = tmp_path / "w.salient"
    write_workspace(view.context.session.workspace, saved)
    assert read_workspace(saved) == view.context.session.workspace


def test_that_a_number_of_the_sentence_and_its_place_in_the_arithmetic_light_together(
    view: ClaimsView,
) -> None:
    go(view, "S2")
    sentence, arithmetic = view.paper.statement, view.paper.arithmetic
    assert 'href="result"' in sentence.text()
    values = {
        str(each.property("figure")): each
        for each in arithmetic.findChildren(QLabel)
        if each.property("figure")
    }
    assert set(values) == {"area", "days", "result"}
    sentence.linkHovered.emit("result")
    assert values["result"].property("lit")
    assert not values["area"].property("lit")
    assert "background-color" in sentence.text()
    sentence.linkHovered.emit("")
    assert not values["result"].property("lit")
    at = QPointF(2, 2)
    QApplication.sendEvent(values["area"], QEnterEvent(at, at, at))
    assert "background-color" in sentence.text()
    QApplication.sendEvent(values["area"], QEvent(QEvent.Type.Leave))
    assert "background-color" not in sentence.text()


def test_that_a_printed_text_cannot_become_markup_in_the_sentence(view: ClaimsView) -> None:
    go(view, "S2")
    checked = view.checked
    assert checked is not None
    view.paper.statement.show_pieces(
        (Piece("<b>18</b> & more"), Piece("<i>", 'a" onclick')), "", view.context.themes.current
    )
    assert "<b>" not in view.paper.statement.text()
    assert "&lt;b&gt;18&lt;/b&gt; &amp; more" in view.paper.statement.text()
    assert "a&quot; onclick" in view.paper.statement.text()


def test_that_a_sentence_is_cut_into_its_figures(view: ClaimsView) -> None:
    go(view, "S2")
    assert view.checked is not None
    pieces = linked(view.checked)
    assert "".join(piece.text for piece in pieces[:3]) == claim(view).statement
    assert [(piece.text, piece.name) for piece in pieces if piece.name] == [
        ("18 km² a day", "result"),
        ("593 km²", "area"),
        ("31 days", "days"),
    ]


def test_that_a_column_offers_to_check_a_claim_against_it(view: ClaimsView) -> None:
    context = view.context
    table = context.session.tables("casualties-2024")[0]
    context.navigation.go("claims", "S1")
    context.navigation.go(
        "data", key_of(TableRef("casualties-2024", table.name)), "casualties_per_day"
    )
    assert by_id("check-against").enabled(context)
    assert give(context, by_id("check-against"))
    settle(view)
    assert context.navigation.front == "claims"
    assert claim(view).inputs[0].binding is not None
    context.session.undo()
    assert claim(view).inputs[0].binding is None


def test_that_another_claim_than_the_one_in_front_is_only_offered(view: ClaimsView) -> None:
    """S2 divides an area by days: no figure of it could be read from casualties."""
    context = view.context
    go(view, "S2")
    before = context.session.workspace
    table = context.session.tables("casualties-2024")[0]
    key = key_of(TableRef("casualties-2024", table.name))
    context.navigation.go("data", key, "casualties_per_day")
    assert give(context, by_id("check-against"))
    settle(view)
    assert context.session.workspace is before
    assert context.navigation.front == "data"
    told = context.messages.history[-1]
    assert "“18 km²/day”, the claim in front on Claims" in told.text
    assert told.action == "Read it there"
    assert told.run is not None
    told.run()
    settle(view)
    assert context.navigation.at("claims").item == "S1"
    assert claim(view).inputs[0].binding is not None


def test_that_the_claim_in_front_whose_days_are_not_known_is_shown_to_write_them(
    view: ClaimsView,
) -> None:
    context = view.context
    give(context, by_id("new-claim"))
    settle(view)
    view.editor.fields["result"].setText("1,500 casualties/day")
    view.editor.inputs.setPlainText("a: 90,000 casualties")
    settle(view)
    id = claim(view).id
    table = context.session.tables("casualties-2024")[0]
    key = key_of(TableRef("casualties-2024", table.name))
    context.navigation.go("data", key, "casualties_per_day")
    assert give(context, by_id("check-against"))
    settle(view)
    assert context.navigation.front == "claims"
    assert context.navigation.at("claims").item == id
    assert view.data.input.value == "a"
    assert "It is not known which days “a” is about" in view.data.answer.text()
    view.data.start.setText("2024-11")
    view.data.end.setText("2024-12")
    view.data.end.textEdited.emit("2024-12")
    settle(view)
    view.data.use.click()
    settle(view)
    given = claim(view).inputs[0]
    assert given.binding is not None
    assert given.period == Period(date(2024, 11, 1), date(2024, 12, 31))


def test_that_the_days_of_a_pasted_sentence_and_the_column_chosen_are_kept(
    view: ClaimsView, tmp_path: Path, qtbot: QtBot
) -> None:
    """Two columns of casualties: the second is chosen, used, and still there after letting go."""
    path = tmp_path / "two.csv"
    path.write_text(
        "month,first_casualties,second_casualties\n2024-11,40000,41000\n2024-12,48000,49000\n",
        encoding="utf-8",
    )
    context, session = view.context, view.context.session
    units = tuple(ColumnOverride(f"{n}_casualties", unit="casualties") for n in ("first", "second"))
    files = (
        *session.workspace.files,
        FileRef("two", str(path), overrides=Overrides(columns=units)),
    )
    session.edit("Open", replace(session.workspace, files=files))
    context.loading.read_all()
    qtbot.waitUntil(lambda: not context.jobs.running)
    give(context, by_id("paste-claims"))
    settle(view)
    view.paste.text.setPlainText(
        "In November and December 2024 the army lost 90,000 casualties in December 2024, "
        "or 2,900 casualties a day."
    )
    view.paste.read()
    view.paste.choose_result(1)
    view.paste.without.click()
    settle(view)
    assert claim(view).inputs[0].period == Period(date(2024, 12, 1), date(2024, 12, 31))
    assert (view.data.start.text(), view.data.end.text()) == ("2024-12-01", "2024-12-31")
    names = [view.data.column.itemText(place) for place in range(view.data.column.count())]
    second = next(place for place, name in enumerate(names) if name.startswith("second"))
    view.data.column.setCurrentIndex(second)
    view.data.column.activated.emit(second)
    settle(view)
    view.data.use.click()
    settle(view)
    assert claim(view).inputs[0].text == "=49000 casualties"
    view.data.release.click()
    settle(view)
    assert claim(view).inputs[0].binding is None
    assert view.data.column.currentText().startswith("second_casualties")
    assert view.data.start.text() == "2024-12-01"
    saved = tmp_path / "w.salient"
    write_workspace(session.workspace, saved)
    assert read_workspace(saved).claims == session.workspace.claims
