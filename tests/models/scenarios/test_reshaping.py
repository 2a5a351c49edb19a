"""An input in another shape keeps the numbers that the shape before had."""

import pytest

from models.scenarios.reshaping import reshaped, within
from models.scenarios.scenario import Input
from models.scenarios.shapes import SHAPES, form

TRIANGLE = Input("pace", "km²/day", "triangular", 11.0, 18.0, 28.0, note="n", source="s")


@pytest.mark.parametrize("before", [shape.name for shape in SHAPES])
def test_that_any_shape_becomes_any_other_with_all_its_numbers(before: str) -> None:
    start = reshaped(TRIANGLE, next(s.name for s in SHAPES if s.name == before))
    for shape in SHAPES:
        made = reshaped(start, shape.name)
        assert made.shape == shape.name
        for name in form(shape.name).needs:
            assert getattr(made, name) not in (None, ())


def test_that_low_likely_and_high_are_carried_over_and_the_note_is_not() -> None:
    pert = reshaped(TRIANGLE, "pert")
    assert (pert.low, pert.likely, pert.high, pert.note, pert.source) == (11, 18, 28, "", "")
    few = reshaped(TRIANGLE, "discrete")
    assert few.values == (11, 18, 28)
    back = reshaped(few, "uniform")
    assert (back.low, back.high) == (11, 28)
    assert reshaped(TRIANGLE, "triangular") is TRIANGLE


def test_that_one_value_gets_room_of_a_quarter_or_a_month() -> None:
    """18 ± 4.5; a day ± 30 days."""
    pace = reshaped(Input("pace", "km²/day", "fixed", likely=18), "uniform")
    assert (pace.low, pace.high) == (13.5, 22.5)
    start = reshaped(Input("start", "date", "fixed", likely=20_089), "uniform")
    assert (start.low, start.high) == (20_059, 20_119)


def test_that_room_stays_inside_the_bounds_of_the_question() -> None:
    """A share of 1 ± 0.25 cannot go above 1."""
    share = within(reshaped(Input("share", "1", "fixed", likely=1), "pert"), 0, 1)
    assert (share.low, share.likely, share.high) == (0.75, 1, 1)
    few = within(Input("share", "1", "discrete", values=(-0.5, 0.5, 1.5)), 0, 1)
    assert few.values == (0, 0.5, 1)
