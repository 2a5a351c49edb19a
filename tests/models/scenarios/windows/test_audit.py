"""Every window that could have been chosen, counted by hand."""

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from models.datasets import open_file
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ScenarioError
from models.scenarios import scenario_from, template_named
from models.scenarios.windows import Windows, answers_at, pace_input, place_of_choice, windows
from models.tables.table import Table, whole


def table(gains: list[float], first: str = "2024-01-01", unit: str = "km²") -> Table:
    """A level of 0 on the day before `first`, then as much more each day as `gains` says."""
    start = np.datetime64(first, "D") - 1
    days = (start + np.arange(len(gains) + 1)).astype("datetime64[s]")
    frame = pd.DataFrame({"date": days, "held": np.concatenate([[0.0], np.cumsum(gains)])})
    columns = (Column("date", "date"), Column("held", "number", unit=unit, basis="level"))
    return Table(
        "map", columns, ColumnValues.of(frame), np.arange(len(frame)), sources=("A mapper",)
    )


def four_days(**settings: object) -> Windows:
    """Gains of 1, 2, 3 and 4 on the first four days of 2024; 3 and 4 January were published."""
    return windows(
        table([1, 2, 3, 4]),
        "held",
        date(2024, 1, 3),
        date(2024, 1, 4),
        earliest=date(2024, 1, 1),
        shortest=2,
    )


def test_that_every_start_and_length_is_there_once() -> None:
    """Of two days 1.5, 2.5, 3.5; of three 2, 3; of four 2.5."""
    found = four_days()
    assert found.every.tolist() == [1.5, 2.0, 2.5, 2.5, 3.0, 3.5]
    assert found.pace[0, :3].tolist() == [1.5, 2.5, 3.5]
    assert found.pace[1, :2].tolist() == [2.0, 3.0]
    assert found.pace[2, 0] == 2.5
    assert np.isnan(found.pace[0, 3])


def test_that_the_published_choice_has_its_place_among_them() -> None:
    found = four_days()
    assert found.published == 3.5
    assert found.below == pytest.approx(5 / 6)
    assert found.unit == "km²/day"


def test_that_the_sentence_says_where_the_choice_lies() -> None:
    words = place_of_choice(four_days())
    assert words.startswith("2024-01-03 to 2024-01-04 gives 3.5 km²/day: more than 83 % of the 6 ")
    assert "2024-01-01 and 2024-01-04" in words
    assert "so it is a high choice" in words


@pytest.mark.parametrize(
    ("gains", "words"),
    [
        ([1.0] * 40 + [9.0] * 10, "at the high end"),
        ([9.0] * 40 + [1.0] * 10, "at the low end"),
        ([1.0, 9.0] * 25, "in the middle half"),
    ],
)
def test_that_ends_and_middle_are_told_apart(gains: list[float], words: str) -> None:
    found = windows(table(gains), "held", date(2024, 2, 10), date(2024, 2, 19))
    assert words in place_of_choice(found)


def test_that_nobody_could_choose_days_after_the_published_end() -> None:
    found = windows(table([1.0] * 60), "held", date(2024, 1, 20), date(2024, 1, 31))
    assert (found.starts[-1] - found.starts[0]) + 1 == 365
    ends = found.starts[None, :] + found.lengths[:, None] - 1
    assert ends[~np.isnan(found.pace)].max() == (date(2024, 1, 31) - date(1970, 1, 1)).days


def test_that_days_the_series_does_not_cover_are_no_windows() -> None:
    """31 days from 1 January: 25 windows of a week, 24 of eight days … 1 of 31."""
    found = windows(table([1.0] * 60), "held", date(2024, 1, 20), date(2024, 1, 31))
    assert len(found.every) == 25 * 26 // 2
    assert set(np.round(found.every, 9).tolist()) == {1.0}


def test_that_a_window_outside_the_series_is_refused_with_what_there_is() -> None:
    with pytest.raises(ScenarioError, match="it has reports from 2023-12-31 to 2024-01-04"):
        windows(table([1, 2, 3, 4]), "held", date(2023, 1, 1), date(2023, 1, 31))


def test_that_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ScenarioError, match="swap them"):
        windows(table([1, 2, 3, 4]), "held", date(2024, 1, 4), date(2024, 1, 3))


def test_that_too_long_a_span_is_refused_with_the_limit() -> None:
    with pytest.raises(ScenarioError, match="at most 2,000 days"):
        windows(table([1.0] * 9), "held", date(2024, 1, 1), date(2024, 1, 9), date(2000, 1, 1))


def test_that_a_scenario_answers_at_every_window_s_pace() -> None:
    scenario = scenario_from(template_named("remaining-area"))
    input = pace_input(scenario, "km²/day")
    assert input is not None
    assert input.name == "pace"
    answers = answers_at(scenario, input, np.array([18.0, 9.0, -1.0]), "km²/day")
    assert answers.tolist() == pytest.approx([8559 / 18 / 365.25, 8559 / 9 / 365.25, np.inf])
    assert pace_input(scenario, "casualties/day") is None


def test_that_the_published_file_s_december_has_its_pace(field_data: Path) -> None:
    """The level on 30 November and 31 December 2024 as the file has them, over 31 days."""
    path = field_data / "data" / "economist" / "area_assessed_as_controlled_by_russia.csv"
    level = {line[:10]: line.split(",")[1] for line in path.read_text("utf-8").splitlines()}
    column = "area_assessed_as_russia_controlled"
    found = windows(whole(open_file(path)[0]), column, date(2024, 12, 1), date(2024, 12, 31))
    gained = (float(level["2024-12-31"]) - float(level["2024-11-30"])) / 1e6
    assert found.published == pytest.approx(gained / 31)
    assert len(found.every) == 359 * 360 // 2  # windows of 7 to 365 days within 365
