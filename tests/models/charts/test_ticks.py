"""Round numbers along an axis."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.charts.ticks import labels, spread, ticks


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0, 4000, ("0", "1,000", "2,000", "3,000", "4,000")),
        (-20, 20, ("−20", "−10", "0", "10", "20")),
        (0, 1, ("0.0", "0.2", "0.4", "0.6", "0.8", "1.0")),
        (0, 0.01, ("0.000", "0.002", "0.004", "0.006", "0.008", "0.010")),
        (0, 2e11, ("0", "50 bn", "100 bn", "150 bn", "200 bn")),
        (-1e9, 1e9, ("−1.0 bn", "−0.5 bn", "0", "0.5 bn", "1.0 bn")),
        (5e9, 5e9 + 10, tuple(f"5,000,000,0{n:02d}" for n in range(0, 12, 2))),
        (0, 1e15, ("0", "0.2×10¹⁵", "0.4×10¹⁵", "0.6×10¹⁵", "0.8×10¹⁵", "1.0×10¹⁵")),
    ],
)
def test_that_marks_are_round_and_written_alike(
    low: float, high: float, words: tuple[str, ...]
) -> None:
    assert labels(ticks(low, high, 6)) == words


@pytest.mark.parametrize(
    ("low", "high", "zero", "window"),
    [
        (130, 3160, False, (0, 4000)),  # near zero: begins there
        (43_000, 45_100, False, (43_000, 45_500)),  # far from zero: does not
        (43_000, 45_100, True, (0, 50_000)),  # bars always do
        (-36_000, 78_000, True, (-50_000, 100_000)),
        (-9, -2, False, (-10, 0)),
        (5, 5, False, (4.4, 5.6)),
    ],
)
def test_that_the_window_ends_on_round_numbers(
    low: float, high: float, zero: bool, window: tuple[float, float]
) -> None:
    assert spread(low, high, zero=zero) == pytest.approx(window)


@given(
    st.floats(-1e300, 1e300), st.floats(-1e300, 1e300), st.booleans(), st.integers(1, 10)
)  # fmt: skip
def test_that_any_two_numbers_give_a_window_with_labels_that_differ(
    one: float, other: float, zero: bool, most: int
) -> None:
    low, high = sorted((one, other))
    window = spread(low, high, zero=zero)
    assert math.isfinite(window[0])
    assert math.isfinite(window[1])
    assert window[0] < window[1]
    written = labels(ticks(*window, most))
    assert len(written) <= most + 2
    if high - low > 1e-6 * max(abs(low), abs(high)):
        assert len(set(written)) == len(written)
