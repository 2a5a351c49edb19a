"""Tables to points and windows, worked out by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.charts import Axis, ChartSpec, Outcome, Series, default_outcome
from models.charts.bars import sides
from models.charts.drawing import prepare
from models.charts.points import points
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from models.tables import Table
from models.tables.calendar import day_number

NAN = float("nan")
Losses = Callable[..., Table]
FIRST = day_number(date(2024, 1, 1))
LOST = Series("t", "date", "lost")


def test_that_a_day_is_drawn_at_its_middle(losses: Losses) -> None:
    made = points(LOST, losses([5, 7]))
    assert made.x.tolist() == [FIRST + 0.5, FIRST + 1.5]
    assert made.start.tolist() == [FIRST, FIRST + 1]


def test_that_a_month_reaches_from_its_first_day_to_its_last(losses: Losses) -> None:
    month = Column("month", "period", granularity="month")
    made = points(Series("t", "month", "lost"), losses([5, 7], ["2024-02-01", "2024-01-01"], month))
    assert made.start.tolist() == [FIRST, FIRST + 31]
    assert made.end.tolist() == [FIRST + 31, FIRST + 60]
    assert made.y.tolist() == [7, 5]
    assert made.rows.tolist() == [1, 0]


def test_that_an_axis_is_of_months_where_every_row_begins_one(losses: Losses) -> None:
    firsts = ["2024-01-01", "2024-02-01", "2024-03-01"]
    monthly = losses([5, 7, 6], firsts)
    assert prepare(default_outcome(monthly, "lost")).grain == "month start"
    month = losses([5, 7, 6], firsts, Column("month", "period", granularity="month"))
    assert prepare(default_outcome(month, "lost")).grain == "month"
    quarter = losses([5, 7, 6], firsts, Column("quarter", "period", granularity="quarter"))
    assert prepare(default_outcome(quarter, "lost")).grain == "quarter"
    assert prepare(default_outcome(losses([5, 7, 6]), "lost")).grain == "day"
    both = ChartSpec(series=(LOST, Series("daily", "date", "lost")))
    assert prepare(Outcome(both, {"t": monthly, "daily": losses([5, 7])})).grain == "day"


def test_that_a_missing_value_parts_the_line(losses: Losses) -> None:
    made = points(LOST, losses([1, 2, NAN, 4, 5]))
    assert made.joined.tolist() == [False, True, False, False, True]


def test_that_missing_days_of_a_daily_series_part_the_line(losses: Losses) -> None:
    days = [f"2024-01-{day:02d}" for day in (*range(1, 13), *range(15, 27))]
    made = points(LOST, losses(list(range(24)), days))
    assert np.flatnonzero(~made.joined).tolist() == [0, 12]


def test_that_months_of_different_length_do_not_part_a_line(losses: Losses) -> None:
    month = Column("month", "period", granularity="month")
    days = [f"2024-{number:02d}-01" for number in range(1, 13)]
    made = points(Series("t", "month", "lost"), losses(list(range(12)), days, month))
    assert made.joined.tolist() == [False] + [True] * 11


def test_that_irregular_days_are_joined(losses: Losses) -> None:
    days = ["2024-01-01", "2024-01-02", "2024-01-09", "2024-02-20", "2024-02-21"]
    assert points(LOST, losses([1, 2, 3, 4, 5], days)).joined.tolist() == [False] + [True] * 4


def test_that_bins_that_begin_on_firsts_of_quarters_fill_their_quarter(losses: Losses) -> None:
    bars = Series("t", "date", "lost", "bar")
    made = points(bars, losses([1, 2], ["2024-01-01", "2024-04-01"]))
    left, right = sides(made.start, made.end, 0, 1)
    # 91 days from January to March of a leap year, of which bars fill eight tenths.
    assert left[0] == pytest.approx(FIRST + 9.1)
    assert right[0] == pytest.approx(FIRST + 81.9)


def test_that_two_series_of_bars_stand_side_by_side(losses: Losses) -> None:
    made = points(LOST, losses([1, 2, 3]))
    left, right = sides(made.start, made.end, 0, 2)
    other, _ = sides(made.start, made.end, 1, 2)
    assert right[0] == pytest.approx(other[0])
    assert right[0] - left[0] == pytest.approx(0.4)


def test_that_bars_begin_at_zero_and_lines_need_not(losses: Losses) -> None:
    table = losses([100, 104])
    assert prepare(default_outcome(table, "lost")).full.y == (100, 104)
    assert prepare(default_outcome(table, "lost", mark="bar")).full.y == (0, 125)


def test_that_the_window_of_the_spec_counts_its_last_day_whole(losses: Losses) -> None:
    spec = ChartSpec(series=(LOST,), x=Axis(low=FIRST + 1, high=FIRST + 2), y=Axis(low=-5, high=9))
    made = prepare(Outcome(spec, {"t": losses([1, 2, 3, 4])}))
    assert made.full.x == (FIRST + 1, FIRST + 3)
    assert made.full.y == (-5, 9)


def test_that_the_window_upwards_is_that_of_the_days_that_were_chosen(losses: Losses) -> None:
    spec = ChartSpec(series=(LOST,), x=Axis(low=FIRST, high=FIRST + 1))
    made = prepare(Outcome(spec, {"t": losses([1, 2, 900, 1000])}))
    assert made.full.y == (1, 2)
    after = prepare(Outcome(replace(spec, x=Axis(low=FIRST + 2)), {"t": losses([1, 2, 900, 1000])}))
    assert after.full.y == (900, 1000)


@pytest.mark.parametrize("mark", ["line", "bar", "scatter", "histogram", "heat"])
def test_that_ends_between_which_nothing_lies_are_said(losses: Losses, mark: str) -> None:
    numbered = mark == "histogram"
    ends = Axis(low=50, high=60) if numbered else Axis(low=FIRST + 40, high=FIRST + 50)
    spec = ChartSpec(series=(replace(LOST, mark=mark),), x=ends)
    where = "50 to 60" if numbered else "10 Feb 2024 to 20 Feb 2024"
    with pytest.raises(ChartError, match=f"Nothing lies from {where}, where the chart was") as said:
        prepare(Outcome(spec, {"t": losses([1, 2, 9, 10])}))
    assert numbered or "values from 1 Jan 2024 to 4 Jan 2024" in str(said.value)


@pytest.mark.parametrize("mark", ["line", "bar", "scatter", "step", "area"])
def test_that_an_axis_on_which_no_value_is_in_sight_is_said(losses: Losses, mark: str) -> None:
    table = losses([3, 9, 4, 10])
    spec = ChartSpec(series=(replace(LOST, mark=mark),), y=Axis(low=11))
    with pytest.raises(ChartError) as said:
        prepare(Outcome(spec, {"t": table}))
    assert str(said.value) == (
        "No value lies above 11, “Lowest” under Marks; the values run from 3 to 10: clear it, or "
        "choose a lower one."
    )
    assert prepare(Outcome(replace(spec, y=Axis(low=9.5)), {"t": table})).full.y == (9.5, 10)
    with pytest.raises(ChartError, match="No value lies below −1, “Highest” under Marks"):
        prepare(Outcome(replace(spec, y=Axis(high=-1)), {"t": table}))
    early = replace(spec, y=Axis(low=9.5), x=Axis(high=FIRST + 1))
    with pytest.raises(ChartError, match=r"above 9\.5, .*; the values run from 3 to 9: "):
        prepare(Outcome(early, {"t": table}))


def test_that_a_line_across_the_plot_is_in_sight_and_points_beyond_it_are_not(
    losses: Losses,
) -> None:
    table = losses([1, 100, 2])
    between = ChartSpec(series=(LOST,), y=Axis(low=40, high=60))
    assert prepare(Outcome(between, {"t": table})).full.y == (40, 60)
    points = replace(between, series=(replace(LOST, mark="scatter"),))
    with pytest.raises(ChartError, match="No value lies between 40 and 60, “Lowest” and “Highest”"):
        prepare(Outcome(points, {"t": table}))


def test_that_one_series_in_sight_is_enough(losses: Losses) -> None:
    low, high = losses([1, 2]), losses([100, 200])
    spec = ChartSpec(series=(LOST, replace(LOST, table="u")), y=Axis(low=50))
    assert prepare(Outcome(spec, {"t": low, "u": high})).full.y == (50, 200)


def test_that_ends_on_a_log_scale_along_are_said_as_numbers() -> None:
    """Places there are powers of ten; the ends are the numbers that were chosen."""
    frame = pd.DataFrame({"km": [10.0, 100.0, 1000.0], "lost": [1.0, 2.0, 3.0]})
    columns = (Column("km", "number"), Column("lost", "number"))
    table = Table("t", columns, ColumnValues.of(frame), np.arange(3))
    series = Series("t", "km", "lost", mark="scatter")
    spec = ChartSpec(series=(series,), x=Axis(low=2e5, high=3e6, log=True))
    with pytest.raises(ChartError, match=r"Nothing lies from 200,000 to 3e\+06, where"):
        prepare(Outcome(spec, {"t": table}))


def test_that_the_window_upwards_follows_what_is_seen(losses: Losses) -> None:
    made = prepare(default_outcome(losses([1, 2, 900, 1000]), "lost"))
    assert made.full.y == (0, 1000)
    assert made.y_within((FIRST, FIRST + 1.9)) == (1, 2)


@pytest.mark.parametrize(
    ("series", "words"),
    [
        ((), "no series"),
        ((Series("t", "date", "lost", mark="pie"),), "“pie” is not a kind of chart"),
        ((Series("gone", "date", "lost"),), "which it does not have"),
        ((Series("t", "date", "lost", mark="band"),), "needs a column for each bound"),
        ((Series("t", "date", "date"),), "holds dates, not numbers"),
        ((Series("t", "name", "lost"),), "cannot run along an axis"),
        ((LOST, Series("t", "lost", "lost")), "draw them apart"),
    ],
)
def test_that_what_cannot_be_drawn_is_said(
    losses: Losses, series: tuple[Series, ...], words: str
) -> None:
    table = losses([1, 2])
    frame = table.frame.assign(name=pd.Series(["a", "b"], dtype="str"))
    table = Table("t", (*table.columns, Column("name", "text")), ColumnValues.of(frame), table.rows)
    with pytest.raises(ChartError, match=words):
        prepare(Outcome(ChartSpec(series=series), {"t": table}))


@pytest.mark.parametrize("values", [[], [NAN, NAN], [float("inf")]])
def test_that_a_chart_of_nothing_is_refused(losses: Losses, values: list[float]) -> None:
    with pytest.raises(ChartError, match="nothing to draw: “lost” has no value"):
        prepare(default_outcome(losses(values), "lost"))


@pytest.mark.parametrize("values", [[7.0], [5.0, 5.0], [0.0], [1e300, -1e300], [1e-300]])
def test_that_a_single_or_constant_or_extreme_value_has_a_window(
    losses: Losses, values: list[float]
) -> None:
    window = prepare(default_outcome(losses(values), "lost")).full
    assert window.x[0] < window.x[1]
    assert window.y[0] <= min(values)
    assert max(values) <= window.y[1]
    assert window.y[0] < window.y[1]


def test_that_the_default_chart_runs_over_the_first_dates(losses: Losses) -> None:
    outcome = default_outcome(losses([1, 2]), "lost", size=(800, 450))
    assert outcome.spec.series[0].x == "date"
    assert outcome.spec.y.unit == "casualties"
    assert (outcome.spec.size.width, outcome.spec.size.height) == (800, 450)


@pytest.mark.parametrize(
    ("y", "x", "mark", "words"),
    [
        ("gone", None, "line", "no column “gone”; it has “date”, “lost”"),
        ("lost", "gone", "line", "no column “gone”; it has “date”, “lost”"),
        ("date", None, "line", "holds dates, not numbers; choose “lost”"),
        (
            "lost",
            None,
            "pie",
            "“pie” is not a kind of chart; choose line, step, area, bar, stacked",
        ),
    ],
)
def test_that_a_default_chart_that_cannot_be_names_what_there_is(
    losses: Losses, y: str, x: str | None, mark: str, words: str
) -> None:
    with pytest.raises(ChartError, match=words):
        default_outcome(losses([1]), y, x, mark)


def test_that_a_table_without_dates_asks_for_a_column(losses: Losses) -> None:
    table = losses([1])
    bare = Table("bare", table.columns[1:], ColumnValues.of(table.frame[["lost"]]), table.rows)
    with pytest.raises(ChartError, match="no column of dates"):
        default_outcome(bare, "lost")
