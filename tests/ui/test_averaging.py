"""Means over days, from the Data tab and on a chart, and how they are found."""

from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from models.tables import PerDay, RollingMean
from models.workspace import edits
from ui.commands import by_id, give
from ui.context import Context
from ui.exporting import outcome_of
from ui.main_window import MainWindow
from ui.selection import required
from ui.views.data import DataView
from ui.views.plots import PlotsView

FIRST = date(2024, 1, 1)

V = TypeVar("V", DataView, PlotsView)


def totals() -> str:
    """A running total that grows by 1, 2, 3 … on each of thirty days."""
    rows, total = ["date,personnel"], 0
    for day in range(31):
        total += day
        rows.append(f"{FIRST + timedelta(day)},{1000 + total}")
    return "\n".join(rows) + "\n"


@pytest.fixture
def window(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "losses.csv"
    path.write_text(totals())
    context = opened.context
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: not context.jobs.running)
    context.navigation.go("data", "losses", "personnel")
    assert required(context).column.basis == "cumulative"
    return opened


def tab(window: MainWindow, kind: type[V]) -> V:
    """The tab of that kind."""
    (found,) = (each for each in window.views.values() if isinstance(each, kind))
    return found


def drawn(context: Context, column: str) -> list[float]:
    """The values of a column of the chart in front, those that are there."""
    chart = edits.find(context.session.workspace.charts, context.navigation.at("plots").item)
    assert chart is not None
    table = outcome_of(context, chart)().tables[chart.spec.series[0].table]
    values = table.values.numbers(column)
    return values[~np.isnan(values)].tolist()


def test_that_one_command_plots_daily_values_with_their_mean(window: MainWindow) -> None:
    context = window.context
    before = context.session.workspace
    assert give(context, by_id("plot-rolling-mean"))
    assert context.navigation.front == "plots"
    chart = context.session.workspace.charts[-1]
    assert [(each.y, each.faint) for each in chart.spec.series] == [
        ("personnel", True),
        ("personnel (7-day mean)", False),
    ]
    # 1 to 7 are 4 on the mean, and it grows by one a day.
    assert drawn(context, "personnel (7-day mean)") == [float(n) for n in range(4, 28)]
    assert context.session.workspace.views == before.views
    context.session.undo()
    assert context.session.workspace == before


def test_that_the_mean_of_a_running_total_is_that_of_what_it_adds_a_day(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    assert give(context, by_id("rolling-mean"))
    found = required(context)
    assert found.query.steps == (
        PerDay("personnel", day="date"),
        RollingMean("personnel", 7, day="date"),
    )
    assert found.column.name == "personnel (7-day mean)"
    assert found.column.unit == found.table.column("personnel").unit
    assert not by_id("rolling-mean").enabled(context)
    context.session.undo()
    assert not required(context).query.steps


def test_that_the_form_on_data_takes_any_window_and_says_what_it_cannot_read(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    qtbot.waitUntil(lambda: tab(window, DataView).inspector.widget() is not None)
    qtbot.waitUntil(lambda: hasattr(tab(window, DataView).inspector, "mean"))
    form = tab(window, DataView).inspector.mean
    form.days.setText("one")
    assert "from 2 to 366" in form.sentence.text()
    assert not form.buttons[0].isEnabled()
    form.days.setText("5")
    form.placed.show_value("middle")
    form.fewer.setChecked(True)
    form.buttons[0].click()
    assert required(context).query.steps[-1] == RollingMean(
        "personnel", 5, "middle", fewer=True, day="date"
    )
    assert required(context).column.name == (
        "personnel (5-day mean, centred, some of fewer days)"
    )  # fmt: skip


def test_that_a_mean_is_laid_over_a_chart_and_taken_off_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    give(context, by_id("per-day"))
    give(context, by_id("plot-column"))
    before = context.session.workspace
    assert give(context, by_id("add-mean-14"))
    chart = context.session.workspace.charts[-1]
    assert [each.y for each in chart.spec.series] == ["personnel", "personnel (14-day mean)"]
    # 1 to 14 are 7.5 on the mean.
    assert drawn(context, "personnel (14-day mean)")[0] == 7.5
    assert context.session.undo_title == "Add a 14-day mean"
    qtbot.waitUntil(lambda: tab(window, PlotsView).front.drawing is not None)
    qtbot.waitUntil(lambda: tab(window, PlotsView).outcome is not None)
    qtbot.waitUntil(lambda: len(tab(window, PlotsView).front.drawing.points) == 2)  # pyright: ignore
    from ui.views.plots.series_forms import SeriesForms

    (forms,) = tab(window, PlotsView).inspector.findChildren(SeriesForms)
    forms._removed(1)  # pyright: ignore[reportPrivateUsage]
    assert context.session.workspace.charts == before.charts


def test_that_a_chart_of_a_running_total_offers_another_with_its_mean(window: MainWindow) -> None:
    context = window.context
    give(context, by_id("plot-column"))
    count = len(context.session.workspace.charts)
    give(context, by_id("add-mean-7"))
    said = context.messages.history[-1]
    assert "running total" in said.text
    assert said.run is not None
    assert len(context.session.workspace.charts) == count
    said.run()
    assert len(context.session.workspace.charts) == count + 1
    assert drawn(context, "personnel (7-day mean)")[0] == 4


def test_that_the_name_of_a_column_has_a_menu_with_the_mean(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = tab(window, DataView)
    qtbot.waitUntil(lambda: view.model.columnCount() == 2)
    header = view.header
    menu = view.column_menu
    menu.show_at(QPoint(header.sectionViewportPosition(1) + 5, 5))
    assert window.context.navigation.at("data").part == "personnel"
    (mean,) = [each for each in menu.actions() if each.text() == "7-day mean"]
    assert mean.isEnabled()
    menu.close()
    mean.trigger()
    assert required(window.context).column.name == "personnel (7-day mean)"


@pytest.mark.parametrize("words", ["mean", "average", "rolling", "Moving av", "smooth"])
def test_that_the_mean_is_found_by_any_word_for_it(
    window: MainWindow, qtbot: QtBot, words: str
) -> None:
    field = window.strip.search
    window.command_search.focus()
    qtbot.keyClicks(field, words)
    assert "Data › 7-day mean" in window.command_search.offered
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert required(window.context).column.name == "personnel (7-day mean)"


def test_that_a_search_that_finds_nothing_says_so_and_what_is_near(
    window: MainWindow, qtbot: QtBot
) -> None:
    field, search = window.strip.search, window.command_search
    search.focus()
    qtbot.keyClicks(field, "exprot")
    assert search.offered[0] == "Nothing is called “exprot”; near it:"
    assert any("Export PNG" in each for each in search.offered[1:])
    field.clear()
    qtbot.keyClicks(field, "frobnicate")
    assert search.offered == ["Nothing is called “frobnicate”"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.context.messages.history[-1].text.startswith(
        "Nothing is called “frobnicate”; try another word"
    )
