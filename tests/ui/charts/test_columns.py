"""How much of each pixel a restless line or area covers: by hand, and against large pictures."""

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from ui.charts.columns import between, draw_shares, is_restless, under
from ui.charts.paths import polygon

DrawLarge = Callable[[Callable[[QPainter], None], int, int, int], npt.NDArray[np.float64]]
WIDE, HIGH = 120, 80
PIXELS = QRect(0, 0, WIDE, HIGH)


@pytest.fixture
def painter(qapp: object) -> Iterator[QPainter]:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    made = QPainter(image)
    yield made
    made.end()


def test_that_a_pixel_is_covered_as_far_as_it_lies_between_the_lines(painter: QPainter) -> None:
    """A triangle over two pixels of width and one and a half of height, below it nothing."""
    x, lines = np.array([1.0, 3.0]), np.array([[0.5, 2.0], [2.0, 2.0]])
    shares = between(painter, x, lines, QRect(0, 0, 4, 4))
    # Of the first row a triangle of 2/3 by 1/2; of the second all but one of 1/3 by 1/4, and then
    # one of 1 by 3/4.
    assert shares[0].tolist() == pytest.approx([0, 255 / 6, 0, 0], abs=2)
    assert shares[1].tolist() == pytest.approx([0, 255 * 23 / 24, 255 * 3 / 8, 0], abs=2)
    assert shares[2:].max() == 0


def test_that_a_level_line_covers_its_width_and_ends_round(painter: QPainter) -> None:
    """Two pixels wide, half a circle of radius 1 beyond each end: π/4 of each of its squares, up to
    half a strip more or less.
    """
    x, y = np.array([2.0, 5.0]), np.array([3.0, 3.0])
    shares = under(painter, x, y, 2.0, QRect(0, 0, 8, 6))
    row = [0, 255 * np.pi / 4, 255, 255, 255, 255 * np.pi / 4, 0, 0]
    assert shares[2].tolist() == pytest.approx(row, abs=10)
    assert shares[3].tolist() == pytest.approx(row, abs=10)
    assert shares[[0, 1, 4, 5]].max() == 0


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [1.0, 2.0, 5.0])
@pytest.mark.parametrize(
    ("points", "height", "calm"),
    [(12, 30.0, False), (90, 30.0, False), (900, 300.0, False), (1_626, 30.0, True)],
)
def test_that_a_line_by_columns_covers_what_its_pen_does(
    points: int,
    height: float,
    calm: bool,
    width: float,
    scale: float,
    painter: QPainter,
    draw_large: DrawLarge,
) -> None:
    x = np.linspace(-3, WIDE / scale - 8, points)
    restless = np.random.default_rng(2).normal(size=points)
    y = 40 / scale + height * (np.sin(x / 20) if calm else restless)
    painter.scale(scale, scale)
    shares = under(painter, x, y, width, PIXELS)

    def line(to: QPainter) -> None:
        pen = QPen(QColor("black"), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        to.setPen(pen)
        to.scale(scale, scale)
        for start in range(0, points - 1, 8):
            to.drawPolyline(polygon(x[start : start + 9], y[start : start + 9]))

    wanted = 255 - draw_large(line, WIDE, HIGH, 16)
    assert wanted.mean() > (2 if calm else 5)
    assert np.abs(shares - wanted).mean() <= 3.5
    assert np.mean(np.abs(shares - wanted) > 32) <= 0.002


def test_that_shares_are_painted_on_the_pixels_they_are_of(qapp: object) -> None:
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(0.3, 0.2)
    painter.scale(1.5, 1.5)
    shares = np.array([[0, 255], [51, 102]], dtype=np.uint8)
    draw_shares(painter, shares, QRect(3, 2, 2, 2), QColor("blue"))
    # What is drawn next stands where it would have stood.
    painter.fillRect(QRectF(0, 0, 1, 1), QColor("red"))
    painter.end()
    red = [[image.pixelColor(x, y).red() for x in (3, 4)] for y in (2, 3)]
    assert red == [[255, 0], [204, 153]]
    assert image.pixelColor(0, 0) == QColor("red")


def test_that_only_what_is_seen_makes_a_line_restless() -> None:
    box = QRectF(0, 0, 100, 50)
    saw = np.tile([0.0, 50.0], 20)
    assert is_restless(saw, box)
    assert not is_restless(saw + 60, box)
    assert not is_restless(np.linspace(-1000, 1000, 40), box)
