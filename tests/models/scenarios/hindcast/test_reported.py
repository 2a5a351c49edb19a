"""The report's own projection, scored."""

from datetime import date

import pytest

from models.scenarios import scenario_from, template_named, with_settings
from models.scenarios.hindcast import against, reported, verdict


def test_that_what_was_left_is_the_mapper_s_share_of_the_oblast() -> None:
    """26,517 km² × 32.5 % and × 21.9 %."""
    found = reported()
    assert [day for day, _ in found.seen] == [date(2025, 1, 1), date(2026, 1, 1)]
    assert [left for _, left in found.seen] == pytest.approx([8618.0, 5807.2], abs=0.1)


def test_that_the_pace_that_came_stands_against_the_one_assumed() -> None:
    """(8,618.0 - 5,807.2) / 365 = 7.70; 8,559 - 11.4 × 365 = 4,398."""
    found = reported()
    assert found.pace == pytest.approx(7.70, abs=0.005)
    assert found.claim_pace == 11.4
    assert found.projected == pytest.approx(4398)


def test_that_the_verdict_says_both_paces_and_that_the_mappers_differ() -> None:
    words = verdict(reported())
    for part in (
        "11.4",
        "4,398",
        "5,807",
        "1,409 km² more",
        "7.7 km² a day",
        "8,618",
        "59 km² apart",
    ):
        assert part in words
    assert "DeepState is another mapper than ISW" in words


def test_that_a_scenario_of_the_oblast_is_scored_on_the_day_seen() -> None:
    """A pace even between 4 and 14 leaves 7,099 to 3,449 km² after a year; 5,807 is at 7.54."""
    template = template_named("remaining-area")
    scenario = with_settings(scenario_from(template), template, ["pace=4..14"])
    [row] = against(scenario, reported())
    assert row.day == date(2026, 1, 1)
    assert row.middle == pytest.approx(8559 - 9 * 365, abs=2)
    assert (row.low, row.high) == (
        pytest.approx(8559 - 13 * 365, abs=2),
        pytest.approx(8559 - 5 * 365, abs=2),
    )
    assert row.inside
    seen_pace = (8559 - 0.219 * 26517) / 365
    assert row.no_more == pytest.approx((14 - seen_pace) / 10, abs=1e-3)


def test_that_the_report_s_paces_leave_too_little_in_every_path() -> None:
    template = template_named("remaining-area")
    [row] = against(scenario_from(template), reported())
    assert row.no_more == 1.0
    assert not row.inside


def test_that_a_start_after_the_days_seen_is_not_scored() -> None:
    template = template_named("remaining-area")
    later = with_settings(scenario_from(template), template, ["start=2026-02-01"])
    assert against(later, reported()) == ()
