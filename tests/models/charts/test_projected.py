"""A series that was counted up to a day and is projected from it on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from models.charts import ChartSpec, Outcome, Series, default_outcome
from models.charts.changing import remarked
from models.charts.drawing import Drawing, prepare
from models.charts.lint import remarks
from models.charts.projected import count_of_counted, days_of
from models.charts.readout import read_at
from models.charts.serial import spec_from_dict, spec_to_dict
from models.charts.summary import summary
from models.datasets.dataset import Column
from models.tables import Table
from models.tables.calendar import day_number

Losses = Callable[..., Table]
FOURTH = date(2024, 1, 4)


def drawn(table: Table, since: date | None, mark: str = "line", **fields: object) -> Drawing:
    made = default_outcome(table, "lost", mark=mark)
    series = replace(made.spec.series[0], projected_from=since)
    return prepare(replace(made, spec=replace(made.spec, series=(series,), **fields)))  # pyright: ignore[reportArgumentType]


def said(drawing: Drawing, rule: str) -> list[str]:
    return [each.words for each in remarks(drawing) if each.rule == rule]


@pytest.mark.parametrize("mark", ["line", "step", "area"])
def test_that_a_stroke_of_a_projection_begins_where_what_was_counted_ends(
    losses: Losses, mark: str
) -> None:
    (found,) = drawn(losses([1, 2, 3, 4, 5]), FOURTH, mark).parts
    assert found is not None
    assert found.counted.y.tolist() == [1, 2, 3]
    assert found.projected.y.tolist() == [3, 4, 5]


@pytest.mark.parametrize("mark", ["bar", "stacked", "scatter"])
def test_that_each_bar_and_each_point_is_counted_or_projected(losses: Losses, mark: str) -> None:
    (found,) = drawn(losses([1, 2, 3, 4, 5]), FOURTH, mark).parts
    assert found is not None
    assert found.counted.y.tolist() == [1, 2, 3]
    assert found.projected.y.tolist() == [4, 5]


def test_that_a_stroke_does_not_lead_over_a_gap_into_the_projection(losses: Losses) -> None:
    (found,) = drawn(losses([1, 2, float("nan"), 4, 5]), FOURTH).parts
    assert found is not None
    assert found.projected.y.tolist() == [4, 5]


def test_that_a_month_which_reaches_into_the_projection_is_one(losses: Losses) -> None:
    months = losses(
        [10, 20, 30],
        ["2024-01-01", "2024-02-01", "2024-03-01"],
        Column("month", "period", granularity="month"),
    )
    each = drawn(months, date(2024, 2, 15), "bar").points[0]
    assert count_of_counted(each) == 1
    each = drawn(months, date(2024, 3, 1), "bar").points[0]
    assert count_of_counted(each) == 2


def test_that_a_series_without_such_a_day_or_behind_it_is_drawn_as_one(losses: Losses) -> None:
    assert drawn(losses([1, 2, 3]), None).parts == (None,)
    assert drawn(losses([1, 2, 3]), FOURTH).parts == (None,)
    (found,) = drawn(losses([1, 2, 3]), date(2023, 12, 31)).parts
    assert found is not None
    assert (len(found.counted.x), len(found.projected.x)) == (0, 3)


def test_that_the_text_twin_and_the_crosshair_say_what_is_projected(losses: Losses) -> None:
    drawing = drawn(losses([1, 2, 3, 4, 5]), FOURTH)
    assert "From 4 Jan 2024 on it is a projection (2 values)." in summary(drawing)
    assert days_of(drawing.points) == [day_number(FOURTH)]
    before, after = (read_at(drawing, drawing.points[0].x[at]).readings[0] for at in (2, 3))
    assert (before.value, after.value) == ("3 casualties", "4 casualties, projected")
    whole = drawn(losses([1, 2, 3, 4, 5]), None)
    assert "projection" not in summary(whole)


def test_that_values_behind_the_end_of_data_may_stand_as_a_projection(losses: Losses) -> None:
    table, rule = losses([1, 2, 3, 4, 5]), "projection"
    like_data = "“Lost” goes on behind 3 Jan 2024, where data end, and is drawn like data"
    end = date(2024, 1, 3)
    assert said(drawn(table, None, boundary=end), rule)[0].startswith(like_data)
    assert said(drawn(table, date(2024, 1, 5), boundary=end), rule)[0].startswith(like_data)
    assert said(drawn(table, FOURTH, boundary=end), rule) == []
    assert "has no value there" in said(drawn(table, date(2024, 2, 1)), rule)[0]


def test_that_figures_need_not_be_as_of_the_days_that_are_projected(losses: Losses) -> None:
    table = losses([1, 2, 3, 4, 5])
    assert "as of 3 Jan 2024" in said(drawn(table, None, as_of="2024-01-03"), "as-of")[0]
    assert said(drawn(table, FOURTH, as_of="2024-01-03"), "as-of") == []


def test_that_the_day_is_kept_in_a_picture_and_by_marks_that_can_show_it(losses: Losses) -> None:
    series = Series("t", "date", "lost", projected_from=FOURTH)
    spec = ChartSpec(series=(series,))
    plain = spec_to_dict(spec)
    assert plain["series"][0]["projected_from"] == "2024-01-04"
    assert spec_from_dict(plain) == spec
    del plain["series"][0]["projected_from"]
    assert spec_from_dict(plain) == ChartSpec(series=(replace(series, projected_from=None),))
    table = losses([1, 2, 3])
    assert remarked(series, table, "bar").projected_from == FOURTH
    assert remarked(series, table, "histogram").projected_from is None
    assert prepare(Outcome(spec, {"t": table})).spec == spec
