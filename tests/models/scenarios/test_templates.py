"""The templates' worked examples once more, each calculation written out as on paper."""

from datetime import date, timedelta

import pytest

from models.bundled import locate
from models.datasets import open_file
from models.errors import ScenarioError
from models.quantity.calendar import number_of
from models.scenarios import Output, numbers, scenario_from, template_named, with_settings
from models.scenarios.bound import drawn
from models.scenarios.needs import needs_words

YEAR = 365.25
MONTH = 365.25 / 12
WINDOWS = ("remaining-area-window", "remaining-area-stretches", "remaining-area-trend")


def outputs(name: str, *sets: str) -> dict[str, Output]:
    template = template_named(name)
    return dict(numbers(with_settings(scenario_from(template), template, sets)))


def test_that_the_window_of_three_months_is_their_mean() -> None:
    """Paces 610/31, 725/30 and 465/30; their mean 19.78136; 8,559 km² last 432.680 days."""
    mean = (610 / 31 + 725 / 30 + 465 / 30) / 3
    found = outputs("remaining-area-window", "months=3", "share=1")["duration"].p50
    assert mean == pytest.approx(19.78136, abs=5e-6)
    assert found == pytest.approx(8559 / mean / YEAR)


def test_that_every_window_of_one_to_ten_months_comes_as_often() -> None:
    """The longest time is that of ten months, 708.95 days: a tenth of the trials."""
    samples = outputs("remaining-area-window", "share=1")["duration"].samples
    months = [50 / 31, 111 / 30, 449 / 31, 129 / 30, 198 / 30, 477 / 31, 459 / 30, 610 / 31]
    longest = 8559 / (sum([*months, 725 / 30, 465 / 30]) / 10) / YEAR
    assert (abs(samples - longest) < 1e-9).mean() == pytest.approx(0.1, abs=1e-3)
    assert samples.max() == pytest.approx(longest)


def test_that_stretches_of_two_months_alternate() -> None:
    """281.199 months' days at 10 and 20 a month: 19 months make 280, the 20th 0.05996 of itself."""
    area = 8559 / MONTH
    months = 19 + (area - 9 * 30 - 10) / 20
    found = outputs("remaining-area-stretches", "pace=empirical 10; 20", "block=2", "share=1")
    assert found["duration"].p50 == pytest.approx(months / 12)


def test_that_a_trend_of_one_a_month_goes_on() -> None:
    """After 10, 11, 12 come 13, 14, …: 14 months make 273, the 15th, at 27, 0.30368 of itself."""
    months = 14 + (8559 / MONTH - sum(range(13, 27))) / 27
    found = outputs("remaining-area-trend", "pace=empirical 10; 11; 12", "share=1")
    assert found["duration"].p50 == pytest.approx(months / 12)


def test_that_towns_decide_where_they_take_longer_than_the_ground_around_them() -> None:
    """Open ground (8,559 - 77.8)/18 = 471.18 days; five towns of 71 days 355, of 123 days 615."""
    short = outputs("remaining-area-town-count", "pace=18", "days_each=71")
    assert short["duration"].p50 == pytest.approx((8559 - 77.8) / 18 / YEAR)
    assert short["town_time"].p50 == pytest.approx(355 / YEAR)
    long = outputs("remaining-area-town-count", "pace=18", "days_each=123")
    assert long["finish"].p50 == number_of(date(2025, 1, 1) + timedelta(days=615))


def test_that_the_pace_needed_within_a_year() -> None:
    """8,559 / 365 = 23.449 km² a day, 2.057 times 11.4; by July 2027 8,559 / 911 / 0.75."""
    found = outputs("pace-needed", "by=2026-01-01", "share=1")
    assert found["needed"].p50 == pytest.approx(8559 / 365)
    assert found["times"].p50 == pytest.approx(8559 / 365 / 11.4)
    later = outputs("pace-needed", "by=2027-07-01", "share=0.75")
    assert (date(2027, 7, 1) - date(2025, 1, 1)).days == 911
    assert later["needed"].p50 == pytest.approx(8559 / 911 / 0.75)


def test_that_december_was_slower_by_a_third() -> None:
    """593/31 = 19.129 after 839/30 = 27.967: -31.6 %."""
    exact = ["november=839", "december=593", "november_error=1", "december_error=1"]
    found = outputs("slow-down", *exact)
    assert found["change"].p50 == pytest.approx(100 * (593 / 31 / (839 / 30) - 1))
    assert found["slower"].mean == 100


def test_that_the_error_of_two_maps_seldom_makes_the_slow_down() -> None:
    """Both maps ln-normal with ln 1.25 / 1.2816 = 0.17412, rank correlation 0.5, r = 0.51764:
    the log of the ratio of paces has the mean ln 0.68399 and the deviation 0.17412 √(2 - 2r) =
    0.17102, so that it is below 0 with Φ(0.37980/0.17102 = 2.2208) = 98.68 %.
    """
    assert outputs("slow-down")["slower"].mean == pytest.approx(98.68, abs=0.45)


def test_that_the_claim_exceeds_the_assessment_by_a_third() -> None:
    """4,500 / 3,306 - 1 = 36.1 %, 1,194 km²."""
    found = outputs("claimed-against-assessed", "claimed=4500", "assessed=3306")
    assert found["excess"].p50 == pytest.approx(100 * 1194 / 3306)
    assert found["beyond"].p50 == 1194


def test_that_unseen_losses_change_the_exchange() -> None:
    """4,074 / 1,220 = 3.339; where half as much is seen of the first, twice that."""
    seen = outputs("loss-exchange", "russian_seen=0.5", "ukrainian_seen=0.5")
    assert seen["ratio"].p50 == pytest.approx(4074 / 1220)
    hidden = outputs("loss-exchange", "russian_seen=0.37", "ukrainian_seen=0.74")
    assert hidden["ratio"].p50 == pytest.approx(2 * 4074 / 1220)


def test_that_the_balance_of_manpower_breaks_even_at_its_share() -> None:
    """30,000 a month are 985.626 a day; of 1,570 lost 584.374 have to return, 37.2 %."""
    recruits = 30_000 / MONTH
    found = outputs("manpower-balance", "losses=1570", "recruits=30000", "returning=0.5")
    assert found["break_even"].p50 == pytest.approx(100 * (1 - recruits / 1570))
    assert found["net"].p50 == pytest.approx(30_000 - 1570 * 0.5 * MONTH)
    even = outputs("manpower-balance", "losses=1570", "recruits=30000", "returning=0.37221241")
    assert even["net"].p50 == pytest.approx(0, abs=0.01)


def test_that_a_force_of_which_a_tenth_returns_shrinks_in_two_stretches() -> None:
    """100,000 above the floor: 90 days at 584.374 leave 47,406; at 427.374 they last 110.9 days."""
    recruits = 30_000 / MONTH
    left = 100_000 - 90 * (1570 - recruits)
    days = 90 + left / (0.9 * 1570 - recruits)
    assert (left, days) == (pytest.approx(47_406, abs=1), pytest.approx(200.925, abs=1e-3))
    sets = ["strength=600000", "losses=1570", "recruits=30000", "returning=0.1"]
    assert outputs("manpower-balance", *sets)["duration"].p50 == pytest.approx(days / YEAR)


def test_that_tanks_last_as_long_as_the_store_and_a_while() -> None:
    """1,500 a year refitted, 1,400 lost: 3,000 in store last 2 years, in which 200 are gained; the
    1,000 above the floor and these 200 last 1,200/1,400 = 0.857 years more.
    """
    sets = ["fleet=2500", "store=3000", "loss=1400", "built=0"]
    assert outputs("tank-depletion", *sets)["duration"].p50 == pytest.approx(2 + 1200 / 1400)


def test_that_tanks_may_run_out_before_the_store() -> None:
    """3,500 lost against 1,500 refitted and built: 1,000 above the floor last half a year."""
    sets = ["fleet=2500", "store=3000", "loss=3500", "built=0.2"]
    found = outputs("tank-depletion", *sets)
    assert found["duration"].p50 == pytest.approx(0.5)
    assert found["store_lasts"].p50 == pytest.approx(3000 / (1500 * 0.8))


@pytest.mark.parametrize("name", WINDOWS)
def test_that_the_months_of_a_template_are_those_of_the_bundled_series(name: str) -> None:
    asked = template_named(name).ask("pace")
    assert asked is not None
    assert asked.input.window is not None
    [series] = open_file(locate(asked.input.window.query.source.file))
    found = drawn(asked.input, asked.input.window, series)
    assert found.values == pytest.approx(asked.input.values, rel=1e-11)


@pytest.mark.parametrize("name", WINDOWS)
def test_that_a_path_that_looks_back_wants_observed_months(name: str) -> None:
    with pytest.raises(ScenarioError, match="must be observed values, month by month") as error:
        outputs(name, "pace=11..28")
    assert error.value.input == "pace"
    if name != "remaining-area-window":
        with pytest.raises(ScenarioError, match="has 1 observed values, but the path looks back"):
            outputs(name, "pace=empirical 18")


def test_that_a_template_says_what_it_needs_with_units() -> None:
    words = needs_words(template_named("remaining-area"))
    assert words == (
        "Needs: Area left (km²); Pace of the advance (km²/day); Share of the pace that goes there; "
        "First day."
    )
