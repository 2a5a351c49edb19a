"""A new chart made on the Plots tab itself: a table, a column, and what suits them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.tables import Filter, Query, TableRef
from models.workspace import edits
from ui.context import Context
from ui.opening import open_paths
from ui.selection import key_of
from ui.tables import AT_ONCE
from ui.views.plots import PlotsView

BY_NAME = "country,kind,lost\nRussia,tank,10\nRussia,aircraft,3\nUkraine,tank,5\n"
BY_DAY = "date,kind,lost,note\n" + "".join(
    f"2024-01-0{day},{kind},{day},\n" for day in range(1, 5) for kind in ("tank", "aircraft")
)
TWICE_A_DAY = "date,lost\n" + "".join(
    f"2024-01-0{day},{day}\n2024-01-0{day},{day + 7}\n" for day in range(1, 5)
)
FILES = {"by_name": BY_NAME, "twice_a_day": TWICE_A_DAY, "by_day": BY_DAY}


@pytest.fixture
def view(example_plots: PlotsView, qtbot: QtBot, tmp_path: Path) -> PlotsView:
    context = example_plots.context
    paths = [tmp_path / f"{name}.csv" for name in FILES]
    for path in paths:
        path.write_text(FILES[path.stem], encoding="utf-8")
    open_paths(context, [str(path) for path in paths])
    session = context.session
    qtbot.waitUntil(lambda: len(session.workspace.files) == 2 + len(FILES))
    qtbot.waitUntil(lambda: all(session.tables(file.id) for file in session.workspace.files))
    context.navigation.go("plots")
    return example_plots


def choose(view: PlotsView, table: str, column: str) -> None:
    new = view.new
    new.table.setCurrentIndex(new.table.findText(table))
    new.table.activated.emit(new.table.currentIndex())
    new.column.setCurrentIndex(new.column.findText(column))


def marks(view: PlotsView) -> list[tuple[str, str | None]]:
    """How each series of the newest chart is drawn, and by which words it is split."""
    chart = view.context.session.workspace.charts[-1]
    return [(series.mark, series.split) for series in chart.spec.series]


def test_that_a_chart_is_made_without_leaving_the_tab(view: PlotsView, qtbot: QtBot) -> None:
    before = len(view.context.session.workspace.charts)
    view.new.opener.click()
    choose(view, "area_2024_monthly", "area_km2")
    view.new.make.click()
    charts = view.context.session.workspace.charts
    assert len(charts) == before + 1
    assert view.context.navigation.front == "plots"
    assert view.context.navigation.at("plots").item == charts[-1].id
    assert not view.new.form.isVisible()
    view.context.session.undo()
    assert len(view.context.session.workspace.charts) == before


def test_that_the_table_on_data_is_in_front_and_numbers_come_first(view: PlotsView) -> None:
    view.new.opener.click()
    assert view.new.table.currentText() == "by_day"
    assert view.new.column.currentText() == "lost"
    assert view.new.column.itemText(0) == "lost"


@pytest.mark.parametrize(
    ("table", "mark", "split"),
    [("by_name", "dots", None), ("twice_a_day", "scatter", None), ("by_day", "line", "kind")],
)
def test_that_rows_without_days_and_many_rows_a_day_get_what_suits_them(
    view: PlotsView, qtbot: QtBot, table: str, mark: str, split: str | None
) -> None:
    view.new.opener.click()
    choose(view, table, "lost")
    view.new.make.click()
    assert marks(view) == [(mark, split)]
    qtbot.waitUntil(lambda: view.chart.drawing is not None and not view.chart.problem)


def test_that_keys_make_the_chart_or_put_the_choices_away(view: PlotsView, qtbot: QtBot) -> None:
    before = len(view.context.session.workspace.charts)
    view.new.opener.click()
    qtbot.keyClick(view.new.table, Qt.Key.Key_Escape)
    assert view.new.opener.isVisible()
    view.new.opener.click()
    qtbot.keyClick(view.new.column, Qt.Key.Key_Return)
    assert len(view.context.session.workspace.charts) == before + 1


def test_that_a_workspace_without_data_says_what_to_do(qapp: QApplication) -> None:
    context = Context.build()
    made = PlotsView(context)
    made.show()
    made.new.open()
    assert "Open a file first" in made.new.hint.text()
    assert not made.new.make.isEnabled()
    made.hide()
    context.close()
    made.deleteLater()


def test_that_rows_that_were_cancelled_are_worked_out_when_a_chart_is_made_of_them(
    view: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    context, new = view.context, view.new
    path = tmp_path / "long.csv"
    path.write_text("place,lost\n" + "".join(f"p{n % 3},{n}\n" for n in range(AT_ONCE + 1)))
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(context.session.tables("long")))
    few = Query(TableRef("long", "long"), (Filter("lost", "<", "10"),))
    context.session.edit("Filter rows", edits.with_query(context.session.workspace, few))
    context.navigation.note("data", key_of(few.source))
    for ask in (new.open, lambda: choose(view, "long", "lost")):
        ask()
        assert "are still being worked out" in new.hint.text()
        (job,) = (each for each in context.jobs.running if each.topic == "rows:long:long")
        context.jobs.give_up(job)
        assert "was cancelled" in new.hint.text()
    new.close_form()
    new.open()
    qtbot.waitUntil(new.make.isEnabled)
    assert new.column.value == "lost"
