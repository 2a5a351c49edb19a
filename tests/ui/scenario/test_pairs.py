"""Inputs of a scenario that are let go together."""

from pytestqt.qtbot import QtBot

from tests.ui.scenario.conftest import put, settled, shown
from ui.views.scenario import ScenarioView


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
