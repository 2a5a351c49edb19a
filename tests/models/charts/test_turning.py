"""Turns of a long series are found at the very places of its highs and lows."""

import numpy as np
import pytest

from models.charts.turning import STEPS, turning_points


@pytest.mark.parametrize("rows", [STEPS, STEPS + 1, 10_007, 100_000])
def test_that_highs_and_lows_of_a_long_series_are_named_where_they_are(rows: int) -> None:
    # Up to a third of the way, down to two thirds, and up again.
    high, low = rows // 3, 2 * rows // 3
    y = np.interp(np.arange(rows), [0, high, low, rows - 1], [0.0, 100.0, 20.0, 90.0])
    y[1::7] -= 0.001
    y[high], y[low] = 100.5, 19.5
    y[rows // 2] = np.nan
    assert turning_points(y) == [high, low]


def test_that_a_turn_in_the_last_short_stretch_is_not_lost() -> None:
    # Stretches of six leave four at the end of 10,006 values.
    y = np.linspace(0.0, 100.0, 10_006)
    y[-3] = 150.0
    y[-2:] = 10.0
    assert turning_points(y) == [10_003]
