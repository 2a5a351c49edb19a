"""What a picture has no room for is told to its author, and a roomy one is silent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication

from models.charts import EventMark, Outcome, Size
from models.charts.drawing import prepare
from models.charts.lint import allowing
from models.charts.sizes import SIZES
from models.charts.towns import town_marks
from tests.ui.charts.conftest import table
from ui.charts.frame import Frame, lay_out
from ui.charts.left_out import RoomRemarks, room_remarks
from ui.charts.picture import style_on
from ui.theme import LIGHT

MakeChart = Callable[..., Outcome]
WORDS = {
    "title": "Losses rose", "subtitle": "Losses a day", "note": "With care.", "scope": "Killed",
}  # fmt: skip


@pytest.fixture
def outcome(qapp: QApplication, chart: MakeChart) -> Outcome:
    return chart([1.0, 2.0, 3.0], **WORDS)


def test_that_a_picture_with_room_for_all_has_no_remark(outcome: Outcome) -> None:
    assert room_remarks(prepare(outcome), Size(1200, 675)) == ()


@pytest.mark.parametrize(
    ("size", "gone"),
    [
        (Size(400, 200), "the note and the scope"),
        (Size(400, 120), "the subtitle, the note and the scope"),
    ],
)
def test_that_what_gives_way_is_named_with_the_size(
    outcome: Outcome, size: Size, gone: str
) -> None:
    found = room_remarks(prepare(outcome), size)
    assert len(found) == 1
    assert f"At {size.width} × {size.height} there is no room for {gone}:" in found[0].words


def test_that_only_what_was_said_can_be_missing(chart: MakeChart) -> None:
    assert room_remarks(prepare(chart([1.0, 2.0], title="", subtitle="")), Size(400, 120)) == ()


def laid_out(outcome: Outcome, size: Size) -> Frame:
    drawing = prepare(outcome)
    style = style_on(size, drawing, LIGHT)
    return lay_out(drawing, drawing.full, QSizeF(size.width, size.height), style)


LONG = "Russia held a fifth of Ukraine in August 2026, little more than two years before that"
"""A title of fifteen or sixteen words, which is as long as any should be."""


@pytest.mark.parametrize("size", [*SIZES.values(), Size(400, 120), Size(220, 150)])
def test_that_the_title_and_the_source_are_never_left_out(chart: MakeChart, size: Size) -> None:
    outcome = chart([1.0, 2.0, 3.0], title=LONG, **{k: v for k, v in WORDS.items() if k != "title"})
    texts = laid_out(outcome, size).texts
    title = " ".join(each.words for each in texts if each.strong)
    assert title == LONG
    assert any(each.words.startswith("Source: ISW") for each in texts)


def test_that_a_column_of_print_keeps_title_and_plot(chart: MakeChart) -> None:
    """86 × 58 mm are 325 × 219 pixels; years alone need one row below the plot, not two."""
    column = next(size for words, size in SIZES.items() if words.startswith("A4 column"))
    outcome = chart([float(n) for n in range(1500)], title=LONG, subtitle="Area")
    frame = laid_out(outcome, column)
    assert frame.place.rect.height() > 45
    source = next(each for each in frame.texts if each.words.startswith("Source"))
    assert source.rect.top() - frame.place.rect.bottom() < 30


START = date(2022, 2, 24)
TOWNS = ("Popasna", "Chasiv Yar", "Velyka Novosilka", "Siversk")


def marked(chart: MakeChart, every: int) -> Outcome:
    """Four towns, so many days from each other, from 1 January on."""
    events = tuple(
        EventMark(date(2024, 1, 1) + timedelta(days=every * place), f"{town} (claimed)")
        for place, town in enumerate(TOWNS)
    )
    return chart([float(n) for n in range(600)], events=events)


def test_that_events_are_named_at_their_marks_where_all_names_fit(chart: MakeChart) -> None:
    frame = laid_out(marked(chart, 150), Size(1200, 675))
    assert [mark.words for mark in frame.marks] == [f"{town} (claimed)" for town in TOWNS]


@pytest.mark.parametrize("size", [Size(400, 400), Size(1080, 1080)])
def test_that_events_have_numbers_and_whole_names_below_where_they_do_not(
    chart: MakeChart, size: Size
) -> None:
    outcome = marked(chart, 150)
    many = (*outcome.spec.events, *(replace(each, text="A" * 90) for each in outcome.spec.events))
    frame = laid_out(replace(outcome, spec=replace(outcome.spec, events=many)), size)
    said = [mark.words for mark in frame.marks]
    assert said == ["1–2", "", "3–4", "", "5–6", "", "7–8", ""]  # two on each day
    assert all(mark.row >= 0 for mark in frame.marks)
    below = " ".join(each.words for each in frame.texts)
    assert all(f"{town} (claimed)" in below for town in TOWNS)


def test_that_numbers_without_names_are_told(chart: MakeChart) -> None:
    """There is no room for the names of the events on so low a picture."""
    found = room_remarks(prepare(marked(chart, 3)), Size(300, 120))
    assert "the names of the events" in found[0].words


A4_COLUMN = next(size for words, size in SIZES.items() if words.startswith("A4 column"))


def test_that_a_column_of_print_names_all_towns_of_the_register(chart: MakeChart) -> None:
    """Sixteen from 7 May 2022 on; those that stand close have their numbers together."""
    events = town_marks()
    outcome = chart([float(n) for n in range(1500)], events=events, title="Towns")
    outcome = replace(outcome, tables={"t": table([float(n) for n in range(1500)], START)})
    frame = laid_out(outcome, A4_COLUMN)
    below = " ".join(text.words for text in frame.texts)
    for number, event in enumerate(sorted(events, key=lambda each: each.day), 1):
        assert f"{number} {event.text.partition(' (')[0]}" in below
    said = [mark.words for mark in frame.marks if mark.words]
    ends = [[int(part) for part in words.split("–")] for words in said]
    covered = [n for end in ends for n in range(end[0], end[-1] + 1)]
    assert covered == list(range(1, 17))
    assert room_remarks(prepare(outcome), A4_COLUMN) == ()


def test_that_there_are_no_numbers_where_there_is_no_room_for_their_names(
    chart: MakeChart,
) -> None:
    many = tuple(
        EventMark(date(2024, 1, 1) + timedelta(days=n), f"A town of a long name, number {n}")
        for n in range(60)
    )
    outcome = chart([float(n) for n in range(60)], events=many)
    frame = laid_out(outcome, Size(400, 190))
    assert [mark.words for mark in frame.marks] == [""] * 60
    assert any("Upright lines: 60 events" in text.words for text in frame.texts)
    (found,) = room_remarks(prepare(outcome), Size(400, 190))
    assert "the names of the events" in found.words


def test_that_words_cut_short_are_told(chart: MakeChart) -> None:
    long = " ".join(["words"] * 200)
    found = room_remarks(prepare(chart([1.0, 2.0], title=long)), Size(1200, 675))
    assert "some words are cut short" in found[0].words


def test_that_its_author_can_let_it_stand(outcome: Outcome) -> None:
    (found,) = room_remarks(prepare(outcome), Size(400, 190))
    allowed = replace(outcome, spec=allowing(outcome.spec, found, "a thumbnail"))
    assert room_remarks(prepare(allowed), Size(400, 190))[0].why == "a thumbnail"
    (smaller,) = room_remarks(prepare(allowed), Size(400, 180))
    assert (smaller.why, smaller.stood) == (None, "a thumbnail")


def test_that_another_size_is_looked_at_again(outcome: Outcome) -> None:
    remarks, drawing = RoomRemarks(), prepare(outcome)
    assert remarks.told(drawing, Size(1200, 675)) == ()
    assert remarks.told(drawing, Size(400, 190)) != ()
    assert remarks.told(drawing, Size(400, 190)) is remarks.told(drawing, Size(400, 190))
