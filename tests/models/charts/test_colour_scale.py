"""What the colours of a heat map stand for, and how strong each value is."""

import numpy as np
import pytest

from models.charts import Axis
from models.charts.colour_scale import ColourScale, scale_of

NAN = float("nan")


def shares(scale: ColourScale, *values: float) -> list[float]:
    return scale.shares(np.array(values)).tolist()


def scale(axis: Axis, *values: float) -> ColourScale:
    return scale_of(np.array(values), axis)


def test_that_even_steps_begin_at_zero() -> None:
    found = scale(Axis(), 10.0, NAN, 40.0)
    assert found == ColourScale(0.0, 40.0)
    assert shares(found, 10.0, 40.0) == [0.25, 1.0]


def test_that_values_beyond_a_chosen_end_have_its_colour_and_are_told() -> None:
    """Drones of 1,000 a month would drown 5 to 20 of everything else."""
    found = scale(Axis(low=5.0, high=25.0), 1.0, 5.0, 20.0, 1_000.0)
    assert found == ColourScale(5.0, 25.0, under=True, over=True)
    assert shares(found, 1.0, 5.0, 20.0, 1_000.0) == [0.0, 0.0, 0.75, 1.0]


def test_that_equal_ratios_are_equal_steps_on_a_log_scale_and_zero_has_no_colour() -> None:
    found = scale(Axis(log=True), 0.0, -3.0, 1.0, 10.0, 10_000.0)
    assert found == ColourScale(1.0, 10_000.0, log=True)
    assert shares(found, 1.0, 10.0, 10_000.0) == pytest.approx([0.0, 0.25, 1.0])
    assert np.isnan(shares(found, 0.0, -3.0)).all()


def test_that_both_sides_of_zero_are_as_far_as_the_further_one() -> None:
    assert scale(Axis(), -8.0, 4.0) == ColourScale(-8.0, 8.0)
    assert scale(Axis(), -8.0, -4.0) == ColourScale(-8.0, 0.0)
    assert scale(Axis(high=4.0), -8.0, 4.0) == ColourScale(-4.0, 4.0, under=True)
    assert shares(ColourScale(-8.0, 8.0), -8.0, -4.0, 2.0) == [-1.0, -0.5, 0.25]


@pytest.mark.parametrize("axis", [Axis(), Axis(log=True), Axis(low=3.0, high=3.0)])
@pytest.mark.parametrize("values", [(), (NAN,), (0.0,), (3.0,)])
def test_that_there_is_a_scale_whatever_the_values(axis: Axis, values: tuple[float, ...]) -> None:
    found = scale(axis, *values)
    assert found.low < found.high
