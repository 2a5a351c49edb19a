"""Columns that are converted, selected, computed and turned into rows."""

import numpy as np
import pytest

from models.datasets.dataset import Column
from models.errors import QueryError
from models.tables import (
    ColumnsAsRows,
    Computed,
    Scale,
    Select,
)
from tests.models.tables.small import DAY, NAME, cells, isos, table, totals


def test_that_square_metres_become_square_kilometres_without_losing_a_digit() -> None:
    area = Column("area", "number", unit="m²")
    made = Scale("area", "km²").apply(table({area: [43679052552.25393, 1_000_000.0]}))
    assert cells(made, "area") == [43679.05255225393, 1.0]
    assert made.column("area").unit == "km²"


def test_that_miles_become_kilometres_by_the_international_mile() -> None:
    way = Column("way", "number", unit="mi")
    made = Scale("way", "km").apply(table({way: [1, 10]}))
    assert cells(made, "way") == pytest.approx([1.609344, 16.09344], rel=1e-15)


def test_that_selected_columns_stand_in_the_order_asked() -> None:
    made = Select(("lost", "date")).apply(totals(("2024-01-01", 1)))
    assert [column.name for column in made.columns] == ["lost", "date"]
    assert made.frame.columns.tolist() == ["lost", "date"]


AREA = Column("area", "number", unit="km²")

TIME = Column("time", "number", unit="days")

END = Column("end", "date")

FRONT = table({
    DAY: ["2024-12-01", "2025-01-01"], END: ["2024-12-31", "2025-01-31"], AREA: [593, 0],
    TIME: [31, 0], NAME: ["a", "b"],
})  # fmt: skip


def test_that_a_formula_makes_a_column_with_its_unit_and_says_so() -> None:
    """593 km² in 31 days are 19.129 a day; 0 in 0 days are no number."""
    made = Computed("pace", "area / time").apply(FRONT)
    column = made.columns[-1]
    assert (column.name, column.unit, column.missing) == ("pace", "km²/day", 1)
    assert column.reason == "worked out here: area / time"
    first, second = made.values.numbers("pace")
    assert first == pytest.approx(593 / 31)
    assert np.isnan(second)
    assert made.steps == ("pace = area / time",)
    assert made.sources == ("a file",)
    assert made.rows.tolist() == [0, 1]
    assert [each.name for each in made.columns[:-1]] == [each.name for each in FRONT.columns]
    again = Computed("twice", "2 * pace").apply(made)
    assert again.column("twice").unit == "km²/day"


def test_that_days_can_be_taken_from_days() -> None:
    made = Computed("length", "end - date").apply(FRONT)
    assert cells(made, "length") == [30, 30]
    assert made.column("length").unit == "days"


@pytest.mark.parametrize(
    ("column", "formula", "words"),
    [
        ("", "area", "has no name"),
        ("area", "area * 2", "has a column “area” already"),
        ("x", "5 + 5", "names no column"),
        ("x", "area + time", "do not mix"),
        ("x", "area / nothing", "has no column “nothing”"),
        ("x", "name * 2", "holds texts"),
        ("x", "date + time", "gives a day"),
        ("x", "area /", "cannot be read"),
        ("x", "mean(area, 7)", "for one over 7 days take “Mean over days” of “area”"),
        ("x", "2 * average(time, 28)", "mean of two numbers in each row"),
        ("x", "__import__('os')", "“"),
    ],
)
def test_that_a_formula_that_cannot_be_is_refused_in_a_sentence(
    column: str, formula: str, words: str
) -> None:
    with pytest.raises(QueryError, match=words):
        Computed(column, formula).apply(FRONT)


def test_that_columns_of_one_kind_become_rows() -> None:
    jets = Column("aircraft", "number", unit="aircraft")
    tanks = Column("tank", "number", unit="tanks", places=1)
    hurt = Column("hurt", "number", unit="persons")
    small = table({DAY: ["2024-01-01", "2024-01-02"], jets: [1, 2], hurt: [9, 9], tanks: [5, 7]})
    made = ColumnsAsRows(("aircraft", "tank")).apply(small)
    assert [column.name for column in made.columns] == ["date", "name", "value"]
    assert isos(made, "date") == ["2024-01-01", "2024-01-01", "2024-01-02", "2024-01-02"]
    assert cells(made, "name") == ["aircraft", "tank", "aircraft", "tank"]
    assert cells(made, "value") == [1, 5, 2, 7]
    assert (made.column("value").unit, made.column("value").places) == ("pieces", 1)
    assert made.rows.tolist() == [0, 0, 1, 1]
    assert made.steps == ("aircraft, tank as rows",)
    with pytest.raises(QueryError, match="only columns of one kind"):
        ColumnsAsRows(("aircraft", "hurt")).apply(small)
