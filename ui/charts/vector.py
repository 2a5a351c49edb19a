"""A chart as lines and text that stay sharp at any size: SVG for pages, PDF for print."""

import re
from collections.abc import Callable
from html import unescape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from models.bundled import VERSION
from models.charts import picture
from models.charts.drawing import Drawing
from models.charts.lint import remarked_beyond
from models.charts.serial import check_size
from models.charts.spec import Size
from models.charts.summary import summary
from models.errors import ChartError
from ui.charts.picture import paint_published
from ui.charts.svg_typeface import NAME, with_typeface
from ui.theme import FAMILY, Theme, font

DOTS_PER_INCH = 96
"""Pixels of the design in an inch, as browsers have it."""

LIKE_IT = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif"
"""Typefaces that letters can be set in where the program's own is missing."""

_WORDS = re.compile(
    r'<text [^>]*font-size="(?P<size>\d+)" font-weight="(?P<weight>\d+)"[^>]*>'
    r"(?P<words>[^<]*)</text>"
)

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no XML may hold (XML 1.0, 2.2); words of a file made by others may."""

_LETTERS = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)

POINTS = 72 / DOTS_PER_INCH


def svg_of(drawing: Drawing, theme: Theme, size: Size) -> bytes:
    """The chart as SVG 1.1 as `plain_svg_of` draws it, with its data inside so that it opens again.

    Raises:
        ChartError: it cannot be drawn at that size.
    """
    svg = plain_svg_of(drawing, theme, size)
    return picture.embed_in_svg(svg, drawing, remarked_beyond(drawing)).encode("utf-8")


def plain_svg_of(drawing: Drawing, theme: Theme, size: Size) -> str:
    """The chart as SVG 1.1: text as text, marks as paths, its summary as description.

    Raises:
        ChartError: it cannot be drawn at that size.
    """
    check_size(size.width, size.height, 1.0)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The version before, SVG Tiny, has no clipping: lines would run out of the plot.
    device = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    device.setOutputDevice(buffer)
    device.setResolution(DOTS_PER_INCH)
    device.setSize(QSize(size.width, size.height))
    device.setViewBox(QRect(0, 0, size.width, size.height))
    device.setTitle(drawing.spec.title or "Chart")
    device.setDescription(summary(drawing))
    _paint(device, lambda painter: paint_published(painter, drawing, theme, size))
    text = _NO_XML.sub("\ufffd", bytes(buffer.data().data()).decode("utf-8", "replace"))
    # A program that leaves the typeface inside aside takes one like it, not one with serifs, and
    # sets each line as long as this one does.
    text = _WORDS.sub(_with_length, text)
    named = f'font-family="{FAMILY}"'
    return with_typeface(text.replace(named, f'font-family="{NAME}, {FAMILY}, {LIKE_IT}"'))


def _with_length(found: re.Match[str]) -> str:
    """A line of text that says how long it is, so that it fits its place in any typeface."""
    words = unescape(found["words"])
    metrics = QFontMetricsF(font(int(found["size"]), strong=found["weight"] == "600"))
    wide = metrics.horizontalAdvance(words)
    if not (words.strip() and wide):
        return found[0]
    long = f'textLength="{wide:.2f}" lengthAdjust="spacingAndGlyphs"'
    return found[0].replace("<text ", f"<text {long} ", 1)


def pdf_of(drawing: Drawing, theme: Theme, size: Size) -> bytes:
    """The chart as a PDF of one page that it fills, with the typeface inside and text to copy.

    Raises:
        ChartError: it cannot be drawn at that size.
    """
    check_size(size.width, size.height, 1.0)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(DOTS_PER_INCH)
    page = QPageSize(
        QSizeF(size.width * POINTS, size.height * POINTS),
        QPageSize.Unit.Point,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    device.setTitle(drawing.spec.title or "Chart")
    device.setCreator(f"Salient {VERSION}")
    _paint(device, lambda painter: paint_published(painter, drawing, theme, size, plain=True))
    return _LETTERS.sub(_with_spaces, bytes(buffer.data().data()))


def _with_spaces(found: re.Match[bytes]) -> bytes:
    """What the shapes of a typeface are as letters; Qt takes the shape of a space for a tab."""
    return found[0].replace(b"<0009>", b"<0020>")


def _paint(device: QSvgGenerator | QPdfWriter, draw: Callable[[QPainter], None]) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise ChartError("The chart cannot be drawn in this form.")
    try:
        draw(painter)
    finally:
        painter.end()
