"""The shape of an input in the window: every one, what it says and what it refuses."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.scenarios.shapes import SHAPES
from tests.ui.scenario.conftest import choose, put, settled, shown, stated
from ui.views.scenario import ScenarioView


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
