"""Names of lines stand at their ends, in their colours."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from models.charts import Axis, Outcome, Series
from models.charts.drawing import prepare
from tests.ui.test_theme import contrast
from ui.charts import text
from ui.charts.canvas import paint
from ui.charts.style import Style, readable
from ui.theme import DARK, LIGHT, Theme

MakeChart = Callable[..., Outcome]
NAN = float("nan")


@pytest.fixture
def names(chart: MakeChart, monkeypatch: pytest.MonkeyPatch) -> Callable[..., dict[str, QRectF]]:
    """Draws two lines, “advance” and “other”, on 900 × 506 pixels: where their names stand."""

    def draw(first: list[float], second: list[float]) -> dict[str, QRectF]:
        one, other = chart(first, y=Axis(low=0, high=100)), chart(second)
        series = (one.spec.series[0], Series("u", "date", "v", "line", "other"))
        spec = replace(one.spec, series=series)
        drawing = prepare(Outcome(spec, {"t": one.tables["t"], "u": other.tables["t"]}))
        found: dict[str, QRectF] = {}
        drawn = text.Text.draw

        def noted(self: text.Text, painter: QPainter, style: Style) -> None:
            found[self.words] = self.rect
            drawn(self, painter, style)

        monkeypatch.setattr(text.Text, "draw", noted)
        image = QImage(900, 506, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        frame = paint(painter, drawing, QSizeF(900, 506), Style(LIGHT, 1.0, 20.0))
        painter.end()
        plot = frame.place.rect
        return {"plot": plot, **{name: found[name] for name in ("advance", "other")}}

    return draw


def test_that_the_name_of_a_line_that_ends_early_stands_at_its_end(
    names: Callable[..., dict[str, QRectF]],
) -> None:
    """One line ends after a half of the days; the other runs on, far above."""
    found = names([20.0] * 100, [80.0] * 200)
    plot = found["plot"]
    assert found["advance"].left() == pytest.approx(plot.center().x() + 8, abs=4)
    assert found["advance"].center().y() == pytest.approx(plot.bottom() - plot.height() / 5, abs=3)
    assert found["other"].left() > plot.right()


def test_that_a_name_hides_no_other_line(names: Callable[..., dict[str, QRectF]]) -> None:
    """The other line runs up and down about the end of the one that ends early."""
    saw = [42.0 + 16.0 * (n % 2) for n in range(200)]
    found = names([50.0] * 100, saw)
    assert found["advance"].left() > found["plot"].right()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_that_names_in_the_colour_of_their_line_can_be_read(theme: Theme) -> None:
    found = [readable(theme, place).name() for place in range(len(theme.series))]
    assert [each for each in found if contrast(each, theme.card) < 4.5] == []
    assert readable(LIGHT, 0) == QColor(LIGHT.series[0])


def test_that_the_name_of_a_line_that_is_cut_off_draws_nothing_below_the_plot(
    chart: MakeChart,
) -> None:
    """The first line runs at 20, far below an axis that begins at 60."""
    one, other = chart([20.0] * 50, y=Axis(low=60.0, high=100.0)), chart([80.0] * 50)
    series = (one.spec.series[0], Series("u", "date", "v", "line", "other"))
    spec = replace(one.spec, series=series)
    drawing = prepare(Outcome(spec, {"t": one.tables["t"], "u": other.tables["t"]}))
    image = QImage(900, 506, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.card))
    painter = QPainter(image)
    plot = paint(painter, drawing, QSizeF(900, 506), Style(LIGHT, 1.0, 20.0)).place.rect
    painter.end()
    below = range(round(plot.bottom()) + 40, 506)
    beside = range(round(plot.right()) + 1, round(plot.right()) + 14)
    assert {image.pixelColor(x, y).name() for x in beside for y in below} == {
        QColor(LIGHT.card).name()
    }
