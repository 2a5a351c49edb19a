"""The small histogram of a column."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from ui.views.data.histogram import Histogram


def test_that_values_are_counted_in_bins_of_equal_width(qtbot: QtBot) -> None:
    # Thirty bins over 0 to 30: the last one holds both of its ends.
    values = np.array([0.0, 0.5, 1.0, 29.0, 30.0, np.nan, np.inf])
    histogram = Histogram(values)
    qtbot.addWidget(histogram)
    assert histogram.counts.tolist() == [2, 1, *[0] * 26, 0, 2]
    assert not histogram.isVisible()  # before it has its place it would be a window
    assert histogram.toolTip() == "40 % of the values lie between 0 and 1"


@pytest.mark.parametrize("values", [[], [5.0], [5.0, 5.0], [np.nan, np.nan], [-1.7e308, 1.7e308]])
def test_that_values_without_a_range_have_no_histogram(qtbot: QtBot, values: list[float]) -> None:
    histogram = Histogram(np.array(values, dtype=np.float64))
    qtbot.addWidget(histogram)
    assert not len(histogram.counts)
    assert histogram.isHidden()
