"""Small pieces of a chart's arithmetic: turns, log marks, small plots, periods, sizes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.charts import Level, Period
from models.charts.levels import levels_from
from models.charts.log_ticks import log_labels, log_ticks, spread_log
from models.charts.panels import grid, grouped
from models.charts.periods import can_give_periods, periods_from
from models.charts.serial import check_size
from models.charts.sizes import SIZES, name_of, sharpnesses
from models.charts.spec import Size
from models.charts.turning import turning_points
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table

NAN = float("nan")


@pytest.mark.parametrize(
    ("values", "turns"),
    [
        ([0, 1, 2, 3], []),
        ([0, 10, 0], [1]),
        ([0, 10, 8, 11], []),
        ([0, 10, 7, 11], [1, 2]),
        ([5, 0, 10, NAN, 3], [1, 2]),
        ([3, 3, 3], []),
        ([1, 2], []),
        ([], []),
        ([1e300, -1e300, 1e300], [1]),
    ],
)
def test_that_a_turn_is_where_a_quarter_of_the_range_is_taken_back(
    values: Sequence[float], turns: list[int]
) -> None:
    assert turning_points(np.array(values, dtype=np.float64)) == turns


def test_that_turns_of_a_long_series_are_found_where_they_are() -> None:
    n = np.arange(100_000)
    assert turning_points(np.abs(n - 60_000).astype(np.float64)) == [60_000]


@pytest.mark.parametrize(
    ("low", "high", "window"),
    [
        (3, 40, (2, 50)),
        (1, 1000, (1, 1000)),
        (90, 1020, (50, 2000)),
        (0.07, 0.3, (0.07, 0.3)),  # within a power: on any figure of it
        (30, 61, (30, 70)),
        (105, 124, (105, 125)),  # within a factor of two: as on an even scale
        (7, 7, (6, 8)),
    ],
)
def test_that_a_log_window_is_round_and_no_wider_than_its_values_need(
    low: float, high: float, window: tuple[float, float]
) -> None:
    assert spread_log(low, high) == pytest.approx(window)


@given(st.floats(1e-290, 1e290), st.floats(1, 1e9))
def test_that_a_log_window_holds_its_values_and_little_more(low: float, factor: float) -> None:
    first, last = spread_log(low, low * factor)
    assert first <= low * (1 + 1e-8)
    assert last >= low * factor * (1 - 1e-8)
    # Half and twice as far as 2 to 5, or a tenth of its value to either side of a single one.
    assert last / first <= 6.3 * factor


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (2, 50, ("2", "5", "10", "20", "50")),
        (1, 1e6, ("1", "10", "100", "1,000", "10,000", "100,000", "1,000,000")),
        (0.05, 0.5, ("0.05", "0.1", "0.2", "0.5")),
        (30, 90, ("30", "40", "50", "60", "70", "80", "90")),
        (20, 500, ("20", "50", "100", "200", "500")),
        (1, 10, ("1", "2", "5", "10")),
        (10, 20, ("10", "12", "14", "16", "18", "20")),
        (105, 125, ("105", "110", "115", "120", "125")),
        (31, 32, ("31.0", "31.2", "31.4", "31.6", "31.8", "32.0")),
        (1e12, 1e16, ("10¹²", "10¹³", "10¹⁴", "10¹⁵", "10¹⁶")),
        (12.5, 27.5, ("12.5", "15.0", "17.5", "20.0", "22.5", "25.0", "27.5")),
        (11, 29, ("15", "20", "25")),  # of the figures only the 20
        (105, 295, ("150", "200", "250")),
    ],
)
def test_that_log_marks_are_powers_or_parts_of_them_and_close_by_even_steps(
    low: float, high: float, words: tuple[str, ...]
) -> None:
    assert log_labels(log_ticks(low, high, 7)) == words


@given(st.floats(1e-9, 1e9), st.floats(1.01, 1e4), st.integers(1, 9))
def test_that_every_log_window_has_marks_of_which_no_two_read_alike(
    low: float, factor: float, most: int
) -> None:
    high = low * factor
    marks = log_ticks(low, high, most)
    assert len(marks) >= 2
    assert all(low * (1 - 1e-8) <= mark <= high * (1 + 1e-8) for mark in marks)
    words = log_labels(marks)
    assert len(set(words)) == len(words)
    assert max(map(len, words)) <= len("100,000,000,000")


def test_that_small_plots_are_about_as_wide_as_charts_are() -> None:
    """On 1000 × 600 pixels two columns of two are 500 × 300, a shape of 1.67."""
    assert (grid(4, 1000, 600, (100, 80)).columns, grid(4, 1000, 600, (100, 80)).rows) == (2, 2)
    assert grid(1, 1000, 600, (100, 80)).columns == 1
    crowded = grid(500, 300, 200, (100, 80))
    assert (crowded.columns, crowded.rows, crowded.shown) == (3, 2, 6)


def test_that_series_of_one_column_stand_in_one_small_plot() -> None:
    assert grouped(["a", "b", "a"]) == ((0, 2), (1,))


def test_that_rows_with_two_days_are_stretches_to_shade() -> None:
    days = {
        "first": ["2024-08-06", "2024-03-01", "NaT"],
        "last": ["2024-12-31", "2024-02-01", "2024-05-01"],
    }
    frame = pd.DataFrame(
        {name: np.array(each, dtype="datetime64[s]") for name, each in days.items()}
    )
    frame.insert(0, "what", pd.Series(["Kursk", "turned round", "no start"], dtype="str"))
    frame.insert(0, "id", pd.Series(["a-1", "a-2", "a-3"], dtype="str"))
    texts = (Column("id", "text"), Column("what", "text"))
    columns = (*texts, Column("first", "date"), Column("last", "date"))
    made = Table("operations", columns, ColumnValues.of(frame), np.arange(3), ("ISW",))
    assert can_give_periods(made)
    assert periods_from(made) == (
        Period(date(2024, 8, 6), date(2024, 12, 31), "Kursk", "ISW"),
        Period(date(2024, 2, 1), date(2024, 3, 1), "turned round", "ISW"),
    )
    assert not can_give_periods(Table("one day", columns[:3], ColumnValues.of(frame), np.arange(3)))


@pytest.mark.parametrize(
    ("words", "width", "height"),
    [
        ("A4 column, 86 × 58 mm", 1_016, 685),
        ("A4 width, 178 × 100 mm", 2_102, 1_181),
    ],
)
def test_that_a_page_has_its_millimetres_at_three_hundred_dots(
    words: str, width: int, height: int
) -> None:
    """86 / 25.4 · 300 = 1,015.7; 58: 685.04; 178: 2,102.4; 100: 1,181.1."""
    size = SIZES[words]
    assert round(size.width * size.scale) == width
    assert round(size.height * size.scale) == height
    assert round(96 * size.scale) == 300
    for each in SIZES.values():
        for size in sharpnesses(each):
            check_size(size.width, size.height, size.scale)


def test_that_a_size_can_be_had_with_more_pixels_of_the_same_layout() -> None:
    """86 mm are 508 pixels at 150 dpi and 2,031 at 600; the layout is 325 by 219."""
    assert sharpnesses(Size(1200, 675, 2.0)) == {
        Size(1200, 675, 1.0): "1×: 1200 × 675 pixels",
        Size(1200, 675, 2.0): "2×: 2400 × 1350 pixels",
        Size(1200, 675, 3.0): "3×: 3600 × 2025 pixels",
        Size(1200, 675, 4.0): "4×: 4800 × 2700 pixels",
    }
    column = SIZES["A4 column, 86 × 58 mm"]
    on_paper = sharpnesses(column)
    assert on_paper[column] == "300 dpi: 1016 × 685 pixels"
    coarse, _, fine = on_paper.values()
    assert coarse == "150 dpi: 508 × 342 pixels"
    assert fine == "600 dpi: 2031 × 1369 pixels"
    assert {name_of(each) for each in on_paper} == {"A4 column, 86 × 58 mm"}
    own = Size(800, 450, 1.5)
    assert next(iter(sharpnesses(own).items())) == (own, "1.5×: 1200 × 675 pixels")
    assert name_of(own) == "800 × 450"


def test_that_lines_come_from_the_numbers_of_a_table_in_the_unit_of_the_chart() -> None:
    """593 km² are 593,000,000 m²; shares in % do not stand on an axis of km²."""
    frame = pd.DataFrame({"whose": pd.Series(["ISW", "Bild", "Nobody"], dtype="str")})
    for name, values in {"m2": [593e6, 468e6, NAN], "share": [60.0, 70, 80]}.items():
        frame[name] = values
    columns = (
        Column("whose", "text"),
        Column("m2", "number", unit="m²"),
        Column("share", "number", unit="%"),
    )
    made = Table("December", columns, ColumnValues.of(frame), np.arange(3), ("Registers",))
    lines = (Level(593.0, "ISW", "Registers"), Level(468.0, "Bild", "Registers"))
    assert levels_from(made, "km²") == (("m2", lines),)
    assert [name for name, _ in levels_from(made, "%")] == ["share"]
    many = replace(made, values=ColumnValues.of(pd.concat([frame] * 5)), rows=np.arange(15))
    assert levels_from(many, "km²") == ()
