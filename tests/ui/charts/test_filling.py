"""Areas cut to what is seen, and filled by columns, look like one outline filled whole."""

from collections.abc import Callable
from functools import partial
from xml.etree import ElementTree

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from ui.charts import columns
from ui.charts.columns import has_columns
from ui.charts.filling import draw_area
from ui.charts.look import Look
from ui.charts.paths import polygon

Floats = npt.NDArray[np.float64]
Draw = Callable[[QPainter], None]
WIDE, HIGH = 400, 200
PLOT = QRectF(20, 10, 360, 180)
INSIDE = np.s_[30:150, 40:360]
"""Pixels well within the plot."""

DrawLarge = Callable[[Callable[[QPainter], None], int, int, int], npt.NDArray[np.float64]]
BLACK, WHITE = QColor("black"), QColor("white")


def look(pattern: int = 0) -> Look:
    """Black; its hatching is white."""
    return Look(
        colour=WHITE, fill=BLACK, forecast=False, width=2.0, live=True, ground=WHITE,
        contrary=BLACK, pattern=pattern,
    )  # fmt: skip


def noise(points: int, height: float) -> tuple[Floats, Floats, Floats]:
    """A restless line that goes far out of the plot, over one that goes up and down slowly."""
    x = np.linspace(-30, WIDE + 30, points)
    upper = HIGH / 2 + np.random.default_rng(1).normal(size=points) * height
    return x, upper, 120 + 60 * np.cos(x / 30)


def painted(draw: Draw, scale: float = 1.0) -> npt.NDArray[np.int16]:
    """How dark each pixel is after `draw(painter)` on a white ground, clipped to the plot."""
    image = QImage(round(WIDE * scale), round(HIGH * scale), QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    ready(painter, scale)
    draw(painter)
    painter.end()
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    rows = data.reshape(image.height(), image.bytesPerLine())[:, : image.width()]
    return rows.astype(np.int16)


def ready(painter: QPainter, scale: float) -> None:
    """As a series is drawn: in black without an outline, and only on the plot."""
    painter.scale(scale, scale)
    painter.setClipRect(PLOT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BLACK)


def whole(x: Floats, upper: Floats, lower: Floats) -> Draw:
    """All of the outline, however far it goes."""
    sides = np.concatenate([x, x[::-1]]), np.concatenate([upper, lower[::-1]])
    return lambda painter: painter.drawPolygon(polygon(*sides))


def area(lines: tuple[Floats, Floats, Floats], pattern: int = 0) -> Draw:
    return partial(draw_area, x=lines[0], upper=lines[1], lower=lines[2], look=look(pattern))


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("restless", [0.0, np.inf])
@pytest.mark.parametrize(("points", "height"), [(5, 300), (40, 40), (40, 2_000), (300, 100)])
def test_that_an_area_looks_like_its_whole_outline_filled(
    points: int,
    height: float,
    restless: float,
    scale: float,
    monkeypatch: pytest.MonkeyPatch,
    draw_large: DrawLarge,
) -> None:
    """Filled by columns (where all counts as restless), or as an outline that is cut."""
    monkeypatch.setattr(columns, "RESTLESS", restless)
    lines = noise(points, height)
    here = painted(area(lines), scale)

    def uncut(painter: QPainter) -> None:
        ready(painter, scale)
        whole(*lines)(painter)

    wanted = draw_large(uncut, here.shape[1], here.shape[0], 16)[INSIDE]
    assert 0.1 < (wanted < 128).mean() < 0.9
    assert np.abs(here[INSIDE] - wanted).mean() <= 1.5
    assert np.mean(np.abs(here[INSIDE] - wanted) > 32) <= 0.002


def test_that_a_very_restless_area_is_filled_by_columns_by_itself(
    draw_large: DrawLarge,
) -> None:
    """Its line crosses each row of pixels hundreds of times."""
    lines = noise(900, 600)

    def uncut(painter: QPainter) -> None:
        ready(painter, 1.0)
        whole(*lines)(painter)

    wanted = draw_large(uncut, WIDE, HIGH, 16)[INSIDE]
    assert np.abs(painted(area(lines))[INSIDE] - wanted).mean() <= 3.0


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("pattern", [1, 2, 3, 4, 5])
def test_that_hatching_looks_the_same_both_ways(
    pattern: int, scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = noise(40, 40)
    monkeypatch.setattr(columns, "RESTLESS", np.inf)
    outlined = painted(area(lines, pattern), scale)
    monkeypatch.setattr(columns, "RESTLESS", 0.0)
    by_columns = painted(area(lines, pattern), scale)
    plain = painted(area(lines), scale)
    assert (outlined > plain + 60).mean() > 0.02
    assert np.abs(by_columns - outlined).mean() <= 1.0


def svg(lines: tuple[Floats, Floats, Floats]) -> ElementTree.Element:
    """The hatched area between two lines as an SVG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    device.setOutputDevice(buffer)
    device.setSize(QSize(WIDE, HIGH))
    painter = QPainter(device)
    painter.setClipRect(PLOT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BLACK)
    assert not has_columns(painter)
    area(lines, pattern=1)(painter)
    painter.end()
    return ElementTree.fromstring(buffer.data().data())


def places(element: ElementTree.Element) -> Floats:
    """The places, (n, 2), of a `polygon`, a `polyline`, or a `path` of straight lines."""
    text = element.get("points") or element.get("d", "").translate(str.maketrans("MLZ", "   "))
    return np.array([[float(one) for one in pair.split(",")] for pair in text.split()])


def drawn(picture: ElementTree.Element, tag: str) -> list[Floats]:
    return [places(each) for each in picture.iter(f"{{http://www.w3.org/2000/svg}}{tag}")]


def test_that_an_svg_has_one_outline_that_ends_at_the_plot() -> None:
    """The upper line goes 9,000 pixels up over 180, the lower one as far down: 50 for each.

    The plot ends at 10 and 190, and an outline may run along 2 beyond: (100 - 8) / 50 = 1.84 and
    (192 - 150) / 50 = 0.84 pixels from where they begin.
    """
    x, upper = np.array([20.0, 200, 380]), np.array([100.0, -8_900, 100])
    picture = svg((x, upper, np.array([150.0, 150, 9_150])))
    (outline,) = drawn(picture, "polygon")
    above = [[20, 100], [21.84, 8], [200, 8], [200.84, 8], [378.16, 8], [380, 100]]
    below = [[380, 192], [378.16, 192], [200.84, 192], [200, 150], [21.84, 150], [20, 150]]
    assert outline == pytest.approx(np.array([*above, *below], dtype=np.float64), abs=0.01)


def test_that_an_svg_has_nothing_far_from_the_plot() -> None:
    picture = svg(noise(300, 2_000))
    (outline,) = drawn(picture, "polygon")
    assert (outline[:, 1].min(), outline[:, 1].max()) == (8, 192)
    hatching, clips = drawn(picture, "polyline"), drawn(picture, "path")
    assert len(hatching) > 20
    assert max(np.abs(line).max() for line in hatching) < 2 * WIDE
    for clip in clips:
        assert PLOT.contains(QRectF(QPointF(*clip.min(axis=0)), QPointF(*clip.max(axis=0))))
    assert not drawn(picture, "image")
