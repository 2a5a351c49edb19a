"""What is zoomed in on is a chart's own, and a picture shows more than that, which is said."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.tables import TableRef
from models.workspace import edits
from ui.charts.writing import write_chart
from ui.exporting import outcome_of
from ui.opening import open_paths
from ui.plotting import plot
from ui.selection import selected
from ui.views.plots import PlotsView

FIRST = 19_723.0
"""2024-01-01 in days since 1970-01-01."""


def written(path: Path, days: int) -> Path:
    """A file with a value on each of so many days from 2024 on."""
    start = np.datetime64("2024-01-01")
    path.write_text("date,area\n" + "".join(f"{start + n},{n}\n" for n in range(days)))
    return path


@pytest.fixture
def view(plots_tab: PlotsView) -> PlotsView:
    return plots_tab


def plotted(view: PlotsView, qtbot: QtBot, path: Path) -> str:
    """The id of a new chart of a file, in front."""
    context = view.context
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(context.session.tables(path.stem)))
    found = selected(context, TableRef(path.stem, path.stem), "area")
    assert found is not None
    plot(context, found)
    settled(view, qtbot)
    return context.navigation.at("plots").item


def settled(view: PlotsView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    view.draw_now()
    qtbot.waitUntil(lambda: view.chart.drawing is not None)


def span(view: PlotsView) -> tuple[float, float]:
    window = view.chart.window_shown
    assert window is not None
    return window.x


def said(view: PlotsView) -> str:
    return view.card.part.text() if view.card.part.isVisible() else ""


def test_that_no_other_chart_inherits_a_zoom(view: PlotsView, qtbot: QtBot, tmp_path: Path) -> None:
    """Charts that look alike: of another file, the one before, and one out of a picture."""
    first = plotted(view, qtbot, written(tmp_path / "first.csv", 400))
    chart = view.context.session.workspace.charts[0]
    (picture,) = write_chart(outcome_of(view.context, chart)(), tmp_path / "picture.svg")
    view.chart.show_window((FIRST + 10, FIRST + 20))
    plotted(view, qtbot, written(tmp_path / "second.csv", 300))
    assert span(view) == (FIRST, FIRST + 300)
    view.chart.show_window((FIRST + 30, FIRST + 40))
    view.context.navigation.go("plots", first)
    settled(view, qtbot)
    assert span(view) == (FIRST, FIRST + 400)
    view.chart.show_window((FIRST + 10, FIRST + 20))
    noted = replace(chart, spec=replace(chart.spec, note="Since then revised"))
    session = view.context.session
    session.edit("Note", edits.with_chart(session.workspace, noted))
    settled(view, qtbot)
    assert span(view) == (FIRST + 10, FIRST + 20)
    open_paths(view.context, [str(picture)])
    settled(view, qtbot)
    assert len(session.workspace.charts) == 3
    assert span(view) == (FIRST, FIRST + 400)


def test_that_what_the_picture_shows_beyond_the_window_is_said_and_can_be_left_out(
    view: PlotsView, qtbot: QtBot, tmp_path: Path
) -> None:
    view.resize(1280, 480)
    plotted(view, qtbot, written(tmp_path / "first.csv", 400))
    QApplication.processEvents()
    room = view.chart.size()
    assert said(view) == ""
    view.chart.show_window((FIRST + 10, FIRST + 20))
    QApplication.processEvents()
    assert said(view) == "The picture shows all days; the window shows a part."
    assert view.chart.size() == room
    qtbot.mouseClick(view.card.publish, Qt.MouseButton.LeftButton)
    settled(view, qtbot)
    spec = view.context.session.workspace.charts[0].spec
    assert (spec.x.low, spec.x.high) == (FIRST + 10, FIRST + 19)
    assert (said(view), view.card.publish.isVisible()) == ("", False)
    view.chart.show_window((FIRST + 12, FIRST + 15))
    assert said(view) == "The picture shows all days of the chart; the window shows a part."
    view.chart.show_window(None)
    assert said(view) == ""
