"""A ratio: open where nothing divides, in the unit of the quotient."""

from dataclasses import replace

import numpy as np
import pytest

from models.charts import Axis, ChartSpec, Outcome, Series
from models.charts.caption import axis_words
from models.charts.summary import summary
from models.datasets.dataset import Column
from tests.models.charts.marks.january import JANUARY, NAN, drawn, table


def test_that_a_ratio_is_open_where_its_divisor_is_zero_or_below() -> None:
    made = table(JANUARY, lost=[100, 200, 300, NAN], area=[4, 0, -2, 5])
    drawing = drawn(made, Series("t", "day", "lost", "ratio", per="area"))
    (points,) = drawing.points
    assert points.y[0] == 25
    assert np.isnan(points.y[1:]).all()
    assert points.undefined is not None
    assert points.undefined.tolist() == [False, True, True, False]
    assert not points.joined.any()
    assert "Undefined 2 times" in summary(drawing)


@pytest.mark.parametrize(
    ("above", "below", "unit"),
    [
        ("casualties", "km²", "casualties per km²"),
        ("casualties/day", "km²/day", "casualties per km²"),
        ("casualties/day", "km²", "casualties per day per km²"),
        ("km²", None, "km²"),
        (None, "km²", "1 per km²"),
    ],
)
def test_that_the_unit_of_a_ratio_is_that_of_the_quotient(
    above: str | None, below: str | None, unit: str
) -> None:
    made = table(JANUARY, a=[1, 2, 3, 4], b=[1, 2, 3, 4])
    columns = (
        made.columns[0],
        Column("a", "number", unit=above),
        Column("b", "number", unit=below),
    )
    outcome = Outcome(
        ChartSpec(series=(Series("t", "day", "a", "ratio", per="b"),), y=Axis(unit=above)),
        {"t": replace(made, columns=columns)},
    )
    assert axis_words(outcome) == unit
