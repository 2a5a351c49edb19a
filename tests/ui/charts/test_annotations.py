"""Notes find their point in the data, and move with them."""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QSizeF

from models.charts import Axis, Note, Outcome
from models.charts.annotations import Anchor
from models.charts.drawing import prepare
from models.charts.noted import point_of
from models.charts.window import middle
from ui.charts.frame import Frame, lay_out
from ui.charts.notes import Sides, Spot, spot_of, spots
from ui.charts.room import Room, room_on
from ui.charts.style import Style
from ui.theme import LIGHT

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
    [("2024-01-02", 1), ("2024-01-03", None), ("2024-01-04", 3), ("2025-01-01", None),
     ("2023-01-01", None)],
)  # fmt: skip
def test_that_a_note_on_a_day_stands_at_no_other_day(
    chart: MakeChart, day: str, point: int | None
) -> None:
    (points,) = prepare(chart([1.0, 2.0, NAN, 4.0])).points
    assert point_of(Note("", 0, "day", date.fromisoformat(day)), points) == point


def test_that_a_note_on_a_day_without_a_value_stands_on_the_edge_at_that_day(
    chart: MakeChart,
) -> None:
    """The third of five days has no value; 2 January has one, and 1 March lies outside."""
    days = (date(2024, 1, 3), date(2024, 1, 2), date(2024, 3, 1))
    notes = tuple(Note(f"Said of {day}", 0, "day", day) for day in days)
    frame, found, _ = placed(chart([1.0, 2.0, NAN, 4.0, 3.0], notes=notes))
    assert [spot.valued for spot in found] == [False, True]
    across = [frame.place.value_at(spot.at.x()) - middle(date(2024, 1, 1)) for spot in found]
    assert across == pytest.approx([2.0, 1.0])
    assert found[0].at.y() == frame.place.rect.bottom()
    assert found[1].at.y() == pytest.approx(frame.place.down_one(2.0))


def test_that_the_highest_cell_of_a_heat_map_is_that_of_the_largest_value(
    chart: MakeChart,
) -> None:
    outcome = chart([1.0, 9.0, 2.0])
    series = replace(outcome.spec.series[0], mark="heat")
    (points,) = prepare(replace(outcome, spec=replace(outcome.spec, series=(series,)))).points
    assert point_of(Note("", 0, "highest"), points) == 1


def placed(outcome: Outcome) -> tuple[Frame, list[Spot], Room]:
    """Where the notes of a chart of 900 × 506 pixels stand."""
    style = Style(LIGHT, 1.0, 20.0)
    drawing = prepare(outcome)
    frame = lay_out(drawing, drawing.full, QSizeF(900, 506), style)
    room = room_on(drawing, frame.panels[0], style)
    notes = outcome.spec.notes
    found = [spot_of(drawing, note, frame.panels[0], room, style) for note in notes]
    return frame, [spot for spot in found if spot is not None], room


def test_that_notes_stand_beside_the_lines_the_points_and_each_other(chart: MakeChart) -> None:
    """A saw of 200 days between 0 and 40 fills the plot below, and leaves the upper half free."""
    saw = [40.0 * (n % 2) for n in range(200)] + [90.0]
    anchors: tuple[Anchor, ...] = ("first", "last", "highest", "lowest")
    notes = tuple(Note(f"What there is to say of the {each} value", 0, each) for each in anchors)
    frame, found, room = placed(chart(saw, notes=notes, y=Axis(low=0, high=100)))
    assert len(found) == 4
    for place, spot in enumerate(found):
        assert frame.place.rect.adjusted(-1, -1, 1, 1).contains(spot.words.box)
        assert not spot.words.box.contains(spot.at)
        assert not [
            each for each in found[place + 1 :] if each.words.box.intersects(spot.words.box)
        ]
    assert room.lines(found[1].words.box) == room.lines(found[2].words.box) == 0


def test_that_a_note_where_no_room_is_left_stands_all_the_same(chart: MakeChart) -> None:
    notes = tuple(Note("The same words again and again", 0, "highest") for _ in range(40))
    frame, found, _ = placed(chart([1.0, 9.0, 2.0], notes=notes))
    assert len(found) == 40
    assert all(frame.place.rect.adjusted(-1, -1, 1, 1).contains(spot.words.box) for spot in found)


def test_that_a_note_stands_beside_bars_and_not_on_them(chart: MakeChart) -> None:
    """Forty bars of 80 and one of 100: what is free lies above all of them."""
    notes = (Note("Most", 0, "highest"), Note("Last", 0, "last"))
    outcome = chart([80.0] * 20 + [100.0] + [80.0] * 20, "bar", notes=notes, y=Axis(high=130.0))
    _, found, room = placed(outcome)
    assert [room.lines(spot.words.box) for spot in found] == [0.0, 0.0]
    assert all(spot.words.box.bottom() < spot.at.y() for spot in found)


def sides(outcome: Outcome, *, kept: bool) -> list[tuple[bool, bool]]:
    """Whether a note stands to the right of its point and above it, while the chart moves along."""
    drawing = prepare(outcome)
    style = Style(LIGHT, 1.0, 20.0)
    low, high = drawing.full.x
    stood: Sides = {}
    found: list[tuple[bool, bool]] = []
    for step in range(60):
        window = drawing.window((low + step * 0.5, low + step * 0.5 + (high - low) / 3))
        frame = lay_out(drawing, window, QSizeF(900, 506), style)
        room = room_on(drawing, frame.panels[0], style)
        spots(drawing, frame.panels[0], room, style, stood)
        offset = stood.get(outcome.spec.notes[0])
        if offset is not None:
            found.append((offset.x() > 0, offset.y() > 0))
        if not kept:
            stood = {}
    return found


def jumps(found: list[tuple[bool, bool]]) -> int:
    return sum(one != other for one, other in pairwise(found))


def test_that_a_note_keeps_its_side_while_the_chart_moves(chart: MakeChart) -> None:
    """Upon a line that waves, the place that hides least changes from move to move."""
    waves = [50 + 30 * math.sin(n / 3) + 8 * math.sin(n * 1.7) for n in range(120)]
    note = Note(
        "What there is to say of this day, in a few words more", 0, "day", date(2024, 2, 15)
    )
    outcome = chart(waves, notes=(note,), y=Axis(low=0, high=100))
    assert jumps(sides(outcome, kept=True)) < jumps(sides(outcome, kept=False))
    assert jumps(sides(outcome, kept=True)) <= 2
