"""A column of another table laid over a chart: units, days and numbers along, marks that fit."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.charts import Chart, ChartSpec, Outcome, Series, default_outcome
from models.charts.default import default_spec
from models.charts.drawing import prepare
from models.charts.overlaying import Apart, laid_over, step_to, there_already
from models.charts.wording import worded
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from models.tables import Query, Table, TableRef
from models.tables.transforms import Window


def daily(unit: str | None = "km²", name: str = "area") -> Table:
    day = (np.datetime64("2024-01-01") + np.arange(40)).astype("datetime64[s]")
    frame = pd.DataFrame({"date": day, name: np.arange(40.0) + 1})
    return Table(
        "Daily",
        (Column("date", "date"), Column(name, "number", unit)),
        ColumnValues.of(frame),
        np.arange(40),
    )


def monthly(unit: str | None = "km²") -> Table:
    month = np.array(["2024-01-01", "2024-02-01"], dtype="datetime64[s]")
    frame = pd.DataFrame({"month": month, "taken": [30.0, 41.0]})
    columns = (
        Column("month", "period", granularity="month"), Column("taken", "number", unit),
    )  # fmt: skip
    return Table("Monthly", columns, ColumnValues.of(frame), np.arange(2))


def over(outcome: Outcome, table: Table, column: str, *, second: bool = False) -> ChartSpec | Apart:
    return laid_over(outcome.spec, outcome.tables, table, "other", column, second=second)


def test_that_days_and_months_share_an_axis_of_dates() -> None:
    outcome = default_outcome(daily(), "area")
    spec = over(outcome, monthly(), "taken")
    assert isinstance(spec, ChartSpec)
    tables = {**outcome.tables, "other": monthly()}
    made = prepare(Outcome(spec, tables))
    assert [len(each.x) for each in made.points] == [40, 2]
    assert made.dated


def test_that_one_column_of_two_tables_is_called_by_who_publishes_it() -> None:
    isw, state = (replace(daily(), sources=(name,)) for name in ("ISW", "DeepState, by day"))
    spec = over(default_outcome(isw, "area"), state, "area")
    assert isinstance(spec, ChartSpec)
    assert [each.label for each in spec.series] == ["ISW", "DeepState"]
    of_a_file = over(default_outcome(isw, "area"), replace(state, sources=("a.csv",)), "area")
    assert isinstance(of_a_file, ChartSpec)
    assert [each.label for each in of_a_file.series] == ["Area", "Area"]


def test_that_pieces_of_equipment_share_an_axis_which_counts_pieces() -> None:
    outcome = default_outcome(daily("aircraft"), "area")
    spec = over(outcome, daily("helicopters", "lost"), "lost")
    assert isinstance(spec, ChartSpec)
    tables = {**outcome.tables, "other": daily("helicopters", "lost")}
    assert worded(spec, tables).y.unit == "pieces"
    assert over(outcome, daily("helicopters/day", "lost"), "lost") == Apart(
        "helicopters/day", "aircraft"
    )
    rates = default_outcome(daily("aircraft/day"), "area")
    assert isinstance(over(rates, daily("tanks/day", "lost"), "lost"), ChartSpec)


def test_that_unlike_units_are_apart_until_a_second_axis_is_asked_for() -> None:
    outcome = default_outcome(daily(), "area")
    assert over(outcome, monthly("casualties"), "taken") == Apart("casualties", "km²")
    spec = over(outcome, monthly("casualties"), "taken", second=True)
    assert isinstance(spec, ChartSpec)
    assert [series.side for series in spec.series] == ["left", "right"]
    assert (spec.right.unit, spec.right.label) == ("casualties", "Taken")


@pytest.mark.parametrize(
    ("chart", "column", "converts"),
    [
        ("km²", "mi²", True), ("km²/day", "km²/month", True), ("km²", "casualties", False),
        ("casualties", "deaths", False), ("km²", None, False), ("km²", "km²", False),
        ("no such unit", "km²", False),
    ],
)  # fmt: skip
def test_that_a_unit_is_converted_where_one_converts_into_the_other(
    chart: str, column: str | None, converts: bool
) -> None:
    step = step_to(chart, Column("taken", "number", column))
    assert (step is not None) == converts
    if step is not None and column == "mi²":
        made = step.apply(monthly("mi²"))
        assert made.column("taken").unit == "km²"
        assert made.values.array("taken").tolist() == pytest.approx([77.6996, 106.189], rel=1e-4)


def test_that_numbers_along_need_the_same_column_in_the_other_table() -> None:
    frame = pd.DataFrame({"fired": [1.0, 2.0], "hit": [3.0, 4.0], "missed": [1.0, 1.0]})
    columns = tuple(Column(name, "number") for name in frame.columns)
    shells = Table("Shells", columns, ColumnValues.of(frame), np.arange(2))
    spec = default_spec(shells, "fired", "hit", "scatter")
    outcome = Outcome(spec, {spec.series[0].table: shells})
    added = over(outcome, shells, "missed")
    assert isinstance(added, ChartSpec)
    assert [(series.x, series.mark) for series in added.series] == [("fired", "scatter")] * 2
    with pytest.raises(ChartError, match="runs along “fired”, which “Daily” does not have"):
        over(outcome, daily(), "area")


def test_that_a_column_takes_the_mark_of_a_chart_it_could_not_share_otherwise() -> None:
    spec = default_spec(daily(), None, "area", "histogram")
    outcome = Outcome(spec, {spec.series[0].table: daily()})
    added = over(outcome, daily(), "area")
    assert isinstance(added, ChartSpec)
    assert [series.mark for series in added.series] == ["histogram", "histogram"]
    prepare(Outcome(added, {**outcome.tables, "other": daily()}))


def test_that_a_table_without_rows_is_said() -> None:
    outcome = default_outcome(daily(), "area")
    empty = Table("Daily", daily().columns, ColumnValues.of(daily().frame[:0]), np.arange(0))
    with pytest.raises(ChartError, match="No row is left"):
        over(outcome, empty, "area")


def test_that_a_series_is_there_already_only_with_the_same_rows_columns_and_mark() -> None:
    first = Series("t", "date", "area", label="Area")
    query = Query(TableRef("file", "area"))
    filtered = replace(query, steps=(Window(date(2024, 1, 1), date(2024, 1, 31)),))

    def there(added: Series, of: Query = query) -> bool:
        spec = ChartSpec(series=(first, added))
        return there_already(Chart("c", spec, (("t", query), ("other", of))), 1)

    again = replace(first, table="other", label="Again", side="right")
    assert there(again)
    assert not there(again, filtered)
    assert not there(replace(again, mark="bar"))
    assert not there(replace(again, y="taken"))
    assert not there(replace(again, x="day"))
