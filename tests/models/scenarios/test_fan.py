"""The fan: bands around what is left, day by day."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.scenarios import Result, run, scenario_from, template_named, with_settings

TEMPLATE = template_named("remaining-area")


def answer(*sets: str) -> Result:
    return run(with_settings(scenario_from(TEMPLATE), TEMPLATE, sets))


def frame(*sets: str) -> pd.DataFrame:
    return answer(*sets).fan.tables["fan"].frame


def test_that_a_fan_begins_with_the_whole_area_on_the_first_day() -> None:
    first = frame("pace=11..28").iloc[0]
    assert first["day"] == pd.Timestamp("2025-01-01")
    assert first["p5"] == first["p95"] == 8559


def test_that_bands_are_the_percentiles_of_a_uniform_pace() -> None:
    """After d days the median path has 8,559 - 19.5 d left, the fastest twentieth 27.15 d less."""
    rows = frame("pace=11..28")
    row = rows.iloc[12]
    gone = (row["day"] - pd.Timestamp("2025-01-01")).days
    assert row["p50"] == pytest.approx(8559 - 19.5 * gone, abs=0.01 * gone)
    assert row["p5"] == pytest.approx(8559 - 27.15 * gone, abs=0.01 * gone)
    assert row["p95"] == pytest.approx(8559 - 11.85 * gone, abs=0.01 * gone)


def test_that_no_band_rises_or_falls_below_nothing() -> None:
    rows = frame("pace=-3..28")
    for column in ("p5", "p50", "p95"):
        assert np.all(np.diff(rows[column]) <= 1e-9)
        assert rows[column].min() >= 0


def test_that_paths_that_never_arrive_stay_in_the_upper_band() -> None:
    """A fifth of -5 to 20 never moves: the 95th percentile keeps all 8,559 km²."""
    assert set(frame("pace=-5..20")["p95"]) == {8559.0}


def test_that_a_fixed_pace_is_one_line() -> None:
    rows = frame("pace=18")
    assert np.allclose(rows["p5"], rows["p95"])


def test_that_the_fan_looks_until_nearly_all_have_arrived_but_not_beyond_fifty_years() -> None:
    """11..28: 19 in 20 arrive within 722 days; 0.0001 km²/day would take 234,000 years."""
    last = frame("pace=11..28")["day"].iloc[-1]
    assert pd.Timestamp("2026-12-24") < last < pd.Timestamp("2027-02-15")
    assert frame("pace=0.0001")["day"].iloc[-1] == pd.Timestamp("2075-01-01")


def test_that_days_are_never_repeated() -> None:
    assert frame("remaining=1", "pace=100")["day"].is_unique


def test_that_the_chart_marks_everything_as_forecast_from_the_start_on() -> None:
    spec = answer().fan.spec
    assert spec.boundary == date(2025, 1, 1)
    assert {series.role for series in spec.series} == {"forecast"}
    assert [(s.mark, s.low, s.high, s.shade) for s in spec.series] == [
        ("band", "p5", "p95", 2),
        ("band", "p20", "p80", 1),
        ("band", "p35", "p65", 0),
        ("line", None, None, 0),
    ]
    assert spec.y.unit == "km²"
    assert "Pace of the advance 11.4 to 28, likely 18 km²/day" in spec.note
    assert "ISW" in spec.source


def test_that_the_table_names_its_units_and_where_its_inputs_come_from() -> None:
    table = answer().fan.tables["fan"]
    assert [(c.name, c.kind, c.unit) for c in table.columns[:2]] == [
        ("day", "date", None),
        ("p5", "number", "km²"),
    ]
    assert str(table.frame["day"].dtype) == "datetime64[s]"
    assert any("defence-ua" in source for source in table.sources)
    assert table.steps == ("10,000 trials, seed 1",)
