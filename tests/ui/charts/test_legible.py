"""Everything on a picture can be read: large enough, whole or said to be left out, never on each
other.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from models.charts import Axis, ChartSpec, EventMark, Level, Note, Outcome, Period, Series, Size
from models.charts.drawing import Drawing, prepare
from models.charts.sizes import SIZES
from tests.ui.charts.conftest import table
from ui.charts import text
from ui.charts.canvas import paint
from ui.charts.frame import Frame, lay_out
from ui.charts.kinds.bar import WIDEST, slim
from ui.charts.left_out import room_remarks
from ui.charts.look import looks
from ui.charts.picture import scale_of, style_on
from ui.charts.placed_annotations import annotations_on
from ui.charts.style import CAPTION, LABEL, Style
from ui.theme import LIGHT

MakeChart = Callable[..., Outcome]
A4_COLUMN = next(size for words, size in SIZES.items() if words.startswith("A4 column"))
LONG = ("A name that goes on and tells of everything that was ever measured by anybody " * 7)[:500]


def many(count: int, **spec: object) -> Outcome:
    """So many lines, each higher than the one before."""
    series = tuple(Series(f"t{n}", "date", "v", "line", f"Series {n}") for n in range(count))
    tables = {f"t{n}": table([float(n + day % 7) for day in range(400)]) for n in range(count)}
    return Outcome(replace(ChartSpec(title="Many", series=series), **spec), tables)  # pyright: ignore


def laid(outcome: Outcome, size: Size) -> tuple[Drawing, Frame, Style]:
    drawing = prepare(outcome)
    style = style_on(size, drawing, LIGHT)
    frame = lay_out(drawing, drawing.full, QSizeF(size.width, size.height), style)
    return drawing, frame, style


def drawn(
    outcome: Outcome, size: Size, monkeypatch: pytest.MonkeyPatch
) -> list[tuple[str, QRectF]]:
    """All words that are painted, with the rectangles that their letters fill."""
    drawing, _, style = laid(outcome, size)
    found: list[tuple[str, QRectF]] = []
    draw = text.Text.draw

    def noted(self: text.Text, painter: QPainter, style: Style) -> None:
        metrics = style.metrics(self.pixels, strong=self.strong)
        wide = metrics.horizontalAdvance(self.words)
        box = QRectF(self.rect)
        if self.align == text.Align.AlignRight:
            box.setLeft(box.right() - wide)
        else:
            box.setWidth(wide)
        found.append((self.words, box))
        draw(self, painter, style)

    monkeypatch.setattr(text.Text, "draw", noted)
    image = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, drawing, QSizeF(size.width, size.height), style)
    painter.end()
    return found


def overlapping(found: list[tuple[str, QRectF]]) -> Iterator[tuple[str, str]]:
    for (one, box), (other, over) in combinations(found, 2):
        inner = box.adjusted(1, box.height() * 0.2, -1, -box.height() * 0.2)
        if one and other and inner.intersects(over):
            yield one, other


@pytest.mark.parametrize("name", ["Wide", "Square", "Full HD", "Slide"])
def test_that_words_can_be_read_where_a_page_shows_the_picture_400_pixels_wide(name: str) -> None:
    """Labels have at least 7 pixels there and notes 6.4, which is 85 % of the window's size."""
    size = SIZES[name]
    shrunk = 400 / size.width * scale_of(size)
    assert LABEL * shrunk >= 7
    assert CAPTION * shrunk >= 6.4


@pytest.mark.parametrize("size", [Size(1200, 675), Size(400, 260), A4_COLUMN])
@pytest.mark.parametrize("count", [9, 12, 20, 60])
def test_that_the_names_above_and_those_counted_are_all(
    typeface: None, count: int, size: Size
) -> None:
    _, frame, style = laid(many(count), size)
    named = [entry for entry in frame.entries if entry.place >= 0]
    more = [entry for entry in frame.entries if entry.place < 0]
    counted = int(more[0].words.split()[1]) if more else 0
    assert len(named) + counted == count
    for entry in more:
        assert entry.rect.left() + style.advance(entry.words, LABEL) <= frame.right


@pytest.mark.parametrize("size", [Size(1200, 675), Size(1080, 1080), Size(400, 300)])
def test_that_labels_of_small_plots_do_not_run_into_each_other(
    size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(overlapping(drawn(many(12, panels="each"), size, monkeypatch))) == []


def test_that_plots_without_room_are_counted_in_the_picture_and_to_its_author() -> None:
    outcome, size = many(50, panels="each"), Size(1200, 675)
    _, frame, _ = laid(outcome, size)
    shown = len(frame.panels)
    assert shown < 50
    assert any(f"{shown} of 50 plots are shown" in text.words for text in frame.texts)
    (found,) = room_remarks(prepare(outcome), size)
    assert f"{shown} of 50 plots have room" in found.words


def crowded(chart: MakeChart) -> Outcome:
    """A chart on which every text has 500 characters."""
    made = chart(
        [100 + day % 17 for day in range(400)],
        title=LONG, subtitle=LONG, note=LONG, scope=LONG, source=LONG, byline=LONG,
        y=Axis(LONG, "km²"),
        events=(EventMark(date(2024, 5, 1), LONG), EventMark(date(2024, 5, 9), LONG)),
        notes=(Note(LONG, 0, "highest"), Note(LONG, 0, "lowest")),
        levels=(Level(108, LONG),),
        periods=(Period(date(2024, 8, 1), date(2024, 9, 1), LONG),),
    )  # fmt: skip
    series = tuple(replace(made.spec.series[0], label=f"{LONG} {n}") for n in range(3))
    return replace(made, spec=replace(made.spec, series=series))


@pytest.mark.parametrize("size", [*SIZES.values(), Size(400, 260)])
def test_that_texts_of_500_characters_do_not_lie_on_each_other(
    chart: MakeChart, size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = drawn(crowded(chart), size, monkeypatch)
    assert list(overlapping(found)) == []
    for words, box in found:
        assert box.left() >= 0, words
        assert box.right() <= size.width + 1, words
        assert box.bottom() <= size.height + 1, words


def test_that_a_note_without_room_keeps_its_ring_and_is_told(chart: MakeChart) -> None:
    outcome, size = crowded(chart), Size(400, 260)
    drawing, frame, style = laid(outcome, size)
    spots = annotations_on(drawing, frame.panels[0], style).spots
    assert len(spots) == 2
    assert any(not spot.words.lines for spot in spots)
    assert "some words are cut short" in room_remarks(drawing, size)[0].words


def test_that_nothing_stands_before_the_numbers_of_a_second_axis(chart: MakeChart) -> None:
    """A mark there would read as a minus."""
    made = chart([1.0, 2.0, 3.0])
    series = (made.spec.series[0], replace(made.spec.series[0], side="right"))
    drawing = prepare(
        replace(made, spec=replace(made.spec, series=series, right=Axis(low=10, high=20)))
    )
    size, style = QSizeF(600, 400), Style(LIGHT)
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    plot = paint(painter, drawing, size, style).place.rect
    painter.end()
    heights = range(int(plot.top()) + 2, int(plot.bottom()) - 2)
    column = {image.pixel(int(plot.right()) + 3, y) & 0xFFFFFF for y in heights}
    assert column == {0xFFFFFF}


def test_that_a_single_bar_is_no_wall(chart: MakeChart) -> None:
    look = looks(prepare(chart([1.0], "bar")), Style(LIGHT))[0]
    left, right = slim(np.array([100.0]), np.array([740.0]), look)
    assert (right - left)[0] == pytest.approx(WIDEST * look.width)
    assert (left + right)[0] / 2 == pytest.approx(420)
    narrow = np.array([10.0, 30.0]), np.array([26.0, 46.0])
    assert [each.tolist() for each in slim(*narrow, look)] == [each.tolist() for each in narrow]


def test_that_no_word_of_a_title_stands_alone(qapp: QApplication, typeface: None) -> None:
    metrics = Style(LIGHT).metrics(LABEL)
    words = "Fires per day in the country, in its east and in the area that Ukraine holds now"
    width = metrics.horizontalAdvance(words) * 0.95
    assert text.wrapped(words, width, metrics, 3)[1] == "now"
    first, second = text.evened(words, width, metrics, 3)
    one, other = map(metrics.horizontalAdvance, (first, second))
    assert other > 0.7 * one
    assert f"{first} {second}" == words
