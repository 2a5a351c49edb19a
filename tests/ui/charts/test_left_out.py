"""What a picture has no room for is told to its author, and a roomy one is silent."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from models.charts import Outcome, Size
from models.charts.drawing import prepare
from models.charts.lint import allowing
from ui.charts.left_out import RoomRemarks, room_remarks

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
        (Size(400, 220), "the note and the scope"),
        (Size(400, 120), "the title, the subtitle, the note and the scope"),
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
