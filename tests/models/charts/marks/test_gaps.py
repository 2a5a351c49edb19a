"""What is missing along a line: left open, joined or zero."""

from models.charts import Series
from tests.models.charts.marks.january import JANUARY, NAN, drawn, table


def test_that_missing_days_are_left_open_joined_or_zero_as_chosen() -> None:
    days = [f"2024-01-{n:02d}" for n in (1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14)]
    values = [float(day[-2:]) for day in days]
    made = table(days, v=values)
    (open_,), (joined,), (zero,) = (
        drawn(made, Series("t", "day", "v", gaps=gaps)).points
        for gaps in ("open", "joined", "zero")
    )
    parted = [place for place in range(12) if not open_.joined[place]]
    assert parted == [0, 6]
    assert joined.joined.tolist() == [False] + [True] * 11
    assert zero.y.tolist() == [1, 2, 3, 4, 5, 6, 0, 0, 9, 10, 11, 12, 13, 14]
    assert zero.rows.tolist() == [0, 1, 2, 3, 4, 5, -1, -1, 6, 7, 8, 9, 10, 11]
    assert zero.joined.tolist() == [False] + [True] * 13


def test_that_values_missing_in_their_rows_are_joined_or_zero_as_chosen() -> None:
    made = table(JANUARY, v=[1, NAN, 3, 4])
    (joined,), (zero,) = (
        drawn(made, Series("t", "day", "v", gaps=gaps)).points for gaps in ("joined", "zero")
    )
    assert joined.y.tolist() == [1, 3, 4]
    assert joined.rows.tolist() == [0, 2, 3]
    assert zero.y.tolist() == [1, 0, 3, 4]
