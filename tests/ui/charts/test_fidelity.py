"""A million points drawn in a frame's time against all of them drawn: nearly the same pixels."""

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyqtgraph
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from models.charts.points import Points, points
from models.charts.spec import Series
from models.charts.window import Window
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table
from ui.charts.kinds.line import draw_stroke
from ui.charts.look import Look
from ui.charts.paths import draw_line
from ui.charts.place import Place

SIZE = 1_000_000
WIDE, HIGH = 1200, 700
Pixels = npt.NDArray[np.uint32]


def walk() -> Points:
    """A random walk of a million steps, as reported totals and rates look from afar."""
    y = np.random.default_rng(5).normal(size=SIZE).cumsum()
    frame = pd.DataFrame({"x": np.arange(SIZE, dtype=np.float64), "y": y})
    columns = (Column("x", "number"), Column("y", "number"))
    return points(
        Series("t", "x", "y"), Table("t", columns, ColumnValues.of(frame), np.arange(SIZE))
    )


def place_of(series: Points) -> Place:
    window = Window((0.0, SIZE - 1.0), series.pyramid.span(0, SIZE))
    return Place(QRectF(0, 0, WIDE, HIGH), window)


def blank(soft: bool) -> tuple[QImage, QPainter]:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, soft)
    return image, painter


def pixels(image: QImage) -> Pixels:
    return np.frombuffer(image.constBits(), np.uint32).reshape(HIGH, WIDE).copy()


def stroked(x: npt.NDArray[np.float64], y: npt.NDArray[np.float64], soft: bool) -> Pixels:
    """A line of one pixel through all of the points."""
    image, painter = blank(soft)
    pen = QPen(QColor("blue"), 1.0)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    joined = np.ones(len(x), dtype=np.bool_)
    joined[0] = False
    draw_line(painter, x, y, joined, 1.0)
    painter.end()
    return pixels(image)


def ours(series: Points, soft: bool) -> Pixels:
    image, painter = blank(soft)
    colour = QColor("blue")
    look = Look(colour, colour, False, 1.0, not soft, colour, colour, fine=not soft)
    draw_stroke(painter, series, place_of(series), look)
    painter.end()
    return pixels(image)


def peak(series: Points, soft: bool) -> Pixels:
    """What pyqtgraph makes of the same line with `downsampleMethod="peak"`, on the same pixels."""
    item = pyqtgraph.PlotDataItem(
        series.x, series.y, downsampleMethod="peak", downsample=SIZE // WIDE // 5
    )
    x, y = item.getData()
    assert x is not None
    assert y is not None
    place = place_of(series)
    return stroked(place.across(x), place.down(y), soft)


@pytest.fixture(scope="module")
def series() -> Points:
    return walk()


def differ(one: Pixels, other: Pixels) -> float:
    """The share of pixels that are not the same."""
    return float(np.mean(one != other))


def test_that_hard_lines_differ_in_six_pixels_of_ten_thousand_at_most(series: Points) -> None:
    place = place_of(series)
    full = stroked(place.across(series.x), place.down(series.y), soft=False)
    assert differ(ours(series, soft=False), full) <= 0.0006
    assert differ(ours(series, soft=False), full) < differ(peak(series, soft=False), full)


def test_that_soft_lines_differ_in_fewer_pixels_than_pyqtgraphs(series: Points) -> None:
    place = place_of(series)
    full = stroked(place.across(series.x), place.down(series.y), soft=True)
    assert differ(ours(series, soft=True), full) < differ(peak(series, soft=True), full)


def test_that_columns_of_pixels_are_those_of_the_device(qapp: object) -> None:
    """From 10.25 to 14.25 on two pixels each: columns 20 to 28 of the device."""
    place = Place(QRectF(10.25, 0, 4, 4), Window((0.0, 8.0), (0.0, 1.0)))
    image = QImage(40, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(2, 2)
    cuts = place.cuts(painter)
    painter.end()
    # The first column begins half a device pixel before the plot: a quarter, of 2 a pixel.
    assert cuts.tolist() == pytest.approx([-0.5 + n for n in range(10)])
