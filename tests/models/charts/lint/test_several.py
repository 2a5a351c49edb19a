"""Several values of one day in one series, by each mark that would mix them."""

from dataclasses import replace

import numpy as np
import pytest

from models.charts import ChartSpec, Outcome, Series
from models.charts.drawing import prepare
from models.charts.lint import remarks
from models.charts.marks import mark_named
from models.charts.spec import Axis
from models.datasets.dataset import Column
from models.datasets.overrides import Kind
from models.datasets.values import ColumnValues
from models.tables import Filter, Table

MARKS = ("line", "step", "area", "bar", "stacked", "scatter", "histogram", "heat", "band", "range")


def table(**words: list[str]) -> Table:
    """Six days from 2024-01-01 on with two rows each and their `words`."""
    days = np.datetime64("2024-01-01", "s") + 86_400 * np.repeat(np.arange(6), 2)
    lost = np.arange(100.0, 112.0)
    names = {name: np.array(each, dtype=object) for name, each in words.items()}
    columns = (
        Column("day", "date"),
        Column("lost", "number", unit="casualties"),
        Column("most", "number", unit="casualties"),
        *(Column(name, "text") for name in words),
    )
    kinds: dict[str, Kind] = {each.name: each.kind for each in columns}
    values = ColumnValues({"day": days, "lost": lost, "most": lost + 5, **names}, kinds, 12)
    return Table("t", columns, values, np.arange(12), ("General Staff",))


def told(made: Table, mark: str, **fields: str) -> str:
    series = Series("t", "day", "lost", mark, "Lost")
    if mark in ("band", "range"):
        series = replace(series, low="lost", high="most")
    spec = ChartSpec(
        title="Losses",
        subtitle="Losses, casualties",
        series=(replace(series, **fields),),  # pyright: ignore
        y=Axis(unit="casualties"),
    )
    found = {each.rule: each.words for each in remarks(prepare(Outcome(spec, {"t": made})))}
    assert set(found) <= {"several"}
    return found.get("several", "")


REGIONS = ["Donetsk", "Luhansk"] * 6
EVENTS = [f"event {number}" for number in range(12)]


@pytest.mark.parametrize("mark", MARKS)
def test_that_rows_of_two_regions_in_one_series_are_questioned_whatever_the_mark(mark: str) -> None:
    words = told(table(region=REGIONS), mark)
    assert "“Lost” has up to 2 values on one day, one for each “region”, and " in words
    keep = "keep the rows of one “region” on Data."
    split = mark_named(mark).splits
    assert words.endswith(f": split it by that column, or {keep}" if split else f": {keep}")


@pytest.mark.parametrize("mark", MARKS)
def test_that_the_rows_of_one_region_are_one_series(mark: str) -> None:
    one = Filter("region", "=", "Luhansk").apply(table(region=REGIONS))
    assert told(one, mark) == ""


@pytest.mark.parametrize("mark", ["scatter", "range", "stacked", "histogram"])
def test_that_several_events_of_one_day_may_be_points_parts_or_counts(mark: str) -> None:
    assert told(table(name=EVENTS), mark) == ""


@pytest.mark.parametrize(
    ("mark", "wrong"),
    [
        ("line", "its line jumps between them"),
        ("bar", "its bars hide each other"),
        ("heat", "a cell shows only one of them"),
    ],
)
def test_that_events_of_one_day_are_no_course_and_no_single_bar(mark: str, wrong: str) -> None:
    assert f"up to 2 values on one day, and {wrong}: keep the rows of one thing" in told(
        table(name=EVENTS), mark
    )


def test_that_a_heat_map_with_a_row_for_each_region_mixes_nothing() -> None:
    assert told(table(region=REGIONS), "heat", names="region") == ""


def test_that_a_heat_map_whose_rows_are_of_something_else_still_mixes_regions() -> None:
    made = table(region=REGIONS, kind=["tanks"] * 12)
    assert "a cell shows only one of them" in told(made, "heat", names="kind")


def test_that_several_dots_in_one_row_are_questioned() -> None:
    words = told(table(region=REGIONS), "dots", x="region")
    assert "“Lost” has up to 6 values in one row, and nothing tells them apart" in words
    one = Filter("day", "=", "2024-01-03").apply(table(region=REGIONS))
    assert told(one, "dots", x="region") == ""


def test_that_months_with_several_rows_are_called_months() -> None:
    made = table(region=REGIONS)
    months = np.repeat(np.arange("2024-01", "2024-07", dtype="datetime64[M]"), 2)
    values = made.values.put("day", months.astype("datetime64[s]"))
    first = replace(made.columns[0], kind="period", granularity="month")
    made = replace(made, columns=(first, *made.columns[1:]), values=values)
    assert "up to 2 values in one month, one for each “region”" in told(made, "bar")


def test_that_rows_of_several_units_in_one_series_are_questioned() -> None:
    made = table(unit=["km²", "persons"] * 6)
    spec = ChartSpec(
        title="Losses", subtitle="Losses, casualties",
        series=(Series("t", "day", "lost", "scatter", "Lost"),), y=Axis(unit="casualties"),
    )  # fmt: skip
    found = {each.rule: each.words for each in remarks(prepare(Outcome(spec, {"t": made})))}
    assert "“Lost” is in km² and in persons, as “unit” says" in found["units-mixed"]
    one = Filter("unit", "=", "persons").apply(made)
    assert remarks(prepare(Outcome(spec, {"t": one}))) == ()
