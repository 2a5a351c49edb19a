"""The sections below the answer: folded until wanted, worked out in the background, in words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from models.scenarios import Scenario, scenario_from, template_named, with_settings
from models.scenarios.locking.lock import lock_left
from models.workspace import edits
from models.workspace.file import read_workspace, write_workspace
from models.workspace.worked_example import worked_example
from ui import start
from ui.charts import read_png
from ui.context import Context
from ui.theme import DARK, LIGHT
from ui.views.scenario import ScenarioView
from ui.views.scenario.panels.choosing import SeriesChoice
from ui.views.scenario.panels.exporting import export_to
from ui.views.scenario.panels.panel import Panel

pytestmark = pytest.mark.usefixtures("no_pauses")

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> Iterator[ScenarioView]:
    """The Scenario tab on an area between 8,000 and 9,000 km² at 18 km²/day, shown and answered."""
    start.application()
    context = Context.build()
    context.session.open(worked_example(), None)
    context.loading.read_all()
    state(context, "pace=18", "remaining=8000..9000")
    *_, made = ScenarioView.in_pieces(context)
    assert isinstance(made, ScenarioView)
    made.resize(1000, 700)
    made.show()
    context.navigation.go("scenario", "remaining-area")
    qtbot.waitUntil(lambda: made.result is not None and not context.jobs.running)
    yield made
    made.hide()
    context.close()
    made.deleteLater()


def scenario(*sets: str) -> Scenario:
    template = template_named("remaining-area")
    return with_settings(scenario_from(template), template, sets)


def state(context: Context, *sets: str, id: str = "remaining-area", title: str = "") -> None:
    made = scenario(*sets)
    made = replace(made, id=id, title=title or made.title)
    context.session.edit("State", edits.with_scenario(context.session.workspace, made))


def unfold(view: ScenarioView, qtbot: QtBot, panel: Panel, until: Callable[[], bool]) -> None:
    panel.set_open(True)
    qtbot.waitUntil(lambda: until() and not view.context.jobs.running)


def open_map(view: ScenarioView, qtbot: QtBot, tmp_path: Path) -> None:
    """Three years of a held area by day that grows by 12 km² a day, by 24 in every other month."""
    day, held, lines = date(2022, 12, 31), 50_000.0, ["date,held_km2"]
    while day < date(2026, 1, 1):
        lines.append(f"{day},{held:.1f}")
        day += timedelta(days=1)
        held += 24 if day.month % 2 else 12
    path = tmp_path / "map.csv"
    path.write_text("\n".join(lines) + "\n")
    view.context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(view.context.session.tables("map")))


def test_that_nothing_is_worked_out_while_all_is_folded(view: ScenarioView, qtbot: QtBot) -> None:
    panels = view.panels
    assert not any(panel.is_open for panel in panels.every)
    qtbot.wait(100)
    assert panels.moves.bars.bars == ()
    assert panels.goal.answer.text() == ""


def test_that_the_input_with_a_range_has_all_of_the_doubt(view: ScenarioView, qtbot: QtBot) -> None:
    moves = view.panels.moves
    unfold(view, qtbot, moves, lambda: bool(moves.bars.bars))
    [bar] = moves.bars.bars
    assert bar.label == "Area left"
    assert bar.words == "100 % alone, 100 % with others · high (+1.00)"


def test_that_it_is_worked_out_anew_when_an_input_moves(view: ScenarioView, qtbot: QtBot) -> None:
    moves = view.panels.moves
    unfold(view, qtbot, moves, lambda: bool(moves.bars.bars))
    state(view.context, "pace=11..28")
    qtbot.waitUntil(lambda: [bar.label for bar in moves.bars.bars] == ["Pace of the advance"])


def test_that_without_a_range_the_section_says_what_to_do(view: ScenarioView, qtbot: QtBot) -> None:
    moves = view.panels.moves
    state(view.context, "pace=18")
    unfold(view, qtbot, moves, lambda: "give one a range" in moves.words.text())
    assert moves.bars.bars == ()


def test_that_two_inputs_make_a_heat_map(view: ScenarioView, qtbot: QtBot) -> None:
    panel = view.panels.two_inputs
    unfold(view, qtbot, panel, lambda: panel.map.drawing is not None)
    assert panel.across.chosen == "remaining"
    assert "heat map" in panel.map.text_twin()


def ask_goal(view: ScenarioView, qtbot: QtBot, limit: str, chance: str = "80") -> None:
    goal = view.panels.goal
    for field, text in ((goal.limit, limit), (goal.chance, chance)):
        field.clear()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_a_goal_is_answered_in_a_sentence_and_can_be_used(
    view: ScenarioView, qtbot: QtBot
) -> None:
    """8,800 km² in the 476 days to the end of 2026-04-21: 18.49 a day."""
    goal = view.panels.goal
    unfold(view, qtbot, goal, lambda: bool(goal.answer.text()))
    ask_goal(view, qtbot, "2026-04-21")
    wanted = "18.49 km²/day gives a chance of 80 % by 2026-04-21."
    qtbot.waitUntil(lambda: goal.answer.text() == wanted)
    assert "in 95 of 100" in goal.sure.text()
    assert goal.alone.cells[1][:4] == ["Pace of the advance", "km²/day", "18", "17.86"]

    qtbot.mouseClick(goal.use, LEFT)
    session = view.context.session
    [stated] = [each for each in session.workspace.scenarios if each.id == "remaining-area"]
    pace = stated.input("pace")
    assert pace is not None
    assert pace.likely == pytest.approx(8800 / 476, rel=1e-4)
    session.undo()
    assert session.workspace.scenarios[0] == scenario("pace=18", "remaining=8000..9000")


@pytest.mark.parametrize(
    ("limit", "chance", "words"),
    [
        ("soon", "80", "cannot be “soon”"),
        ("2026-04-21", "120", "must lie between 0 and 1"),
        ("2026-04-21", "many", "cannot be “many”"),
    ],
)
def test_that_a_goal_that_cannot_be_read_is_said_and_the_last_answer_stays(
    view: ScenarioView, qtbot: QtBot, limit: str, chance: str, words: str
) -> None:
    goal = view.panels.goal
    unfold(view, qtbot, goal, lambda: bool(goal.answer.text()))
    before = goal.answer.text()
    ask_goal(view, qtbot, limit, chance)
    qtbot.waitUntil(lambda: words in goal.state.text())
    assert "Below is the last" in goal.state.text()
    assert goal.answer.text() == before


def test_that_scenarios_lie_side_by_side_and_export_as_one_chart(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    context, compare = view.context, view.panels.compare
    unfold(view, qtbot, compare, lambda: "no other scenario" in compare.state.text())
    state(context, "pace=9", "remaining=8000..9000", id="slow", title="Slow")
    context.navigation.go("scenario", "remaining-area")
    qtbot.waitUntil(lambda: list(compare.boxes) == ["slow"])
    compare.boxes["slow"].setChecked(True)
    qtbot.waitUntil(lambda: bool(compare.table.cells) and not context.jobs.running)
    pace = next(row for row in compare.table.cells if row[0] == "Pace of the advance")
    assert pace[1:] == ["18 km²/day", "9 km²/day"]
    # Half the pace of 472 days: 472 more; whole days of the middle.
    assert "moves by +472 days, of which assumptions +472 days" in compare.why_words.text()

    outcome = compare.outcome
    assert outcome is not None
    export_to(context, outcome, tmp_path / "both.png")
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert [s.label for s in read_png(tmp_path / "both.png").spec.series if s.label] == [
        "Time to take the rest of Donetsk Oblast",
        "Slow",
    ]
    export_to(context, outcome, tmp_path / "both.csv")
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert len(list(tmp_path.glob("both-*.csv"))) == 2


def test_that_a_loaded_series_tests_the_method_and_says_so_beside_the_answer(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    assert view.answer.tested.isHidden()
    open_map(view, qtbot, tmp_path)
    qtbot.waitUntil(lambda: view.answer.tested.text().startswith("Tested on the past"))
    assert "as “mean of 6 months” (map; up to 24 origins" in view.answer.tested.text()
    past = view.panels.past
    unfold(view, qtbot, past, lambda: past.content.isVisible())
    assert past.table.cells[0][0] == "random walk"
    assert "of 24" in past.table.cells[0][1]
    assert "DeepState is another mapper than ISW" in past.report.text()
    assert past.method.chosen == "mean of 6 months"  # what a constant pace is tested as
    assert "what came" in past.forecasts.text_twin()
    # 8,500 km² less 365 days of 18 and half the width: far less than the 5,807 seen.
    assert "lies outside that range" in past.scored.text()


def test_that_without_a_series_the_report_is_scored_and_the_section_says_what_to_open(
    view: ScenarioView, qtbot: QtBot
) -> None:
    past = view.panels.past
    unfold(view, qtbot, past, lambda: past.content.isVisible())
    assert "whole months since 2023-01" in past.state.text()  # the bundled series has ten
    assert past.open_file.isVisible()
    assert "11.4" in past.report.text()
    assert view.answer.tested.isHidden()


def test_that_windows_are_drawn_with_the_published_choice(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    """December gains 12 a day; every window of two months together more."""
    panel = view.panels.windows
    open_map(view, qtbot, tmp_path)
    unfold(view, qtbot, panel, lambda: bool(panel.words.text()))
    assert panel.words.text().startswith("2024-12-01 to 2024-12-31 gives 12 km²/day")
    assert "low end" in panel.words.text()
    assert "“Pace of the advance” from 9 windows in 10" in panel.answers.text()
    panel.first.clear()
    qtbot.keyClicks(panel.first, "Advent")
    qtbot.keyClick(panel.first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "“Advent” is no day" in panel.state.text())
    assert panel.words.text().startswith("2024-12-01")


def test_that_without_a_series_windows_say_what_to_open(view: ScenarioView, qtbot: QtBot) -> None:
    panel = view.panels.windows
    unfold(view, qtbot, panel, lambda: panel.state.text().startswith("Open a file"))
    assert panel.content.isHidden()
    assert panel.open_file.isVisible()


def test_that_a_forecast_is_locked_kept_in_the_file_and_scored(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    session, locked = view.context.session, view.panels.locked
    state(view.context, "pace=18", "remaining=8000..9000", "start=2985-01-01")
    asked = session.workspace.scenarios[0]
    qtbot.waitUntil(lambda: locked.result is not None and locked.result.scenario == asked)
    locked.set_open(True)
    locked.limit.setText("2990-01-01")
    qtbot.mouseClick(locked.lock, LEFT)
    qtbot.waitUntil(lambda: len(locked.cards) == 1)
    [forecast] = session.workspace.forecasts
    assert forecast.chance == 1.0
    path = tmp_path / "locked.salient"
    write_workspace(session.workspace, path)
    assert read_workspace(path).forecasts == (forecast,)

    card = locked.cards[forecast.id]
    qtbot.mouseClick(card.not_by, LEFT)
    assert "it can still come" in card.error.text()
    card.came.setText("2026-04-01")
    qtbot.mouseClick(card.score, LEFT)
    qtbot.waitUntil(lambda: locked.cards[forecast.id].scores.isVisible())
    assert "Brier score 0, CRPS" in locked.cards[forecast.id].scores.text()
    session.undo()
    session.undo()
    assert session.workspace.forecasts == ()
    assert view.answer.ended.isHidden()


def test_that_a_range_that_has_ended_is_told_and_not_locked_but_compared(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    """From 2024 on, at 100 a day, all of it is gone within 90 days; the map ends in 2025."""
    session, locked = view.context.session, view.panels.locked
    open_map(view, qtbot, tmp_path)
    state(view.context, "pace=100", "remaining=8000..9000", "start=2024-01-01")
    asked = session.workspace.scenarios[0]
    qtbot.waitUntil(lambda: locked.result is not None and locked.result.scenario == asked)
    assert "This range ended on 2024-03-" in view.answer.ended.text()
    assert view.answer.ended.isVisible()
    locked.set_open(True)
    qtbot.waitUntil(locked.ended.isVisible)
    assert "nothing is left to lock" in locked.ended.text()
    assert "km² were left on 2025-12-31, the last report." in locked.ended.text()
    locked.limit.setText("2990-01-01")
    qtbot.mouseClick(locked.lock, LEFT)
    assert "no forecast any more" in locked.state.text()
    assert session.workspace.forecasts == ()


def test_that_a_locked_forecast_whose_period_has_ended_says_so_and_what_came(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    session, locked = view.context.session, view.panels.locked
    assert locked.result is not None
    template = template_named("remaining-area")
    made = lock_left(
        locked.result.scenario, template, date(2025, 3, 1), 7000, date(2025, 1, 2), "seen"
    )
    session.edit("Lock", edits.with_forecast(session.workspace, made))
    locked.set_open(True)
    qtbot.waitUntil(lambda: "seen" in locked.cards)
    card = locked.cards["seen"]
    assert "it said 6 % at most 7,000 km²" in card.said.text()
    assert "Its period ended on 2025-03-01" in card.ended.text()
    assert "not known here yet" in card.ended.text()
    open_map(view, qtbot, tmp_path)
    qtbot.waitUntil(lambda: locked.cards["seen"].came.text() == "7,420")
    assert "not known" not in locked.cards["seen"].ended.text()


def test_that_what_is_left_on_a_day_is_locked_too(view: ScenarioView, qtbot: QtBot) -> None:
    """From 2985-01-01 at 18 a day, 1,800 km² less after 100 days: 6,200 to 7,200 km²."""
    session, locked = view.context.session, view.panels.locked
    state(view.context, "pace=18", "remaining=8000..9000", "start=2985-01-01")
    asked = session.workspace.scenarios[0]
    qtbot.waitUntil(lambda: locked.result is not None and locked.result.scenario == asked)
    locked.set_open(True)
    assert locked.stock.text() == "km²"
    locked.day.setText("2985-04-11")
    locked.most.setText("much")
    qtbot.mouseClick(locked.lock_left, LEFT)
    assert "cannot be “much”" in locked.state.text()
    locked.most.setText("6,700")
    qtbot.mouseClick(locked.lock_left, LEFT)
    qtbot.waitUntil(lambda: len(locked.cards) == 1)
    [forecast] = session.workspace.forecasts
    assert forecast.chance == pytest.approx(0.5, abs=0.01)
    assert locked.cards[forecast.id].not_by.isHidden()


def test_that_a_past_day_is_not_locked(view: ScenarioView, qtbot: QtBot) -> None:
    locked = view.panels.locked
    locked.set_open(True)
    locked.limit.setText("2020-01-01")
    qtbot.mouseClick(locked.lock, LEFT)
    assert "2020-01-01 is past" in locked.state.text()
    assert view.context.session.workspace.forecasts == ()


def test_that_every_section_follows_the_theme(view: ScenarioView, qtbot: QtBot) -> None:
    moves = view.panels.moves
    unfold(view, qtbot, moves, lambda: bool(moves.bars.bars))
    assert LIGHT.accent.lower() in colours(moves.bars)
    view.context.themes.choose("dark")
    qtbot.waitUntil(lambda: DARK.accent.lower() in colours(moves.bars))
    assert LIGHT.accent.lower() not in colours(moves.bars)


def colours(shown: QWidget) -> set[str]:
    """Those of every third pixel, as “#rrggbb”."""
    image = shown.grab().toImage()
    places = product(range(0, image.width(), 3), range(0, image.height(), 3))
    return {image.pixelColor(x, y).name() for x, y in places}


def test_that_in_a_narrow_window_only_a_wide_table_scrolls_sideways(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    open_map(view, qtbot, tmp_path)
    past = view.panels.past
    unfold(view, qtbot, past, lambda: bool(past.table.cells))
    view.resize(900, 600)
    qtbot.waitUntil(lambda: view.answer.viewport().width() < 500)
    qtbot.waitUntil(lambda: view.answer.horizontalScrollBar().maximum() == 0)
    [table] = past.table.findChildren(QScrollArea)
    assert table.isVisible()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert table.verticalScrollBar().maximum() == 0


def test_that_what_came_is_looked_up_in_a_series_and_offered(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    """Of 8,500 km² the map takes 24 a day in January and 12 in February: 744 and 336."""
    session, locked = view.context.session, view.panels.locked
    open_map(view, qtbot, tmp_path)
    locked.set_open(True)
    assert locked.result is not None
    template = template_named("remaining-area")
    made = lock_left(
        locked.result.scenario, template, date(2025, 3, 1), 7000, date(2025, 1, 2), "seen"
    )
    session.edit("Lock", edits.with_forecast(session.workspace, made))
    qtbot.waitUntil(lambda: "seen" in locked.cards)
    card = locked.cards["seen"]
    qtbot.mouseClick(card.look, LEFT)
    assert card.read.text().startswith("7,420 km² were left on 2025-03-01. Press Score")
    assert card.came.text() == "7,420"
    assert not session.workspace.forecasts[0].scored
    qtbot.mouseClick(card.score, LEFT)
    qtbot.waitUntil(lambda: session.workspace.forecasts[0].scored)

    state(view.context, "pace=18", title="Another")
    qtbot.waitUntil(lambda: locked.result is not None and locked.result.scenario.title == "Another")
    session.edit("Open", edits.with_forecast(session.workspace, made))
    qtbot.waitUntil(lambda: locked.cards["seen"].look.isVisible())
    qtbot.mouseClick(locked.cards["seen"].look, LEFT)
    assert "to the front" in locked.cards["seen"].error.text()


def test_that_a_picked_series_is_kept_in_the_file_and_can_be_undone(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    """The map is the likeliest; the area of 2024 by month is picked for the past instead."""
    session, series = view.context.session, view.panels.past.series
    open_map(view, qtbot, tmp_path)
    likely = series.chosen
    assert series.count() > 1
    other = next(n for n in range(series.count()) if series.itemData(n) != likely)
    series.choose(other)
    picked = series.chosen
    assert picked != likely
    assert session.undo_title == "Choose a series"
    session.undo()
    assert series.chosen == likely
    session.redo()
    assert series.chosen == picked
    path = tmp_path / "picked.salient"
    write_workspace(session.workspace, path)
    session.open(read_workspace(path), str(path))
    view.context.loading.read_all()
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    anew = SeriesChoice(view.context, "tested", monthly=True)
    qtbot.addWidget(anew)
    assert anew.chosen == picked
    assert view.panels.windows.series.chosen == likely
