"""Areas in pieces, and lines within them, look like one outline filled and clipped."""

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from ui.charts import hatch
from ui.charts.look import Look
from ui.charts.paths import areas, polygon

Floats = npt.NDArray[np.float64]
WIDE, HIGH = 400, 200


def outline(points: int) -> tuple[Floats, Floats, Floats]:
    """A restless upper line over a waving lower one."""
    x = np.linspace(10, WIDE - 10, points)
    upper = 60 + 30 * np.sin(x / 20) + np.random.default_rng(1).random(points) * 20
    return x, upper, 160 + 20 * np.cos(x / 30)


def painted(draw: "object") -> npt.NDArray[np.int16]:
    """(HIGH, WIDE) how dark each pixel is after `draw(painter)` on white."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor("black"))
    draw(painter)  # pyright: ignore
    painter.end()
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    return data.reshape(HIGH, image.bytesPerLine())[:, :WIDE].astype(np.int16)


@pytest.mark.parametrize("points", [2, 64, 65, 66, 900, 1_500])
def test_that_an_area_in_pieces_has_no_seams(points: int) -> None:
    x, upper, lower = outline(points)

    def pieces(painter: QPainter) -> None:
        for each in areas(x, upper, lower):
            painter.drawPolygon(each)

    whole = np.concatenate([x, x[::-1]]), np.concatenate([upper, lower[::-1]])
    one = painted(lambda painter: painter.drawPolygon(polygon(*whole)))
    assert np.abs(painted(pieces) - one).mean() < 1.0
    # Well inside nothing of the ground is seen.
    assert painted(pieces)[115:135, 15 : WIDE - 15].max() == 0


def test_that_lines_in_an_area_of_many_points_are_those_of_its_outline(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    black, white = QColor("black"), QColor("white")
    look = Look(
        colour=black, fill=white, forecast=False, width=2.0, live=True, ground=white,
        contrary=black, pattern=1,
    )  # fmt: skip
    x, upper, lower = outline(600)

    def lines(painter: QPainter) -> None:
        painter.setClipRect(QRectF(0, 0, WIDE, HIGH))
        painter.setPen(Qt.PenStyle.NoPen)
        hatch.hatch_area(painter, x, upper, lower, look)
        # What is drawn next is no outline.
        assert painter.pen().style() == Qt.PenStyle.NoPen

    looked_at = painted(lines)
    monkeypatch.setattr(hatch, "EXACT", 10_000)
    clipped = painted(lines)
    assert (clipped < 200).mean() > 0.05
    assert np.abs(looked_at - clipped).mean() < 3.0
    assert looked_at[:28].min() == 255
