"""The tornado: one input moves from its 10th to its 90th percentile, the others stay put."""

import pytest

from models.scenarios import run, scenario_from, template_named, with_settings
from models.scenarios.sensitivity import Swing

TEMPLATE = template_named("remaining-area")


def swings(*sets: str) -> tuple[Swing, ...]:
    return run(with_settings(scenario_from(TEMPLATE), TEMPLATE, sets)).sensitivity


def test_that_fixed_inputs_have_no_bar() -> None:
    assert swings("pace=18") == ()


def test_that_an_input_moves_from_its_tenth_to_its_ninetieth_percentile() -> None:
    """Pace 12.7 and 26.3 at a share of 1: 8,559/12.7/365.25 = 1.84514 and 0.89100 years."""
    [pace] = swings("pace=11..28")
    assert (pace.low, pace.high) == (pytest.approx(12.7), pytest.approx(26.3))
    assert pace.output_at_low == pytest.approx(1.84514, abs=1e-5)
    assert pace.output_at_high == pytest.approx(0.890998, abs=1e-6)
    assert pace.output_at_median == pytest.approx(1.20171, abs=1e-5)
    assert (pace.output, pace.unit, pace.input_unit) == ("duration", "years", "km²/day")


def test_that_the_widest_bar_comes_first() -> None:
    """The share from 0.7 to 0.75 moves far less than the pace from 11 to 28."""
    rows = swings("pace=11..28", "share=0.70..0.75")
    assert [row.input for row in rows] == ["pace", "share"]
    share = rows[1]
    assert share.output_at_low == pytest.approx(8559 / 19.5 / 0.705 / 365.25)
    assert share.output_at_high == pytest.approx(8559 / 19.5 / 0.745 / 365.25)


def test_that_an_end_that_never_gets_there_is_none_and_widest() -> None:
    rows = swings("pace=-20..28", "remaining=1..9000")
    assert rows[0].input == "pace"
    assert rows[0].output_at_low is None
    assert rows[0].width == float("inf")
