"""Inputs bound to a window of a series: whole months, the last of them, read anew on a change."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.bundled import locate
from models.datasets import open_file
from models.datasets.dataset import Dataset
from models.errors import QueryError, ScenarioError
from models.figures import SERIES
from models.scenarios import Input, scenario_from, template_named
from models.scenarios.bound import drawn, drawn_anew, window_of
from models.tables.query import Query, TableRef
from models.tables.table import whole

SCENARIO = scenario_from(template_named("remaining-area"))
PACE = SCENARIO.inputs[1]
REF = TableRef("area", "area")


def daily(path: Path, paces: dict[int, float], first: date, last: date) -> Dataset:
    """A level that grows by the pace of its month every day, from `first` to `last`."""
    level, day, lines = 1000.0, first, ["day,area_km2"]
    while day <= last:
        level += paces[day.month]
        lines.append(f"{day},{level:.3f}")
        day += timedelta(days=1)
    path.write_text("\n".join(lines), encoding="utf-8")
    [dataset] = open_file(path)
    return dataset


def bound(dataset: Dataset, last: int = 0, name: str = "area_km2") -> Input:
    table = whole(dataset)
    return drawn(PACE, window_of(table, Query(TableRef("area", dataset.name)), name, last), dataset)


def test_that_the_bundled_months_are_drawn_as_they_stand() -> None:
    [months] = open_file(locate(SERIES[0]))
    pace = bound(months, last=3)
    assert pace.shape == "empirical"
    assert pace.values == pytest.approx((610 / 31, 725 / 30, 15.5))
    assert pace.window is not None
    assert (pace.window.last, pace.window.version) == (3, months.provenance.version)
    assert "the last 3 rows" in pace.note


def test_that_days_become_the_means_of_their_months(tmp_path: Path) -> None:
    """From 31 January: 10, 20 and 30 km² a day in February, March and April."""
    paces = {1: 5.0, 2: 10.0, 3: 20.0, 4: 30.0}
    days = daily(tmp_path / "area.csv", paces, date(2025, 1, 31), date(2025, 4, 30))
    assert bound(days).values == pytest.approx((10, 20, 30))
    assert bound(days, last=2).values == pytest.approx((20, 30))


def test_that_part_of_a_month_at_an_end_is_left_out_and_told(tmp_path: Path) -> None:
    paces = {1: 5.0, 2: 10.0, 3: 20.0, 4: 30.0}
    days = daily(tmp_path / "area.csv", paces, date(2025, 1, 10), date(2025, 4, 12))
    pace = bound(days)
    assert pace.values == pytest.approx((10, 20))
    assert "without part of a month at the ends" in pace.note


def test_that_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    paces = {2: 10.0, 3: 20.0, 4: 30.0}
    path = tmp_path / "area.csv"
    before = daily(path, paces, date(2025, 2, 1), date(2025, 3, 31))
    pace = bound(before, last=1)
    scenario = replace(SCENARIO, inputs=(SCENARIO.inputs[0], pace, *SCENARIO.inputs[2:]))
    assert drawn_anew(scenario, lambda ref: before) is scenario
    after = daily(path, paces, date(2025, 2, 1), date(2025, 4, 30))
    anew = drawn_anew(scenario, lambda ref: after).input("pace")
    assert anew is not None
    assert pace.values == pytest.approx((20,))
    assert anew.values == pytest.approx((30,))
    assert anew.window is not None
    assert anew.window.version == after.provenance.version


def test_that_values_stay_while_their_file_is_not_loaded(tmp_path: Path) -> None:
    [months] = open_file(locate(SERIES[0]))
    scenario = replace(SCENARIO, inputs=(bound(months),))

    def missing(ref: TableRef) -> Dataset:
        raise QueryError(f"“{ref.table}” is not loaded.")

    assert drawn_anew(scenario, missing) is scenario


def test_that_a_column_that_is_gone_is_told_at_the_input(tmp_path: Path) -> None:
    [months] = open_file(locate(SERIES[0]))
    scenario = replace(SCENARIO, inputs=(bound(months),))
    (tmp_path / "other.csv").write_text("month,towns\n2024-01,3\n2024-02,4\n", encoding="utf-8")
    [other] = open_file(tmp_path / "other.csv")
    with pytest.raises(ScenarioError, match="“Pace of the advance” cannot be read anew") as error:
        drawn_anew(scenario, lambda ref: other)
    assert error.value.input == "pace"


def test_that_the_last_year_of_the_economist_s_area_is_twelve_paces(field_data: Path) -> None:
    """Level differences of whole months, divided by their days and by 1,000,000 m² in a km².

    The file ends on 2026-08-21, so that July 2026 is the last whole month.
    """
    folder = field_data / "data" / "economist"
    [days] = open_file(folder / "area_assessed_as_controlled_by_russia.csv")
    name = "area_assessed_as_russia_controlled"
    pace = bound(days, last=12, name=name)
    assert len(pace.values) == 12
    frame = days.frame.drop_duplicates("date").set_index("date")[name]
    june, july = frame["2026-06-30"], frame["2026-07-31"]
    assert pace.values[-1] == pytest.approx((july - june) / 31 / 1e6, rel=1e-6)
