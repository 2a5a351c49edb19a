"""Scenarios side by side: what differs, the fans on one chart, what was observed beside them."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.charts.drawing import prepare
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ScenarioError
from models.scenarios import Result, run, scenario_from, template_named, with_settings
from models.scenarios.comparing import names, observed_left, overlaid, side_by_side
from models.tables.table import Table


def result(*sets: str, name: str = "remaining-area", title: str = "") -> Result:
    template = template_named(name)
    scenario = with_settings(scenario_from(template), template, sets)
    return run(replace(scenario, title=title or scenario.title))


SLOW, FAST = result("pace=9", title="Slow"), result("pace=18", "share=0.75", title="Fast")


def rows(*results: Result) -> dict[str, tuple[str, ...]]:
    frame = side_by_side(results).frame
    return {
        str(row[0]): tuple(str(cell) for cell in row[1:]) for row in frame.itertuples(index=False)
    }


def test_that_only_inputs_that_differ_stand_in_the_table() -> None:
    found = rows(SLOW, FAST)
    assert found["Pace of the advance"] == ("9 km²/day", "18 km²/day")
    assert found["Share of the pace that goes there"] == ("1", "0.75")
    assert "Area left" not in found
    assert side_by_side([SLOW, FAST]).frame.columns.tolist() == ["what", "Slow", "Fast"]


def test_that_what_follows_stands_below() -> None:
    """951 and 634 days from 2025-01-01."""
    found = rows(SLOW, FAST)
    assert found["Half of the paths by"] == ("2027-08-10", "2026-09-27")
    assert found["Never gets there"] == ("0 %", "0 %")


def test_that_never_is_a_word() -> None:
    found = rows(SLOW, result("pace=-28..14"))
    assert found["Half of the paths by"][1] == "never"


def test_that_an_input_which_one_does_not_ask_for_is_said_to_be() -> None:
    found = rows(SLOW, result(name="remaining-area-walk"))
    assert found["Whole area"] == ("not asked", "26,517 km²")


def test_that_equal_titles_are_numbered() -> None:
    assert names([SLOW, SLOW, FAST]) == ("Slow", "Slow (2)", "Fast")


def test_that_the_fans_lie_on_one_chart_that_can_be_drawn() -> None:
    outcome = overlaid([SLOW, FAST])
    assert [series.label for series in outcome.spec.series if series.label] == ["Slow", "Fast"]
    assert set(outcome.tables) == {"Slow", "Fast"}
    assert len(prepare(outcome).points) == 4


def test_that_a_band_that_grows_far_beyond_is_cut_and_said_to_be() -> None:
    """The walk's band reaches three times the 8,559 km² at which every line begins."""
    outcome = overlaid([SLOW, result(name="remaining-area-walk")])
    assert outcome.spec.y.high == pytest.approx(1.5 * 8559, rel=1e-3)
    assert "reaches beyond the top" in outcome.spec.note
    assert overlaid([SLOW, FAST]).spec.y.high is None


def held(unit: str = "km²", start: str = "2024-06-30", days: int = 700) -> Table:
    """Held area that grows by 5 km² a day from 1,000."""
    day = (np.datetime64(start, "D") + np.arange(days)).astype("datetime64[s]")
    frame = pd.DataFrame({"date": day, "held": 1000.0 + 5 * np.arange(days)})
    columns = (Column("date", "date"), Column("held", "number", unit=unit, basis="level"))
    return Table("map", columns, ColumnValues.of(frame), np.arange(days), sources=("A mapper",))


def test_that_what_was_observed_is_set_to_the_stock_on_the_first_day() -> None:
    """8,559 km² on 2025-01-01; ten days before 50 more were left, a year later 1,825 less."""
    table = observed_left(held(), "held", SLOW)
    left = dict(zip(table.frame["day"].astype(str), table.frame["left"], strict=True))
    assert left["2025-01-01"] == pytest.approx(8559, abs=0.01)
    assert left["2024-12-22"] == pytest.approx(8609, abs=0.01)
    assert left["2026-01-01"] == pytest.approx(8559 - 1825, abs=0.01)
    outcome = overlaid([SLOW, FAST], table)
    assert outcome.spec.series[0].role == "data"
    assert "what it counts as taken anywhere counts here" in outcome.spec.note
    assert outcome.spec.boundary == date(2025, 1, 1)
    assert "A mapper" in outcome.spec.source
    assert len(prepare(outcome).points) == 5


def test_that_a_series_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ScenarioError, match="in casualties, the scenario in km²"):
        observed_left(held("casualties"), "held", SLOW)
    with pytest.raises(ScenarioError, match="no value on 2025-01-01"):
        observed_left(held(days=30), "held", SLOW)


def test_that_nothing_to_compare_is_refused() -> None:
    with pytest.raises(ScenarioError, match="Choose the scenarios"):
        overlaid([])
