"""A histogram: each value once, in round bins that columns share."""

from models.charts import Series
from tests.models.charts.marks.january import JANUARY, NAN, drawn, table


def test_that_a_histogram_counts_each_value_once_in_round_bins() -> None:
    """Nine values in 0 to 4 km²; about five bins are of one km² each, 4.0 falls into the last."""
    made = table([f"2024-01-0{n}" for n in range(1, 10)], v=[0, 0.5, 1, 1, 1.5, 2, 3, 3.5, 4])
    (points,) = drawn(made, Series("t", "day", "v", "histogram", bins=5)).points
    assert points.start.tolist() == [0, 1, 2, 3, 4]
    assert points.end.tolist() == [1, 2, 3, 4, 5]
    assert points.y.tolist() == [2, 3, 1, 2, 1]


def test_that_histograms_of_two_columns_share_their_bins() -> None:
    made = table(JANUARY, a=[0, 1, 2, 3], b=[7, 8, 9, NAN])
    one, two = drawn(
        made, Series("t", "day", "a", "histogram"), Series("t", "day", "b", "histogram")
    ).points
    assert one.start.tolist() == two.start.tolist()
    assert (one.y.sum(), two.y.sum()) == (4, 3)
