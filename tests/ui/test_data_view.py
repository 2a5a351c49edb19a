"""The Data tab: the list, the table, what was noticed, and files that cannot be read."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.tables import Filter, Monthly, Query, Step, TableRef, Window
from models.workspace import edits
from ui.commands import by_id, give
from ui.commands.data_file import find_file
from ui.selection import key_of
from ui.views.data import DataView
from ui.views.data.change_form import ChangeForm
from ui.views.data.entries import entries

LOSSES = "date,personnel\n2024-01-01,1000\n2024-01-02,1900\n2024-01-03,1800\n2024-01-04,2500\n"


@pytest.fixture
def view(data_tab: DataView) -> DataView:
    return data_tab


def opened(view: DataView, qtbot: QtBot, path: Path, content: str) -> None:
    path.write_text(content)
    view.context.loading.open([str(path)])
    view.context.navigation.go("data", path.stem)
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    qtbot.waitUntil(lambda: view.model.rowCount() > 0)


def shown(view: DataView, column: int) -> list[str]:
    return [view.model.index(row, column).data() for row in range(view.model.rowCount())]


def test_that_an_empty_workspace_says_what_to_do(view: DataView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.pages.currentIndex() == 1)
    assert view.empty.heading.text() == "No data yet"
    assert "Open a CSV, JSON or spreadsheet file" in view.empty.text.text()
    assert {thing.group for thing in entries(view.context)} == {"Register"}


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Monthly(("personnel",)), "no row here: the steps above work these rows out from several."),
        (Filter("personnel", "<", "1500"), "left out by a filter above."),
        (Window(date(2024, 1, 4), date(2024, 1, 5)), "left out by the steps above."),
    ],
)
def test_that_a_row_the_steps_left_out_is_found_by_taking_them_back(
    view: DataView, qtbot: QtBot, tmp_path: Path, step: Step, said: str
) -> None:
    """The row from 0 that a finding or a point of a chart leads to is the third: line 4."""
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    context, ref = view.context, TableRef("losses", "losses")
    context.session.edit("Step", edits.with_query(context.session.workspace, Query(ref, (step,))))
    context.navigation.go("data", key_of(ref), "personnel", 2)
    view.draw_now()
    message = context.messages.history[-1]
    assert message.text == f"Line 4 of the file is {said}"
    assert (message.action, message.run is None) == ("Take the steps back", False)
    message.run()  # pyright: ignore[reportOptionalCall]
    view.draw_now()
    assert shown(view, 1) == ["1,000", "1,900", "1,800", "2,500"]
    assert (view.table.currentIndex().row(), view.place.part) == (2, "personnel")
    context.session.undo()
    assert edits.query_of(context.session.workspace, ref).steps == (step,)


def test_that_a_file_that_cannot_be_read_says_why_in_its_place(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "empty.csv"
    path.touch()
    view.context.loading.open([str(path)])
    view.context.navigation.go("data", "empty")
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.unread)
    assert "empty.csv" in view.unread.text.text()
    (thing,) = [each for each in entries(view.context) if each.group == "Files"]
    assert thing.caption == "could not be read"


def press(view: DataView, words: str) -> None:
    buttons = view.unread.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words).click()


def test_that_a_file_that_could_not_be_read_can_be_tried_again(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "late.csv"
    view.context.loading.open([str(path)])
    view.context.navigation.go("data", "late")
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.unread)
    path.write_text(LOSSES)
    press(view, "Try again")
    qtbot.waitUntil(lambda: view.model.rowCount() == 4)


def test_that_a_file_that_could_not_be_read_can_be_removed_and_brought_back(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    view.context.loading.open([str(tmp_path / "none.csv")])
    view.context.navigation.go("data", "none")
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.unread)
    press(view, "Remove from the workspace")
    assert view.context.session.workspace.files == ()
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.empty)
    view.context.session.undo()
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.unread)


def test_that_files_that_were_moved_together_are_found_together(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    new.mkdir()
    for name in ("a.csv", "b.csv"):
        (new / name).write_text(LOSSES)
    context = view.context
    context.loading.open([str(old / name) for name in ("a.csv", "b.csv", "c.csv")])
    context.navigation.go("data", "a")
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.unread)
    qtbot.waitUntil(lambda: not context.jobs.running)
    find_file(context, new / "a.csv")
    qtbot.waitUntil(lambda: view.model.rowCount() == 4)
    qtbot.waitUntil(lambda: bool(context.session.tables("b")))
    where = [Path(file.path).parent for file in context.session.workspace.files]
    assert where == [new, new, old]
    assert context.session.undo_title == "Find a.csv"
    qtbot.waitUntil(lambda: not context.jobs.running)


def test_that_the_menu_of_an_entry_belongs_to_its_file(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    opened(view, qtbot, tmp_path / "notes.csv", "a,b\nx,1\ny,2\n")
    place = view.things.rows.places[key_of(TableRef("losses", "losses"))]
    view.menu.show_at(view.things.items.visualRect(view.things.rows.index(place)).center())
    enabled = {action.text(): action.isEnabled() for action in view.menu.actions()}
    assert enabled["Read again"]
    assert not enabled["Find the file…"]
    assert view.place.item == key_of(TableRef("losses", "losses"))
    view.menu.close()


def test_that_delete_on_an_entry_takes_its_file_out(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(view, qtbot, tmp_path / "notes.csv", "a,b\nx,1\ny,2\n")
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    view.activateWindow()
    view.things.items.setFocus()
    qtbot.waitUntil(view.things.items.hasFocus)
    qtbot.keyClick(view.things.items, Qt.Key.Key_Delete)
    assert [file.id for file in view.context.session.workspace.files] == ["notes"]


def test_that_a_header_sorts_up_then_down_then_as_in_the_file(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    as_read = ["1,000", "1,900", "1,800", "2,500"]
    assert shown(view, 1) == as_read
    for expected in (
        ["1,000", "1,800", "1,900", "2,500"],
        ["2,500", "1,900", "1,800", "1,000"],
        as_read,
    ):
        view.header.sectionDoubleClicked.emit(1)
        qtbot.waitUntil(lambda expected=expected: shown(view, 1) == expected)


def test_that_a_filter_is_shown_and_taken_back(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    view.filters.column.setCurrentText("personnel")
    view.filters.operator.setCurrentText("above")
    view.filters.value.setText("1,850")
    view.filters.add.click()
    qtbot.waitUntil(lambda: shown(view, 1) == ["1,900", "2,500"])
    assert view.state == "2 of 4 rows"
    view.filters.removed.emit(0)
    qtbot.waitUntil(lambda: view.model.rowCount() == 4)


def test_that_a_filter_that_makes_no_sense_is_refused_in_a_sentence(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    view.filters.column.setCurrentText("personnel")
    view.filters.value.setText("many")
    view.filters.add.click()
    assert "“many” is not a number" in view.context.messages.history[-1].text
    assert view.model.rowCount() == 4


def test_that_a_finding_leads_to_its_row(view: DataView, qtbot: QtBot, tmp_path: Path) -> None:
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    view.findings.asked.emit(2)
    assert view.table.currentIndex().row() == 2


def test_that_the_register_is_read_when_it_is_looked_at(view: DataView, qtbot: QtBot) -> None:
    view.context.navigation.go("data", "register:objectives")
    qtbot.waitUntil(lambda: view.model.rowCount() == 4)
    assert "Hold all of Donetsk Oblast" in shown(view, 1)


def test_that_a_year_kept_first_still_has_its_first_day_per_day(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    """31 December stands before the filter: 1 January 2024 is 130 − 100."""
    rows = "2023-12-31,100\n2024-01-01,130\n2024-01-02,190\n2024-01-03,200\n"
    opened(view, qtbot, tmp_path / "losses.csv", f"date,personnel\n{rows}")
    view.filters.added.emit(Filter("date", "=", "2024"))
    qtbot.waitUntil(lambda: view.model.rowCount() == 3)
    view.context.navigation.note("data", view.place.item, "personnel")
    assert give(view.context, by_id("per-day"))
    qtbot.waitUntil(lambda: shown(view, 1) == ["30", "60", "10"])


def test_that_buttons_stay_in_their_places(view: DataView, qtbot: QtBot, tmp_path: Path) -> None:
    opened(view, qtbot, tmp_path / "names.csv", "name,count\na,1\nb,2\nc,4\n")
    qtbot.waitUntil(lambda: bool(view.inspector.findChildren(QPushButton, "")))
    found = {each.text(): each.isEnabled() for each in view.inspector.findChildren(QPushButton)}
    assert found["Plot this"]
    assert (found["Per day"], found["By month"], found["Use as pace"]) == (False, False, False)


def test_that_a_filter_that_keeps_nothing_says_how_to_get_back(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    view.filters.added.emit(Filter("personnel", ">", "9,000"))
    qtbot.waitUntil(lambda: view.model.rowCount() == 0)
    message = view.context.messages.history[-1]
    assert "None of 4 rows fits" in message.text
    assert message.action == "Undo"


def test_that_the_chosen_row_and_the_filter_outlive_a_change_on_disk(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "losses.csv"
    opened(view, qtbot, path, LOSSES)
    view.filters.added.emit(Filter("personnel", ">", "1500"))
    qtbot.waitUntil(lambda: view.model.rowCount() == 3)
    view.table.setCurrentIndex(view.model.index(1, 1))
    with path.open("a") as file:
        file.write("2024-01-05,2600\n")
    qtbot.waitUntil(lambda: view.model.rowCount() == 4)
    index = view.table.currentIndex()
    assert (index.row(), index.column(), index.data()) == (1, 1, "1,800")


def test_that_what_changed_is_offered_once_a_file_has_two_versions(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "losses.csv"
    opened(view, qtbot, path, LOSSES)
    command = by_id("what-changed")
    assert not command.enabled(view.context)
    with path.open("a") as file:
        file.write("2024-01-05,2600\n")
    qtbot.waitUntil(lambda: view.model.rowCount() == 5)
    assert command.enabled(view.context)


def test_that_the_form_of_a_period_may_come_and_go_and_keeps_what_was_typed(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    total = LOSSES.replace("personnel", "cumulative")
    opened(view, qtbot, tmp_path / "losses.csv", total)
    view.context.navigation.go("data", "losses", "cumulative")
    qtbot.waitUntil(lambda: view.inspector.findChild(ChangeForm) is not None)
    form = view.inspector.findChild(ChangeForm)
    assert form is not None
    form.end.setText("2025")
    opened(view, qtbot, tmp_path / "notes.csv", "a,b\nx,1\ny,2\n")
    qtbot.waitUntil(lambda: view.model.rowCount() == 2)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    view.context.navigation.go("data", "losses", "cumulative")
    qtbot.waitUntil(lambda: view.model.rowCount() == 4)

    def ends() -> list[str]:
        forms = view.inspector.findChildren(ChangeForm)
        return [each.end.text() for each in forms if each.isVisible()]

    qtbot.waitUntil(lambda: ends() == ["2025"])


def test_that_a_column_by_a_formula_is_tried_added_and_taken_back(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(view, qtbot, tmp_path / "losses.csv", LOSSES)
    session = view.context.session
    form = view.inspector.compute
    form.formula.setText("personnel ÷ 2")
    assert form.answer.text() == "First 500."
    assert not form.add.isEnabled()  # it has no name yet
    form.name.setText("half")
    assert form.add.isEnabled()
    form.formula.setText("personnel + date")
    assert "do not mix" in form.answer.text()
    assert not form.add.isEnabled()
    form.formula.setText("personnel / 2")
    qtbot.keyClick(form.formula, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.model.columnCount() == 3)
    assert shown(view, 2) == ["500", "950", "900", "1,250"]
    assert view.context.navigation.at("data").part == "half"
    assert session.undo_title == "Add a column"
    chips = [
        each for each in view.findChildren(QPushButton) if "half = personnel / 2" in each.text()
    ]
    assert len(chips) == 1
    qtbot.waitUntil(lambda: view.inspector.compute.formula.text() == "")
    session.undo()
    qtbot.waitUntil(lambda: view.model.columnCount() == 2)


def test_that_a_file_without_rows_says_so_above_its_empty_table(
    view: DataView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "header.csv"
    path.write_text("date,personnel\n")
    view.context.loading.open([str(path)])
    view.context.navigation.go("data", "header")
    qtbot.waitUntil(lambda: view.findings.text.toolTip().startswith("There are no rows"))
    assert view.findings.isVisible()
    assert view.pages.currentIndex() == 0


def test_that_a_single_row_is_counted_as_one(view: DataView, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []
    view.state_told.connect(told.append)
    opened(view, qtbot, tmp_path / "one.csv", "date,personnel\n2024-01-01,1000\n")
    qtbot.waitUntil(lambda: "1 row" in told)
    ref = TableRef("one", "one")
    view.context.navigation.go("data", key_of(ref))
    view.filters.added.emit(Filter("personnel", ">", "2000"))
    qtbot.waitUntil(lambda: told[-1] == "0 of 1 row")
    assert view.context.messages.history[-1].text.startswith("The only row does not fit")
