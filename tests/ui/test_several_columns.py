"""Several columns of one kind at once: by month, and as rows, up to a heat map."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from models.charts.changing import with_mark
from models.charts.drawing import prepare
from models.charts.outcome import Outcome
from ui.commands import by_id, give
from ui.exporting import outcome_of
from ui.views.data import DataView
from ui.views.plots import PlotsView

KEY = "lost\x1flost"
FILE = """\
date,cumulative tanks,cumulative helicopters,temperature
2024-01-30,10,1,3
2024-01-31,12,2,4
2024-02-01,15,2,5
2024-02-02,15,5,6
"""


@pytest.fixture
def view(data_tab: DataView, qtbot: QtBot, tmp_path: Path) -> DataView:
    context = data_tab.context
    path = tmp_path / "lost.csv"
    path.write_text(FILE)
    context.loading.open([str(path)])
    context.navigation.go("data", KEY)
    qtbot.waitUntil(lambda: data_tab.model.rowCount() == 4)
    return data_tab


def columns(view: DataView) -> list[str]:
    view.draw_now()
    table = view.model.table
    return [] if table is None else [column.name for column in table.columns]


def test_that_months_of_all_totals_become_the_rows_of_a_heat_map(view: DataView) -> None:
    context = view.context
    context.navigation.note("data", KEY, "cumulative helicopters")
    assert give(context, by_id("monthly"))
    assert columns(view) == [
        "month", "cumulative helicopters", "days covered", "cumulative tanks",
    ]  # fmt: skip
    assert give(context, by_id("columns-as-rows"))
    assert columns(view) == ["month", "name", "value", "days covered"]
    assert give(context, by_id("plot-column"))
    (chart,) = context.session.workspace.charts
    outcome = outcome_of(context, chart)()
    spec = with_mark(outcome.spec, 0, "heat", outcome.tables)
    drawing = prepare(Outcome(spec, outcome.tables))
    assert drawing.rows == ("cumulative helicopters", "cumulative tanks")
    assert drawing.points[0].y.tolist() == [1, 2, 3, 3]


def test_that_columns_as_rows_are_plotted_apart_and_split_in_the_form(
    view: DataView, qtbot: QtBot
) -> None:
    """Made rows and plotted, the totals are the lines again that they were as columns."""
    context = view.context
    context.navigation.note("data", KEY, "cumulative helicopters")
    assert give(context, by_id("columns-as-rows"))
    assert columns(view) == ["date", "name", "value"]
    assert give(context, by_id("plot-column"))
    (chart,) = context.session.workspace.charts
    assert chart.spec.series[0].split == "name"
    drawing = prepare(outcome_of(context, chart)())
    assert [(each.series.label, each.y.tolist()) for each in drawing.points] == [
        ("cumulative tanks", [10, 12, 15, 15]), ("cumulative helicopters", [1, 2, 2, 5]),
    ]  # fmt: skip
    plots = PlotsView(context)
    qtbot.addWidget(plots)
    plots.show()
    plots.draw_now()
    QApplication.processEvents()

    def choice() -> QComboBox:
        every = plots.inspector.findChildren(QComboBox)
        return next(
            each
            for each in every
            if each.accessibleName() == "Split by" and each.isVisibleTo(plots)
        )

    assert choice().currentText() == "name"
    choice().setCurrentIndex(0)
    choice().activated.emit(0)
    assert context.session.workspace.charts[0].spec.series[0].split is None
    assert context.session.undo_title == "Change a series"
    plots.draw_now()
    QApplication.processEvents()
    assert choice().currentText() == "–"
    context.session.undo()
    plots.draw_now()
    QApplication.processEvents()
    assert choice().currentText() == "name"
    plots.hide()


def test_that_all_totals_of_a_kind_become_per_day_in_one_step_and_back(view: DataView) -> None:
    context = view.context
    context.navigation.note("data", KEY, "cumulative helicopters")
    assert give(context, by_id("per-day"))
    assert columns(view) == [
        "date", "cumulative helicopters", "days covered", "cumulative tanks",
    ]  # fmt: skip
    table = view.model.table
    assert table is not None
    assert table.values.numbers("cumulative helicopters").tolist() == [1, 0, 3]
    assert table.values.numbers("cumulative tanks").tolist() == [2, 3, 0]
    context.session.undo()
    assert columns(view) == ["date", "cumulative tanks", "cumulative helicopters", "temperature"]


def test_that_a_column_without_others_of_its_kind_stays_a_column(view: DataView) -> None:
    view.context.navigation.note("data", KEY, "temperature")
    assert not by_id("columns-as-rows").enabled(view.context)
    assert give(view.context, by_id("monthly"))
    assert columns(view) == ["month", "temperature", "days covered"]
