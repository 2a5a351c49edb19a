"""Every kind of chart on data and words that nobody would choose: a sentence or a sane picture."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from xml.etree.ElementTree import fromstring

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from PySide6.QtGui import QColor, QImage

from models.charts import Axis, ChartSpec, EventMark, Level, Note, Outcome, Period, Series, Size
from models.charts.drawing import prepare
from models.charts.lint import remarks
from models.charts.marks import MARKS, mark_named
from models.charts.picture import read
from models.charts.summary import summary
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from models.tables import Table
from ui.charts import render
from ui.charts.picture import image_of, png_of
from ui.charts.vector import svg_of
from ui.theme import LIGHT

NAN = float("nan")
SIZE = Size(400, 260)
Floats = npt.NDArray[np.float64]


def table(values: list[float], first: str = "2024-01-01", step: int = 1) -> Table:
    """The values a day, or every `step` days, with bounds, a divisor, a name and another day."""
    n = np.arange(len(values)) * step
    day = (np.datetime64(first) + n).astype("datetime64[s]")
    v = np.array(values, dtype=np.float64)
    with np.errstate(over="ignore", invalid="ignore"):
        frame = pd.DataFrame(
            {
                "day": day, "v": v, "low": v - np.abs(v) / 4, "high": v + np.abs(v) / 4,
                "area": np.where(n % 2 == 0, 2.0, -1.0),
                "name": pd.Series([f"name {place % 5}" for place in n], dtype="str"),
            }
        )  # fmt: skip
    numbers = (Column(name, "number", unit="km²") for name in ("v", "low", "high", "area"))
    columns = (Column("day", "date"), *numbers, Column("name", "text"))
    return Table(
        "bad", columns, ColumnValues.of(frame), np.arange(len(v)), ("ISW",), (), "2024-12-31"
    )


def series(mark: str, **fields: object) -> Series:
    """A series of the mark with the columns that it needs."""
    kind = mark_named(mark)
    made = Series(
        "t",
        x="name" if kind.along == ("text",) else "day",
        y="name" if kind.values == ("text",) else "v",
        mark=mark,
        label="advance",
        low="low" if "low" in kind.needs else None,
        high="high" if "high" in kind.needs else None,
        per="area" if "per" in kind.needs else None,
    )
    return replace(made, **fields)  # pyright: ignore


def chart(mark: str, made: Table, **spec: object) -> Outcome:
    whole = ChartSpec(title="Advance", series=(series(mark),), y=Axis(unit="km²"))
    return Outcome(replace(whole, **spec), {"t": made})  # pyright: ignore


def rgb(name: str) -> Floats:
    colour = QColor(name)
    return np.array([colour.red(), colour.green(), colour.blue()], dtype=np.float64)


def hue_share(image: QImage, places: int = 2) -> float:
    """The share of pixels in the first hues of the theme or a mixture of one with the card."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), dtype=np.uint32)  # the lines of 32 bits have no rest
    there, counts = np.unique(pixels, return_counts=True)
    colours = np.stack([(there >> shift) & 255 for shift in (16, 8, 0)], axis=1).astype(np.float64)
    card = rgb(LIGHT.card)
    found = np.zeros(len(there), dtype=np.bool_)
    for place in range(places):
        hue = rgb(LIGHT.series[place])
        along = (colours - card) @ (hue - card) / float((hue - card) @ (hue - card))
        off = np.abs(colours - (card + along[:, None] * (hue - card))).max(axis=1)
        found |= (off < 6) & (along > 0.05)
    return float(counts[found].sum() / counts.sum())


def drawn(outcome: Outcome, data: str = "") -> None:
    """The chart has a picture in which something is drawn in a colour of series, and words."""
    drawing = prepare(outcome)
    assert hue_share(image_of(drawing, LIGHT, SIZE)) > 0.0001, data
    said = summary(drawing)
    assert said
    assert "nan" not in said.casefold()
    assert "inf" not in said.casefold().replace("infantry", "")
    assert all(remark.words.endswith(".") for remark in remarks(drawing))


NAMES = [mark.name for mark in MARKS]
SANE: dict[str, Callable[[], Table]] = {
    "one row": lambda: table([5.0]),
    "two rows": lambda: table([5.0, 7.0]),
    "constant": lambda: table([3.0] * 20),
    "one value between missing ones": lambda: table([NAN, NAN, 4.0, NAN]),
    "huge": lambda: table([1e300, -1e300, 0.0, 1e300]),
    "tiny": lambda: table([1e-300, 2e-300, 3e-300, 1e-300]),
    "infinite among others": lambda: table([1.0, float("inf"), 2.0, float("-inf"), 3.0]),
    "below zero": lambda: table([-5.0, -7.0, -6.0]),
    "a century": lambda: table([float(n % 7) for n in range(120)], "1924-01-01", 310),
    "the first and the last year": lambda: table([1.0, 2.0, 3.0], "0001-01-01", 1_800_000),
    "many": lambda: table([float(n * 7919 % 101) for n in range(20_000)]),
}


@cache
def sane(data: str) -> Table:
    """The table of that name, the same for every mark."""
    return SANE[data]()


@pytest.mark.parametrize("mark", NAMES)
def test_that_hard_data_give_a_sane_picture(mark: str) -> None:
    for data in SANE:
        # The divisor of that one value is below zero: there is no ratio.
        if (mark, data) != ("ratio", "one value between missing ones"):
            drawn(chart(mark, sane(data)), data)


def test_that_no_rows_or_no_values_are_said_in_a_sentence() -> None:
    for mark in NAMES:
        for values in ([], [NAN] * 5):
            # A timeline draws days, and those are there.
            if mark == "timeline" and values:
                continue
            with pytest.raises(ChartError, match="There is nothing to draw"):
                prepare(chart(mark, table(values)))


def test_that_a_ratio_without_any_divisor_above_zero_is_said() -> None:
    made = table([1.0, 2.0])
    made.frame["area"] = [0.0, -1.0]
    with pytest.raises(ChartError, match="There is nothing to draw"):
        prepare(chart("ratio", made))


LONG = "Very long name of a source that somebody pasted from a page " * 9
RIGHT_TO_LEFT = "التقدم في عام 2024 " * 4


WORDS = (LONG, "x" * 500, RIGHT_TO_LEFT, "🙂" * 40, "a\nb\tc\0d")


@pytest.mark.parametrize("mark", NAMES)
def test_that_words_of_any_kind_leave_the_plot_its_room(mark: str) -> None:
    for words in WORDS:
        drawn(worded(mark, words), words[:20])


def worded(mark: str, words: str) -> Outcome:
    """A chart that says `words` wherever it can."""
    made = table([float(n) for n in range(12)])
    made.frame["name"] = pd.Series([f"{words}{n}" for n in range(12)], dtype="str")
    return chart(
        mark, made,
        title=words, subtitle=words, note=words, scope=words, source=words, byline=words,
        series=(series(mark, label=words), series(mark, label=f"{words} too")),
        notes=(Note(words, 0, "highest"),), levels=(Level(3.0, words),),
        events=(EventMark(date(2024, 1, 4), words),),
        periods=(Period(date(2024, 1, 2), date(2024, 1, 6), words),),
        y=Axis(words, "km²"), x=Axis(words),
    )  # fmt: skip


FEW = ("line", "dots", "heat")


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    "mark",
    [*FEW, *(pytest.param(each, marks=pytest.mark.slow) for each in NAMES if each not in FEW)],
)
def test_that_two_thousand_series_are_drawn(mark: str) -> None:
    columns = {f"c{n}": np.array([float(n % 7), float(n % 5), float(n % 3)]) for n in range(2_000)}
    day = (np.datetime64("2024-01-01") + np.arange(3)).astype("datetime64[s]")
    names = pd.Series(["a", "b", "c"], dtype="str")
    frame = pd.DataFrame({"day": day, "name": names, **columns})
    numbers = (Column(name, "number", unit="km²") for name in columns)
    made = Table(
        "wide",
        (Column("day", "date"), Column("name", "text"), *numbers),
        ColumnValues.of(frame),
        np.arange(3),
    )
    text = mark_named(mark).values == ("text",)
    every = tuple(
        series(
            mark, y="name" if text else name, label=name,
            low=("c1" if name == "c0" else "c0") if "low" in mark_named(mark).needs else None,
            high=name if "high" in mark_named(mark).needs else None,
            per="c1" if "per" in mark_named(mark).needs else None,
        )
        for name in columns
    )  # fmt: skip
    image = render(Outcome(ChartSpec(series=every), {"t": made}), LIGHT, SIZE)
    assert hue_share(image) > 0.0001


@pytest.mark.parametrize("panels", ["each", "each, own scale"])
def test_that_of_many_small_plots_those_that_fit_are_drawn_and_the_others_counted(
    panels: str,
) -> None:
    columns = [f"c{n}" for n in range(200)]
    frame = pd.DataFrame({name: [1.0, 2.0, 3.0] for name in columns})
    frame.insert(0, "day", (np.datetime64("2024-01-01") + np.arange(3)).astype("datetime64[s]"))
    made = Table(
        "wide",
        (Column("day", "date"), *(Column(name, "number") for name in columns)),
        ColumnValues.of(frame),
        np.arange(3),
    )
    every = tuple(series("line", y=name, label=name) for name in columns)
    drawn(Outcome(ChartSpec(series=every, panels=panels), {"t": made}))  # pyright: ignore


@pytest.mark.parametrize("mark", NAMES)
def test_that_a_picture_of_any_shape_can_be_drawn(mark: str) -> None:
    outcome = chart(mark, table([float(n) for n in range(12)]))
    for size in (Size(40, 30), Size(1, 1), Size(2000, 60), Size(60, 2000)):
        image = render(outcome, LIGHT, size)
        assert (image.width(), image.height()) == (size.width, size.height)


def test_that_marks_that_cannot_share_a_plot_say_so() -> None:
    made = table([1.0, 2.0, 3.0])
    outcome = chart("line", made, series=(series("line"), series("dots")))
    with pytest.raises(ChartError, match="cannot share a plot"):
        prepare(outcome)


def test_that_a_log_scale_without_a_value_above_zero_says_so() -> None:
    outcome = chart("line", table([-1.0, 0.0]), y=Axis(log=True))
    with pytest.raises(ChartError, match="needs values above zero"):
        prepare(outcome)


def test_that_bars_on_a_log_scale_are_refused_with_a_remedy() -> None:
    with pytest.raises(ChartError, match="has no zero for bars to begin at; draw a line"):
        prepare(chart("bar", table([1.0, 2.0]), y=Axis(log=True)))


def test_that_a_note_on_a_series_or_day_that_is_not_there_draws_nothing() -> None:
    outcome = chart(
        "line", table([1.0, 2.0]),
        notes=(Note("lost", 7), Note("no day", 0, "day"), Note("", 0)),
    )  # fmt: skip
    drawn(outcome)


def test_that_a_band_on_a_log_scale_has_no_part_where_a_bound_is_zero_or_below() -> None:
    made = table([10.0, 20.0, 30.0, 40.0])
    low = np.array([5.0, 0.0, -3.0, 20.0])
    made = replace(made, values=made.values.put("low", low))
    spec = ChartSpec(series=(series("band"),), y=Axis(log=True), size=SIZE)
    picture = render(Outcome(spec, {"t": made}), LIGHT)
    assert (picture.width(), picture.height()) == (400, 260)


def test_that_characters_that_are_none_spoil_no_file() -> None:
    spec = ChartSpec(title="Losses \ud800\x07\uffff", series=(series("line"),), size=SIZE)
    drawing = prepare(Outcome(spec, {"t": table([1.0, 2.0, 3.0])}))
    fromstring(svg_of(drawing, LIGHT, SIZE))
    assert read(png_of(drawing, LIGHT, SIZE)).spec.title.startswith("Losses")
