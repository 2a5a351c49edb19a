"""The pyramid against plain minima and maxima."""

import numpy as np
import pytest

from models.charts.pyramid import build


@pytest.mark.parametrize("size", [1, 63, 64, 65, 512, 513, 40_000])
def test_that_extremes_equal_those_of_walking_all_values(size: int) -> None:
    rng = np.random.default_rng(size)
    values = rng.normal(size=size)
    values[rng.random(size) < 0.1] = np.nan
    made = build(values)
    for count in (1, 2, 7, 300):
        edges = np.sort(rng.integers(0, size + 1, count + 1))
        low, high = made.extremes(edges)
        for place in range(count):
            part = values[edges[place] : edges[place + 1]]
            part = part[np.isfinite(part)]
            expected = (part.min(), part.max()) if len(part) else (np.nan, np.nan)
            assert np.array_equal((low[place], high[place]), expected, equal_nan=True)


def test_that_a_missing_stretch_is_missing_and_an_empty_one_too() -> None:
    low, high = build(np.array([1.0, np.nan, np.nan, 4.0])).extremes(np.array([0, 1, 3, 3, 4]))
    assert np.array_equal(low, [1, np.nan, np.nan, 4], equal_nan=True)
    assert np.array_equal(high, [1, np.nan, np.nan, 4], equal_nan=True)


def test_that_the_pyramid_takes_a_thirtieth_of_the_memory_of_its_values() -> None:
    made = build(np.zeros(1_000_000))
    memory = sum(level.low.nbytes + level.high.nbytes for level in made.levels)
    # 2/64 for the lowest level, an eighth of that for the next, and so on: 2/64 * 8/7.
    assert memory / made.values.nbytes == pytest.approx(2 / 64 * 8 / 7, rel=0.01)


def test_that_a_span_is_that_of_its_values() -> None:
    made = build(np.array([4.0, np.nan, -2.0, 7.0]))
    assert made.span(0, 3) == (-2, 4)
    assert np.isnan(made.span(1, 2)).all()


def test_that_edges_on_the_grain_are_off_by_a_sixtieth_of_a_stretch_at_most() -> None:
    made = build(np.zeros(200_000))
    # Blocks of 64, 512, 4,096 and 32,768 values, 32 of which have to fit.
    assert [made.grain(size) for size in (10, 2_047, 2_048, 16_383, 16_384)] == [1, 1, 64, 64, 512]
