"""Every kind of chart: its picture, its way into a PNG and back, and how it is drawn.

The reference pictures lie in `reference/`. After a change that is meant, draw them anew with
`SALIENT_DRAW_REFERENCES=1` and look at each of them before they are kept.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, qRgb

from models.charts import Axis, ChartSpec, EventMark, Level, Note, Outcome, Period, Series, Size
from models.charts.drawing import prepare
from models.charts.marks import MARKS
from models.charts.picture import pack
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table
from ui.charts import read_png, render, write_png
from ui.charts.canvas import paint
from ui.charts.frame import lay_out
from ui.charts.kinds import KINDS, line
from ui.charts.look import Look, looks
from ui.charts.markers import draw_markers
from ui.charts.picture import scale_of, style_on
from ui.charts.style import Style, mixed
from ui.charts.weights import weighed
from ui.theme import DARK, LIGHT

Floats = npt.NDArray[np.float64]
REFERENCE = Path(__file__).parent / "reference"
SIZE = Size(400, 260)
"""Small, because a chart has to be readable in the column of a page."""

NAN = float("nan")
CASUALTIES = Axis(unit="casualties/day")


def days() -> Table:
    """Sixty days of three sources, with a gap in the first, and the area taken."""
    n = np.arange(60)
    gap = np.where((n > 20) & (n < 26), NAN, 0.0)
    values = {
        "staff": 1000 + 6.0 * n + 60 * np.sin(n / 4) + gap,
        "mod": 900 + 3.0 * n + 40 * np.cos(n / 5),
        "outlet": 1150 - 4.0 * n + 30 * np.sin(n / 3),
        "area": 12 + 14 * np.sin(n / 6),
    }
    values["low"], values["high"] = values["mod"] - 70.0, values["mod"] + 110.0
    values["lower"], values["upper"] = values["mod"] - 25.0, values["mod"] + 40.0
    day = np.datetime64("2024-07-01") + n
    frame = pd.DataFrame({"day": day.astype("datetime64[s]"), **values})
    columns = (
        Column("day", "date"),
        *(
            Column(name, "number", unit="km²" if name == "area" else "casualties/day")
            for name in values
        ),
    )
    return table("Losses", columns, frame)


def months() -> Table:
    """The months of 2024 with what was taken in three regions; one of them fell once."""
    month = np.array([f"2024-{n:02d}" for n in range(1, 13)], dtype="datetime64[M]")
    values = {
        "donetsk": [60.0, 80, 120, 90, 150, 140, 180, 260, 300, 400, 500, 380],
        "kharkiv": [5.0, 0, 2, 4, 180, 20, 10, 12, 9, 30, 40, 60],
        "kursk": [0.0, 0, 0, 0, 0, 0, 0, -300, 60, 80, 100, 90],
    }
    frame = pd.DataFrame({"month": month.astype("datetime64[s]"), **values})
    columns = (
        Column("month", "period", granularity="month"),
        *(Column(name, "number", unit="km²") for name in values),
    )
    return table("Area taken", columns, frame)


def estimates() -> Table:
    """Nine values of one quantity, each with its range."""
    names = ["Staff", "UK MoD", "Named dead", "Meta-estimate", "Outlet", "ISW", "CSIS", "US", "MoD"]
    value = np.array([430790.0, 430000, 90000, 410000, 165000, 427000, 420000, 400000, 50000])
    frame = pd.DataFrame(
        {
            "source": pd.Series(names, dtype="str"),
            "v": value,
            "low": value * 0.9,
            "high": value * 1.1,
        }
    )
    numbers = (Column(name, "number", unit="casualties") for name in ("v", "low", "high"))
    return table("Estimates", (Column("source", "text"), *numbers), frame)


def towns() -> Table:
    """Towns with up to three kinds of days each."""
    told = {
        "claimed": ["2024-02-17", "2024-10-29", "2024-10-03", "2025-01-06"],
        "assessed": ["2024-02-24", "2024-10-20", "2024-10-01", "2024-12-26"],
        "acknowledged": ["2024-02-17", "NaT", "2024-10-02", "NaT"],
    }
    town = pd.Series(["Avdiivka", "Selydove", "Vuhledar", "Kurakhove"], dtype="str")
    dates = {name: np.array(each, dtype="datetime64[s]") for name, each in told.items()}
    columns = (Column("town", "text"), *(Column(name, "date") for name in told))
    return table("Towns", columns, pd.DataFrame({"town": town, **dates}))


def table(title: str, columns: tuple[Column, ...], frame: pd.DataFrame) -> Table:
    return Table(
        title,
        columns,
        ColumnValues.of(frame),
        np.arange(len(frame)),
        ("General Staff",),
        (),
        "2025-01-31",
    )


def chart(made: Table, *series: Series, **spec: object) -> Outcome:
    whole = ChartSpec(title="The finding stands here", series=series)
    return Outcome(replace(whole, **spec), {"t": made})  # pyright: ignore


def of(x: str, mark: str, **labels: str) -> tuple[Series, ...]:
    """A series a column, by its label."""
    return tuple(Series("t", x, column, mark, label) for column, label in labels.items())


SOURCES = {"staff": "General Staff", "mod": "UK MoD", "outlet": "Outlet"}
REGIONS = {"donetsk": "Donetsk", "kharkiv": "Kharkiv", "kursk": "Kursk Oblast"}
KINDS_OF_DAY = ("claimed", "assessed", "acknowledged")

MADE: dict[str, Callable[[], Outcome]] = {
    "line": lambda: chart(days(), *of("day", "line", **SOURCES), y=CASUALTIES),
    "step": lambda: chart(days(), *of("day", "step", staff="General Staff"), y=CASUALTIES),
    "area": lambda: chart(days(), *of("day", "area", staff="General Staff"), y=CASUALTIES),
    "bar": lambda: chart(months(), *of("month", "bar", **REGIONS), y=Axis(unit="km²")),
    "stacked": lambda: chart(months(), *of("month", "stacked", **REGIONS), y=Axis(unit="km²")),
    "scatter": lambda: chart(
        days(), *of("area", "scatter", mod="UK MoD", outlet="Outlet"),
        x=Axis("Area taken", "km²"), y=CASUALTIES,
    ),
    "histogram": lambda: chart(days(), *of("day", "histogram", mod="UK MoD", outlet="Outlet")),
    "band": lambda: chart(
        days(),
        Series("t", "day", "mod", "band", "9 in 10", "low", "high", shade=1),
        Series("t", "day", "mod", "band", "1 in 2", "lower", "upper"),
        Series("t", "day", "mod", "line", "middle"),
        y=CASUALTIES,
    ),
    "range": lambda: chart(
        days(), Series("t", "day", "mod", "range", "estimate", "low", "high"), y=CASUALTIES
    ),
    "dots": lambda: chart(
        estimates(), Series("t", "source", "v", "dots", "2024", "low", "high"),
        levels=(Level(420_000, "printed in the report"),),
    ),
    "timeline": lambda: chart(
        towns(), *(Series("t", each, "town", "timeline", each) for each in KINDS_OF_DAY)
    ),
    "heat": lambda: chart(months(), *of("month", "heat", **REGIONS)),
    "ratio": lambda: chart(
        days(), Series("t", "day", "mod", "ratio", "Per km²", per="area"), y=Axis(high=400.0)
    ),
    "multiples": lambda: chart(
        days(), *of("day", "line", **SOURCES), y=CASUALTIES, panels="each"
    ),
    "own scales": lambda: chart(
        months(), *of("month", "bar", **REGIONS), panels="each, own scale"
    ),
    "log": lambda: chart(months(), *of("month", "line", donetsk="Donetsk", kharkiv="Kharkiv"),
                         y=Axis(unit="km²", log=True)),
    "log both": lambda: chart(
        estimates(), Series("t", "low", "v", "scatter", "Estimates"),
        x=Axis("Lower bound", "casualties", log=True), y=Axis(unit="casualties", log=True),
    ),
    "two axes": lambda: chart(
        days(),
        Series("t", "day", "mod", "line", "UK MoD"),
        Series("t", "day", "area", "line", "Area", side="right"),
        y=CASUALTIES, right=Axis("Area taken", "km²"),
    ),
    "published": lambda: chart(
        days(), *of("day", "line", mod="UK MoD"),
        subtitle="Casualties a day on all fronts", y=CASUALTIES, source="UK MoD", relay="an outlet",
        scope="Killed and wounded.", byline="A. Analyst", note="Read with care.",
        levels=(Level(950.0, "mean"),), notes=(Note("the most", 0, "highest"),),
        periods=(Period(date(2024, 8, 6), date(2024, 8, 15), "Kursk"),),
        events=(EventMark(date(2024, 7, 20), "a town"),), font_scale=1.1,
    ),
}  # fmt: skip
LOOKS = {"light": (LIGHT, 1.0), "dark": (DARK, 1.0), "3x": (LIGHT, 3.0)}
on_the_same_letters = pytest.mark.skipif(
    sys.platform != "linux", reason="letters are drawn otherwise by other systems"
)


def test_that_every_mark_has_its_painter_and_its_picture() -> None:
    assert {kind.mark for kind in KINDS} == {mark.name for mark in MARKS}
    assert {mark.name for mark in MARKS} <= set(MADE)


def levels(image: QImage) -> npt.NDArray[np.int16]:
    """(height, width, 3) the colours from 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    data = np.frombuffer(plain.constBits(), dtype=np.uint8)
    rows = data.reshape(plain.height(), plain.bytesPerLine())[:, : 3 * plain.width()]
    return rows.reshape(plain.height(), plain.width(), 3).astype(np.int16)


def far_apart(one: QImage, other: QImage) -> float:
    """The share of pixels of which a colour differs by more than a sixth of its range."""
    if one.size() != other.size():
        return 1.0
    return float((np.abs(levels(one) - levels(other)).max(axis=2) > 42).mean())


TOLERANCE = 0.002
"""A line across the picture is twice as much."""


STEP = 36
"""Steps of a colour in a reference file: few enough for it to be small."""


def kept(image: QImage) -> QImage:
    """The image as a reference file has it: each colour in the nearest of eight steps."""
    steps = np.round(levels(image) / STEP).astype(np.int64)
    number = steps[..., 0] * 64 + steps[..., 1] * 8 + steps[..., 2]
    used, index = np.unique(number, return_inverse=True)
    plain = np.zeros((image.height(), -(-image.width() // 4) * 4), dtype=np.uint8)
    plain[:, : image.width()] = index.reshape(number.shape)
    made = QImage(
        plain.tobytes(), image.width(), image.height(), plain.shape[1],
        QImage.Format.Format_Indexed8,
    )  # fmt: skip
    made.setColorTable(
        [qRgb(STEP * (n // 64), STEP * (n // 8 % 8), STEP * (n % 8)) for n in used.tolist()]
    )
    return made.copy()


def reference(name: str, look: str) -> Path:
    return REFERENCE / f"{name.replace(' ', '-')}-{look}.png"


@on_the_same_letters
@pytest.mark.parametrize("name", MADE)
def test_that_a_picture_is_as_it_was_looked_at(name: str) -> None:
    for look, (theme, scale) in LOOKS.items():
        image = kept(render(MADE[name](), theme, replace(SIZE, scale=scale)))
        path = reference(name, look)
        if os.environ.get("SALIENT_DRAW_REFERENCES"):
            path.parent.mkdir(exist_ok=True)
            writer = QImageWriter(str(path), b"png")  # pyright: ignore
            writer.setCompression(100)
            assert writer.write(image), writer.errorString()
        assert far_apart(image, QImage(str(path))) <= TOLERANCE, look


@on_the_same_letters
@pytest.mark.parametrize("name", ["line", "stacked", "dots", "heat"])
def test_that_a_picture_with_a_series_or_value_less_would_be_noticed(name: str) -> None:
    outcome = MADE[name]()
    if len(outcome.spec.series) > 1:
        outcome = replace(outcome, spec=replace(outcome.spec, series=outcome.spec.series[:-1]))
    else:
        less = replace(outcome.tables["t"], values=ColumnValues.of(outcome.tables["t"].frame[:-1]))
        outcome = replace(outcome, tables={"t": less})
    assert far_apart(kept(render(outcome, LIGHT, SIZE)), QImage(str(reference(name, "light")))) > (
        2 * TOLERANCE
    )


@pytest.mark.parametrize("name", MADE)
def test_that_three_times_the_pixels_are_the_same_picture_only_sharper(name: str) -> None:
    outcome = MADE[name]()
    plain = render(outcome, LIGHT, SIZE)
    sharp = levels(render(outcome, LIGHT, replace(SIZE, scale=3.0)))
    mean = sharp.reshape(SIZE.height, 3, SIZE.width, 3, 3).mean(axis=(1, 3))
    assert np.abs(mean - levels(plain)).mean() < 3.0


@pytest.mark.parametrize("name", MADE)
def test_that_export_open_export_gives_the_same_spec_data_and_picture(
    name: str, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.png", tmp_path / "second.png"
    outcome = MADE[name]()
    write_png(outcome, first, size=SIZE)
    opened = read_png(first)
    write_png(opened, second, size=SIZE)
    assert opened.spec == outcome.spec
    assert pack(read_png(second)) == pack(opened)
    for column in opened.tables["t"].columns:
        before = outcome.tables["t"].frame[column.name]
        pd.testing.assert_series_equal(opened.tables["t"].frame[column.name], before)
    assert (levels(QImage(str(first))) == levels(QImage(str(second)))).all()


@pytest.mark.parametrize("name", MADE)
def test_that_no_word_is_cut_off_or_lies_on_another(name: str) -> None:
    for width in (400, 800, 1200):
        words_have_their_room(name, Size(width, width * 5 // 8))


def words_have_their_room(name: str, size: Size) -> None:
    """The words that the layout places: titles, notes, sources, names of rows and panels."""
    scale = scale_of(size)
    drawing = prepare(MADE[name]())
    style = Style(LIGHT, scale, 12.0 * scale, text=drawing.spec.font_scale)
    frame = lay_out(drawing, drawing.full, QSizeF(size.width, size.height), style)
    texts = [*frame.texts, *(panel.title for panel in frame.panels if panel.title)]
    for text in texts:
        long = style.metrics(text.pixels, strong=text.strong).horizontalAdvance(text.words)
        assert long <= text.rect.width() + 1, text.words
        assert QRectF(0, 0, size.width, size.height).contains(text.rect), text.words
    for place, text in enumerate(texts):
        inner = text.rect.adjusted(1, 1, -1, -1)
        assert not [other.words for other in texts[place + 1 :] if other.rect.intersects(inner)]
    for panel in frame.panels:
        widest = panel.upright.width(style)
        assert widest <= panel.place.rect.left(), name
        assert panel.place.rect.height() >= 40


def share_of(image: QImage, colour: QColor) -> float:
    """The share of pixels that are within a few levels of `colour`."""
    wanted = np.array([colour.red(), colour.green(), colour.blue()])
    return float((np.abs(levels(image) - wanted).max(axis=2) < 24).mean())


def test_that_points_of_ranges_that_run_together_do_not_hide_them() -> None:
    """2,000 ranges 200 high under points of 400 pixels: the ranges are a band of colour."""
    n = np.arange(2_000)
    frame = pd.DataFrame({"n": n, "v": 1_000.0 + 0 * n, "low": 800.0 + 0 * n, "high": 1_200.0})
    columns = tuple(Column(name, "number") for name in frame.columns)
    made = table("Many", columns, frame)
    series = Series("t", "n", "v", "range", "many", "low", "high")
    spec = ChartSpec(series=(series,), y=Axis(low=800.0, high=1_200.0))
    drawing = prepare(Outcome(spec, {"t": made}))
    fill = looks(drawing, Style(LIGHT))[0].fill
    assert share_of(render(drawing.outcome, LIGHT, SIZE), fill) > 0.4


def test_that_one_day_of_a_heat_map_is_one_pixel_where_days_outnumber_pixels() -> None:
    """1,500 days of tanks on 400 pixels, one of ships, and guns with a hole of a hundred days."""
    day = np.datetime64("2021-01-01") + np.arange(1_500)
    hole = np.flatnonzero((np.arange(1_500) < 700) | (np.arange(1_500) >= 800))
    frame = pd.DataFrame(
        {
            "day": np.concatenate([day, day[300:301], day[hole]]).astype("datetime64[s]"),
            "type": ["Tanks"] * 1_500 + ["Ships"] + ["Guns"] * len(hole),
            "units": 9.0,
        }
    )
    columns = (Column("day", "date"), Column("type", "text"), Column("units", "number"))
    series = Series("t", "day", "units", "heat", "units", names="type")
    outcome = chart(table("Losses", columns, frame), series)
    drawing = prepare(outcome)
    picture = levels(render(outcome, LIGHT, SIZE))
    hue = looks(drawing, Style(LIGHT))[0].colour
    full = np.array([hue.red(), hue.green(), hue.blue()])
    style = style_on(SIZE, drawing, LIGHT)
    place = lay_out(drawing, drawing.full, QSizeF(SIZE.width, SIZE.height), style).place

    def coloured(row: str) -> npt.NDArray[np.bool_]:
        level = len(drawing.rows) - 1 - drawing.rows.index(row)
        pixels = picture[round(place.down_one(level + 0.5))]
        return np.abs(pixels - full).max(axis=1) < 24

    wide = place.rect.width()
    assert coloured("Tanks").sum() == pytest.approx(wide, abs=3)
    assert 1 <= coloured("Ships").sum() <= 2
    assert coloured("Guns").sum() == pytest.approx(wide * 1_400 / 1_500, abs=3)


@pytest.mark.parametrize(
    ("low", "high", "above", "below"), [(50.0, NAN, True, False), (NAN, 50.0, False, True)]
)
def test_that_a_bound_alone_has_an_arrow_to_its_open_end(
    low: float, high: float, above: bool, below: bool
) -> None:
    """On an axis to 100 it stands in the middle, and is drawn on one side of it alone."""
    day = np.array(["2024-01-01", "2024-01-02"], dtype="datetime64[s]")
    frame = pd.DataFrame({"day": day, "v": [NAN, 1.0], "low": [low, 1.0], "high": [high, 1.0]})
    columns = (Column("day", "date"), *(Column(name, "number") for name in ("v", "low", "high")))
    series = Series("t", "day", "v", "range", "v", "low", "high")
    outcome = chart(table("Deaths", columns, frame), series, y=Axis(low=0.0, high=100.0))
    drawing = prepare(outcome)
    style = style_on(SIZE, drawing, LIGHT)
    place = lay_out(drawing, drawing.full, QSizeF(SIZE.width, SIZE.height), style).place
    at, width = round(place.across_one(drawing.points[0].x[0])), round(style.px(2.0))
    picture = levels(render(outcome, LIGHT, SIZE))[:, at - width : at + width]
    hue = looks(drawing, Style(LIGHT))[0].colour
    full = np.array([hue.red(), hue.green(), hue.blue()])
    coloured = (np.abs(picture - full).max(axis=2) < 60).any(axis=1)
    middle, reach = round(place.down_one(50.0)), round(style.px(12.0))
    assert coloured[middle - 2 : middle + 3].any()
    assert coloured[middle - reach : middle - 4].all() == above
    assert coloured[middle + 4 : middle + reach].all() == below
    assert coloured[middle - reach : middle - 4].any() == above


def test_that_a_lone_day_of_a_band_is_an_upright_line_with_the_line_of_its_middle() -> None:
    """Nine days; the third alone has bounds, 20 and 80, and the first and second are a line."""
    day = (np.datetime64("2024-01-01") + np.arange(9)).astype("datetime64[s]")
    lone = np.where(np.arange(9) == 2, 1.0, NAN)
    value = np.where(np.arange(9) < 2, 45.0, NAN)
    frame = pd.DataFrame({"day": day, "v": value, "low": 20 * lone, "high": 80 * lone})
    columns = (Column("day", "date"), *(Column(name, "number") for name in ("v", "low", "high")))
    series = Series("t", "day", "v", "band", "v", "low", "high")
    outcome = chart(table("Deaths", columns, frame), series, y=Axis(low=0.0, high=100.0))
    drawing = prepare(outcome)
    style = style_on(SIZE, drawing, LIGHT)
    place = lay_out(drawing, drawing.full, QSizeF(SIZE.width, SIZE.height), style).place
    picture, look = levels(render(outcome, LIGHT, SIZE)), looks(drawing, Style(LIGHT))[0]

    def is_there(x: float, y: float, colour: QColor) -> bool:
        at, down = round(place.across_one(x)), round(place.down_one(y))
        wanted = np.array([colour.red(), colour.green(), colour.blue()])
        near = picture[down - 2 : down + 3, at - 2 : at + 3]
        return bool((np.abs(near - wanted).max(axis=2) < 24).any())

    x = drawing.points[0].x
    assert [is_there(x[2], y, look.fill) for y in (30.0, 70.0, 10.0)] == [True, True, False]
    assert is_there((x[0] + x[1]) / 2, 45.0, look.colour)
    assert not is_there((x[4] + x[5]) / 2, 45.0, look.colour)


def test_that_thin_parts_of_a_stack_keep_their_colour() -> None:
    """A hundred parts of one bar, two pixels each: nothing of the bar is the ground between."""
    frame = pd.DataFrame({"year": np.array(["2024"] * 100, dtype="datetime64[s]"), "v": 1.0})
    columns = (Column("year", "period", granularity="year"), Column("v", "number"))
    made = table("Weeks", columns, frame)
    spec = ChartSpec(series=(Series("t", "year", "v", "stacked", "weeks"),))
    drawing = prepare(Outcome(spec, {"t": made}))
    colour = looks(drawing, Style(LIGHT))[0].colour
    assert share_of(render(drawing.outcome, LIGHT, SIZE), colour) > 0.4


@pytest.mark.parametrize("mark", ["bar", "stacked"])
@pytest.mark.parametrize("count", [250, 1_500, 9_000])
def test_that_narrow_bars_have_the_colour_of_their_key(mark: str, count: int) -> None:
    """Bars of each day up to the middle of the plot: a paler colour would say “part of a month”."""
    day = (np.datetime64("2000-01-01") + np.arange(count)).astype("datetime64[s]")
    frame = pd.DataFrame({"day": day, "v": 50.0 + np.arange(count) % 2})
    made = table("Days", (Column("day", "date"), Column("v", "number")), frame)
    spec = ChartSpec(series=(Series("t", "day", "v", mark, "days"),), y=Axis(low=0, high=100))
    drawing = prepare(Outcome(spec, {"t": made}))
    colour = looks(drawing, Style(LIGHT))[0].colour
    plot = lay_out(drawing, drawing.full, QSizeF(400, 260), style_on(SIZE, drawing, LIGHT)).place
    half = plot.rect.width() * plot.rect.height() / 2 / (400 * 260)
    assert share_of(render(drawing.outcome, LIGHT, SIZE), colour) > 0.9 * half


def lined(of_series: int, **labels: str) -> float:
    """The share of pixels in the colour of the lines over a series of stacked bars."""
    outcome = chart(months(), *of("month", "stacked", **labels), y=Axis(unit="km²"))
    look = looks(prepare(outcome), Style(LIGHT))[of_series]
    return share_of(
        render(outcome, LIGHT, Size(800, 500, 3.0)), mixed(look.ground, look.colour, 0.6)
    )


def test_that_filled_series_have_lines_of_their_own_and_a_single_one_has_none() -> None:
    assert lined(0, donetsk="Donetsk") < 0.001
    assert lined(0, donetsk="Donetsk", kursk="Kursk Oblast") < 0.001
    assert lined(1, kursk="Kursk Oblast", donetsk="Donetsk") > 0.005


def test_that_bands_of_one_column_are_steps_of_a_hue_without_lines() -> None:
    steps = looks(prepare(MADE["band"]()), Style(LIGHT))
    assert [look.pattern for look in steps] == [0, 0, 0]
    regions = looks(prepare(MADE["stacked"]()), Style(LIGHT))
    assert [look.pattern for look in regions] == [0, 1, 2]
    panels = looks(prepare(MADE["own scales"]()), Style(LIGHT))
    assert [look.pattern for look in panels] == [0, 0, 0]


@pytest.mark.parametrize("live", [False, True])
def test_that_lines_of_a_plot_are_alike_in_weight_and_those_of_another_keep_theirs(
    live: bool,
) -> None:
    """A saw of 3,000 values clots on 400 pixels; a line through ten values does not."""
    n = np.arange(3_000)
    frame = pd.DataFrame({"n": n, "saw": 50.0 * (n % 2), "few": np.where(n % 300, NAN, 25.0)})
    made = table("Two", tuple(Column(name, "number") for name in frame.columns), frame)
    lines = tuple(Series("t", "n", name, "line", name) for name in ("few", "saw"))
    drawing = prepare(Outcome(ChartSpec(series=lines), {"t": made}))
    style = Style(LIGHT, live=live)
    seen = lay_out(drawing, drawing.full, QSizeF(400, 260), style)
    few, saw = weighed(looks(drawing, style), drawing, seen)
    assert (few.share, few.fine) == (saw.share, saw.fine) == ((1.0, True) if live else (0.6, False))
    closer = replace(drawing.full, x=(0.0, 40.0))
    near = weighed(
        looks(drawing, style), drawing, lay_out(drawing, closer, QSizeF(400, 260), style)
    )
    assert {(each.share, each.fine) for each in near} == {(1.0, False)}
    apart = prepare(Outcome(ChartSpec(series=lines, panels="each"), {"t": made}))
    frame_apart = lay_out(apart, apart.full, QSizeF(400, 260), Style(LIGHT))
    few, saw = weighed(looks(apart, Style(LIGHT)), apart, frame_apart)
    assert (few.share, saw.share) == (1.0, 0.6)


def test_that_shapes_along_a_line_stand_at_the_same_points_on_pictures_of_any_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A reader takes a shape for a value that was counted: in print it is the one of the window."""
    drawing = prepare(MADE["line"]())
    found: dict[int, list[list[float]]] = {}

    def noted(painter: QPainter, x: Floats, y: Floats, look: Look, size: float) -> None:
        place = frame.place
        days = [round(place.value_at(each), 6) for each in x.tolist()]
        found.setdefault(width, []).append(days)
        draw_markers(painter, x, y, look, size)

    monkeypatch.setattr(line, "draw_markers", noted)
    for width in (320, 800, 1600):
        scale = scale_of(Size(width, width // 2))
        style = Style(LIGHT, scale, 12.0 * scale)
        size = QSizeF(width, width // 2)
        frame = lay_out(drawing, drawing.full, size, style)
        image = QImage(width, width // 2, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        paint(painter, drawing, size, style)
        painter.end()
    assert len(found[320]) == 3
    assert found[320] == found[800] == found[1600]
