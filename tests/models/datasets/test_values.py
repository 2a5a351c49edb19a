"""Columns and the frame that is made of them hold the same."""

import numpy as np
import pandas as pd
import pytest

from models.datasets import values
from models.datasets.values import ColumnValues

DAYS = np.array(["2024-12-01", "NaT", "2024-12-31"], dtype="datetime64[s]")


def columns() -> ColumnValues:
    arrays = {
        "day": DAYS,
        "area": np.array([593.0, np.nan, 4200.0]),
        "lost": np.array([1, 2, 3]),
        "who": np.array(["ISW", None, ""], dtype=object),
        "held": np.array([True, None, False], dtype=object),
    }
    return ColumnValues(arrays, {"who": "text", "held": "flag"}, 3)


@pytest.fixture(params=["arrays", "frame made", "of a frame"])
def either(request: pytest.FixtureRequest) -> ColumnValues:
    """The same columns, before and after a frame was asked for, and made of one."""
    made = columns()
    if request.param == "arrays":
        return made
    frame = made.frame
    return made if request.param == "frame made" else ColumnValues.of(frame)


def test_that_a_frame_has_a_dtype_for_each_kind() -> None:
    frame = columns().frame
    assert [str(dtype) for dtype in frame.dtypes] == [
        "datetime64[s]",
        "float64",
        "int64",
        "str",
        "boolean",
    ]
    assert frame.index.equals(pd.RangeIndex(3))
    assert frame["who"].isna().tolist() == [False, True, False]


def test_that_columns_are_the_same_from_arrays_and_from_a_frame(either: ColumnValues) -> None:
    assert len(either) == 3
    assert ("area" in either, "population" in either) == (True, False)
    np.testing.assert_array_equal(either.array("day"), DAYS)
    np.testing.assert_array_equal(either.numbers("area"), [593.0, np.nan, 4200.0])
    assert either.array("lost").dtype == np.int64
    assert either.array("who").tolist() == ["ISW", None, ""]
    assert either.array("held").tolist() == [True, None, False]
    assert either.array("who", slice(1, 2)).tolist() == [None]
    assert either.series("who").dtype == "str"
    with pytest.raises(KeyError):
        either.array("population")


def test_that_parts_of_them_are_the_same(either: ColumnValues) -> None:
    taken = either.take(np.array([2, 0]))
    assert taken.array("lost").tolist() == [3, 1]
    assert taken.frame.index.equals(pd.RangeIndex(2))
    some = either.only(("who", "area"))
    assert list(some.frame.columns) == ["who", "area"]
    changed = either.put("area", np.zeros(3))
    assert changed.array("area").tolist() == [0.0, 0.0, 0.0]
    assert either.array("lost").tolist() == [1, 2, 3]


def test_that_texts_are_taken_the_same_in_pieces(
    monkeypatch: pytest.MonkeyPatch, either: ColumnValues
) -> None:
    monkeypatch.setattr(values, "_PIECE", 2)
    whole = either.array("who").tolist()
    taken = either.take(np.array([2, 0, 1, 1, 2]))
    assert taken.array("who").tolist() == [whole[2], whole[0], whole[1], whole[1], whole[2]]
    assert either.take(np.empty(0, dtype=np.intp)).array("who").tolist() == []


def test_that_nothing_of_it_can_be_changed(either: ColumnValues) -> None:
    with pytest.raises(ValueError, match="read-only"):
        either.array("area")[0] = 1.0


def test_that_columns_of_other_lengths_are_refused(either: ColumnValues) -> None:
    with pytest.raises(ValueError, match="2 rows, not 3"):
        either.put("more", np.zeros(2))
    with pytest.raises(ValueError, match="3 rows, not 2"):
        ColumnValues({"day": DAYS.copy()}, {}, 2)


def test_that_who_made_the_columns_cannot_change_them_either() -> None:
    made = np.array([1.0, 2.0])
    ColumnValues({"x": made}, {}, 2)
    with pytest.raises(ValueError, match="read-only"):
        made[0] = 3.0
