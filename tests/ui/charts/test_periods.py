"""The words of a shaded period stand within its shade or beside it, and nothing hides them."""

from collections.abc import Callable
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from models.charts import Axis, Level, Note, Outcome, Period, Size
from models.charts.drawing import prepare
from models.charts.summary import summary
from ui.charts import ChartWidget
from ui.charts.frame import Frame, lay_out
from ui.charts.left_out import room_remarks
from ui.charts.picture import render, style_on
from ui.charts.placed import Placed
from ui.charts.placed_annotations import PlacedAnnotations, annotations_on
from ui.charts.room import Room, room_on
from ui.charts.style import Style
from ui.theme import LIGHT

MakeChart = Callable[..., Outcome]
LOW = [5.0] * 200
"""Values at the foot of a plot up to 100 from 1 January to 18 July 2024."""

OFFENSIVE = "Summer counter-offensive towards the south and the coast"


def written(
    outcome: Outcome, wide: float = 900, high: float = 506
) -> tuple[Frame, PlacedAnnotations, Room]:
    """What stands where on a picture of that size, and the room before it was written."""
    style = Style(LIGHT, 1.0, 20.0)
    drawing = prepare(outcome)
    frame = lay_out(drawing, drawing.full, QSizeF(wide, high), style)
    panel = frame.panels[0]
    return frame, annotations_on(drawing, panel, style), room_on(drawing, panel, style)


def shade(frame: Frame, period: Period) -> QRectF:
    """What a period covers: days are counted from the first, which begins at the left edge."""
    plot, days = frame.place.rect, 200
    first = (period.first - date(2024, 1, 1)).days
    behind = (period.last - date(2024, 1, 1)).days + 1
    left, right = (plot.left() + day / days * plot.width() for day in (first, behind))
    return QRectF(left, plot.top(), right - left, plot.height())


def of(chart: MakeChart, *periods: Period, **spec: object) -> Outcome:
    return chart(LOW, periods=periods, y=Axis(low=0, high=100), **spec)


@pytest.mark.parametrize(
    ("last", "lines"), [(date(2024, 6, 30), 1), (date(2024, 4, 20), 2), (date(2024, 3, 27), 4)]
)
def test_that_words_stand_within_their_shade_in_as_many_lines_as_it_takes(
    chart: MakeChart, last: date, lines: int
) -> None:
    period = Period(date(2024, 3, 1), last, OFFENSIVE)
    frame, found, room = written(of(chart, period))
    (words,) = found.words
    assert shade(frame, period).contains(words.box)
    assert len(words.lines) == lines
    assert not words.cut
    assert words.box.top() == pytest.approx(frame.place.rect.top())
    assert room.hidden(words.box) == 0


@pytest.mark.parametrize(
    ("day", "right"),
    [(date(2024, 1, 10), True), (date(2024, 3, 31), True), (date(2024, 7, 12), False)],
)
def test_that_words_too_long_for_their_shade_stand_beside_it_in_full(
    chart: MakeChart, day: date, right: bool
) -> None:
    period = Period(day, day, OFFENSIVE)
    frame, found, _ = written(of(chart, period))
    (words,) = found.words
    stretch = shade(frame, period)
    assert not words.cut
    assert frame.place.rect.adjusted(-1, -1, 1, 1).contains(words.box)
    assert words.box.left() == pytest.approx(stretch.right() + 4) or not right
    assert words.box.right() == pytest.approx(stretch.left() - 4) or right


def test_that_words_stand_where_no_line_runs(chart: MakeChart) -> None:
    """A line at the top of the plot leaves the foot of the shade free."""
    outcome = chart(
        [98.0] * 200,
        periods=(Period(date(2024, 3, 1), date(2024, 4, 20), OFFENSIVE),),
        y=Axis(low=0, high=100),
    )
    frame, found, room = written(outcome)
    assert found.words[0].box.bottom() == pytest.approx(frame.place.rect.bottom())
    assert room.hidden(found.words[0].box) == 0


def all_of(found: PlacedAnnotations) -> list[Placed]:
    return [*found.words, *(spot.words for spot in found.spots)]


@pytest.mark.parametrize("wide", [1200, 700, 420])
def test_that_no_words_lie_on_others(chart: MakeChart, wide: float) -> None:
    periods = [
        Period(date(2024, month, 5), date(2024, month, 9 + month), f"{OFFENSIVE} {month}")
        for month in range(1, 7)
    ]
    notes, levels = (Note("The highest of all days", 0, "highest"),), (Level(90.0, "Mean before"),)
    frame, found, _ = written(of(chart, *periods, notes=notes, levels=levels), wide)
    boxes = [words.box for words in all_of(found) if words.lines]
    assert len(boxes) >= 6
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(frame.place.rect.adjusted(-1, -1, 1, 1).contains(box) for box in boxes)


def test_that_words_that_are_cut_are_told_to_the_author_and_complete_in_the_text_twin(
    chart: MakeChart,
) -> None:
    periods = [Period(date(2024, 2, n), date(2024, 2, n), f"{OFFENSIVE} {n}") for n in range(1, 29)]
    outcome = of(chart, *periods)
    _, found, _ = written(outcome, 240, 180)
    assert any(words.cut for words in found.words)
    told = room_remarks(prepare(outcome), Size(240, 180))
    assert "some words are cut short" in told[0].words
    assert f"Shaded from 3 Feb 2024 to 3 Feb 2024: {OFFENSIVE} 3." in summary(prepare(outcome))
    assert room_remarks(prepare(of(chart, *periods[:2])), Size(1200, 675)) == ()


@pytest.mark.parametrize(("wide", "high"), [(900, 506), (420, 640), (260, 400)])
def test_that_a_long_note_is_complete_within_the_plot(
    chart: MakeChart, wide: float, high: float
) -> None:
    note = "The highest day of all, after which losses fell until the summer, as every source says"
    outcome = chart([1.0, 9.0, 2.0, 3.0, 2.0, 1.0], notes=(Note(note, 0, "highest"),))
    frame, found, _ = written(outcome, wide, high)
    (spot,) = found.spots
    assert not spot.words.cut
    assert frame.place.rect.adjusted(-1, -1, 1, 1).contains(spot.words.box)


def test_that_words_that_are_cut_are_told_in_full_where_they_stand(
    qtbot: QtBot, chart: MakeChart
) -> None:
    periods = [Period(date(2024, 2, n), date(2024, 2, n), f"{OFFENSIVE} {n}") for n in range(1, 29)]
    widget = ChartWidget()
    qtbot.addWidget(widget)
    widget.resize(240, 180)
    widget.show_outcome(of(chart, *periods))
    with qtbot.waitExposed(widget):
        widget.show()
    assert widget.drawing is not None
    assert widget.frame_shown is not None
    frame, style = widget.frame_shown, Style(LIGHT, margin=6.0, live=True)
    written_there = annotations_on(widget.drawing, frame.panels[0], style).words
    cut = next(each for each in written_there if each.cut)
    at = cut.box.center().toPoint()
    help_there = QHelpEvent(QEvent.Type.ToolTip, at, widget.viewport().mapToGlobal(at))
    QApplication.sendEvent(widget.viewport(), help_there)
    assert QToolTip.text() == cut.words
    assert widget.sheet.words_at(QPointF(2, 2)) == ""


@pytest.mark.parametrize("mark", ["area", "line", "bar"])
def test_that_a_shade_lies_below_what_is_drawn(qtbot: QtBot, chart: MakeChart, mark: str) -> None:
    """An area, a thick line and bars keep their colour within a shade, in print and on screen."""
    period = Period(date(2024, 3, 1), date(2024, 4, 30))

    def colours(*periods: Period) -> list[list[str]]:
        outcome = chart([50.0] * 200, mark, periods=periods, y=Axis(low=0, high=100))
        widget = ChartWidget()
        qtbot.addWidget(widget)
        widget.resize(600, 338)
        widget.show_outcome(outcome)
        pictures = (render(outcome, size=Size(600, 338)), widget.grab().toImage())
        frames = (lay_out_on(outcome, Size(600, 338)), widget.frame_shown)
        found: list[list[str]] = []
        for picture, frame in zip(pictures, frames, strict=True):
            assert frame is not None
            at = shade(frame, period).center()
            down = range(round(at.y()) - 3, round(at.y()) + 12)
            found.append([picture.pixelColor(round(at.x()), y).name() for y in down])
        return found

    plain, shaded = colours(), colours(period)
    for before, after in zip(plain, shaded, strict=True):
        drawn = [place for place, each in enumerate(before) if each != LIGHT.card.lower()]
        assert drawn
        assert [before[place] for place in drawn[1:-1]] == [after[place] for place in drawn[1:-1]]


def lay_out_on(outcome: Outcome, size: Size) -> Frame:
    drawing = prepare(outcome)
    style = style_on(size, drawing, LIGHT)
    return lay_out(drawing, drawing.full, QSizeF(size.width, size.height), style)
