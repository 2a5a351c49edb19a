"""Forecasts from every past month: coverage worked out by hand, and that of the published file."""

from pathlib import Path

import numpy as np
import pytest

from models.datasets import open_file
from models.errors import Cancelled, ScenarioError
from models.scenarios import template_named
from models.scenarios.hindcast import (
    Hindcast,
    MonthlySeries,
    beside_forecast,
    by_horizon,
    by_month,
    caveat,
    coverage_chart,
    errors_by_horizon,
    forecast_chart,
    hindcast,
    scores_by_horizon,
)
from models.scenarios.hindcast.hindcast import SINCE
from models.tables.table import whole

AREA = "area_assessed_as_russia_controlled"


def series(change: list[float], since: int = SINCE) -> MonthlySeries:
    months = np.arange(since, since + len(change))
    return MonthlySeries("map", "held", "km²", months, np.array(change), "A mapper")


SEE_SAW = series([1000.0, 1200.0] * 12)
"""24 months. The mean of any six is 1,100, their deviation √(6 × 100² / 5) = 109.5, the standard
error 44.7, so the range for 8 in 10 is 1,100 ± 57.3 km² a month."""


@pytest.fixture(scope="module")
def see_saw() -> Hindcast:
    return hindcast(SEE_SAW, horizons=(1, 2, 3))


def test_that_every_month_with_a_year_before_it_is_an_origin(see_saw: Hindcast) -> None:
    """Origins are months 12 to 23, or to 22 for two months ahead."""
    counts = {each.horizon: len(each.origins) for each in see_saw.tested}
    assert counts == {1: 12, 2: 11, 3: 10}
    one = see_saw.of("random walk", 1)
    assert one is not None
    assert one.origins.tolist() == list(range(SINCE + 11, SINCE + 23))


def test_that_a_narrow_range_misses_every_single_month(see_saw: Hindcast) -> None:
    """What comes is 1,000 or 1,200: 100 away, with 57.3 allowed."""
    tested = see_saw.of("mean of 6 months", 1)
    assert tested is not None
    assert tested.coverage == 0.0
    assert tested.low == pytest.approx(np.full(12, 1100 - 1.28155 * 44.7214), abs=0.5)
    assert tested.error == pytest.approx(100, abs=0.5)
    assert tested.bias == pytest.approx(0, abs=0.5)


def test_that_two_months_together_always_lie_in_the_middle_of_it(see_saw: Hindcast) -> None:
    tested = see_saw.of("mean of 6 months", 2)
    assert tested is not None
    assert tested.came.tolist() == [2200.0] * 11
    assert (tested.inside, tested.coverage) == (11, 1.0)


def test_that_three_months_are_missed_again_because_errors_do_not_add_up_that_way(
    see_saw: Hindcast,
) -> None:
    """3,200 or 3,400 against 3,300 ± 172: 100 is inside now."""
    tested = see_saw.of("mean of 6 months", 3)
    assert tested is not None
    assert tested.coverage == 1.0


def test_that_a_walk_starts_at_the_last_month_with_steps_as_wide_as_before(
    see_saw: Hindcast,
) -> None:
    """After 12 months, six steps of 200 and five of -200: deviation √(11/10 × (200² - 18.2²))."""
    tested = see_saw.of("random walk", 1)
    assert tested is not None
    spread = (11 / 10 * (200**2 - (200 / 11) ** 2)) ** 0.5
    assert tested.middle[0] == pytest.approx(1200, abs=1.0)
    assert tested.high[0] - 1200 == pytest.approx(1.28155 * spread, rel=0.005)
    assert tested.coverage == 1.0  # 200 away, 267 allowed


def test_that_a_method_never_sees_what_came() -> None:
    """Whatever follows the first origin, its forecast is the same."""
    other = series([1000.0, 1200.0] * 6 + [9000.0] * 12)
    one, two = (hindcast(each, horizons=(1,)) for each in (SEE_SAW, other))
    for before, after in zip(one.tested, two.tested, strict=True):
        assert before.middle[0] == after.middle[0]
        assert before.high[0] == after.high[0]


def test_that_a_horizon_with_too_few_origins_is_left_out() -> None:
    found = hindcast(series([1000.0, 1200.0] * 9))
    assert {each.horizon for each in found.tested} == {1}


def test_that_a_short_series_is_refused_with_what_it_would_need() -> None:
    with pytest.raises(
        ScenarioError, match=r"has 16 whole months since 2023-01; a test .* at least 17"
    ):
        hindcast(series([1.0] * 16))


def test_that_months_before_2023_are_not_learned_from() -> None:
    with pytest.raises(ScenarioError, match="has 12 whole months"):
        hindcast(series([1.0] * 24, since=SINCE - 12))


def test_that_a_gap_is_named() -> None:
    change = [1.0] * 30
    change[4] = float("nan")
    with pytest.raises(ScenarioError, match="no value for 2023-05"):
        hindcast(series(change))


def test_that_a_series_that_does_not_move_has_no_error() -> None:
    found = hindcast(series([0.0] * 20), horizons=(1,))
    assert [each.error for each in found.tested] == pytest.approx([0.0] * len(found.tested))


def test_that_it_stops_when_asked() -> None:
    def stop(fraction: float, words: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        hindcast(SEE_SAW, progress=stop)


def test_that_the_sentence_beside_a_forecast_counts_and_the_caveat_says_how_far_it_goes(
    see_saw: Hindcast,
) -> None:
    walk = beside_forecast(see_saw, template_named("remaining-area-walk"))
    assert walk.startswith(
        "Tested on the past as “random walk” (map; up to 12 origins, which overlap and are of one "
        "war): 12 of 12 outcomes after one month lay in the range that should hold 8 in 10 (100 %)"
    )
    assert "10 of 10 after 3 months (100 %)" in walk
    constant = beside_forecast(see_saw, template_named("remaining-area"))
    assert "0 of 12 outcomes after one month" in constant
    words = caveat(see_saw)
    assert "10 to 12 origins" in words
    assert "2023-12 to 2024-11" in words
    assert "overlap" in words
    assert "one war" in words


def test_that_a_pace_model_which_no_series_can_run_is_said_to_be_untested(
    see_saw: Hindcast,
) -> None:
    words = beside_forecast(see_saw, template_named("remaining-area-towns"))
    assert words == "Not tested on the past: “held” does not tell what “two rates” needs."


def test_that_coverage_errors_and_scores_stand_by_months_ahead(see_saw: Hindcast) -> None:
    header, rows = by_horizon(see_saw)
    assert header == ("Method", "1 month ahead", "2 months ahead", "3 months ahead")
    mean = {row[0]: row[1:] for row in rows}["mean of 6 months"]
    assert mean == ("0 of 12 (0 %)", "11 of 11 (100 %)", "10 of 10 (100 %)")
    errors = {row[0]: row[1:] for row in errors_by_horizon(see_saw)}["mean of 6 months"]
    assert errors[0].startswith("100 (")
    scores = {row[0]: row[1:] for row in scores_by_horizon(see_saw)}["mean of 6 months"]
    # A range 114.6 wide that is missed by 42.7 costs 114.6 + 10 × 42.7 = 541 or 542.
    assert scores[0].endswith(("· 541", "· 542"))


def test_that_the_charts_carry_the_counts_and_the_caveat(see_saw: Hindcast) -> None:
    coverage = coverage_chart(see_saw)
    frame = coverage.tables["coverage"].frame
    assert frame["months_ahead"].tolist() == [1, 2, 3]
    assert frame["mean of 6 months"].tolist() == [0.0, 100.0, 100.0]
    assert coverage.spec.note == caveat(see_saw)
    assert coverage.spec.levels[0].value == 80.0
    tested = see_saw.of("random walk", 2)
    assert tested is not None
    forecasts = forecast_chart(see_saw, tested)
    days = forecasts.tables["forecasts"].frame["day"].astype(str).tolist()
    assert (days[0], days[-1]) == ("2024-02-29", "2024-12-31")
    assert forecasts.tables["forecasts"].sources == ("A mapper",)


def test_that_the_published_area_gives_the_coverage_that_a_separate_count_gave(
    field_data: Path,
) -> None:
    """Counted by a separate script from the file's month ends, with closed forms where there are
    any: of 31, 29, 26 and 20 outcomes a walk holds 24, 23, 23 and 20, the mean of six months 6, 8,
    7 and 3. Of a random draw it counted the same as this even one.
    """
    path = field_data / "data" / "economist" / "area_assessed_as_controlled_by_russia.csv"
    found = hindcast(by_month(whole(open_file(path)[0]), AREA))
    expected = {
        "random walk": [(24, 31), (23, 29), (23, 26), (20, 20)],
        "mean of 6 months": [(6, 31), (8, 29), (7, 26), (3, 20)],
        "window": [(10, 31), (6, 29), (8, 26), (7, 20)],
        "trend": [(8, 31), (13, 29), (13, 26), (11, 20)],
        "bootstrap": [(23, 31), (10, 29), (2, 26), (3, 20)],
        "block bootstrap": [(21, 31), (18, 29), (5, 26), (3, 20)],
    }
    for name, counts in expected.items():
        tested = [found.of(name, horizon) for horizon in (1, 3, 6, 12)]
        assert [(each.inside, len(each.origins)) for each in tested if each] == counts
    first = found.tested[0].origins
    assert (str(np.datetime64(int(first[0]), "M")), str(np.datetime64(int(first[-1]), "M"))) == (
        "2023-12",
        "2026-06",
    )
