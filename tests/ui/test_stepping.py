"""Steps on long tables: tried in a thread, taken as one edit, shown from that one run."""

from pathlib import Path
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from models.tables import Filter, Query, Sort, Table, TableRef
from models.tables.query import Step
from models.workspace import edits
from ui.commands import by_id, give
from ui.context import Context
from ui.messages import Message
from ui.selection import key_of
from ui.stepping import with_step
from ui.tables import AT_ONCE
from ui.views.data import DataView

REF = TableRef("long", "long")
ROWS = AT_ONCE + 1


class Counted:
    """Keeps rows with few losses, and counts how often it is asked to, and of how many."""

    name: ClassVar[str] = "counted"

    def __init__(self, below: int, times: list[int]) -> None:
        self._filter = Filter("lost", "<", str(below))
        self._times = times

    def words(self) -> str:
        return self._filter.words()

    def apply(self, table: Table) -> Table:
        self._times.append(len(table.values))
        return self._filter.apply(table)


@pytest.fixture
def view(data_tab: DataView, qtbot: QtBot, tmp_path: Path) -> DataView:
    context = data_tab.context
    path = tmp_path / "long.csv"
    path.write_text("place,lost\n" + "".join(f"p{n % 3},{n}\n" for n in range(ROWS)))
    short = tmp_path / "short.csv"
    short.write_text("place,lost\np1,1\np2,2\n")
    context.loading.open([str(short), str(path)])
    context.navigation.go("data", "long")
    qtbot.waitUntil(lambda: data_tab.model.rowCount() == ROWS)
    qtbot.waitUntil(lambda: not context.jobs.running)
    return data_tab


def steps(context: Context) -> tuple[Step, ...]:
    return edits.query_of(context.session.workspace, REF).steps


def test_that_a_step_on_a_long_table_is_worked_out_once_off_the_main_thread(
    view: DataView, qtbot: QtBot
) -> None:
    context, times = view.context, list[int]()
    step = Counted(100, times)
    context.stepping.take("Filter rows", {REF: with_step(step)})
    assert steps(context) == ()
    assert [job.title for job in context.jobs.running] == ["Filter rows"]
    qtbot.waitUntil(lambda: view.model.rowCount() == 100)
    assert times == [ROWS]
    assert context.session.undo_title == "Filter rows"
    context.session.undo()
    qtbot.waitUntil(lambda: view.model.rowCount() == ROWS)
    context.session.redo()
    qtbot.waitUntil(lambda: view.model.rowCount() == 100)
    assert times == [ROWS]


def test_that_a_further_step_begins_where_the_one_before_ended(
    view: DataView, qtbot: QtBot
) -> None:
    context, times = view.context, list[int]()
    for value in (100, 10):
        step = Counted(value, times)
        context.stepping.take(f"Below {value}", {REF: with_step(step)})
    qtbot.waitUntil(lambda: view.model.rowCount() == 10)
    assert times == [ROWS, 100]
    context.session.undo()
    assert context.session.undo_title == "Below 100"


def test_that_a_step_that_does_not_fit_is_refused_in_one_sentence(
    view: DataView, qtbot: QtBot
) -> None:
    context = view.context
    view.filters.added.emit(Filter("lost", "<", "many"))
    view.filters.added.emit(Filter("lost", "<", "10"))
    qtbot.waitUntil(lambda: view.model.rowCount() == 10)
    (said,) = context.messages.history
    assert said.level == "error"
    assert said.text == (
        "“lost” holds numbers. “many” is not a number; write one such as 1,200 or 11.4."
    )
    assert steps(context) == (Filter("lost", "<", "10"),)
    context.session.undo()
    assert context.session.undo_title.startswith("Open")


def test_that_a_step_is_not_taken_on_a_table_that_was_changed_meanwhile(
    view: DataView, qtbot: QtBot
) -> None:
    context = view.context
    view.filters.added.emit(Filter("lost", "<", "10"))
    sorted_rows = Query(REF, (Sort("place"),))
    context.session.edit("Sort rows", edits.with_query(context.session.workspace, sorted_rows))
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert steps(context) == (Sort("place"),)
    assert "“Filter rows” was not done" in context.messages.history[-1].text


def test_that_what_is_cancelled_changes_nothing(view: DataView, qtbot: QtBot) -> None:
    context = view.context
    view.filters.added.emit(Filter("lost", "<", "10"))
    context.jobs.give_up(context.jobs.running[0])
    view.filters.added.emit(Filter("lost", "<", "20"))
    qtbot.waitUntil(lambda: view.model.rowCount() == 20)
    assert steps(context) == (Filter("lost", "<", "20"),)


class Broken:
    """A step of which nobody expected that it fails as it does, in a thread or at once."""

    name: ClassVar[str] = "broken"

    def words(self) -> str:
        return "broken"

    def apply(self, table: Table) -> Table:
        raise ZeroDivisionError


def test_that_a_step_that_breaks_off_keeps_none_of_the_others_back(
    view: DataView, qtbot: QtBot
) -> None:
    context, short = view.context, TableRef("short", "short")
    with qtbot.captureExceptions() as raised:
        context.stepping.take("Broken", {REF: with_step(Broken())})
        context.stepping.take("Broken at once", {short: with_step(Broken())})
        context.stepping.take("Below 20", {REF: with_step(Filter("lost", "<", "20"))})
        context.stepping.take("Below 10", {REF: with_step(Filter("lost", "<", "10"))})
        qtbot.waitUntil(lambda: view.model.rowCount() == 10)
    assert {kind for kind, _, _ in raised} == {ZeroDivisionError}
    assert steps(context) == (Filter("lost", "<", "20"), Filter("lost", "<", "10"))


def test_that_what_breaks_off_once_a_step_is_taken_keeps_none_of_the_others_back(
    view: DataView, qtbot: QtBot
) -> None:
    context = view.context

    def then() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        for value in ("20", "10"):
            step = Filter("lost", "<", value)
            context.stepping.take(f"Below {value}", {REF: with_step(step)}, then)
        qtbot.waitUntil(lambda: view.model.rowCount() == 10)
        qtbot.waitUntil(lambda: len(raised) == 2)


def test_that_rows_are_shown_as_they_were_until_others_are_worked_out(
    view: DataView, qtbot: QtBot
) -> None:
    context = view.context
    context.navigation.note("data", "long\x1flong", "lost")
    wanted = Query(REF, (Filter("lost", "<", "10"),))
    context.session.edit("Filter rows", edits.with_query(context.session.workspace, wanted))
    view.draw_now()
    assert view.model.rowCount() == ROWS
    assert view.state == "working out the rows …"
    assert not give(context, by_id("plot-column"))
    qtbot.waitUntil(lambda: view.model.rowCount() == 10)
    assert view.state == f"10 of {ROWS:,} rows"
    assert by_id("plot-column").enabled(context)


def give_up(view: DataView, qtbot: QtBot) -> Message:
    """Set a filter and cancel the working out of its rows; what was said of that."""
    context = view.context
    wanted = Query(REF, (Filter("lost", "<", "10"),))
    context.session.edit("Filter rows", edits.with_query(context.session.workspace, wanted))
    view.draw_now()
    context.jobs.give_up(context.jobs.running[0])
    qtbot.waitUntil(lambda: bool(context.messages.history))
    return context.messages.history[-1]


def test_that_rows_whose_working_out_is_cancelled_leave_all_rows_and_a_way_out(
    view: DataView, qtbot: QtBot
) -> None:
    said = give_up(view, qtbot)
    assert said.text == "Working out the rows was cancelled. All rows are shown instead."
    assert view.model.rowCount() == ROWS
    assert said.run is not None
    said.run()
    assert steps(view.context) == ()


def test_that_a_look_at_rows_that_were_cancelled_does_not_begin_them_again(
    view: DataView, qtbot: QtBot
) -> None:
    give_up(view, qtbot)
    context = view.context
    assert not by_id("plot-column").enabled(context)
    context.navigation.note("data", key_of(REF), "place")
    view.draw_now()
    assert view.model.rowCount() == ROWS
    assert not context.jobs.running
    assert len(context.messages.history) == 1


def test_that_rows_that_were_cancelled_are_worked_out_when_the_step_is_taken_again(
    view: DataView, qtbot: QtBot
) -> None:
    give_up(view, qtbot)
    view.context.session.undo()
    view.draw_now()
    view.context.session.redo()
    qtbot.waitUntil(lambda: view.model.rowCount() == 10)
    assert len(view.context.messages.history) == 1


def test_that_rows_that_were_cancelled_are_worked_out_when_the_tab_comes_to_the_front_again(
    view: DataView, qtbot: QtBot
) -> None:
    give_up(view, qtbot)
    view.hide()
    assert not view.context.jobs.running
    view.show()
    qtbot.waitUntil(lambda: view.model.rowCount() == 10)
    assert len(view.context.messages.history) == 1
