"""Notes find their point in the data, and move with them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from models.charts import Note, Outcome
from models.charts.annotations import Anchor
from models.charts.drawing import prepare
from ui.charts.annotations import point_of

MakeChart = Callable[..., Outcome]
NAN = float("nan")


@pytest.mark.parametrize(
    ("anchor", "point"), [("first", 1), ("last", 5), ("highest", 3), ("lowest", 2)]
)
def test_that_a_note_stands_at_the_point_it_names(
    chart: MakeChart, anchor: Anchor, point: int
) -> None:
    (points,) = prepare(chart([NAN, 5.0, 1.0, 9.0, 2.0, 4.0, NAN])).points
    assert point_of(Note("", 0, anchor), points) == point


def test_that_a_note_moves_with_the_highest_value(chart: MakeChart) -> None:
    (before,) = prepare(chart([1.0, 9.0, 2.0])).points
    (after,) = prepare(chart([1.0, 9.0, 2.0, 12.0])).points
    note = Note("", 0, "highest")
    assert (point_of(note, before), point_of(note, after)) == (1, 3)


@pytest.mark.parametrize(
    ("day", "point"),
    [("2024-01-02", 1), ("2024-01-03", 1), ("2024-01-04", 3), ("2025-01-01", 3), ("2023-01-01", 0)],
)
def test_that_a_note_on_a_day_without_a_value_stands_at_the_one_before(
    chart: MakeChart, day: str, point: int
) -> None:
    (points,) = prepare(chart([1.0, 2.0, NAN, 4.0])).points
    assert point_of(Note("", 0, "day", date.fromisoformat(day)), points) == point


def test_that_the_highest_cell_of_a_heat_map_is_that_of_the_largest_value(
    chart: MakeChart,
) -> None:
    outcome = chart([1.0, 9.0, 2.0])
    series = replace(outcome.spec.series[0], mark="heat")
    (points,) = prepare(replace(outcome, spec=replace(outcome.spec, series=(series,)))).points
    assert point_of(Note("", 0, "highest"), points) == 1
