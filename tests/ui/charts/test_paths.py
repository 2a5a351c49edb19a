"""Outlines are cut where nothing of them is seen."""

import numpy as np

from ui.charts.paths import cut


def test_that_a_line_gets_points_where_it_leaves_and_none_beyond() -> None:
    """Up by 40 within 4 pixels it passes 10 after one of them; beyond, three points become two."""
    x = np.array([0.0, 4.0, 5.0, 6.0, 10.0])
    across, (line,) = cut(x, np.array([[0.0, 40.0, 50.0, 40.0, 0.0]]), -10.0, 10.0)
    assert across.tolist() == [0.0, 1.0, 9.0, 10.0]
    assert line.tolist() == [0.0, 10.0, 10.0, 0.0]


def test_that_two_lines_are_cut_at_the_same_places() -> None:
    across, lines = cut(np.array([0.0, 8.0]), np.array([[0.0, 40.0], [0.0, -20.0]]), -10.0, 10.0)
    assert across.tolist() == [0.0, 2.0, 4.0, 8.0]
    assert lines.tolist() == [[0.0, 10.0, 10.0, 10.0], [0.0, -5.0, -10.0, -10.0]]
