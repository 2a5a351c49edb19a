"""Labels beside lines and above marks, placed by hand."""

from models.charts.labels import Flag, apart, flags


def test_that_labels_with_room_stay_where_they_belong() -> None:
    assert apart([50, 10], 10, 0, 100) == [50, 10]


def test_that_two_that_touch_share_the_way() -> None:
    assert apart([10, 12], 10, 0, 100) == [6, 16]


def test_that_labels_stay_inside_the_plot() -> None:
    assert apart([95, 96], 10, 0, 100) == [85, 95]
    assert apart([-20], 10, 0, 100) == [5]


def test_that_a_group_that_is_pushed_takes_the_next_one_along() -> None:
    assert apart([0, 1, 22], 10, 0, 100) == [5, 15, 25]


def test_that_no_labels_need_no_place() -> None:
    assert apart([], 10, 0, 100) == []


def test_that_marks_far_apart_share_the_top_row() -> None:
    assert [flag.row for flag in flags([(10, 30), (60, 30)], 0, 100, 3, 4)] == [0, 0]


def test_that_no_line_runs_through_another_label() -> None:
    placed = flags([(10, 60), (20, 60), (50, 30)], 0, 100, 3, 4)
    assert [flag.row for flag in placed] == [0, 1, 2]


def test_that_a_label_at_the_right_edge_stands_to_the_left_of_its_line() -> None:
    assert flags([(95, 30)], 0, 100, 3, 4) == [Flag(95, 65, 95, 0)]


def test_that_a_mark_without_room_has_no_label() -> None:
    assert flags([(50, 200)], 0, 100, 3, 4) == [Flag(50, 50, 50, -1)]
