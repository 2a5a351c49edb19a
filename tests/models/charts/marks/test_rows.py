"""Charts of named rows: dots, timelines and heat maps."""

from dataclasses import replace

import numpy as np
import pytest

from models.charts import Axis, Series
from models.charts.colour_scale import ColourScale
from models.charts.default import default_outcome, spec_of_column
from models.charts.readout import read_at
from models.charts.rows import name_at
from models.charts.rows_drawn import drawn_words, rows_drawn
from models.charts.summary import summary
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from tests.models.charts.marks.january import FIRST, JANUARY, NAN, drawn, table


def test_that_dots_stand_in_the_rows_of_their_names_from_above() -> None:
    made = table(JANUARY, name=["ISW", "UK MoD", "ISW", "CSIS"], v=[5, 1, 3, NAN])
    drawing = drawn(made, Series("t", "name", "v", "dots"))
    (points,) = drawing.points
    assert drawing.rows == ("ISW", "UK MoD")
    assert points.x.tolist() == [1, 3, 5]
    assert [name_at(points, place) for place in range(3)] == ["UK MoD", "ISW", "ISW"]
    # The first name stands highest: rows count from below.
    assert points.tops.tolist() == [0.5, 1.5, 1.5]


def test_that_the_crosshair_reads_a_name_and_its_range() -> None:
    made = table(JANUARY[:2], name=["ISW", "UK MoD"], v=[5, 1], low=[4, 1], high=[7, 2])
    drawing = drawn(made, Series("t", "name", "v", "dots", "Area", "low", "high"))
    told = read_at(drawing, 5.0)
    assert told.readings[0].value == "ISW: 5 km² (4 to 7)"


def test_that_the_rows_drawn_are_those_with_a_value_within_the_ends_of_the_axis() -> None:
    made = table(JANUARY, a=[1.0, NAN, 3.0, NAN], b=[NAN, NAN, 4.0, 5.0])
    two = (Series("t", "day", "a"), Series("t", "day", "b"))
    assert drawn_words(drawn(made, *two)) == "3 of 4 rows drawn"
    assert rows_drawn(drawn(made, *two, x=Axis(low=FIRST + 2))) == 2
    assert rows_drawn(drawn(made, Series("t", "day", "a", "histogram"))) == 2
    full = table(JANUARY, a=[1.0, 2.0, 3.0, 4.0])
    assert drawn_words(drawn(full, Series("t", "day", "a"))) == "4 rows drawn"


def test_that_a_timeline_has_the_days_of_a_town_in_one_row() -> None:
    made = table(JANUARY[:2], town=["Avdiivka", "Vuhledar"])
    later = np.array(["2024-01-05", "NaT"], dtype="datetime64[s]")
    frame = made.frame.assign(later=later)
    made = replace(
        made, columns=(*made.columns, Column("later", "date")), values=ColumnValues.of(frame)
    )
    drawing = drawn(
        made,
        Series("t", "day", "town", "timeline", "Claimed"),
        Series("t", "later", "town", "timeline", "Assessed"),
    )
    claimed, assessed = drawing.points
    assert drawing.rows == ("Avdiivka", "Vuhledar")
    assert claimed.tops.tolist() == [1.5, 0.5]
    assert assessed.tops.tolist() == [1.5]
    # The line from the first word to the last belongs to the series that has the first.
    assert claimed.low.tolist()[0] == FIRST + 0.5
    assert claimed.high.tolist()[0] == FIRST + 4.5
    assert np.isnan(assessed.low).all()
    assert "Avdiivka on 1 Jan 2024; Vuhledar on 2 Jan 2024" in summary(drawing)


def test_that_a_column_without_a_value_makes_no_timeline_of_nameless_days() -> None:
    made = table(JANUARY, area=["", "", "", ""], town=["Avdiivka", "Selydove", "", ""])
    nothing = np.full(4, None, dtype=np.object_)
    made = replace(made, values=made.values.put("area", nothing))
    said = "“area” has no value in any row; choose another column."
    with pytest.raises(ChartError, match=said):
        spec_of_column(made, made.columns[1])
    with pytest.raises(ChartError, match=said):
        drawn(made, Series("t", "day", "area", "timeline"))
    assert [each.y for each in spec_of_column(made, made.columns[0]).series] == ["town"]


def test_that_all_values_of_one_day_are_read_with_who_said_them() -> None:
    days = ["2024-01-01", "2024-01-01", "2024-01-01", "2024-01-02"]
    made = table(
        days, v=[83.0, 64.0, NAN, 70.0], low=[73.0, NAN, NAN, NAN], high=[93.0, NAN, NAN, NAN],
        source=["Meduza", "Kobak", "Nobody", "CSIS"],
    )  # fmt: skip
    drawing = drawn(made, Series("t", "day", "v", "range", "Deaths", "low", "high"))
    assert [(each.label, each.value) for each in read_at(drawing, FIRST + 0.5).readings] == [
        ("Deaths, Meduza", "83 km² (73 to 93)"),
        ("Deaths, Kobak", "64 km²"),
    ]
    (alone,) = read_at(drawing, FIRST + 1.5).readings
    assert (alone.label, alone.value) == ("Deaths", "70 km²")
    many = table(["2024-01-01"] * 130, v=[float(n) for n in range(130)])
    told = read_at(drawn(many, Series("t", "day", "v", "scatter")), FIRST + 0.5)
    assert (len(told.readings), told.more) == (100, 30)


def test_that_a_heat_map_has_one_scale_about_zero() -> None:
    made = table(JANUARY, a=[1, 2, 3, 4], b=[-8, 0, NAN, 1])
    drawing = drawn(
        made, Series("t", "day", "a", "heat", "A"), Series("t", "day", "b", "heat", "B")
    )
    assert drawing.rows == ("A", "B")
    assert [each.scale for each in drawing.points] == [ColourScale(-8.0, 8.0)] * 2
    assert "lowest −8 km² (B, 1 Jan 2024)" in summary(drawing)


def test_that_a_heat_map_takes_its_rows_from_a_column_of_names() -> None:
    made = table(JANUARY, where=["North", "South", "North", "South"], v=[1, 2, 3, 4])
    drawing = drawn(made, Series("t", "day", "v", "heat", "Area", names="where"))
    assert drawing.rows == ("North", "South")
    assert drawing.points[0].tops.tolist() == [1.5, 0.5, 1.5, 0.5]
    assert drawing.points[0].scale == ColourScale(0.0, 4.0)


def test_that_the_day_of_a_row_itself_is_no_day_of_a_timeline() -> None:
    made = table(JANUARY, town=["a", "b", "c", "d"])
    frame = made.frame.assign(as_of=made.frame["day"])
    made = replace(
        made, columns=(*made.columns, Column("as_of", "date")), values=ColumnValues.of(frame)
    )
    spec = default_outcome(made, "town", mark="timeline").spec
    assert [series.x for series in spec.series] == ["day"]
