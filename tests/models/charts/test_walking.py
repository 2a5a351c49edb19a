"""Marks tried one after the other: names follow the data, and the way back loses nothing."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from models.charts import ChartSpec, Series
from models.charts.changing import remarked, with_mark
from models.charts.marks import MARKS
from models.charts.walking import walked
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table

DESTROYED = Series("t", "date_reported", "destroyed", label="Destroyed")


def losses() -> Table:
    """Two columns of days, names, and two of numbers, of which the second is drawn."""
    day = (np.datetime64("2024-01-01") + np.arange(4)).astype("datetime64[s]")
    columns = {
        "date_recorded": Column("date_recorded", "date"),
        "date_reported": Column("date_reported", "date"),
        "model": Column("model", "text"),
        "damaged": Column("damaged", "number"),
        "destroyed": Column("destroyed", "number"),
    }
    frame = pd.DataFrame(
        {"date_recorded": day, "date_reported": day, "model": list("abcd"),
         "damaged": [1.0, 2, 3, 4], "destroyed": [4.0, 3, 2, 1]}
    )  # fmt: skip
    return Table("losses", tuple(columns.values()), ColumnValues.of(frame), np.arange(4))


@pytest.mark.parametrize("before", [mark.name for mark in MARKS])
@pytest.mark.parametrize("after", [mark.name for mark in MARKS])
def test_that_a_walk_through_marks_leads_back_to_the_series(before: str, after: str) -> None:
    tables = {"t": losses()}
    start = ChartSpec(series=(DESTROYED,))
    spec, walk = walked(None, "c", start, 0, before, tables)
    spec, walk = walked(walk, "c", spec, len(spec.series) - 1, after, tables)
    if after != "line":
        assert spec == with_mark(start, 0, after, tables)
    spec, walk = walked(walk, "c", spec, len(spec.series) - 1, "line", tables)
    assert spec == start


def test_that_a_walk_ends_where_something_else_was_changed() -> None:
    tables = {"t": losses()}
    spec, walk = walked(None, "c", ChartSpec(series=(DESTROYED,)), 0, "bar", tables)
    other = replace(spec, series=(replace(spec.series[0], y="damaged", label="Damaged"),))
    spec, _ = walked(walk, "c", other, 0, "line", tables)
    assert spec.series == (replace(DESTROYED, y="damaged", label="Damaged"),)


def test_that_another_series_does_not_lose_the_mark_that_it_was_given() -> None:
    tables = {"t": losses()}
    damaged = replace(DESTROYED, y="damaged", label="Damaged")
    spec, walk = walked(None, "c", ChartSpec(series=(DESTROYED, damaged)), 0, "bar", tables)
    spec, walk = walked(walk, "c", spec, 1, "step", tables)
    assert [series.mark for series in spec.series] == ["bar", "step"]
    spec, _ = walked(walk, "c", spec, 0, "line", tables)
    assert [series.mark for series in spec.series] == ["line", "step"]


def test_that_the_name_of_a_series_follows_its_columns_until_it_is_written() -> None:
    made = losses()
    days = with_mark(ChartSpec(series=(DESTROYED,)), 0, "timeline", {"t": made}).series
    assert [series.label for series in days] == ["Date recorded", "Date reported"]
    assert remarked(days[0], made, "heat").label == "Damaged"
    written = replace(days[0], label="Losses of January")
    assert remarked(written, made, "line").label == "Losses of January"
    kept = tuple(each for each in made.columns if each.name != "date_recorded")
    one = replace(made, columns=kept)
    named = replace(DESTROYED, label="Losses of January")
    for series, label in ((DESTROYED, "Date reported"), (named, "Losses of January")):
        (day,) = with_mark(ChartSpec(series=(series,)), 0, "timeline", {"t": one}).series
        assert day.label == label


def lines(count: int, **fields: object) -> ChartSpec:
    """A chart of lines of one table."""
    one = replace(DESTROYED, **fields)  # pyright: ignore
    return ChartSpec(series=(one,) * count)


def marks(spec: ChartSpec) -> list[str]:
    return [series.mark for series in spec.series]


def test_that_stacked_is_chosen_for_all_and_the_way_back_leads_to_the_lines() -> None:
    tables = {"t": losses()}
    start = lines(3)
    spec, walk = walked(None, "c", start, 1, "stacked", tables)
    assert marks(spec) == ["stacked"] * 3
    spec, walk = walked(walk, "c", spec, 1, "bar", tables)
    assert marks(spec) == ["bar"] * 3
    spec, walk = walked(walk, "c", spec, 1, "line", tables)
    assert spec == start
    spec, _ = walked(walk, "c", spec, 1, "bar", tables)
    assert marks(spec) == ["line", "bar", "line"]


def test_that_bars_are_stacked_below_a_line_that_stays_and_apart_from_another_axis() -> None:
    tables = {"t": losses()}
    bar, line = replace(DESTROYED, mark="bar"), DESTROYED
    right = replace(bar, side="right")
    spec = with_mark(ChartSpec(series=(line, bar, bar, right)), 1, "stacked", tables)
    assert marks(spec) == ["line", "stacked", "stacked", "bar"]
    assert marks(with_mark(spec, 2, "bar", tables)) == ["line", "bar", "bar", "bar"]
    assert marks(with_mark(spec, 2, "line", tables)) == ["line", "stacked", "line", "bar"]
