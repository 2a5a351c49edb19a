"""Trials of a scenario: how they are drawn, many on demand, and as a distribution."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.scenario.conftest import put, settled, shown
from ui.views.scenario import ScenarioView


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
