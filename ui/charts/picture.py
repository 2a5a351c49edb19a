"""A chart as a picture of pixels: rendered from its description off screen, with its data inside.

The window has no part in it: the same painter draws onto an image of the size that is asked for.
"""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from models.aside import Aside
from models.charts import picture
from models.charts.carried import read_picture
from models.charts.chunk import with_chunks
from models.charts.drawing import Drawing, prepare
from models.charts.lint import remarked_beyond
from models.charts.outcome import Outcome
from models.charts.pixels import png
from models.charts.serial import check_size
from models.charts.spec import Size
from models.errors import ChartError
from models.exports.replacing import write_bytes
from ui.charts.canvas import paint
from ui.charts.style import Style
from ui.theme import Theme, published

DESIGN = (640.0, 360.0)
"""The size at which text has the sizes of the window; on a larger picture it grows with it, so that
one of 1200 × 675 is read where a page shows it 400 wide.
"""

SMALLEST, LARGEST = 0.85, 6.0
MARGIN = 20
DOTS_PER_INCH = 96
"""Of a picture at scale 1."""

INCH = 0.0254
"""In metres, of which a PNG counts the dots."""


def render(outcome: Outcome, theme: Theme | None = None, size: Size | None = None) -> QImage:
    """The chart as an image of exactly `size`, times the scale in pixels.

    Size and colours are its own where no others are given.

    Raises:
        ChartError: it cannot be drawn, or not at that size.
    """
    spec = outcome.spec
    return image_of(prepare(outcome), theme or published(spec.colours), size or spec.size)


def png_of(drawing: Drawing, theme: Theme, size: Size) -> bytes:
    """The chart as a PNG of `size` with its data, sources and summary inside.

    Raises:
        ChartError: it cannot be drawn at that size.
    """
    # What a long series takes to be packed is as much as all of the painting.
    carried = Aside(lambda: picture.carried(drawing, remarked_beyond(drawing)))
    try:
        pixels = bare_png(drawing, theme, size)
    finally:
        carried.wait()
    return with_chunks(pixels, carried.result())


def bare_png(drawing: Drawing, theme: Theme, size: Size) -> bytes:
    """The same without anything inside but the picture. Raises `ChartError` as `png_of` does."""
    return _bytes(image_of(drawing, theme, size))


def write_png(outcome: Outcome, path: Path, *, size: Size | None = None) -> None:
    """Write the chart in its colours to `path` as `png_of` makes it, or leave `path` alone.

    Raises:
        ChartError: it cannot be drawn.
        ExportError: the folder is not there, or it cannot be written to.
    """
    theme = published(outcome.spec.colours)
    write_bytes(png_of(prepare(outcome), theme, size or outcome.spec.size), path)


def read_png(path: Path) -> Outcome:
    """The chart inside a picture that Salient exported.

    Raises:
        ChartError: the file cannot be read, or carries no chart, or a damaged one.
    """
    return read_picture(path)


def scale_of(size: Size) -> float:
    """How large text and lines are on a picture of `size`."""
    fits = min(size.width / DESIGN[0], size.height / DESIGN[1])
    return min(max(fits, SMALLEST), LARGEST)


def style_on(size: Size, drawing: Drawing, theme: Theme, *, plain: bool = False) -> Style:
    """How the chart is drawn on a picture of `size`; `plain` is as a `Style` has it."""
    scale = scale_of(size)
    margin = min(MARGIN * scale, min(size.width, size.height) / 12)
    return Style(theme, scale, margin, text=drawing.spec.font_scale, plain=plain)


def paint_published(
    painter: QPainter, drawing: Drawing, theme: Theme, size: Size, *, plain: bool = False
) -> None:
    """Paint the chart as published, ground and all, onto `size` from the painter's origin.

    `plain` is as a `Style` has it.
    """
    painter.fillRect(0, 0, size.width, size.height, QColor(theme.card))
    style = style_on(size, drawing, theme, plain=plain)
    paint(painter, drawing, QSizeF(size.width, size.height), style)


def image_of(drawing: Drawing, theme: Theme, size: Size) -> QImage:
    """The chart as an image. Raises `ChartError` where it cannot be drawn at that size."""
    check_size(size.width, size.height, size.scale)
    image = QImage(
        round(size.width * size.scale),
        round(size.height * size.scale),
        QImage.Format.Format_RGB32,
    )
    if image.isNull():
        raise ChartError(f"There is no memory for a picture of {size.width} × {size.height}.")
    painter = QPainter(image)
    try:
        painter.scale(image.width() / size.width, image.height() / size.height)
        paint_published(painter, drawing, theme, size)
    finally:
        painter.end()
    dots = round(round(DOTS_PER_INCH * size.scale) / INCH)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def _bytes(image: QImage) -> bytes:
    """The image as a PNG: Qt's own takes twice as long, mostly to choose among filters."""
    rows = np.frombuffer(image.constBits(), dtype=np.uint8)
    rows = rows.reshape(image.height(), image.bytesPerLine())[:, : 4 * image.width()]
    # Blue comes first where the lowest byte does, as on every machine that Qt for Python runs on.
    pixels = rows.reshape(image.height(), image.width(), 4)[:, :, 2::-1]
    return png(pixels, image.dotsPerMeterX())
