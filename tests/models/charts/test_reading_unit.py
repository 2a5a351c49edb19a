"""The unit a column is read in."""

import numpy as np
import pandas as pd
import pytest

from models.charts.reading_unit import unit_step
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Scale, Table


def area(unit: str | None, *values: float) -> Table:
    frame = pd.DataFrame({"area": list(values)})
    return Table(
        "t", (Column("area", "number", unit=unit),), ColumnValues.of(frame), np.arange(len(values))
    )


def test_that_the_area_of_a_country_in_square_metres_is_read_in_square_kilometres() -> None:
    table = area("m²", 43679052552.25393, np.nan)
    step = unit_step(table, "area")
    assert step is not None
    assert step == Scale("area", "km²")
    assert step.apply(table).frame["area"].iloc[0] == pytest.approx(43679.05255225393)


def test_that_its_change_per_day_is_read_alike() -> None:
    assert unit_step(area("m²/day", -18_237_180_388.0), "area") == Scale("area", "km²/day")


@pytest.mark.parametrize(("unit", "value"), [("m²", 5000.0), ("km²", 43679.0), (None, 4e10)])
def test_that_a_column_is_left_as_it_is_otherwise(unit: str | None, value: float) -> None:
    assert unit_step(area(unit, value), "area") is None


def test_that_a_column_without_values_is_left_alone() -> None:
    assert unit_step(area("m²"), "area") is None
