"""Exported pictures, looked at pixel by pixel."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor, QImage

from models.charts import Axis, ChartSpec, EventMark, Outcome, Series, Size
from models.charts.picture import pack
from models.errors import ChartError, ExportError
from models.tables import Monthly
from ui.charts import read_png, render, write_png
from ui.charts.style import shade
from ui.theme import DARK, LIGHT, Theme

MakeChart = Callable[..., Outcome]
SMALL = Size(600, 338)
LARGE = Size(1200, 675)
"""Here a line is thick enough to fill at least one pixel wherever it lies."""


def pixels(image: QImage) -> npt.NDArray[np.integer]:
    """(height, width) uint32 0x00RRGGBB."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(plain.constBits(), dtype=np.uint32)
    return data.reshape(plain.height(), plain.bytesPerLine() // 4)[:, : plain.width()] & 0xFFFFFF


def where(image: QImage, colour: str) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Rows and columns of the pixels of exactly that colour."""
    rows, columns = np.nonzero(pixels(image) == int(colour[1:], 16))
    return rows, columns


@pytest.mark.parametrize("size", [Size(1200, 675), Size(1080, 1080), Size(400, 300, 3.0)])
def test_that_a_picture_has_exactly_the_size_asked_for(chart: MakeChart, size: Size) -> None:
    image = render(chart([1, 2, 3]), LIGHT, size)
    assert (image.width(), image.height()) == (size.width * size.scale, size.height * size.scale)


def test_that_a_written_picture_has_its_resolution(chart: MakeChart, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    write_png(chart([1, 2, 3]), path, size=Size(400, 300, 2.0))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (800, 600)
    assert round(image.dotsPerMeterX() * 0.0254) == 192


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_that_the_ground_is_the_card_and_the_words_stand_on_it(
    chart: MakeChart, theme: Theme
) -> None:
    image = render(chart([1, 2, 3], subtitle="Area, km²"), theme, SMALL)
    assert image.pixelColor(2, 2) == QColor(theme.card)
    title = pixels(image)[10:45, :200]
    assert np.count_nonzero(title == int(theme.ink[1:], 16)) > 30
    foot = pixels(image)[-40:, :200]
    assert np.count_nonzero(foot != int(theme.card[1:], 16)) > 100


def test_that_the_picture_without_a_title_differs_only_above(chart: MakeChart) -> None:
    with_title = pixels(render(chart([100, 200, 300], title="Advance"), LIGHT, SMALL))
    without = pixels(render(chart([100, 200, 300], title=""), LIGHT, SMALL))
    assert (with_title[:30] != without[:30]).any()
    assert (with_title[-45:] == without[-45:]).all()


def test_that_negative_bars_hang_below_the_line_at_zero(chart: MakeChart) -> None:
    image = render(chart([4, -4], "bar"), LIGHT, SMALL)
    rows, columns = where(image, LIGHT.series[0])
    middle = (columns.min() + columns.max()) / 2
    up, down = rows[columns < middle], rows[columns > middle]
    # The one ends where the other begins, and both are as long.
    assert abs(up.max() - down.min()) <= 2
    assert abs((up.max() - up.min()) - (down.max() - down.min())) <= 2


def test_that_a_month_with_missing_days_is_paler(chart: MakeChart) -> None:
    daily = chart([1.0] * (31 + 10), "bar")
    monthly = Monthly(("v",)).apply(daily.tables["t"])
    series = replace(daily.spec.series[0], x="month")
    image = render(Outcome(replace(daily.spec, series=(series,)), {"t": monthly}), LIGHT, SMALL)
    _, full = where(image, LIGHT.series[0])
    _, pale = where(image, shade(LIGHT, 0, 1).name())
    # The soft upper edge of a full bar may happen to have the paler colour.
    assert full.max() < np.quantile(pale, 0.05)


def test_that_bars_are_as_long_as_their_values(chart: MakeChart) -> None:
    rows, columns = where(render(chart([10, 5], "bar"), LIGHT, SMALL), LIGHT.series[0])
    middle = (columns.min() + columns.max()) / 2
    long = np.ptp(rows[columns < middle])
    short = np.ptp(rows[columns > middle])
    assert short / long == pytest.approx(0.5, abs=0.02)


def test_that_a_missing_value_leaves_a_gap_in_the_line(chart: MakeChart) -> None:
    values = [1.0, 1.0, 1.0, float("nan"), 1.0, 1.0, 1.0]
    _, columns = where(render(chart(values), LIGHT, LARGE), LIGHT.series[0])
    drawn = np.unique(columns)
    # From the third to the fifth of seven days; all points are six days apart.
    assert np.diff(drawn).max() / np.ptp(drawn) == pytest.approx(2 / 6, abs=0.01)


def test_that_a_forecast_is_dashed_and_data_are_not(chart: MakeChart) -> None:
    data = chart([1.0] * 30)
    series = replace(data.spec.series[0], role="forecast")
    forecast = Outcome(replace(data.spec, series=(series,)), data.tables)
    _, solid = where(render(data, LIGHT, LARGE), LIGHT.series[0])
    _, dashed = where(render(forecast, LIGHT, LARGE), LIGHT.series[0])
    assert np.diff(np.unique(solid)).max() == 1
    assert np.diff(np.unique(dashed)).max() > 2


def test_that_a_line_is_solid_up_to_a_day_and_dashed_from_it_on(chart: MakeChart) -> None:
    data = chart([1.0] * 31)
    series = replace(data.spec.series[0], projected_from=date(2024, 1, 16), label="")
    outcome = Outcome(replace(data.spec, series=(series,), title=""), data.tables)
    rows, columns = where(render(outcome, LIGHT, LARGE), LIGHT.series[0])
    drawn = np.unique(columns[rows == np.bincount(rows).argmax()])
    # The sixteenth of 31 days stands in the middle, the one before it where the dashes begin.
    middle = drawn[0] + (drawn[-1] - drawn[0]) // 2
    day = (drawn[-1] - drawn[0]) / 30
    assert np.diff(drawn[drawn < middle - day]).max() == 1
    assert np.diff(drawn[drawn > middle - day]).max() > 2


def test_that_the_window_of_the_spec_is_what_is_seen(chart: MakeChart) -> None:
    """Days since 1970-01-01: 2024-01-01 is 19,723."""
    values = [1.0] * 10 + [9.0] * 10
    whole = render(chart(values), LIGHT, SMALL)
    first_half = render(chart(values, x=Axis(low=19_723, high=19_731)), LIGHT, SMALL)
    assert len(np.unique(where(whole, LIGHT.series[0])[0])) > 100
    assert len(np.unique(where(first_half, LIGHT.series[0])[0])) < 10


def test_that_a_boundary_and_events_are_marked_through_the_plot(chart: MakeChart) -> None:
    bare = pixels(render(chart([1.0] * 30), LIGHT, SMALL))
    event = EventMark(date(2024, 1, 15), "Avdiivka")
    marked = pixels(render(chart([1.0] * 30, events=(event,)), LIGHT, SMALL))
    card = int(LIGHT.card[1:], 16)
    tallest = (marked != card)[60:280, 60:].sum(axis=0)
    assert tallest.max() > 150
    assert (bare != card)[60:280, 60:].sum(axis=0).max() < 60
    # The 15th of 30 days stands just before the middle of the plot.
    assert 0.40 < (60 + tallest.argmax()) / 600 < 0.56


@pytest.mark.parametrize("mark", ["line", "bar", "band"])
def test_that_a_picture_opens_again_and_is_the_same_picture(
    chart: MakeChart, mark: str, tmp_path: Path
) -> None:
    outcome = chart([3, float("nan"), 4.5, 2, -1], mark, size=SMALL)
    path, again = tmp_path / "a.png", tmp_path / "b.png"
    write_png(outcome, path)
    back = read_png(path)
    assert pack(back) == pack(outcome)
    write_png(back, again)
    assert again.read_bytes() == path.read_bytes()


def test_that_a_larger_scale_is_the_same_layout_but_sharper(chart: MakeChart) -> None:
    once = render(chart([1, 5, 2], "bar"), LIGHT, Size(600, 338, 1.0))
    thrice = render(chart([1, 5, 2], "bar"), LIGHT, Size(600, 338, 3.0))
    small, large = where(once, LIGHT.series[0]), where(thrice, LIGHT.series[0])
    for axis in (0, 1):
        assert small[axis].min() == pytest.approx(large[axis].min() / 3, abs=1.5)
        assert small[axis].max() == pytest.approx(large[axis].max() / 3, abs=1.5)


def test_that_a_folder_that_is_not_there_is_said_and_nothing_written(
    chart: MakeChart, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="There is no folder"):
        write_png(chart([1]), tmp_path / "missing" / "a.png")
    with pytest.raises(ExportError, match="is a folder"):
        write_png(chart([1]), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_that_what_stood_there_survives_a_chart_that_cannot_be_drawn(
    chart: MakeChart, tmp_path: Path
) -> None:
    path = tmp_path / "a.png"
    write_png(chart([1]), path)
    before = path.read_bytes()
    with pytest.raises(ChartError, match="nothing to draw"):
        write_png(chart([float("nan")]), path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.png"]


@pytest.mark.parametrize("size", [Size(0, 100), Size(100_000, 100), Size(8000, 8000, 4.0)])
def test_that_an_impossible_size_is_refused(chart: MakeChart, size: Size) -> None:
    with pytest.raises(ChartError, match="cannot be drawn"):
        render(chart([1]), LIGHT, size)


STRANGE = {
    "one": [1.0],
    "constant": [5.0] * 9,
    "huge": [1e300, -1e300, 0.0],
    "tiny": [1e-300, 2e-300],
    "long": [float(n % 7) for n in range(36_500)],
}


@pytest.mark.parametrize("values", STRANGE.values(), ids=list(STRANGE))
@pytest.mark.parametrize("mark", ["line", "bar", "band"])
def test_that_strange_data_are_drawn(chart: MakeChart, mark: str, values: list[float]) -> None:
    image = pixels(render(chart(values, mark), LIGHT, SMALL))
    bare = int(LIGHT.card[1:], 16)
    assert np.count_nonzero(image[60:280, 80:580] != bare) > 20


def test_that_strange_words_are_drawn_inside_the_picture(chart: MakeChart) -> None:
    words = "Просування сповільнилося " * 20
    series = tuple(
        Series("t", "date", "v", label=name) for name in ("x" * 500, "تقدم في الشرق", "−", "a\nb")
    )
    spec = {"title": words, "subtitle": "x" * 500, "note": words, "source": "y" * 500}
    outcome = chart([1, 2, 3], **spec)
    outcome = Outcome(replace(outcome.spec, series=series), outcome.tables)
    for size in (Size(400, 300), Size(600, 338), Size(120, 80)):
        image = pixels(render(outcome, LIGHT, size))
        margin = np.concatenate([image[:3].ravel(), image[-3:].ravel(), image[:, -3:].ravel()])
        assert (margin == int(LIGHT.card[1:], 16)).all()


def test_that_two_thousand_series_are_drawn(chart: MakeChart) -> None:
    one = chart([1, 2, 3])
    series = tuple(replace(one.spec.series[0], label=f"s{n}") for n in range(2000))
    image = render(Outcome(ChartSpec(series=series), one.tables), LIGHT, SMALL)
    assert len(where(image, LIGHT.series[1999 % 1])[0]) > 0
