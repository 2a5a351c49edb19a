"""A forecast locked with a hash and a date, and scored when it is known what came."""

import json
from dataclasses import replace
from datetime import date

import pytest

from models.errors import ScenarioError
from models.quantity.calendar import number_of
from models.scenarios import run, scenario_from, template_named, with_settings
from models.scenarios.locking import Forecast, digest, untouched, with_outcome, without_outcome
from models.scenarios.locking.ended import ended_on
from models.scenarios.locking.forecast import MEMBERS
from models.scenarios.locking.lock import lock, lock_left
from models.scenarios.locking.scored import scores
from models.tables.plain import from_plain, to_plain

TEMPLATE = template_named("remaining-area")
LOCKED = date(2026, 1, 15)
LIMIT = number_of(date(2026, 6, 1))
LATER = date(2026, 7, 1)


def locked(*sets: str, limit: float = LIMIT, output: str = "") -> Forecast:
    scenario = with_settings(scenario_from(TEMPLATE), TEMPLATE, sets)
    return lock(run(scenario), TEMPLATE, limit, LOCKED, "forecast", output)


def test_that_the_chance_is_the_share_of_paths_by_the_limit() -> None:
    """517 days from 2025-01-01 to the end of 1 June 2026: a pace above 8559/517 = 16.555."""
    forecast = locked("pace=11..28")
    assert forecast.chance == pytest.approx((28 - 8559 / 517) / 17, abs=0.5 / MEMBERS + 1e-3)
    assert (forecast.unit, forecast.locked) == ("date", LOCKED)
    assert "Pace of the advance 11 to 28 km²/day" in forecast.assumed


def test_that_paths_that_never_get_there_count_against_it() -> None:
    forecast = locked("pace=-28..28")
    assert len(forecast.members) == pytest.approx(MEMBERS / 2, abs=1)
    assert forecast.chance == pytest.approx((28 - 8559 / 517) / 56, abs=1 / MEMBERS)


def test_that_the_hash_holds_through_a_file_and_breaks_with_any_change() -> None:
    forecast = locked("pace=11..28")
    read = from_plain(Forecast, json.loads(json.dumps(to_plain(forecast))), "the forecast")
    assert read == forecast
    assert untouched(read)
    for changed in (
        replace(read, limit=read.limit + 1),
        replace(read, locked=date(2025, 1, 15)),
        replace(read, members=(read.members[0] - 1, *read.members[1:])),
        replace(read, assumed="nothing"),
    ):
        assert not untouched(changed)


def test_that_what_came_is_added_without_touching_what_was_locked() -> None:
    forecast = locked("pace=18")
    told = with_outcome(forecast, number_of(date(2026, 5, 1)), LATER)
    assert untouched(told)
    assert digest(told) == forecast.sha256
    assert without_outcome(told) == forecast


def test_that_a_forecast_of_one_day_is_scored_by_its_error() -> None:
    """At 18 a day 21 April 2026; it came on 1 May, ten days later: 10, and 10 × 10 as a range."""
    found = scores(with_outcome(locked("pace=18"), number_of(date(2026, 5, 1)), LATER))
    assert found is not None
    assert (found.brier, found.crps, found.interval) == pytest.approx((0.0, 10.0, 100.0))
    assert (found.unit, found.inside) == ("days", False)


def test_that_one_that_has_not_come_by_the_limit_is_scored_as_of_the_limit() -> None:
    """It was sure of 21 April; by 1 June, 41 days later, it had not come."""
    found = scores(with_outcome(locked("pace=18"), None, date(2026, 6, 2)))
    assert found is not None
    assert (found.brier, found.crps) == pytest.approx((1.0, 41.0))


def test_that_a_day_beyond_the_limit_scores_as_not_by_the_limit() -> None:
    forecast = locked("pace=11..28")
    late = scores(with_outcome(forecast, number_of(date(2026, 6, 20)), LATER))
    assert late == scores(with_outcome(forecast, None, LATER))


def test_that_never_is_scored_and_finite() -> None:
    """Half of the paths never arrive; on 1 June it has not come: they were right."""
    forecast = locked("pace=-28..28")
    found = scores(with_outcome(forecast, None, LATER))
    assert found is not None
    assert found.brier == pytest.approx(forecast.chance**2)
    assert 0 < found.crps < 150


def test_that_a_number_can_be_locked_too() -> None:
    forecast = locked("pace=18", limit=2.0, output="duration")
    assert (forecast.unit, forecast.chance) == ("years", 1.0)
    found = scores(with_outcome(forecast, 1.5, LATER))
    assert found is not None
    assert found.crps == pytest.approx(1.5 - 8559 / 18 / 365.25)
    assert found.unit == "years"


def left(*sets: str, limit: float = 6000.0) -> Forecast:
    scenario = with_settings(scenario_from(TEMPLATE), TEMPLATE, ["start=2026-01-01", *sets])
    return lock_left(scenario, TEMPLATE, date(2026, 4, 11), limit, LOCKED, "left")


def test_that_what_is_left_on_a_day_can_be_locked_and_is_scored_whole() -> None:
    """After 100 days at 18 a day 6,759 km² are left; 6,859 came: an error of 100, uncut."""
    forecast = left("pace=18")
    assert forecast.output == "Donetsk Oblast under Ukrainian control, left on 2026-04-11"
    assert (forecast.unit, forecast.chance, forecast.open_ended) == ("km²", 0.0, False)
    found = scores(with_outcome(forecast, 6859.0, LATER))
    assert found is not None
    assert (found.brier, found.crps, found.interval) == pytest.approx((0.0, 100.0, 1000.0))


def test_that_its_chance_is_the_share_of_paths_that_leave_no_more() -> None:
    """100 days at 11 to 28 leave 7,459 to 5,759 km²: 6,000 or less above 25.59 a day."""
    assert left("pace=11..28").chance == pytest.approx(2.41 / 17, abs=0.5 / MEMBERS + 1e-3)


def test_that_a_day_past_and_an_outcome_without_a_value_are_refused() -> None:
    scenario = with_settings(scenario_from(TEMPLATE), TEMPLATE, ["start=2025-01-01"])
    with pytest.raises(ScenarioError, match="2026-01-15 is past"):
        lock_left(scenario, TEMPLATE, LOCKED, 1.0, LOCKED, "left")
    with pytest.raises(ScenarioError, match="Write the value that came"):
        with_outcome(left("pace=18"), None, LATER)


def test_that_a_scenario_that_begins_later_leaves_nothing_to_say() -> None:
    with pytest.raises(ScenarioError, match="begins on 2026-04-11 or later"):
        left("start=2026-05-01")


def test_that_nothing_is_scored_before_it_is_known() -> None:
    assert scores(locked("pace=18")) is None


def test_that_what_is_past_cannot_be_forecast() -> None:
    with pytest.raises(ScenarioError, match="2026-01-14 is past"):
        locked(limit=number_of(date(2026, 1, 14)))


@pytest.mark.parametrize("limit", [float("nan"), float("inf")])
def test_that_a_limit_must_be_a_number(limit: float) -> None:
    with pytest.raises(ScenarioError, match="needs a day or a number"):
        locked(limit=limit)


def test_that_what_is_still_to_come_cannot_be_told() -> None:
    forecast = locked("pace=18")
    with pytest.raises(ScenarioError, match="still to come"):
        with_outcome(forecast, number_of(date(2026, 5, 1)), date(2026, 4, 30))
    with pytest.raises(ScenarioError, match="it can still come"):
        with_outcome(forecast, None, date(2026, 6, 1))
    with pytest.raises(ScenarioError, match="a day or a number"):
        with_outcome(forecast, float("nan"), LATER)


def test_that_a_range_that_is_past_is_no_forecast() -> None:
    """At 100 a day nothing is left after 86 days, on 27 March 2025; half may be yet to come."""
    with pytest.raises(ScenarioError, match="ended on 2025-03-27, which is past"):
        locked("pace=100")
    some = locked("pace=-100..100").chance
    assert some == pytest.approx((100 - 8559 / 517) / 200, abs=0.5 / MEMBERS + 1e-3)


def test_that_the_period_of_a_forecast_ends_with_its_limit_or_its_day() -> None:
    forecast = locked("pace=18")
    assert ended_on(forecast, date(2026, 6, 1)) is None
    assert ended_on(forecast, date(2026, 6, 2)) == date(2026, 6, 1)
    assert ended_on(left("pace=18"), date(2026, 4, 12)) == date(2026, 4, 11)
    assert ended_on(locked("pace=18", limit=2.0, output="duration"), date(2999, 1, 1)) is None


def test_that_what_is_left_of_a_scenario_that_has_ended_is_no_forecast() -> None:
    """From 2025 on at 100 a day nothing is left on 15 January 2026, whatever day is asked for."""
    scenario = with_settings(scenario_from(TEMPLATE), TEMPLATE, ["pace=100"])
    with pytest.raises(ScenarioError, match="have left nothing"):
        lock_left(scenario, TEMPLATE, date(2026, 4, 11), 6000, LOCKED, "left")
