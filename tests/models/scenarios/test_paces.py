"""Every pace model against a path that can be walked by hand."""

import numpy as np
import pytest

from models.scenarios.monthly_paths import MONTH
from models.scenarios.paces import HISTORY, PACES, PaceModel, Paths
from models.scenarios.sampling import ChunkNoise
from models.scenarios.sensitivity import MiddleNoise

TRIALS = 20_000
NOISE = ChunkNoise(seed=1, chunk=0, trials=TRIALS)
RANGES = {"stock": (1.0, 900.0), "per day": (-3.0, 9.0)}
OBSERVED = (2.0, 4.0, 15.0, 4.0)


def walked(name: str, history: tuple[float, ...] = (), **values: float) -> Paths:
    pace = next(each for each in PACES if each.name == name)
    assert {reading.name for reading in pace.readings} == set(values)
    readings = {key: np.full(TRIALS, value) for key, value in values.items()}
    return pace.paths(readings | {HISTORY: np.array(history)}, NOISE)


def one(values: np.ndarray) -> float:
    """The value that is the same for every trial."""
    assert np.all(values == values[0])
    return float(values[0])


@pytest.mark.parametrize("pace", PACES, ids=lambda pace: pace.name)
def test_that_every_pace_says_what_it_takes_for_granted(pace: PaceModel) -> None:
    assert pace.assumptions
    assert all(sentence.endswith(".") and sentence[0].isupper() for sentence in pace.assumptions)


@pytest.mark.parametrize("pace", PACES, ids=lambda pace: pace.name)
def test_that_every_path_starts_whole_and_ends_at_its_arrival(pace: PaceModel) -> None:
    """Whatever the readings: nothing is left at the arrival, and never less than nothing."""
    random = np.random.default_rng(1)
    readings = {
        each.name: random.uniform(
            *{"stock": (1, 900), "per day": (-3, 9)}.get(each.measures, (0, 2)), 500
        )
        for each in pace.readings
    }
    stock = pace.readings[0].name
    paths = pace.paths(readings | {HISTORY: np.array(OBSERVED)}, ChunkNoise(1, 0, 500))
    assert paths.left(0.0) == pytest.approx(readings[stock], rel=1e-6)
    for days in (0.0, 3.0, 40.0, 400.0, 4000.0):
        left = paths.left(days)
        assert np.all(left >= 0)
        assert np.all(left[paths.arrival <= days] == 0)
        assert np.array_equal(left, paths.left(np.full(500, days)))


@pytest.mark.parametrize("pace", PACES, ids=lambda pace: pace.name)
def test_that_what_is_left_has_one_value_where_chance_stands_still(pace: PaceModel) -> None:
    readings = {each.name: np.full(3, 1.0) for each in pace.readings}
    paths = pace.paths(readings | {HISTORY: np.array(OBSERVED)}, MiddleNoise(3))
    assert len(set(paths.arrival.tolist())) == 1


def test_that_a_share_of_the_pace_takes_longer() -> None:
    """900 km² at a half of 18 km² a day are 100 days."""
    assert one(walked("share of the pace", remaining=900, rate=18, share=0.5).arrival) == 100


def test_that_a_window_takes_the_mean_of_the_last_months() -> None:
    """The last 2 of 2, 4, 15, 4 make 9.5, all four 6.25; 950 / 9.5 = 100, 950 / 6.25 = 152."""
    for months, days in ((2, 100), (2.4, 100), (4, 152), (99, 152), (0, 950 / 4)):
        found = walked("window", OBSERVED, remaining=950, months=months, share=1)
        assert one(found.arrival) == pytest.approx(days)


def test_that_towns_by_number_fall_one_after_another() -> None:
    """Open ground: (900 - 60) / 21 = 40 days; four towns of 60 days each take 240."""
    paths = walked("towns by number", remaining=900, town_area=60, rate=21, towns=4, days_each=60)
    assert one(paths.arrival) == 240
    # After 40 days 840 km² are taken outside and 60 × 40/240 = 10 km² in towns.
    assert one(paths.left(40.0)) == pytest.approx(50)


def test_that_without_towns_open_ground_decides() -> None:
    paths = walked("towns by number", remaining=840, town_area=0, rate=21, towns=0, days_each=60)
    assert one(paths.arrival) == 40


def test_that_a_trend_without_scatter_follows_its_line() -> None:
    """Paces 1, 2, 3 go on as 4, 5, 6: three months take 15 months' days of ground."""
    paths = walked("trend", (1, 2, 3), remaining=15 * MONTH, share=1)
    assert paths.arrival == pytest.approx(np.full(TRIALS, 3 * MONTH))


def test_that_a_falling_trend_stops_and_never_gets_there() -> None:
    """Paces 3, 2, 1 go on as 0: what is left stays."""
    paths = walked("trend", (3, 2, 1), remaining=900, share=1)
    assert np.all(np.isinf(paths.arrival))
    assert one(paths.left(4000.0)) == 900


def test_that_a_trend_is_as_unsure_as_its_line() -> None:
    """The line through the paces 2, 4, 15, 4, worked out by hand.

    Mean 6.25 at t̄ = 1.5, Σ(t - t̄)² = 5, slope (−3 −2 + 7.5 + 6)/5 = 1.7; residuals −1.7, −1.4, 7.9,
    −4.8; s² = (2.89 + 1.96 + 62.41 + 23.04)/2 = 45.15. One month ahead (t - t̄ = 2.5) the line is
    10.5 with the variance 45.15 (1/4 + 6.25/5) = 67.725.
    """
    paths = walked("trend", OBSERVED, remaining=1e6, share=1)
    first = (1e6 - paths.left(MONTH)) / MONTH
    # Below zero the pace is zero: the upper half is that of the line.
    assert np.median(first) == pytest.approx(10.5, abs=4 * (67.725 / TRIALS) ** 0.5 * 1.2533)
    upper = np.quantile(first, 0.8413447)
    assert upper == pytest.approx(10.5 + 67.725**0.5, abs=4 * 67.725**0.5 * 1.51 / TRIALS**0.5)


def test_that_the_bootstrap_draws_every_month_anew() -> None:
    """One month of 2, 4, 15 or 4: a quarter, a half and a quarter; the mean of 12 is 6.25."""
    paths = walked("bootstrap", OBSERVED, remaining=1e6, whole=1e6, share=1)
    first = np.rint((1e6 - paths.left(MONTH)) / MONTH)
    for pace, share in ((2, 0.25), (4, 0.5), (15, 0.25)):
        error = (share * (1 - share) / TRIALS) ** 0.5
        assert np.mean(first == pace) == pytest.approx(share, abs=4 * error)
    year = (1e6 - paths.left(12 * MONTH)) / MONTH
    variance = 12 * float(np.var(OBSERVED))
    assert np.mean(year) == pytest.approx(75, abs=4 * (variance / TRIALS) ** 0.5)
    assert np.var(year) == pytest.approx(variance, rel=0.05)


def test_that_a_block_bootstrap_keeps_the_months_in_their_order() -> None:
    """Blocks of 2 in 2, 4, 15, 4 are 2 4, 4 15 or 15 4: two months make 6, 19 or 19."""
    paths = walked("block bootstrap", OBSERVED, remaining=1e6, whole=1e6, block=2, share=1)
    two = np.rint((1e6 - paths.left(2 * MONTH)) / MONTH)
    assert set(two.tolist()) == {6, 19}
    assert np.mean(two == 6) == pytest.approx(1 / 3, abs=4 * (2 / 9 / TRIALS) ** 0.5)


def test_that_a_block_of_everything_repeats_the_months() -> None:
    """2 + 4 + 15 + 4 = 25 months' days in four months, so 50 are taken in eight."""
    paths = walked("block bootstrap", OBSERVED, remaining=50 * MONTH, whole=1e6, block=4, share=1)
    assert paths.arrival == pytest.approx(np.full(TRIALS, 8 * MONTH))


def test_that_a_force_shrinks_by_what_does_not_return() -> None:
    """1,570 lost and 1,000 come a day: 57,000 less after 100 days. From then on half of the
    losses return, 215 a day more come than go, and it never gets there.
    """
    name, spare = "recruitment against losses", 100_000
    paths = walked(name, spare=spare, losses=1570, recruits=1000, returning=0.5, delay=100)
    assert one(paths.left(100.0)) == pytest.approx(43_000)
    assert np.all(np.isinf(paths.arrival))
    # With a tenth returning 413 a day are lost for good: 43,000 / 413 = 104.12 days more.
    paths = walked(name, spare=spare, losses=1570, recruits=1000, returning=0.1, delay=100)
    assert one(paths.arrival) == pytest.approx(100 + 43_000 / 413)


def test_that_a_force_may_run_out_before_anybody_returns() -> None:
    """10,000 / (1,500 - 1,000) = 20 days."""
    name = "recruitment against losses"
    paths = walked(name, spare=10_000, losses=1500, recruits=1000, returning=1, delay=90)
    assert one(paths.arrival) == 20


def test_that_equipment_runs_out_after_the_store() -> None:
    """6 lost, 1 built, 4 refitted a day: 400 in store last 100 days, at 1 a day less; then 5."""
    paths = walked("equipment depletion", spare=1100, store=400, loss=6, build=1, refit=4)
    assert one(paths.left(100.0)) == pytest.approx(1000)
    assert one(paths.arrival) == 300


def test_that_what_is_built_as_fast_as_it_is_lost_never_runs_out() -> None:
    paths = walked("equipment depletion", spare=10, store=0, loss=2, build=2, refit=4)
    assert np.all(np.isinf(paths.arrival))


def test_that_equipment_grows_while_more_is_refitted_than_lost() -> None:
    """At 4 + 1 - 3 = 2 a day more for 50 days, then 2 a day less: (100 + 100) / 2 = 100 days."""
    paths = walked("equipment depletion", spare=100, store=200, loss=3, build=1, refit=4)
    assert one(paths.left(50.0)) == 200
    assert one(paths.arrival) == 150
