"""Bounds: told by the one that is known, with arrows, names and units."""

from dataclasses import replace

import pytest

from models.charts import Axis, Series
from models.charts.changing import remarked
from models.charts.default import default_outcome
from models.charts.drawing import prepare
from models.charts.estimates import estimate_words, middles
from models.charts.key import key, last_line
from models.charts.names import spaced
from models.charts.readout import read_at
from models.charts.rows_drawn import drawn_words, rows_drawn
from models.charts.suggest import bounds
from models.charts.summary import summary
from models.errors import ChartError
from tests.models.charts.marks.january import FIRST, JANUARY, NAN, drawn, table

ONE_SIDED = {
    "v": [NAN, NAN, NAN, 83.0, 64.0, 50.0, NAN],
    "low": [15.0, NAN, 7.0, 73.0, NAN, 40.0, NAN],
    "high": [NAN, 25.0, 15.0, 93.0, NAN, NAN, NAN],
}
"""A lower end, an upper end, both, a value with both, a value, a value with one end, nothing."""

TOLD = [
    "at least 15 km²", "at most 25 km²", "7 to 15 km²", "83 km² (73 to 93)", "64 km²",
    "50 km² (at least 40)", "no value",
]  # fmt: skip


@pytest.mark.parametrize("mark", ["range", "dots"])
def test_that_an_estimate_of_which_one_end_is_known_is_told_by_it(mark: str) -> None:
    days = [f"2024-01-0{n}" for n in range(1, 8)]
    made = table(days, name=[f"Source {n}" for n in range(7)], **ONE_SIDED)
    along = "name" if mark == "dots" else "day"
    drawing = drawn(made, Series("t", along, "v", mark, "Area", "low", "high"))
    (each,) = drawing.points
    by_row = {
        each.row(place): estimate_words(each, place, "km²", lambda value: f"{value:.0f}")
        for place in range(len(each.x))
    }
    there = 7 if mark == "range" else 6
    assert [by_row[row] for row in range(there)] == TOLD[:there]
    assert [rows_drawn(drawing), drawn_words(drawing)] == [6, "6 of 7 rows drawn"]
    assert drawing.full.x[1] >= 93 if mark == "dots" else drawing.full.y[1] >= 93
    told = summary(drawing)
    if mark == "range":
        assert read_at(drawing, each.x[0]).readings[0].value == "at least 15 km²"
        assert "2 estimates have one end alone: at least 15 km² on 1 Jan 2024; at most 25" in told
        assert "2 values stand without a range, from 50 to 64 km²." in told
    else:
        assert "Source 0 at least 15 km²" in told
        assert set(drawing.rows) == {f"Source {n}" for n in range(6)}


@pytest.mark.parametrize("mark", ["range", "band", "dots"])
@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"low": 15.0, "high": NAN}, "Arrow: at least the value it starts from"),
        ({"low": NAN, "high": 25.0}, "Arrow: at most the value it starts from"),
        ({"low": 7.0, "high": 15.0}, ""),
    ],
)
def test_that_an_arrow_is_explained_where_one_is_drawn(
    mark: str, row: dict[str, float], words: str
) -> None:
    """Two estimates with both ends, and one more in the middle."""
    ends = {name: [1.0, row[name], 2.0] for name in ("low", "high")}
    made = table(JANUARY[:3], name=["a", "b", "c"], v=[1.0, NAN, 2.0], **ends)
    along = "name" if mark == "dots" else "day"
    series = Series("t", along, "v", mark, "Area", "low", "high")
    drawing = drawn(made, series)
    assert key(drawing) == words
    assert last_line(drawing).endswith(words)
    assert (words or "no arrow") in f"{summary(drawing)} no arrow"
    if mark != "dots":
        later = Axis(low=FIRST + 2, high=FIRST + 2)
        assert key(drawn(made, series, x=later)) == ""


def test_that_arrows_both_ways_are_told_apart() -> None:
    made = table(JANUARY[:3], low=[1.0, NAN, 2.0], high=[NAN, 25.0, 2.0])
    words = "Arrow up: at least the value it starts from; down: at most"
    assert key(drawn(made, Series("t", "day", "low", "range", "", "low", "high"))) == words


def test_that_a_band_reads_its_middle_with_its_bounds_and_that_of_a_fan_is_the_line() -> None:
    made = table(JANUARY, p5=[1.0, 2, 3, 4], p50=[2.0, 3, 4, 9], p95=[3.0, 4, 5, 6])
    band = Series("t", "day", "p50", "band", "Area", "p5", "p95")
    drawing = drawn(made, band)
    assert middles(drawing.spec) == {band}
    assert read_at(drawing, FIRST + 0.5).readings[0].value == "2 km² (1 to 3)"
    assert drawing.full.y[1] >= 9
    assert "Area (middle of the band): 4 values" in summary(drawing)
    assert middles(replace(drawing.spec, series=(replace(band, y="p5"),))) == frozenset()
    fan = prepare(default_outcome(made, "p50", mark="fan"))
    assert middles(fan.spec) == frozenset()
    assert [each.value for each in read_at(fan, FIRST + 0.5).readings] == ["1 to 3 km²", "2 km²"]


@pytest.mark.parametrize(
    ("names", "y", "found"),
    [
        (("v", "v_low", "v_high"), "v", ("v_low", "v_high")),
        (("v", "low", "high"), "v", ("low", "high")),
        (("v", "lower v", "upper v"), "v", ("lower v", "upper v")),
        (("v", "p5", "p95"), "v", ("p5", "p95")),
        (("v", "ci_lower", "ci_upper"), "v", ("ci_lower", "ci_upper")),
        (("v", "low estimate", "high estimate"), "v", ("low estimate", "high estimate")),
        (("v", "low", "area"), "v", None),
    ],
)
def test_that_bounds_are_known_by_their_names(
    names: tuple[str, ...], y: str, found: tuple[str, str] | None
) -> None:
    made = table(JANUARY, **{name: [1.0, 2, 3, 4] for name in names})
    assert bounds(made, y) == found


def test_that_bounds_are_in_the_unit_of_their_values_or_of_others_that_are_drawn() -> None:
    """Days since the start beside an estimate in km² with its bounds."""
    made = table(
        JANUARY,
        days_since=[0.0, 1, 2, 3],
        estimate=[4.0, 5, 6, 7],
        ci_lower=[3.0, 4, 5, 6],
        ci_upper=[5.0, 6, 7, 8],
    )
    days = replace(made.columns[1], unit="days")
    made = replace(made, columns=(made.columns[0], days, *made.columns[2:]))
    assert bounds(made, "days_since") is None
    assert bounds(made, "estimate") == ("ci_lower", "ci_upper")
    before = Series("t", "day", "days_since", label=spaced("days_since"))
    series = remarked(before, made, "band")
    assert (series.y, series.low, series.high) == ("estimate", "ci_lower", "ci_upper")
    assert series.label == spaced("estimate")


def test_that_a_fan_is_nested_bands_and_its_middle() -> None:
    columns = {name: [1.0, 2, 3, 4] for name in ("p5", "p25", "p50", "p75", "p95")}
    spec = default_outcome(table(JANUARY, **columns), "p50", mark="fan").spec
    assert [(s.mark, s.low, s.high, s.shade) for s in spec.series] == [
        ("band", "p5", "p95", 1),
        ("band", "p25", "p75", 0),
        ("line", None, None, 0),
    ]


def test_that_a_band_without_bounds_runs_to_the_only_other_column_of_its_unit() -> None:
    made = table(JANUARY, v=[4, 5, 6, 7], w=[1, 2, 3, NAN])
    band = remarked(Series("t", "day", "v"), made, "band")
    assert (band.low, band.high) == ("w", "v")
    units = replace(made.columns[2], unit="casualties")
    apart = replace(made, columns=(*made.columns[:2], units))
    band = remarked(Series("t", "day", "v"), apart, "band")
    assert (band.low, band.high) == ("v", "v")


def test_that_a_band_from_a_column_to_itself_says_so_instead_of_drawing_nothing() -> None:
    made = table(JANUARY, v=[1, 2, 3, 4], w=[4, 3, 2, 1], z=[1, 1, 1, 1])
    band = remarked(Series("t", "day", "v", label="Area"), made, "band")
    with pytest.raises(ChartError, match=r"“Area” runs from “v” to the same column.*“From”"):
        drawn(made, band)
    assert drawn(made, replace(band, high="w")).points


def test_that_ranges_and_ratios_of_a_column_to_itself_say_so() -> None:
    made = table(JANUARY, v=[1, 2, 3, 4], w=[4, 3, 2, 1])
    one = Series("t", "day", "v", "range", "Area", low="v", high="v")
    with pytest.raises(ChartError, match=r"“Area” runs from “v” to the same column.*“From”"):
        drawn(made, one)
    assert drawn(made, replace(one, high="w")).points
    ratio = Series("t", "day", "v", "ratio", "Area", per="v")
    with pytest.raises(ChartError, match=r"“Area” divides “v” by the same column.*“Divided by”"):
        drawn(made, ratio)
    assert drawn(made, replace(ratio, per="w")).points
