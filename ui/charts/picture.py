"""A chart as a PNG: rendered from its description off screen, with its data inside."""

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from models.charts import picture
from models.charts.carried import read_picture
from models.charts.drawing import Drawing, prepare
from models.charts.outcome import Outcome
from models.charts.serial import check_size
from models.charts.spec import Size
from models.errors import ChartError
from ui.charts.canvas import paint
from ui.charts.style import Style
from ui.theme import LIGHT, Theme

DESIGN = (900.0, 506.0)
"""The size at which text has the sizes of the window; on a larger picture it grows with it."""

SMALLEST, LARGEST = 0.85, 6.0
MARGIN = 20
DOTS_PER_METRE = 3780
"""96 dots per inch, to which the picture's scale is multiplied."""

COMPRESSION = 80
"""Qt's quality of a PNG; it becomes zlib's level 2: nearly the size, a third of the time."""


def render(outcome: Outcome, theme: Theme = LIGHT, size: Size | None = None) -> QImage:
    """The chart as an image of exactly `size` (or its own), times the scale in pixels.

    Raises:
        ChartError: it cannot be drawn, or not at that size.
    """
    return _image(prepare(outcome), theme, size or outcome.spec.size)


def write_png(outcome: Outcome, path: Path, theme: Theme = LIGHT, size: Size | None = None) -> None:
    """Write the chart to `path` with its data, sources and summary inside, or leave `path` alone.

    Raises:
        ChartError: it cannot be drawn, the folder is not there, or it cannot be written to.
    """
    drawing = prepare(outcome)
    if not path.parent.is_dir():
        raise ChartError(
            f"There is no folder {path.parent} to write {path.name} to; make it first."
        )
    if path.is_dir():
        raise ChartError(f"{path} is a folder; give the picture a name in it.")
    data = picture.embed(_bytes(_image(drawing, theme, size or outcome.spec.size)), drawing)
    _replace(path, data)


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


def _image(drawing: Drawing, theme: Theme, size: Size) -> QImage:
    check_size(size.width, size.height, size.scale)
    image = QImage(
        round(size.width * size.scale),
        round(size.height * size.scale),
        QImage.Format.Format_RGB32,
    )
    if image.isNull():
        raise ChartError(f"There is no memory for a picture of {size.width} × {size.height}.")
    image.fill(QColor(theme.card))
    scale = scale_of(size)
    style = Style(theme, scale, margin=min(MARGIN * scale, min(size.width, size.height) / 12))
    painter = QPainter(image)
    try:
        painter.scale(image.width() / size.width, image.height() / size.height)
        paint(painter, drawing, QSizeF(size.width, size.height), style)
    finally:
        painter.end()
    dots = round(DOTS_PER_METRE * size.scale)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def _bytes(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG", COMPRESSION):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise ChartError("The picture cannot be packed as PNG.")
    return bytes(data.data())


def _replace(path: Path, data: bytes) -> None:
    """Write beside `path` in full, then take its place by one rename."""
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ChartError(
            f"{path.name} cannot be written in {path.parent}: {reason}; choose another folder."
        ) from None
    finally:
        if beside:
            Path(beside).unlink(missing_ok=True)
