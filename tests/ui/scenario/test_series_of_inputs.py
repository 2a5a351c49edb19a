"""Inputs that are read from a series: its last months, and anew when its file changed."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.datasets import open_file
from models.scenarios import (
    scenario_from,
    template_named,
)
from models.scenarios.bound import drawn, window_of
from models.tables.query import Query, TableRef
from models.tables.table import whole
from models.workspace import FileRef, Workspace, edits
from tests.ui.scenario.conftest import put, settled, stated
from ui.commands import by_id, give
from ui.main_window import MainWindow
from ui.views.scenario import ScenarioView


def test_that_the_last_months_of_a_template_s_series_are_chosen(
    window: MainWindow, view: ScenarioView, qtbot: QtBot
) -> None:
    template = template_named("remaining-area-stretches")
    made = scenario_from(template)
    session = window.context.session
    session.edit("New", edits.with_scenario(session.workspace, made))
    window.context.navigation.go("scenario", made.id)
    settled(view, qtbot)
    row = view.assumptions.rows["pace"]
    assert row.last.isVisible()
    put(qtbot, row.last, "3")
    assert stated(view, "pace").values == pytest.approx((610 / 31, 725 / 30, 15.5))
    settled(view, qtbot)
    put(qtbot, row.last, "a few")
    assert (row.last.text(), row.error.text()) == (
        "a few", "A whole number of rows such as 12, or “all”."
    )  # fmt: skip
    assert stated(view, "pace").values == pytest.approx((610 / 31, 725 / 30, 15.5))
    put(qtbot, row.last, "3")
    assert not row.error.isVisible()
    put(qtbot, row.last, "1")
    qtbot.waitUntil(lambda: row.error.isVisible())
    assert "looks back on at least 2" in row.error.text()


def test_that_a_file_that_changed_is_read_anew_in_one_step(
    window: MainWindow, view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "paces.csv"
    path.write_text("month,pace (km²/day)\n2024-01,10\n2024-02,20\n", encoding="utf-8")
    [first] = open_file(path)
    name = first.columns[1].name
    ref = TableRef("paces", first.name)
    scenario = scenario_from(template_named("remaining-area"))
    pace = drawn(scenario.inputs[1], window_of(whole(first), Query(ref), name), first)
    bound = replace(scenario, inputs=(scenario.inputs[0], pace, *scenario.inputs[2:]))
    session = window.context.session
    file = FileRef("paces", str(path))
    session.open(Workspace(files=(file,), scenarios=(bound,)), None)
    session.load(file, [first])
    assert session.workspace.scenarios == (bound,)
    path.write_text("month,pace (km²/day)\n2024-01,10\n2024-02,20\n2024-03,30\n", "utf-8")
    session.load(file, open_file(path))
    qtbot.waitUntil(lambda: session.undo_title == "Read bound inputs anew")
    anew = session.workspace.scenarios[0].input("pace")
    assert anew is not None
    assert anew.values == (10, 20, 30)
    assert window.context.messages.history[-1].action == "Undo"
    session.undo()
    assert session.workspace.scenarios == (bound,)


def test_that_a_level_becomes_the_pace_of_its_whole_months(
    window: MainWindow, view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    """From 31 January to 2 May: 10 km² a day in February, 20 in March and 30 in April."""
    day, level, lines = date(2025, 1, 31), 1000.0, ["day,area (km²)"]
    while day <= date(2025, 5, 2):
        level += {1: 0.0, 2: 10.0, 3: 20.0, 4: 30.0, 5: 90.0}[day.month]
        lines.append(f"{day},{level}")
        day += timedelta(days=1)
    path = tmp_path / "area.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    context = window.context
    file = FileRef("area", str(path))
    workspace = replace(context.session.workspace, files=(file,))
    context.session.open(workspace, None)
    context.session.load(file, open_file(path))
    context.navigation.go("data", "area", context.session.tables("area")[0].columns[1].name)
    assert give(context, by_id("use-as-pace"))
    assert context.navigation.front == "scenario"
    pace = stated(view, "pace")
    assert pace.values == pytest.approx((10, 20, 30))
    assert pace.window is not None
    settled(view, qtbot)
    view.draw_now()
    put(qtbot, view.assumptions.rows["pace"].last, "2")
    assert stated(view, "pace").values == pytest.approx((20, 30))
    settled(view, qtbot)
