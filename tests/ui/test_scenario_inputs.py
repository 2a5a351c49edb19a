"""The inputs of a scenario in the window: every shape, pairs, windows, many trials, files."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from typing_extensions import override

from models.datasets import open_file
from models.errors import ScenarioError
from models.scenarios import (
    Input,
    Scenario,
    scenario_from,
    template_named,
    templates,
    with_settings,
)
from models.scenarios.bound import drawn, window_of
from models.scenarios.shapes import SHAPES
from models.tables.query import Query, TableRef
from models.tables.table import whole
from models.workspace import FileRef, Workspace, edits
from ui import start
from ui.commands import by_id, give
from ui.commands.scenario_files import export_register, load_template, save_template
from ui.context import Context
from ui.main_window import MainWindow
from ui.views.scenario import ScenarioView
from ui.views.scenario.input_row import InputRow


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the worked example, shown, without its files."""
    start.application()
    context = Context.build()
    made = start.open_window(context)
    made.resize(1280, 800)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not context.jobs.running)
    made.hide()
    context.close()
    made.deleteLater()


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> ScenarioView:
    found = window.views["scenario"]
    assert isinstance(found, ScenarioView)
    window.context.navigation.go("scenario")
    qtbot.waitUntil(lambda: found.result is not None)
    return found


def shown(view: ScenarioView) -> Scenario:
    scenario = edits.find(view.context.session.workspace.scenarios, view.place.item)
    assert scenario is not None
    return scenario


def stated(view: ScenarioView, name: str) -> Input:
    found = shown(view).input(name)
    assert found is not None
    return found


def settled(view: ScenarioView, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (
            view.result is not None and replace(view.result.scenario, trials=10_000) == shown(view)
        )
    )


def all_drawn() -> None:
    """Lay out and draw what is out of date; what moved is drawn in a later turn of the loop."""
    for _ in range(10):
        QApplication.processEvents()


def put(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(row: InputRow, shape: str) -> None:
    row.shape.setCurrentIndex(row.shape.findData(shape))
    row.shape.activated.emit(row.shape.currentIndex())


def test_that_a_new_scenario_begins_with_a_question_that_says_what_it_needs(
    view: ScenarioView, qtbot: QtBot
) -> None:
    context = view.context
    before = context.session.workspace
    assert give(context, by_id("new-scenario"))
    qtbot.waitUntil(view.page.isVisible)
    assert not view.answer.isVisible()
    assert set(view.page.buttons) == {template.name for template in templates()}
    asking = view.page.buttons["slow-down"]
    assert "December 2024" in asking.accessibleDescription()
    assert "Needs: Area of November (km²)" in asking.accessibleDescription()
    qtbot.keyClick(asking, Qt.Key.Key_Escape)
    qtbot.waitUntil(view.answer.isVisible)
    assert not view.page.isVisible()
    assert context.session.workspace is before
    give(context, by_id("new-scenario"))
    qtbot.waitUntil(view.page.isVisible)
    asking.click()
    qtbot.waitUntil(view.answer.isVisible)
    assert shown(view).template == "slow-down"
    settled(view, qtbot)
    context.session.undo()
    assert context.session.workspace == before


def test_that_every_shape_can_be_chosen_and_undone(view: ScenarioView, qtbot: QtBot) -> None:
    fields = {
        "fixed": {"likely"}, "uniform": {"low", "high"}, "pert": {"low", "likely", "high"},
        "normal": {"low", "high", "level"}, "lognormal": {"low", "high", "level"},
        "beta": {"low", "high", "alpha", "beta"}, "discrete": {"values"}, "empirical": {"values"},
    }  # fmt: skip
    before = stated(view, "pace")
    row = view.assumptions.rows["pace"]
    assert {form.name for form in SHAPES} - {before.shape} == set(fields)
    for shape, used in fields.items():
        choose(row, shape)
        assert stated(view, "pace").shape == shape
        settled(view, qtbot)
        view.draw_now()
        assert {name for name, field in row.fields.items() if field.isVisible()} == used
        view.context.session.undo()
        assert stated(view, "pace") == before
        view.draw_now()


def test_that_a_shape_that_cannot_be_is_refused_and_the_list_goes_back(
    view: ScenarioView, qtbot: QtBot
) -> None:
    row = view.assumptions.rows["share"]
    choose(row, "normal")
    assert "has no lower end, but cannot be below 0" in row.error.text()
    assert row.shape.currentData() == "fixed"
    choose(row, "uniform")
    share = stated(view, "share")
    assert (share.low, share.high) == (0.75, 1)
    settled(view, qtbot)


def test_that_a_bell_says_its_level_and_what_lies_below_zero(
    view: ScenarioView, qtbot: QtBot
) -> None:
    """11 to 28 at 80 % is 19.5 ± 6.63: 0.16 % below zero; at 50 % it is ± 12.6 and 6.1 %."""
    row = view.assumptions.rows["pace"]
    choose(row, "normal")
    settled(view, qtbot)
    view.draw_now()
    put(qtbot, row.fields["low"], "11")
    view.draw_now()
    assert row.says.text() == "Normal: 80 % of it from low to high; 0.16 % below zero"
    put(qtbot, row.fields["level"], "50%")
    view.draw_now()
    pace = stated(view, "pace")
    assert (pace.shape, pace.low, pace.high, pace.level) == ("normal", 11, 28, 0.5)
    assert row.says.text() == "Normal: 50 % of it from low to high; 6.1 % below zero"
    settled(view, qtbot)


def test_that_a_few_values_are_typed_with_their_chances(view: ScenarioView, qtbot: QtBot) -> None:
    row = view.assumptions.rows["pace"]
    choose(row, "discrete")
    view.draw_now()
    put(qtbot, row.fields["values"], "11: 25%; 18: 75%")
    pace = stated(view, "pace")
    assert (pace.values, pace.weights) == ((11, 18), (0.25, 0.75))
    view.draw_now()
    assert row.fields["values"].text() == "11: 25%; 18: 75%"
    put(qtbot, row.fields["values"], "11: 60%; 18: 60%")
    assert row.error.isVisible()
    assert "chances that make 1.2 together" in row.error.text()
    assert view.answer.stale.isVisible()
    assert stated(view, "pace") == pace


def test_that_one_value_may_be_typed_as_a_range(view: ScenarioView, qtbot: QtBot) -> None:
    put(qtbot, view.assumptions.rows["share"].fields["likely"], "70%..75%")
    share = stated(view, "share")
    assert (share.shape, share.low, share.high) == ("uniform", pytest.approx(0.7), 0.75)


def test_that_an_assumption_can_be_marked_as_a_choice(view: ScenarioView, qtbot: QtBot) -> None:
    row = view.assumptions.rows["pace"]
    note = stated(view, "pace").note
    qtbot.mouseClick(row.role, Qt.MouseButton.LeftButton)
    assert (stated(view, "pace").role, stated(view, "pace").note) == ("choice", note)
    view.draw_now()
    assert row.role.text() == "choice"


def with_two_ranges(view: ScenarioView, qtbot: QtBot) -> None:
    put(qtbot, view.assumptions.rows["share"].fields["likely"], "0.5..0.9")
    put(qtbot, view.assumptions.rows["remaining"].fields["likely"], "8000..9000")
    settled(view, qtbot)
    view.draw_now()


def test_that_two_inputs_are_let_go_together_and_apart(view: ScenarioView, qtbot: QtBot) -> None:
    assert not view.assumptions.together.more.isEnabled()
    with_two_ranges(view, qtbot)
    together = view.assumptions.together
    together.more.click()
    view.draw_now()
    [pair] = shown(view).correlations
    assert (pair.first, pair.second, pair.rho) == ("remaining", "pace", 0.5)
    put(qtbot, together.pairs[0].field, "-0.25")
    assert shown(view).correlations[0].rho == -0.25
    view.draw_now()
    together.pairs[0].slider.setValue(80)
    together.pairs[0].slider.setValue(90)
    assert shown(view).correlations[0].rho == 0.9
    view.context.session.undo()  # both moves are one step
    assert shown(view).correlations[0].rho == -0.25
    view.draw_now()
    together.pairs[0].dropped.emit(0)
    assert shown(view).correlations == ()
    settled(view, qtbot)


def test_that_pairs_that_cannot_be_are_told_there_and_the_last_answer_stays(
    view: ScenarioView, qtbot: QtBot
) -> None:
    with_two_ranges(view, qtbot)
    together = view.assumptions.together
    for _ in range(3):
        together.more.click()
        view.draw_now()
    assert len(shown(view).correlations) == 3
    settled(view, qtbot)
    answer = view.answer.sentence.text()
    for text in ("0,5", "a bit"):
        put(qtbot, together.pairs[2].field, text)
        assert together.pairs[2].error.text() == "A number from -1 to 1, such as 0.5."
        assert together.pairs[2].field.text() == text
    put(qtbot, together.pairs[2].field, "-0.9")
    assert not together.pairs[2].error.isVisible()
    assert together.error.isVisible()
    assert "cannot be -0.9 beside the others" in together.error.text()
    assert view.answer.stale.isVisible()
    assert view.answer.sentence.text() == answer
    assert shown(view).correlations[2].rho == 0.5


def test_that_sampling_and_seed_are_chosen(view: ScenarioView, qtbot: QtBot) -> None:
    trials = view.assumptions.trials
    trials.sampling.setCurrentIndex(1)
    trials.sampling.activated.emit(1)
    put(qtbot, trials.seed, "7")
    assert (shown(view).sampling, shown(view).seed) == ("monte carlo", 7)
    for text in ("many", "1,5", "1.5", "-1", "9,999,999,999"):
        put(qtbot, trials.seed, text)
        said = "The seed must be a whole number from 0 to 2,147,483,647."
        assert (trials.error.text(), trials.error.isVisible()) == (said, True)
        assert shown(view).seed == 7
    put(qtbot, trials.seed, "7")
    assert not trials.error.isVisible()
    settled(view, qtbot)


def test_that_many_trials_are_run_on_demand_and_a_knob_goes_back_to_few(
    view: ScenarioView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.views.scenario.view.MANY", 60_000)
    few = view.result
    view.assumptions.trials.many.click()
    qtbot.waitUntil(lambda: view.result is not few)
    assert view.result is not None
    assert view.result.scenario.trials == 60_000
    assert shown(view).trials == 10_000
    assert "60,000 trials. Standard errors: " in view.assumptions.trials.counted.text()
    view.draw_now()
    assert view.result.scenario.trials == 60_000
    put(qtbot, view.assumptions.rows["share"].fields["likely"], "0.75")
    qtbot.waitUntil(lambda: view.result is not None and view.result.scenario.trials == 10_000)


def test_that_many_trials_go_on_when_the_colours_of_the_window_change(
    view: ScenarioView, qtbot: QtBot
) -> None:
    settled(view, qtbot)
    view.assumptions.trials.many.click()
    view.context.themes.choose("dark")
    view.draw_now()
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    assert view.result is not None
    assert view.result.scenario.trials == 1_000_000


def test_that_the_answer_can_be_shown_as_its_distribution(view: ScenarioView, qtbot: QtBot) -> None:
    assert view.answer.way.isVisible()
    view.answer.way.setCurrentIndex(1)
    view.answer.way.activated.emit(1)
    assert view.answer.finish.drawing is not None
    assert "chance" in view.answer.finish.text_twin().lower()


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
    anew = session.workspace.scenarios[0].input("pace")
    assert anew is not None
    assert anew.values == (10, 20, 30)
    assert window.context.messages.history[-1].action == "Undo"
    session.undo()
    assert session.workspace.scenarios == (bound,)


def test_that_assumptions_are_exported_as_markdown_and_csv(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    put(qtbot, view.assumptions.rows["share"].fields["likely"], "0.5..0.9")
    for name in ("a.md", "a.csv"):
        export_register(view.context, tmp_path / name)
        qtbot.waitUntil(lambda name=name: (tmp_path / name).exists())
        qtbot.waitUntil(lambda: not view.context.jobs.running)
    words = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "| Pace of the advance | assumption | 11.4 to 28, likely 18 km²/day |" in words
    assert "0.5 to 0.9 (changed)" in words
    assert "A pace at or below zero never gets there." in words
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text("utf-8").splitlines()))
    assert [row["input"] for row in rows] == ["remaining", "pace", "share", "start"]
    assert (rows[1]["low"], rows[1]["high"], rows[1]["changed"]) == ("11.4", "28.0", "no")
    assert (rows[2]["role"], rows[2]["changed"]) == ("assumption", "yes")
    assert (rows[3]["role"], rows[3]["likely"]) == ("choice", "2025-01-01")


def test_that_a_scenario_becomes_a_template_that_opens_again(
    view: ScenarioView, qtbot: QtBot, tmp_path: Path
) -> None:
    put(qtbot, view.assumptions.rows["share"].fields["likely"], "0.5..0.9")
    before = shown(view)
    path = tmp_path / "mine.json"
    save_template(view.context, path)
    assert json.loads(path.read_text(encoding="utf-8"))["inputs"][2]["low"] == 0.5
    load_template(view.context, path)
    opened = shown(view)
    assert opened.id != before.id
    assert opened.inputs == before.inputs
    assert opened.own is not None
    settled(view, qtbot)
    assert view.result is not None
    assert view.answer.sentence.text() == view.result.sentence


def test_that_a_wrong_template_file_is_said_in_the_bar(view: ScenarioView, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{"version": 9}', encoding="utf-8")
    with pytest.raises(ScenarioError, match="its version is 9, this program reads version 1"):
        load_template(view.context, path)


def test_that_the_answer_s_words_follow_every_move_of_a_slider(
    view: ScenarioView, qtbot: QtBot
) -> None:
    """A pace fixed at 18 ends on 21 April 2026; at 28 on 2 November 2025."""
    template = template_named("remaining-area")
    for pace, words in ((18, "On 21 Apr 2026."), (28, "On 2 Nov 2025.")):
        one = with_settings(shown(view), template, [f"pace={pace}"]).input("pace")
        view.assumptions.rows["pace"].slider.dragged.emit(one)
        qtbot.waitUntil(lambda words=words: view.answer.sentence.text() == words)


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


def test_that_only_the_input_that_moves_is_drawn_anew(view: ScenarioView, qtbot: QtBot) -> None:
    pace = view.assumptions.rows["pace"]
    # The first move takes its note away, and the rows below it move up.
    pace.slider.dragged.emit(replace(pace.input, likely=17.0))
    settled(view, qtbot)
    all_drawn()
    drawn_rows: list[str] = []

    class Watch(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                drawn_rows.append(watched.objectName())
            return False

    watch = Watch()
    for name, row in view.assumptions.rows.items():
        row.slider.setObjectName(name)
        row.slider.installEventFilter(watch)
    pace.slider.dragged.emit(replace(pace.input, likely=17.5))
    settled(view, qtbot)
    qtbot.waitUntil(lambda: "pace" in drawn_rows)
    all_drawn()
    for row in view.assumptions.rows.values():
        row.slider.removeEventFilter(watch)
    assert set(drawn_rows) == {"pace"}


def test_that_two_near_values_have_handles_apart(view: ScenarioView, qtbot: QtBot) -> None:
    """On a line from 0 the handles at 8,400 and 8,700 would lie on one another."""
    row = view.assumptions.rows["remaining"]
    put(qtbot, row.fields["likely"], "8400..8700")
    settled(view, qtbot)
    moved: list[Input] = []
    row.slider.dragged.connect(moved.append)
    line = row.slider.height() - 12
    for share in (0.35, 0.65):
        qtbot.mouseClick(
            row.slider, Qt.MouseButton.LeftButton, pos=QPoint(int(share * row.slider.width()), line)
        )
    low, high = moved[0].low, moved[-1].high
    assert low is not None
    assert high is not None
    assert 8000 < low < 8500 < high < 9100


def test_that_taking_back_what_was_refused_takes_its_sentence_back(
    view: ScenarioView, qtbot: QtBot
) -> None:
    settled(view, qtbot)
    before, row = shown(view), view.assumptions.rows["pace"]
    put(qtbot, row.fields["low"], "40")
    assert row.error.isVisible()
    assert view.answer.stale.isVisible()
    put(qtbot, row.fields["low"], "11.4")
    qtbot.waitUntil(row.error.isHidden)
    assert view.answer.stale.isHidden()
    assert shown(view) == before


def test_that_only_what_somebody_stated_is_said_to_be_stated_by_them(
    view: ScenarioView, qtbot: QtBot
) -> None:
    settled(view, qtbot)
    row = view.assumptions.rows["start"]
    assert row.note.text() == "As the template has it."
    put(qtbot, row.fields["likely"], "2025-02-01")
    qtbot.waitUntil(lambda: row.note.text() == "Stated by you.")


def test_that_a_scenario_is_duplicated_to_change_one_thing_in(
    view: ScenarioView, qtbot: QtBot
) -> None:
    first = shown(view)
    give(view.context, by_id("duplicate-scenario"))
    qtbot.waitUntil(lambda: shown(view).id != first.id)
    second = shown(view)
    assert second.title == f"{first.title} (2)"
    assert replace(second, id=first.id, title=first.title) == first
    give(view.context, by_id("duplicate-scenario"))
    qtbot.waitUntil(lambda: shown(view).id not in (first.id, second.id))
    assert shown(view).title == f"{first.title} (3)"
    settled(view, qtbot)
