"""What each mark makes of a table: numbers worked out by hand."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from models.answers.words import KINDS as WORDS
from models.charts import Axis, ChartSpec, Level, Note, Outcome, Series
from models.charts.caption import along_words, axis_words
from models.charts.changing import remarked, with_mark
from models.charts.colour_scale import ColourScale
from models.charts.default import KINDS, default_outcome, spec_of_column
from models.charts.drawing import Drawing, prepare
from models.charts.estimates import estimate_words, middles
from models.charts.key import key, last_line
from models.charts.marks import MARKS
from models.charts.names import spaced
from models.charts.readout import read_at
from models.charts.rows import name_at
from models.charts.rows_drawn import drawn_words, rows_drawn
from models.charts.suggest import bounds
from models.charts.summary import summary
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from models.tables import Table

NAN = float("nan")
FIRST = 19_723.0
"""2024-01-01 in days since 1970-01-01."""


def table(days: Sequence[str], **values: Sequence[float] | Sequence[str]) -> Table:
    """A table of days with columns of numbers in km², or of text."""
    frame = pd.DataFrame({"day": np.array(days, dtype="datetime64[s]")})
    columns = [Column("day", "date")]
    for name, each in values.items():
        text = isinstance(each[0], str)
        frame[name] = pd.Series(list(each), dtype="str" if text else np.float64)
        columns.append(Column(name, "text") if text else Column(name, "number", unit="km²"))
    return Table("t", tuple(columns), ColumnValues.of(frame), np.arange(len(frame)), ("ISW",))


def drawn(made: Table, *series: Series, **spec: object) -> Drawing:
    whole = replace(ChartSpec(series=series), **spec)  # pyright: ignore
    return prepare(Outcome(whole, {"t": made}))


JANUARY = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"]


def test_that_the_command_line_names_the_kinds_that_there_are() -> None:
    assert WORDS == KINDS


def test_that_stacked_bars_begin_where_those_below_them_end() -> None:
    made = table(JANUARY, a=[1, 2, -3, NAN], b=[4, -5, -6, 7])
    one, two = drawn(
        made, Series("t", "day", "a", "stacked"), Series("t", "day", "b", "stacked")
    ).points
    assert one.low.tolist()[:3] == [0, 0, 0]
    assert one.high.tolist()[:3] == [1, 2, -3]
    assert two.low.tolist() == [1, 0, -3, 0]
    assert two.high.tolist() == [5, -5, -9, 7]
    assert np.isnan(one.high[3])


def test_that_the_axis_of_stacked_bars_holds_their_sums() -> None:
    made = table(JANUARY, a=[30, 30, 30, 30], b=[30, 30, 30, 30])
    drawing = drawn(made, Series("t", "day", "a", "stacked"), Series("t", "day", "b", "stacked"))
    assert drawing.full.y == (0.0, 60.0)


def test_that_series_stacked_on_other_days_meet_on_those_they_share() -> None:
    first = table(["2024-01-01", "2024-01-03"], a=[1, 3])
    other = table(["2024-01-02", "2024-01-03"], a=[10, 20])
    series = (Series("one", "day", "a", "stacked"), Series("two", "day", "a", "stacked"))
    drawing = prepare(Outcome(ChartSpec(series=series), {"one": first, "two": other}))
    assert drawing.points[1].low.tolist() == [0, 3]
    assert drawing.points[1].high.tolist() == [10, 23]


@pytest.mark.parametrize(
    "apart", [{"panels": "each"}, {"panels": "each, own scale"}, {"side": "right"}]
)
def test_that_bars_of_another_plot_or_axis_are_not_stood_upon(apart: dict[str, str]) -> None:
    made = table(JANUARY, a=[1, 2, 3, 4], b=[10, 20, 30, 40])
    other = Series("t", "day", "b", "stacked", side=apart.pop("side", "left"))  # pyright: ignore
    one, two = drawn(made, Series("t", "day", "a", "stacked"), other, **apart).points
    assert (one.low.tolist(), one.high.tolist()) == ([0, 0, 0, 0], [1, 2, 3, 4])
    assert (two.low.tolist(), two.high.tolist()) == ([0, 0, 0, 0], [10, 20, 30, 40])


def test_that_a_histogram_counts_each_value_once_in_round_bins() -> None:
    """Nine values in 0 to 4 km²; about five bins are of one km² each, 4.0 falls into the last."""
    made = table([f"2024-01-0{n}" for n in range(1, 10)], v=[0, 0.5, 1, 1, 1.5, 2, 3, 3.5, 4])
    (points,) = drawn(made, Series("t", "day", "v", "histogram", bins=5)).points
    assert points.start.tolist() == [0, 1, 2, 3, 4]
    assert points.end.tolist() == [1, 2, 3, 4, 5]
    assert points.y.tolist() == [2, 3, 1, 2, 1]


def test_that_histograms_of_two_columns_share_their_bins() -> None:
    made = table(JANUARY, a=[0, 1, 2, 3], b=[7, 8, 9, NAN])
    one, two = drawn(
        made, Series("t", "day", "a", "histogram"), Series("t", "day", "b", "histogram")
    ).points
    assert one.start.tolist() == two.start.tolist()
    assert (one.y.sum(), two.y.sum()) == (4, 3)


def test_that_a_ratio_is_open_where_its_divisor_is_zero_or_below() -> None:
    made = table(JANUARY, lost=[100, 200, 300, NAN], area=[4, 0, -2, 5])
    drawing = drawn(made, Series("t", "day", "lost", "ratio", per="area"))
    (points,) = drawing.points
    assert points.y[0] == 25
    assert np.isnan(points.y[1:]).all()
    assert points.undefined is not None
    assert points.undefined.tolist() == [False, True, True, False]
    assert not points.joined.any()
    assert "Undefined 2 times" in summary(drawing)


@pytest.mark.parametrize(
    ("above", "below", "unit"),
    [
        ("casualties", "km²", "casualties per km²"),
        ("casualties/day", "km²/day", "casualties per km²"),
        ("casualties/day", "km²", "casualties per day per km²"),
        ("km²", None, "km²"),
        (None, "km²", "1 per km²"),
    ],
)
def test_that_the_unit_of_a_ratio_is_that_of_the_quotient(
    above: str | None, below: str | None, unit: str
) -> None:
    made = table(JANUARY, a=[1, 2, 3, 4], b=[1, 2, 3, 4])
    columns = (
        made.columns[0],
        Column("a", "number", unit=above),
        Column("b", "number", unit=below),
    )
    outcome = Outcome(
        ChartSpec(series=(Series("t", "day", "a", "ratio", per="b"),), y=Axis(unit=above)),
        {"t": replace(made, columns=columns)},
    )
    assert axis_words(outcome) == unit


def test_that_missing_days_are_left_open_joined_or_zero_as_chosen() -> None:
    days = [f"2024-01-{n:02d}" for n in (1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14)]
    values = [float(day[-2:]) for day in days]
    made = table(days, v=values)
    (open_,), (joined,), (zero,) = (
        drawn(made, Series("t", "day", "v", gaps=gaps)).points
        for gaps in ("open", "joined", "zero")
    )
    parted = [place for place in range(12) if not open_.joined[place]]
    assert parted == [0, 6]
    assert joined.joined.tolist() == [False] + [True] * 11
    assert zero.y.tolist() == [1, 2, 3, 4, 5, 6, 0, 0, 9, 10, 11, 12, 13, 14]
    assert zero.rows.tolist() == [0, 1, 2, 3, 4, 5, -1, -1, 6, 7, 8, 9, 10, 11]
    assert zero.joined.tolist() == [False] + [True] * 13


def test_that_values_missing_in_their_rows_are_joined_or_zero_as_chosen() -> None:
    made = table(JANUARY, v=[1, NAN, 3, 4])
    (joined,), (zero,) = (
        drawn(made, Series("t", "day", "v", gaps=gaps)).points for gaps in ("joined", "zero")
    )
    assert joined.y.tolist() == [1, 3, 4]
    assert joined.rows.tolist() == [0, 2, 3]
    assert zero.y.tolist() == [1, 0, 3, 4]


def test_that_dots_stand_in_the_rows_of_their_names_from_above() -> None:
    made = table(JANUARY, name=["ISW", "UK MoD", "ISW", "CSIS"], v=[5, 1, 3, NAN])
    drawing = drawn(made, Series("t", "name", "v", "dots"))
    (points,) = drawing.points
    assert drawing.rows == ("ISW", "UK MoD")
    assert points.x.tolist() == [1, 3, 5]
    assert [name_at(points, place) for place in range(3)] == ["UK MoD", "ISW", "ISW"]
    # The first name stands highest: rows count from below.
    assert points.tops.tolist() == [0.5, 1.5, 1.5]


def test_that_the_crosshair_reads_a_name_and_its_range() -> None:
    made = table(JANUARY[:2], name=["ISW", "UK MoD"], v=[5, 1], low=[4, 1], high=[7, 2])
    drawing = drawn(made, Series("t", "name", "v", "dots", "Area", "low", "high"))
    told = read_at(drawing, 5.0)
    assert told.readings[0].value == "ISW: 5 km² (4 to 7)"


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


def test_that_the_rows_drawn_are_those_with_a_value_within_the_ends_of_the_axis() -> None:
    made = table(JANUARY, a=[1.0, NAN, 3.0, NAN], b=[NAN, NAN, 4.0, 5.0])
    two = (Series("t", "day", "a"), Series("t", "day", "b"))
    assert drawn_words(drawn(made, *two)) == "3 of 4 rows drawn"
    assert rows_drawn(drawn(made, *two, x=Axis(low=FIRST + 2))) == 2
    assert rows_drawn(drawn(made, Series("t", "day", "a", "histogram"))) == 2
    full = table(JANUARY, a=[1.0, 2.0, 3.0, 4.0])
    assert drawn_words(drawn(full, Series("t", "day", "a"))) == "4 rows drawn"


def test_that_a_timeline_has_the_days_of_a_town_in_one_row() -> None:
    made = table(JANUARY[:2], town=["Avdiivka", "Vuhledar"])
    later = np.array(["2024-01-05", "NaT"], dtype="datetime64[s]")
    frame = made.frame.assign(later=later)
    made = replace(
        made, columns=(*made.columns, Column("later", "date")), values=ColumnValues.of(frame)
    )
    drawing = drawn(
        made,
        Series("t", "day", "town", "timeline", "Claimed"),
        Series("t", "later", "town", "timeline", "Assessed"),
    )
    claimed, assessed = drawing.points
    assert drawing.rows == ("Avdiivka", "Vuhledar")
    assert claimed.tops.tolist() == [1.5, 0.5]
    assert assessed.tops.tolist() == [1.5]
    # The line from the first word to the last belongs to the series that has the first.
    assert claimed.low.tolist()[0] == FIRST + 0.5
    assert claimed.high.tolist()[0] == FIRST + 4.5
    assert np.isnan(assessed.low).all()
    assert "Avdiivka on 1 Jan 2024; Vuhledar on 2 Jan 2024" in summary(drawing)


def test_that_a_column_without_a_value_makes_no_timeline_of_nameless_days() -> None:
    made = table(JANUARY, area=["", "", "", ""], town=["Avdiivka", "Selydove", "", ""])
    nothing = np.full(4, None, dtype=np.object_)
    made = replace(made, values=made.values.put("area", nothing))
    said = "“area” has no value in any row; choose another column."
    with pytest.raises(ChartError, match=said):
        spec_of_column(made, made.columns[1])
    with pytest.raises(ChartError, match=said):
        drawn(made, Series("t", "day", "area", "timeline"))
    assert [each.y for each in spec_of_column(made, made.columns[0]).series] == ["town"]


def test_that_all_values_of_one_day_are_read_with_who_said_them() -> None:
    days = ["2024-01-01", "2024-01-01", "2024-01-01", "2024-01-02"]
    made = table(
        days, v=[83.0, 64.0, NAN, 70.0], low=[73.0, NAN, NAN, NAN], high=[93.0, NAN, NAN, NAN],
        source=["Meduza", "Kobak", "Nobody", "CSIS"],
    )  # fmt: skip
    drawing = drawn(made, Series("t", "day", "v", "range", "Deaths", "low", "high"))
    assert [(each.label, each.value) for each in read_at(drawing, FIRST + 0.5).readings] == [
        ("Deaths, Meduza", "83 km² (73 to 93)"),
        ("Deaths, Kobak", "64 km²"),
    ]
    (alone,) = read_at(drawing, FIRST + 1.5).readings
    assert (alone.label, alone.value) == ("Deaths", "70 km²")
    many = table(["2024-01-01"] * 130, v=[float(n) for n in range(130)])
    told = read_at(drawn(many, Series("t", "day", "v", "scatter")), FIRST + 0.5)
    assert (len(told.readings), told.more) == (100, 30)


def test_that_a_heat_map_has_one_scale_about_zero() -> None:
    made = table(JANUARY, a=[1, 2, 3, 4], b=[-8, 0, NAN, 1])
    drawing = drawn(
        made, Series("t", "day", "a", "heat", "A"), Series("t", "day", "b", "heat", "B")
    )
    assert drawing.rows == ("A", "B")
    assert [each.scale for each in drawing.points] == [ColourScale(-8.0, 8.0)] * 2
    assert "lowest −8 km² (B, 1 Jan 2024)" in summary(drawing)


def test_that_a_heat_map_takes_its_rows_from_a_column_of_names() -> None:
    made = table(JANUARY, where=["North", "South", "North", "South"], v=[1, 2, 3, 4])
    drawing = drawn(made, Series("t", "day", "v", "heat", "Area", names="where"))
    assert drawing.rows == ("North", "South")
    assert drawing.points[0].tops.tolist() == [1.5, 0.5, 1.5, 0.5]
    assert drawing.points[0].scale == ColourScale(0.0, 4.0)


def test_that_points_say_whether_they_rise_together() -> None:
    """Ranks 1 2 3 4 5 against 1 2 3 5 4: 1 − 6·2 / (5·24) = 0.9."""
    made = table([*JANUARY, "2024-01-05"], a=[1, 2, 3, 4, 5], b=[10, 20, 30, 50, 40])
    said = summary(drawn(made, Series("t", "a", "b", "scatter", "Area")))
    assert "5 points" in said
    assert "the other tends to rise (rank correlation 0.90)" in said


def test_that_a_second_axis_has_a_window_of_its_own() -> None:
    made = table(JANUARY, a=[1, 2, 3, 4], b=[100, 200, 300, 400])
    drawing = drawn(made, Series("t", "day", "a"), Series("t", "day", "b", side="right"))
    assert drawing.full.y == (0.0, 4.0)
    assert drawing.full.right == (0.0, 400.0)
    half = drawing.window((FIRST, FIRST + 2.0))
    assert half.y == (1.0, 2.0)
    assert half.right == (100.0, 200.0)


def test_that_a_log_window_lies_on_ones_twos_and_fives_and_knows_only_what_is_above_zero() -> None:
    made = table(JANUARY, v=[3, 40, 0, -5])
    assert drawn(made, Series("t", "day", "v"), y=Axis(log=True)).full.y == (2.0, 50.0)


def test_that_the_words_below_an_axis_of_values_say_what_they_are() -> None:
    made = table(JANUARY, name=["a", "b", "c", "d"], v=[1, 2, 3, 4])
    spec = ChartSpec(series=(Series("t", "name", "v", "dots", "Area"),), x=Axis("Name"))
    assert along_words(Outcome(spec, {"t": made})) == "Area, km²"
    spec = ChartSpec(series=(Series("t", "day", "v", "histogram", "Area"),), x=Axis("Day"))
    assert along_words(Outcome(spec, {"t": made})) == "Area, km²"
    assert axis_words(Outcome(spec, {"t": made})) == "Number of values"


def test_that_turns_levels_and_notes_are_told_to_who_does_not_see_them() -> None:
    values = [0, 10, 2, 8, 1, 9, 0.5]
    days = [f"2024-01-0{n}" for n in range(1, 8)]
    drawing = drawn(
        table(days, v=values), Series("t", "day", "v", label="Area"),
        levels=(Level(5.0, "mean"),), notes=(Note("the most", 0, "highest"),),
    )  # fmt: skip
    said = summary(drawing)
    assert "lowest 0 km² on 1 Jan 2024, highest 10 km² on 2 Jan 2024" in said
    assert "It also turns: 2 km² on 3 Jan 2024; 8 km² on 4 Jan 2024; 1 km² on 5 Jan 2024" in said
    assert "A line at 5: mean." in said
    assert "Note: the most." in said


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


@pytest.mark.parametrize("mark", KINDS)
def test_that_each_kind_can_be_asked_for_by_its_name_alone(mark: str) -> None:
    columns = {name: [1.0, 2, 3, 4] for name in ("v", "low", "high", "p5", "p95", "area")}
    made = table(JANUARY, name=["a", "b", "c", "d"], **columns)
    outcome = default_outcome(made, "name" if mark == "timeline" else "v", mark=mark)
    assert prepare(outcome).points


def test_that_a_kind_without_its_columns_names_what_there_is() -> None:
    made = table(JANUARY, v=[1, 2, 3, 4], w=[1, 2, 3, 4], z=[1, 2, 3, 4])
    with pytest.raises(ChartError, match=r"A band needs two columns.*“v”, “w”, “z”"):
        default_outcome(made, "v", mark="band")
    with pytest.raises(ChartError, match="Name the column to divide “v” by; choose “w”, “z”"):
        default_outcome(made, "v", mark="ratio")
    with pytest.raises(ChartError, match="needs columns of percentiles"):
        default_outcome(made, "v", mark="fan")
    with pytest.raises(ChartError, match="no column of names"):
        default_outcome(made, "v", mark="dots")
    with pytest.raises(ChartError, match="“v” holds numbers, not names"):
        default_outcome(made, "v", mark="timeline")


@pytest.mark.parametrize("mark", [mark.name for mark in MARKS])
def test_that_a_series_can_become_any_mark_and_come_back(mark: str) -> None:
    made = table(JANUARY, name=["a", "b", "c", "d"], v=[1, 2, 3, 4], w=[4, 3, 2, 1])
    line = Series("t", "day", "v", label="Area")
    became = remarked(line, made, mark)
    assert prepare(Outcome(ChartSpec(series=(became,)), {"t": made})).points
    assert remarked(became, made, "line") == (line if mark != "timeline" else replace(line, y="v"))


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


def test_that_series_that_cannot_share_a_plot_change_together() -> None:
    made = table(JANUARY, v=[1, 2, 3, 4], w=[4, 3, 2, 1])
    lines = ChartSpec(series=(Series("t", "day", "v"), Series("t", "day", "w")))
    bars = with_mark(lines, 1, "bar", {"t": made})
    assert [series.mark for series in bars.series] == ["line", "bar"]
    counts = with_mark(lines, 1, "histogram", {"t": made})
    assert [series.mark for series in counts.series] == ["histogram", "histogram"]


def test_that_a_chart_of_one_series_becomes_a_timeline_of_all_its_days() -> None:
    made = table(JANUARY, town=["a", "b", "c", "d"], v=[1, 2, 3, 4])
    later = made.frame.assign(later=made.frame["day"])
    made = replace(
        made, columns=(*made.columns, Column("later", "date")), values=ColumnValues.of(later)
    )
    spec = with_mark(ChartSpec(series=(Series("t", "day", "v"),)), 0, "timeline", {"t": made})
    assert [(s.x, s.y, s.label) for s in spec.series] == [
        ("day", "town", "Day"),
        ("later", "town", "Later"),
    ]


def test_that_the_day_of_a_row_itself_is_no_day_of_a_timeline() -> None:
    made = table(JANUARY, town=["a", "b", "c", "d"])
    frame = made.frame.assign(as_of=made.frame["day"])
    made = replace(
        made, columns=(*made.columns, Column("as_of", "date")), values=ColumnValues.of(frame)
    )
    spec = default_outcome(made, "town", mark="timeline").spec
    assert [series.x for series in spec.series] == ["day"]
