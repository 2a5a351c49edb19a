"""A chart on the clipboard, in every form that some program takes."""

from PySide6.QtCore import QMimeData, QStringListModel

from models.charts.drawing import prepare
from models.charts.outcome import Outcome
from models.charts.summary import summary
from ui.charts.picture import image_of, png_of
from ui.charts.vector import plain_svg_of
from ui.theme import published


def mime_of(outcome: Outcome) -> QMimeData:
    """The chart as an image, as the bytes of a PNG that opens again, as SVG, and in words.

    Raises:
        ChartError: it cannot be drawn.
    """
    drawing, size = prepare(outcome), outcome.spec.size
    theme = published(outcome.spec.colours)
    data = _empty()
    data.setImageData(image_of(drawing, theme, size))
    # What a program makes of the image carries no chart; the bytes of the PNG do.
    data.setData("image/png", png_of(drawing, theme, size))
    data.setData("image/svg+xml", plain_svg_of(drawing, theme, size).encode("utf-8"))
    data.setText(summary(drawing))
    return data


def _empty() -> QMimeData:
    """A record of Qt's own making. One made in Python would be asked for Python's part of it when
    the program ends, after Python has: the process then dies.
    """
    model = QStringListModel([""])
    made = model.mimeData([model.index(0, 0)])
    for form in made.formats():
        made.removeFormat(form)
    return made
