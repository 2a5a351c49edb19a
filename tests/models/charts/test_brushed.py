"""A stretch drawn over on a chart, as filters that keep its rows."""

import numpy as np
import pandas as pd
import pytest

from models.charts import Axis, ChartSpec, Outcome, Series
from models.charts.brushed import ends, filters, narrowed, told
from models.charts.drawing import Drawing, prepare
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from models.tables import Filter, Sort, Table

FIRST = 19_723.0
"""2024-01-01 in days since 1970-01-01."""


def drawing(column: Column, values: list[object], mark: str = "line") -> Drawing:
    y = [float(n) for n in range(len(values))]
    frame = pd.DataFrame({column.name: np.array(values), "v": y})
    columns = (column, Column("v", "number"))
    table = Table("t", columns, ColumnValues.of(frame), np.arange(len(values)))
    spec = ChartSpec(series=(Series("t", column.name, "v", mark),), x=Axis())
    return prepare(Outcome(spec, {"t": table}))


def days(*given: str) -> list[object]:
    return [np.datetime64(day, "s") for day in given]


def test_that_days_count_whose_middle_was_drawn_over() -> None:
    """From the evening of the 1st to the morning of the 4th: the 2nd and the 3rd."""
    made = drawing(Column("day", "date"), days(*(f"2024-01-0{n}" for n in range(1, 6))))
    assert filters(made, (FIRST + 0.8, FIRST + 3.2)) == {
        "t": (Filter("day", "≥", "2024-01-02"), Filter("day", "≤", "2024-01-03"))
    }


def test_that_months_times_and_numbers_are_written_as_they_are_typed() -> None:
    months = days("2024-01-01", "2024-02-01", "2024-03-01")
    made = drawing(Column("month", "period", granularity="month"), months)
    low, high = filters(made, (FIRST + 31, FIRST + 60))["t"]
    assert (low.value, high.value) == ("2024-02", "2024-02")
    times = days("2024-01-01T06:00:00", "2024-01-01T12:00:00")
    made = drawing(Column("time", "datetime"), times)
    assert filters(made, (FIRST, FIRST + 0.3))["t"][1].value == "2024-01-01 06:00:00"
    made = drawing(Column("km", "number"), [0.5, 1.5, 2.5])
    assert [each.value for each in filters(made, (1.0, 9.0))["t"]] == ["1.5", "2.5"]


def test_that_what_is_in_sight_ends_with_whole_days_or_short_numbers() -> None:
    made = drawing(Column("day", "date"), days(*(f"2024-01-0{n}" for n in range(1, 6))))
    assert ends(made, (FIRST + 0.8, FIRST + 3.2)) == (FIRST, FIRST + 3)
    assert ends(made, (FIRST + 1, FIRST + 3)) == (FIRST + 1, FIRST + 2)
    assert ends(made, (FIRST + 1.2, FIRST + 1.4)) == (FIRST + 1, FIRST + 1)
    made = drawing(Column("km", "number"), [0.5, 1.5, 2.5])
    assert ends(made, (0.12345678, 2.0)) == (0.123457, 2.0)


def test_that_the_stretch_is_told_as_a_sentence_has_it() -> None:
    months = days("2024-01-01", "2024-02-01", "2024-03-01")
    made = drawing(Column("month", "period", granularity="month"), months)
    assert told(made, (FIRST, FIRST + 60)) == "Jan 2024 to Feb 2024"
    assert told(made, (FIRST + 31, FIRST + 60)) == "Feb 2024"
    assert told(made, (FIRST + 400, FIRST + 500)) == ""


def test_that_the_filters_keep_exactly_those_rows() -> None:
    made = drawing(Column("day", "date"), days(*(f"2024-01-0{n}" for n in range(1, 6))))
    table = made.outcome.tables["t"]
    for step in filters(made, (FIRST + 0.8, FIRST + 3.2))["t"]:
        table = step.apply(table)
    assert table.frame["v"].tolist() == [1, 2]


def test_that_a_stretch_without_a_point_is_said() -> None:
    made = drawing(Column("day", "date"), days("2024-01-01", "2024-02-01"))
    with pytest.raises(ChartError, match="No point lies there"):
        filters(made, (FIRST + 5, FIRST + 9))


def test_that_a_second_stretch_takes_the_place_of_the_first() -> None:
    old = (Filter("day", "≥", "2024"), Filter("day", "≤", "2024"))
    new = (Filter("day", "≥", "2024-02"), Filter("day", "≤", "2024-03"))
    assert narrowed((Sort("v"), *old), new) == (Sort("v"), *new)
    assert narrowed((*old, Sort("v")), new) == (*old, Sort("v"), *new)
