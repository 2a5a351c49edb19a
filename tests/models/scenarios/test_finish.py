"""The finishing dates as bars: a share of all paths, and what the bars leave out."""

import numpy as np
import pandas as pd
import pytest

from models.charts.outcome import Outcome
from models.scenarios import run, scenario_from, template_named, with_settings

TEMPLATE = template_named("remaining-area")


def bars(*sets: str) -> Outcome:
    return run(with_settings(scenario_from(TEMPLATE), TEMPLATE, sets)).finish


def frame(*sets: str) -> pd.DataFrame:
    return bars(*sets).tables["finish"].frame


def test_that_a_fixed_pace_finishes_in_one_month() -> None:
    rows = frame("pace=18")
    assert rows["from"].tolist() == [pd.Timestamp("2026-04-01")]
    assert rows["share"].tolist() == [100.0]


def test_that_a_month_has_the_share_of_the_paces_that_finish_in_it() -> None:
    """Within November 2025 (days 304 to 334) lie paces from 25.625 to 28: 2.375/17 = 13.97 %."""
    rows = frame("pace=11..28").set_index("from")
    assert rows.loc[pd.Timestamp("2025-11-01"), "share"] == pytest.approx(
        100 * (28 - 8559 / 334) / 17, abs=0.02
    )


def test_that_bars_and_what_is_left_out_make_a_hundred() -> None:
    """Of -5 to 20 a fifth never gets there."""
    outcome = bars("pace=-5..20")
    assert "20 % never get there." in outcome.spec.note
    assert "get there later than shown." in outcome.spec.note
    assert outcome.tables["finish"].frame["share"].sum() < 80


def test_that_no_arrival_leaves_no_bars() -> None:
    outcome = bars("pace=-1..0.00000001", "remaining=1e12")
    assert outcome.tables["finish"].frame["share"].sum() == pytest.approx(0)


@pytest.mark.parametrize(
    ("pace", "word"), [("17..18", "month"), ("1..10", "quarter"), ("0.5..1", "year")]
)
def test_that_bars_are_as_wide_as_the_range_needs(pace: str, word: str) -> None:
    outcome = bars(f"pace={pace}")
    assert outcome.spec.title == f"Finishing dates, by {word}"
    assert 1 < len(outcome.tables["finish"].frame) <= 60


def test_that_a_pace_that_takes_ages_still_gives_bars() -> None:
    assert len(frame("pace=0.0001")) == 1


def test_that_an_answer_that_is_no_date_has_bars_of_round_numbers() -> None:
    """Cost 59 to 102 over 8,559 km²: 504,981 to 873,018 casualties, evenly."""
    template = template_named("remaining-area-cost")
    outcome = run(scenario_from(template)).finish
    rows = outcome.tables["finish"].frame
    assert rows["middle"].iloc[0] == 505_000
    assert set(np.diff(rows["middle"])) == {10_000}
    assert rows["share"].sum() == pytest.approx(100)
    assert rows["share"].iloc[20] == pytest.approx(100 * 10_000 / (43 * 8559), abs=0.02)
    assert outcome.spec.title == "Casualties until nothing is left, in steps of 10,000"
    assert outcome.spec.x.unit == "casualties"


def test_that_a_single_number_is_one_bar() -> None:
    template = template_named("remaining-area-cost")
    outcome = run(with_settings(scenario_from(template), template, ["cost=102"])).finish
    assert outcome.tables["finish"].frame["share"].tolist() == [100.0]
