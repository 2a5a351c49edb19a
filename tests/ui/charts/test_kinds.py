"""Every kind of chart: its picture, its way into a PNG and back, and how it is drawn.

The reference pictures lie in `reference/`. After a change that is meant, draw them anew with
`SALIENT_DRAW_REFERENCES=1` and look at each of them before they are kept.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, qRgb

from models.charts import Size
from models.charts.drawing import prepare
from models.charts.marks import MARKS
from models.charts.picture import pack
from models.datasets.values import ColumnValues
from tests.ui.charts.every_kind import MADE, SIZE
from tests.ui.charts.levels import levels
from ui.charts import read_png, render, write_png
from ui.charts.frame import lay_out
from ui.charts.kinds import KINDS
from ui.charts.picture import scale_of
from ui.charts.style import Style
from ui.theme import DARK, LIGHT

REFERENCE = Path(__file__).parent / "reference"

LOOKS = {"light": (LIGHT, 1.0), "dark": (DARK, 1.0), "3x": (LIGHT, 3.0)}

on_the_same_letters = pytest.mark.skipif(
    sys.platform != "linux", reason="letters are drawn otherwise by other systems"
)


def test_that_every_mark_has_its_painter_and_its_picture() -> None:
    assert {kind.mark for kind in KINDS} == {mark.name for mark in MARKS}
    assert {mark.name for mark in MARKS} <= set(MADE)


def far_apart(one: QImage, other: QImage) -> float:
    """The share of pixels of which a colour differs by more than a sixth of its range."""
    if one.size() != other.size():
        return 1.0
    return float((np.abs(levels(one) - levels(other)).max(axis=2) > 42).mean())


TOLERANCE = 0.002
"""A line across the picture is twice as much."""

STEP = 36
"""Steps of a colour in a reference file: few enough for it to be small."""


def kept(image: QImage) -> QImage:
    """The image as a reference file has it: each colour in the nearest of eight steps."""
    steps = np.round(levels(image) / STEP).astype(np.int64)
    number = steps[..., 0] * 64 + steps[..., 1] * 8 + steps[..., 2]
    used, index = np.unique(number, return_inverse=True)
    plain = np.zeros((image.height(), -(-image.width() // 4) * 4), dtype=np.uint8)
    plain[:, : image.width()] = index.reshape(number.shape)
    made = QImage(
        plain.tobytes(), image.width(), image.height(), plain.shape[1],
        QImage.Format.Format_Indexed8,
    )  # fmt: skip
    made.setColorTable(
        [qRgb(STEP * (n // 64), STEP * (n // 8 % 8), STEP * (n % 8)) for n in used.tolist()]
    )
    return made.copy()


def reference(name: str, look: str) -> Path:
    return REFERENCE / f"{name.replace(' ', '-')}-{look}.png"


@on_the_same_letters
@pytest.mark.parametrize("name", MADE)
def test_that_a_picture_is_as_it_was_looked_at(name: str) -> None:
    for look, (theme, scale) in LOOKS.items():
        image = kept(render(MADE[name](), theme, replace(SIZE, scale=scale)))
        path = reference(name, look)
        if os.environ.get("SALIENT_DRAW_REFERENCES"):
            path.parent.mkdir(exist_ok=True)
            writer = QImageWriter(str(path), b"png")  # pyright: ignore
            writer.setCompression(100)
            assert writer.write(image), writer.errorString()
        assert far_apart(image, QImage(str(path))) <= TOLERANCE, look


@on_the_same_letters
@pytest.mark.parametrize("name", ["line", "stacked", "dots", "heat"])
def test_that_a_picture_with_a_series_or_value_less_would_be_noticed(name: str) -> None:
    outcome = MADE[name]()
    if len(outcome.spec.series) > 1:
        outcome = replace(outcome, spec=replace(outcome.spec, series=outcome.spec.series[:-1]))
    else:
        less = replace(outcome.tables["t"], values=ColumnValues.of(outcome.tables["t"].frame[:-1]))
        outcome = replace(outcome, tables={"t": less})
    assert far_apart(kept(render(outcome, LIGHT, SIZE)), QImage(str(reference(name, "light")))) > (
        2 * TOLERANCE
    )


@pytest.mark.parametrize("name", MADE)
def test_that_three_times_the_pixels_are_the_same_picture_only_sharper(name: str) -> None:
    outcome = MADE[name]()
    plain = render(outcome, LIGHT, SIZE)
    sharp = levels(render(outcome, LIGHT, replace(SIZE, scale=3.0)))
    mean = sharp.reshape(SIZE.height, 3, SIZE.width, 3, 3).mean(axis=(1, 3))
    assert np.abs(mean - levels(plain)).mean() < 3.0


@pytest.mark.parametrize("name", MADE)
def test_that_export_open_export_gives_the_same_spec_data_and_picture(
    name: str, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.png", tmp_path / "second.png"
    outcome = MADE[name]()
    write_png(outcome, first, size=SIZE)
    opened = read_png(first)
    write_png(opened, second, size=SIZE)
    assert opened.spec == outcome.spec
    assert pack(read_png(second)) == pack(opened)
    for column in opened.tables["t"].columns:
        before = outcome.tables["t"].frame[column.name]
        pd.testing.assert_series_equal(opened.tables["t"].frame[column.name], before)
    assert (levels(QImage(str(first))) == levels(QImage(str(second)))).all()


@pytest.mark.parametrize("name", MADE)
def test_that_no_word_is_cut_off_or_lies_on_another(name: str) -> None:
    for width in (400, 800, 1200):
        words_have_their_room(name, Size(width, width * 5 // 8))


def words_have_their_room(name: str, size: Size) -> None:
    """The words that the layout places: titles, notes, sources, names of rows and panels."""
    scale = scale_of(size)
    drawing = prepare(MADE[name]())
    style = Style(LIGHT, scale, 12.0 * scale, text=drawing.spec.font_scale)
    frame = lay_out(drawing, drawing.full, QSizeF(size.width, size.height), style)
    texts = [*frame.texts, *(panel.title for panel in frame.panels if panel.title)]
    for text in texts:
        long = style.metrics(text.pixels, strong=text.strong).horizontalAdvance(text.words)
        assert long <= text.rect.width() + 1, text.words
        assert QRectF(0, 0, size.width, size.height).contains(text.rect), text.words
    for place, text in enumerate(texts):
        inner = text.rect.adjusted(1, 1, -1, -1)
        assert not [other.words for other in texts[place + 1 :] if other.rect.intersects(inner)]
    for panel in frame.panels:
        widest = panel.upright.width(style)
        assert widest <= panel.place.rect.left(), name
        assert panel.place.rect.height() >= 40
