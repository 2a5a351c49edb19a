"""Means over days laid over daily values: what the chart draws, says and leaves alone."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from models.charts import Chart, spec_of_column
from models.charts.averaging import averaged, tidied
from models.charts.changing import without_series
from models.charts.drawing import prepare
from models.charts.outcome import Outcome
from models.charts.source_line import source_line
from models.charts.spec import ChartSpec, Series
from models.charts.summary import summary
from models.charts.wording import DERIVED, worded
from models.datasets.dataset import Column
from models.errors import ChartError
from models.tables import Filter, PerDay, Query, RollingMean, Scale, Table, TableRef
from models.tables.query import take
from models.tables.table import listed
from models.workspace import Workspace, edits

FIRST = date(2024, 1, 1)
REF = TableRef("file", "losses")
WEEK = RollingMean("", 7)


def losses(basis: str | None = "per day") -> Table:
    """1, 2, 3 … persons on each of fourteen days."""
    columns = (
        Column("date", "date"),
        Column("lost", "number", unit="persons/day", basis=basis),  # pyright: ignore
    )
    values = np.arange(1, 15)
    days = np.array([(FIRST + timedelta(n)).isoformat() for n in range(14)], "datetime64[s]")
    return listed("losses", columns, {"date": days, "lost": values}, ("General Staff",))


def chart_of(table: Table, *marks: str) -> Chart:
    spec = spec_of_column(table, table.column("lost"))
    if marks:
        spec = replace(spec, series=tuple(replace(spec.series[0], mark=each) for each in marks))
    return Chart("chart", spec, (("table", Query(REF)),), ("table",), DERIVED)


def outcome(chart: Chart, table: Table) -> Outcome:
    made = take(dict(chart.queries)["table"].steps, table)
    return Outcome(worded(chart.spec, {"table": made}, chart.derived), {"table": made})


def test_that_the_mean_lies_over_values_that_step_back() -> None:
    table = losses()
    chart = averaged(chart_of(table), {"table": table}, WEEK)
    daily, mean = chart.spec.series
    assert (daily.y, daily.faint) == ("lost", True)
    assert (mean.y, mean.mark, mean.faint) == ("lost (7-day mean)", "line", False)
    assert dict(chart.queries)["table"].steps == (RollingMean("lost", 7, day="date"),)
    drawn = prepare(outcome(chart, table))
    # The mean of 1 to 7 is 4, that of 8 to 14 is 11.
    assert drawn.points[1].y[-1] == 11
    assert np.isnan(drawn.points[1].y[:6]).all()
    assert drawn.points[1].y[6] == 4


def test_that_title_source_line_and_text_say_of_what_it_is_the_mean() -> None:
    table = losses()
    found = outcome(averaged(chart_of(table), {"table": table}, WEEK), table)
    assert found.spec.title == "Lost per day"
    assert source_line(found) == (
        "Source: General Staff. Shown: 7-day mean of lost (each day and the 6 before)"
    )
    told = summary(prepare(found))
    assert "Lost (pale line): 14 values" in told
    assert "Lost (7-day mean) (line): 8 values" in told


def test_that_a_mean_alone_is_named_in_the_title() -> None:
    table = replace(WEEK, column="lost").apply(losses())
    spec = spec_of_column(table, table.column("lost (7-day mean)"))
    assert spec.title.startswith("Lost per day (7-day mean)")


def test_that_a_mean_which_is_not_drawn_is_not_said() -> None:
    table = replace(WEEK, column="lost").apply(losses())
    found = Outcome(spec_of_column(table, table.column("lost")), {"table": table})
    assert source_line(found) == "Source: General Staff"


def test_that_without_its_mean_a_series_is_full_again_and_the_step_is_gone() -> None:
    table = losses()
    chart = averaged(chart_of(table), {"table": table}, WEEK)
    chart = averaged(chart, outcome(chart, table).tables, RollingMean("", 3))
    assert [each.y for each in chart.spec.series][1:] == ["lost (7-day mean)", "lost (3-day mean)"]
    one = without_series(chart.spec, 1)
    assert one.series[0].faint
    assert tidied(replace(chart, spec=one)).queries[0][1].steps == (
        RollingMean("lost", 3, day="date"),
    )
    none = without_series(one, 1)
    assert not none.series[0].faint
    assert tidied(replace(chart, spec=none)).queries[0][1].steps == ()


def test_that_the_same_mean_is_not_added_twice() -> None:
    table = losses()
    chart = averaged(chart_of(table), {"table": table}, WEEK)
    with pytest.raises(ChartError, match="on the chart already"):
        averaged(chart, outcome(chart, table).tables, WEEK)


@pytest.mark.parametrize(
    ("spec", "basis", "words"),
    [
        (ChartSpec(), "per day", "no daily values"),
        (ChartSpec(series=(Series("table", "date", "lost"),)), "cumulative", "running total"),
        (ChartSpec(series=(Series("table", "lost", "lost", "histogram"),)), None, "value a day"),
        (ChartSpec(series=(Series("table", "lost", "lost", "scatter"),)), None, "holds numbers"),
    ],
)
def test_that_what_has_no_mean_over_days_says_why(
    spec: ChartSpec, basis: str | None, words: str
) -> None:
    chart = Chart("chart", spec, (("table", Query(REF)),))
    with pytest.raises(ChartError, match=words):
        averaged(chart, {"table": losses(basis)}, WEEK)


def test_that_a_filter_on_days_does_not_take_the_days_that_a_mean_needs() -> None:
    """Kept from 8 January on: the mean of that day takes in the 2nd to the 7th."""
    table = losses()
    kept = Filter("date", "≥", "2024-01-08")
    workspace = edits.with_query(Workspace(), Query(REF, (kept,)))
    chart = averaged(chart_of(table), {"table": table}, WEEK)
    whole = edits.as_looked_at(workspace, chart)
    steps = dict(whole.queries)["table"].steps
    assert steps == (RollingMean("lost", 7, day="date"), kept)
    made = take(steps, table)
    assert made.values.numbers("lost (7-day mean)").tolist() == [5, 6, 7, 8, 9, 10, 11]


def test_that_steps_taken_on_data_as_well_are_taken_once() -> None:
    mean, per_day = RollingMean("lost", 7, day="date"), PerDay("lost", day="date")
    own = (Scale("lost", "persons/day"), per_day, mean)
    chart = Chart("chart", ChartSpec(), (("table", Query(REF, own)),), ("table",))
    on_data = (PerDay("lost"), RollingMean("lost"))
    workspace = edits.with_query(Workspace(), Query(REF, on_data))
    whole = edits.as_looked_at(workspace, chart)
    assert dict(whole.queries)["table"].steps == (*on_data, own[0])
    assert dict(edits.following(chart).queries)["table"].steps == own
