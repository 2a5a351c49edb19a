"""Moving about a chart of twenty days, without a window."""

from collections.abc import Callable
from datetime import date

import pytest

from models.charts import default_outcome
from models.charts.drawing import prepare
from models.charts.sight import Sight
from models.tables import Table
from models.tables.calendar import day_number

FIRST = day_number(date(2024, 1, 1))


@pytest.fixture
def sight(losses: Callable[..., Table]) -> Sight:
    return Sight(prepare(default_outcome(losses([float(n) for n in range(20)]), "lost")))


def test_that_zooming_keeps_the_place_it_is_about(sight: Sight) -> None:
    sight.zoom(0.5, FIRST + 5)
    assert sight.seen == (FIRST + 2.5, FIRST + 12.5)
    sight.zoom(2.0, FIRST + 5)
    assert sight.seen is None


def test_that_zooming_never_leaves_the_data_nor_ends_in_a_point(sight: Sight) -> None:
    for _ in range(200):
        sight.zoom(0.5, FIRST)
    assert sight.seen is not None
    low, high = sight.seen
    assert low >= FIRST
    assert high - low == pytest.approx(20 * 1e-6, rel=0.01)


def test_that_moving_stops_at_the_ends(sight: Sight) -> None:
    sight.move(0.5)
    assert sight.seen is None  # all is seen already
    sight.seen = (FIRST + 5, FIRST + 10)
    sight.move(0.2)
    assert sight.seen == (FIRST + 6, FIRST + 11)
    sight.move(9)
    assert sight.seen == (FIRST + 15, FIRST + 20)
    sight.move(-99)
    assert sight.seen == (FIRST, FIRST + 5)


def test_that_what_is_seen_upwards_follows_what_is_seen_along(sight: Sight) -> None:
    sight.seen = (FIRST + 10, FIRST + 13)
    assert sight.window.y == (10, 12)  # the days 10, 11 and 12


def test_that_zooming_without_a_pointer_is_about_the_crosshair(sight: Sight) -> None:
    sight.stand(FIRST + 5.4)
    sight.zoom(0.5)
    assert sight.seen == (FIRST + 2.75, FIRST + 12.75)  # half of 5.5 days before it


def test_that_the_crosshair_walks_into_sight(sight: Sight) -> None:
    sight.seen = (FIRST, FIRST + 3)
    sight.bring(FIRST + 3)
    sight.walk(1)
    assert sight.cross == FIRST + 3.5
    assert sight.seen == (FIRST + 0.5, FIRST + 3.5)


def test_that_a_larger_step_goes_along_ten_points_and_no_further_than_the_last(
    sight: Sight,
) -> None:
    sight.stand(FIRST + 2)
    sight.walk(10)
    assert sight.cross == FIRST + 11.5
    sight.walk(10)
    assert sight.cross == FIRST + 19.5
    sight.walk(-10)
    assert sight.cross == FIRST + 9.5


def test_that_new_data_of_the_same_chart_keep_sight_and_crosshair(
    sight: Sight, losses: Callable[..., Table]
) -> None:
    sight.seen = (FIRST + 5, FIRST + 10)
    sight.stand(FIRST + 7)
    longer = Sight(prepare(default_outcome(losses([1.0] * 21), "lost")))
    longer.takes_over(sight)
    assert (longer.seen, longer.cross) == (sight.seen, sight.cross)
