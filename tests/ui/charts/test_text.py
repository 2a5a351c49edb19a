"""Names too long for their place are cut and still told apart; texts break where they may."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.charts.style import LABEL, Style
from ui.charts.text import Align, Text, block, cut_apart, elided, paragraph, whole, wrapped
from ui.theme import LIGHT

TOTALS = (
    "Losses excluding Recon Drones and Trucks",
    "Losses of Armoured Combat Vehicles and Artillery",
    "Losses of Armoured Combat Vehicles and Towed Guns",
    "Tanks",
)
ENDS = (
    "change_in_area_assessed_as_russia_controlled_in_past_7_days",
    "change_in_area_assessed_as_russia_controlled_in_past_30_days",
)
MIDDLES = (
    "Area of the oblast held by Russia in the east by the assessment of every Monday of the year",
    "Area of the oblast held by Ukraine in the east by the assessment of every Monday of the year",
)


@pytest.mark.parametrize("names", [TOTALS, ENDS, MIDDLES])
@pytest.mark.parametrize("width", [110.0, 160.0, 220.0])
def test_that_names_that_begin_alike_are_cut_before_what_differs(
    qapp: QApplication, names: tuple[str, ...], width: float
) -> None:
    metrics = Style(LIGHT).metrics(LABEL)
    cut = cut_apart(names, width, metrics)
    assert len(set(cut)) == len(names), cut
    assert all(metrics.horizontalAdvance(each) <= width + 1 for each in cut)


def test_that_names_that_fit_stay_and_a_single_long_one_keeps_its_beginning(
    qapp: QApplication,
) -> None:
    metrics = Style(LIGHT).metrics(LABEL)
    assert cut_apart(["Tanks", "Trucks"], 100.0, metrics) == ["Tanks", "Trucks"]
    cut = cut_apart([ENDS[0], "Tanks"], 100.0, metrics)[0]
    assert cut.endswith("…")
    assert ENDS[0].startswith(cut[:-1])
    assert cut_apart([ENDS[0]] * 2, 100.0, metrics) == [cut, cut]


@pytest.mark.parametrize(
    ("words", "longest", "lines"),
    [
        ("Summer counter-offensive", "offensive", ("Summer", "counter-", "offensive")),
        ("Summer counter-offensive", "Summer counter-", ("Summer counter-", "offensive")),
        ("As of 2024-11-30", "2024-11-30", ("As of", "2024-11-30")),
        ("As of 2024-11-30", "2024-11-", ()),
        ("one two three", "one two", ("one two", "three")),
        ("one two three four", "three", ()),
    ],
)
def test_that_a_text_breaks_at_spaces_and_hyphens_between_letters_or_not_at_all(
    qapp: QApplication, words: str, longest: str, lines: tuple[str, ...]
) -> None:
    metrics = Style(LIGHT).metrics(LABEL)
    assert whole(words, metrics.horizontalAdvance(longest) + 0.5, metrics, 3) == lines


ARABIC = "عدد الضحايا المدنيين في المنطقة بأكملها 2024"
HEBREW = "מספר הנפגעים באזור דונצק (12,345)"


@pytest.mark.parametrize("words", [ARABIC, HEBREW, f"2024: {HEBREW}", f"UK MoD, {ARABIC}"])
def test_that_a_text_reads_the_same_in_a_window_of_any_direction(
    qapp: QApplication, words: str
) -> None:
    style = Style(LIGHT)
    cut = elided(words, 160.0, style.metrics(LABEL))
    assert cut != words

    def drawn(direction: Qt.LayoutDirection) -> QImage:
        image = QImage(200, 30, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        Text(cut, QRectF(5, 0, 190, 30), LABEL).draw(painter, style)
        painter.end()
        return image

    ways = Qt.LayoutDirection
    left, right, auto = map(drawn, (ways.LeftToRight, ways.RightToLeft, ways.LayoutDirectionAuto))
    assert left == right == auto


def test_that_all_lines_of_a_text_read_as_its_first_letter_does(qapp: QApplication) -> None:
    metrics = Style(LIGHT).metrics(LABEL)
    words = f"{HEBREW} UK Ministry of Defence"
    lines = wrapped(words, metrics.horizontalAdvance(HEBREW) + 1, metrics, 3)
    assert lines[1].startswith("UK")
    of_one = block(lines, 0, 0, 300, 20, Text("", QRectF(), LABEL))
    assert [line.leftward for line in of_one] == [True, True]
    assert [line.align for line in of_one] == [Align.AlignLeft] * 2


@pytest.mark.parametrize(
    ("lines", "side"),
    [([HEBREW, "UK"], Align.AlignRight), (["UK", HEBREW], Align.AlignLeft)],
)
def test_that_a_paragraph_begins_where_it_is_read_from(
    qapp: QApplication, lines: list[str], side: Align
) -> None:
    made = paragraph(lines, 0, 0, 300, 20, Text("", QRectF(), LABEL))
    assert [line.align for line in made] == [side, side]


def test_that_a_width_that_was_measured_before_is_the_same_again() -> None:
    metrics = Style(LIGHT).metrics(LABEL)
    first = [metrics.horizontalAdvance(words) for words in ("ii", "MM", "ii")]
    assert first[0] == first[2] == QFontMetricsF(Style(LIGHT).font(LABEL)).horizontalAdvance("ii")
    assert first[1] > first[0]
