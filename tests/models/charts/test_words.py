"""What is said around a chart: source line, axis, crosshair and text twin."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.charts import Axis, ChartSpec, EventMark, Level, Outcome, Series, default_outcome
from models.charts.caption import along_words, axis_words
from models.charts.drawing import prepare
from models.charts.key import key
from models.charts.origin import Origin
from models.charts.picture import pack, unpack
from models.charts.readings import rounded
from models.charts.readout import beside, nearest, read_at
from models.charts.source_line import source_line
from models.charts.summary import summary
from models.datasets.dataset import Column, Granularity
from models.datasets.values import ColumnValues
from models.tables import Filter, Monthly, Table, Window
from models.tables.calendar import day_number
from models.tables.query import Step, take
from models.tables.transforms import ColumnsAsRows, Computed, PerDay, Select

NAN = float("nan")
Losses = Callable[..., Table]
FIRST = day_number(date(2024, 1, 1))


def test_that_the_source_line_says_source_date_and_steps(losses: Losses) -> None:
    table = replace(losses([1, 2]), as_of="2024-12-31", steps=("lost per day", "2024 only"))
    line = source_line(default_outcome(table, "lost"))
    assert line == (
        "Source: General Staff; as of 31 Dec 2024. Shown: lost per day; 2024 only"
    )  # fmt: skip


def equipment() -> Table:
    """Running totals of three days."""
    days = np.datetime64("2024-01-01") + np.arange(3)
    totals = {name: [1, 2, 4] for name in ("aircraft", "tank", "fuel_tank")}
    frame = pd.DataFrame({"date": days.astype("datetime64[s]"), **totals})
    pieces = (Column(name, "number", unit="pieces", basis="cumulative") for name in totals)
    values = ColumnValues.of(frame)
    return Table("e", (Column("date", "date"), *pieces), values, np.arange(3), ("General Staff",))


def shown(y: str, *steps: Step) -> str:
    """What the source line says was done, of a chart of `y` after `steps`, and once it was read."""
    table = take(steps, equipment())
    spec = default_outcome(table, y).spec
    origin = Origin("e.csv", "0" * 64, 1, "2024-03-01T00:00:00+00:00", "e", steps)
    made = Outcome(spec, {"table": table}, {"table": origin})
    line = source_line(made)
    assert source_line(unpack(pack(made))) == line
    return line.partition("Shown: ")[2]


ALL = ("aircraft", "tank", "fuel_tank")
LATE = "(by report date)"


def test_that_steps_name_only_the_columns_that_are_drawn() -> None:
    monthly, rows = Monthly(ALL), ColumnsAsRows(ALL)
    assert shown("aircraft", monthly) == f"monthly sum of aircraft {LATE}"
    assert shown("tank", PerDay("aircraft", others=ALL[1:])) == f"tank per day {LATE}"
    assert shown("value", monthly, rows) == (
        f"monthly sum of aircraft, tank, fuel tank {LATE}; aircraft, tank, fuel tank as rows"
    )
    assert shown("value", monthly, rows, Filter("name", "≠", "tank")) == (
        f"monthly sum of aircraft, fuel tank {LATE}; aircraft, fuel tank as rows; name ≠ tank"
    )


def test_that_steps_name_the_columns_that_others_are_worked_out_of() -> None:
    half = Computed("half", "tank / 2")
    quarter = Computed("quarter", "half / 2")
    monthly = Monthly(ALL)
    assert shown("quarter", monthly, half, quarter) == (
        f"monthly sum of tank {LATE}; half = tank / 2; quarter = half / 2"
    )
    assert shown("aircraft", monthly, half, quarter) == f"monthly sum of aircraft {LATE}"
    assert shown("aircraft", Select(("date", "tank", "aircraft")), Filter("tank", ">", "1")) == (
        "tank > 1"
    )


def test_that_the_words_of_the_spec_go_before_those_of_the_data(losses: Losses) -> None:
    outcome = default_outcome(losses([1, 2]), "lost")
    spec = replace(outcome.spec, source="ISW.", as_of="end of 2024")
    assert source_line(Outcome(spec, outcome.tables)) == "Source: ISW; as of end of 2024"


def test_that_two_sources_are_both_named_once(losses: Losses) -> None:
    one, other = losses([1]), replace(losses([2]), sources=("UK Ministry of Defence",))
    series = (Series("a", "date", "lost"), Series("b", "date", "lost"), Series("a", "date", "lost"))
    outcome = Outcome(ChartSpec(series=series), {"a": one, "b": other})
    assert source_line(outcome) == "Sources: General Staff; UK Ministry of Defence"


def test_that_a_name_in_hebrew_moves_no_number_beside_it(losses: Losses) -> None:
    table = replace(losses([1, 2]), sources=("מערכת", "UK MoD"), as_of="2024-12-31")
    outcome = default_outcome(table, "lost")
    assert source_line(outcome) == "Sources: \u2068מערכת\u2069; UK MoD; as of 31 Dec 2024"
    spec = replace(outcome.spec, source="מערכת.", y=Axis("נפגעים", "km²"))
    outcome = Outcome(spec, outcome.tables)
    assert source_line(outcome) == "Source: \u2068מערכת\u2069; as of 31 Dec 2024"
    assert axis_words(outcome) == "\u2068נפגעים\u2069, km²"


def test_that_the_days_of_several_sources_are_said_as_a_sentence_has_them(losses: Losses) -> None:
    one = replace(losses([1]), as_of="2025-01-16")
    other = replace(losses([2]), as_of="2026-08-22", steps=("index = 100 at 2024-01-03",))
    series = (Series("a", "date", "lost"), Series("b", "date", "lost"))
    line = source_line(Outcome(ChartSpec(series=series), {"a": one, "b": other}))
    assert line == (
        "Source: General Staff; as of 16 Jan 2025 and 22 Aug 2026. "
        "Shown: index = 100 at 3 Jan 2024"
    )  # fmt: skip


def test_that_who_said_what_is_marked_is_named_once(losses: Losses) -> None:
    """The last event lies behind the days that the chart shows."""
    outcome = default_outcome(losses([1, 2]), "lost")
    events = (
        EventMark(date(2024, 1, 1), "Avdiivka", "Russia"),
        EventMark(date(2024, 1, 2), "Vuhledar", "ISW"),
        EventMark(date(2024, 1, 2), "Krynky", "Russia"),
        EventMark(date(2024, 2, 2), "Toretsk", "ASB"),
    )
    levels = (Level(1.5, "Goal", "NATO"),)
    spec = replace(outcome.spec, events=events, levels=levels, x=Axis(high=FIRST + 2.0))
    line = source_line(Outcome(spec, outcome.tables))
    assert line == "Source: General Staff. Marks according to Russia, ISW and NATO"


def test_that_each_of_two_axes_says_its_unit(losses: Losses) -> None:
    """“Aircraft” in the title is what one axis counts, but does not tell which."""
    series = (Series("a", "date", "lost"), Series("b", "date", "lost", side="right"))
    spec = ChartSpec("Aircraft and helicopters", series=series, y=Axis(unit="aircraft"))
    tables = {"a": losses([1]), "b": losses([2])}
    assert axis_words(Outcome(spec, tables)) == "aircraft"
    assert axis_words(Outcome(replace(spec, series=series[:1]), tables)) == ""


@pytest.mark.parametrize(
    ("subtitle", "label", "unit", "words"),
    [
        ("Losses", "", "casualties/day", "casualties per day"),
        ("Losses, casualties per day", "", "casualties/day", ""),
        ("Casualties a day", "", "casualties/day", ""),
        ("Area taken, km²", "Area left", "km²", "Area left"),
        ("", "Share of all paths", "%", "Share of all paths, %"),
        ("", "", "1", ""),
    ],
)
def test_that_a_unit_is_said_once(subtitle: str, label: str, unit: str, words: str) -> None:
    spec = ChartSpec(subtitle=subtitle, y=Axis(label=label, unit=unit))
    assert axis_words(Outcome(spec, {})) == words


def test_that_the_crosshair_reads_every_series_at_its_day(losses: Losses) -> None:
    series = (Series("a", "date", "lost", label="A"), Series("b", "date", "lost", label="B"))
    tables = {"a": losses([10, 1234.5]), "b": losses([7], ["2024-01-01"])}
    drawing = prepare(Outcome(ChartSpec(series=series), tables))
    told = read_at(drawing, FIRST + 1.5)
    assert told.place == "2 Jan 2024"
    assert [(each.label, each.value) for each in told.readings] == [
        ("A", "1,234.5 casualties"),
        ("B", "–"),
    ]


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Area km²", "Area km²"),
        ("Area (km², geodesic)", "Area (km², geodesic)"),
        ("Area", "Area, km²"),
        ("Area km²s", "Area km²s, km²"),
    ],
)
def test_that_an_axis_says_its_unit_once(losses: Losses, label: str, words: str) -> None:
    outcome = default_outcome(losses([1, 2]), "lost")
    spec = replace(outcome.spec, subtitle="", y=Axis(label, "km²"))
    assert axis_words(Outcome(spec, outcome.tables)) == words
    numbered = replace(outcome.spec, x=Axis(label, "km²"))
    assert along_words(Outcome(numbered, outcome.tables)) == words


def test_that_a_day_inside_a_month_reads_the_month(losses: Losses) -> None:
    month = Column("month", "period", granularity="month")
    series = (Series("m", "month", "lost", label="M"), Series("d", "date", "lost", label="D"))
    tables = {"m": losses([31], ["2024-01-01"], month), "d": losses([1, 2, 3])}
    told = read_at(prepare(Outcome(ChartSpec(series=series), tables)), FIRST + 2.5)
    assert [each.value for each in told.readings] == ["31 casualties", "3 casualties"]


@pytest.mark.parametrize(
    ("granularity", "words"),
    [("year", "2024"), ("quarter", "Q1 2024"), ("month", "Jan 2024"), ("week", "week 1, 2024")],
)
def test_that_a_period_reads_by_its_length(
    losses: Losses, granularity: Granularity, words: str
) -> None:
    period = Column("p", "period", granularity=granularity)
    drawing = prepare(default_outcome(losses([1], ["2024-01-01"], period), "lost"))
    assert read_at(drawing, float(drawing.points[0].x[0])).place == words


def test_that_a_bin_of_a_histogram_reads_as_the_months_it_holds(losses: Losses) -> None:
    days = ["2024-01-01", "2024-04-01"]
    drawing = prepare(default_outcome(losses([1, 2], days), "lost", mark="bar"))
    assert drawing.full.x == (FIRST, FIRST + 182)  # 31 + 29 + 31 + 30 + 31 + 30 days
    assert read_at(drawing, float(drawing.points[0].x[1])).place == "Q2 2024"


def test_that_a_single_source_with_a_semicolon_stays_one(losses: Losses) -> None:
    table = replace(losses([1]), sources=("AFP; each row has its address",))
    assert source_line(default_outcome(table, "lost")).startswith("Source: AFP; each")


def test_that_the_crosshair_names_the_events_of_its_day_or_month(losses: Losses) -> None:
    events = (EventMark(date(2024, 1, 2), "Avdiivka"), EventMark(date(2024, 1, 9), "Vuhledar"))
    daily = Outcome(ChartSpec(series=(Series("t", "date", "lost"),), events=events), {
        "t": losses([1, 2, 3]),
    })  # fmt: skip
    assert read_at(prepare(daily), FIRST + 1.5).events == ("Avdiivka",)
    month = Column("month", "period", granularity="month")
    spec = ChartSpec(series=(Series("t", "month", "lost"),), events=events)
    monthly = prepare(Outcome(spec, {"t": losses([1], ["2024-01-01"], month)}))
    assert read_at(monthly, float(monthly.points[0].x[0])).events == ("Avdiivka", "Vuhledar")


def test_that_walking_goes_from_point_to_point_and_stops_at_the_ends(losses: Losses) -> None:
    drawing = prepare(default_outcome(losses([1, 2], ["2024-01-01", "2024-01-09"]), "lost"))
    assert nearest(drawing, FIRST + 6) == FIRST + 8.5
    assert beside(drawing, FIRST + 0.5, 1) == FIRST + 8.5
    assert beside(drawing, FIRST + 8.5, -1) == FIRST + 0.5
    assert beside(drawing, FIRST + 8.5, 1) is None


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1234567.0, "1,234,567"), (-3.25, "−3.25"), (0.5, "0.5"), (899.5, "899.5"),
        (166335956896.24957, "166,336,000,000"), (1167.741935, "1,167.7"),
        (43679.05255, "43,679"), (0.123456, "0.1235"), (1e-9, "1e−09"), (NAN, "–"),
    ],
)  # fmt: skip
def test_that_a_value_is_rounded_for_the_eye(value: float, shown: str) -> None:
    assert rounded(value) == shown


def test_that_values_of_one_series_have_no_more_decimals_than_its_greatest() -> None:
    """79,046.4 shows five figures without a decimal, so that 51.572 has none; 0.31 stays."""
    assert [rounded(value, 0) for value in (79046.4, 51.572, -0.7, 0.31)] == [
        "79,046", "52", "−1", "0.31",
    ]  # fmt: skip


def test_that_the_crosshair_has_the_exact_value_too(losses: Losses) -> None:
    told = read_at(prepare(default_outcome(losses([7.236087880657281, 27.5]), "lost")), FIRST + 0.5)
    assert told.readings[0].value == "7.236 casualties"
    assert told.readings[0].exact == "7.236087880657281 casualties"


def test_that_the_text_twin_tells_range_extremes_last_value_gaps_and_sources(
    losses: Losses,
) -> None:
    outcome = default_outcome(losses([5, 9, NAN, 2, 4]), "lost")
    spec = replace(
        outcome.spec,
        title="Losses fell",
        subtitle="",
        events=(EventMark(date(2024, 1, 2), "Avdiivka"),),
    )
    assert summary(prepare(Outcome(spec, outcome.tables))) == (
        "Losses fell. Lost (line): 4 values from 1 Jan 2024 to 5 Jan 2024; lowest 2 casualties on "
        "4 Jan 2024, highest 9 casualties on 2 Jan 2024, last 4 casualties. The line is broken 2 "
        "times. Marked: Avdiivka on 2 Jan 2024. Source: General Staff."
    )


def test_that_the_text_twin_tells_the_days_that_are_shown(losses: Losses) -> None:
    first = day_number(date(2024, 1, 2))
    late = losses([5, 6], ["2024-02-01", "2024-02-02"])
    series = (Series("t", "date", "lost"), Series("late", "date", "lost", label="Late"))
    spec = ChartSpec(series=series, x=Axis(low=first, high=first + 1))
    told = summary(prepare(Outcome(spec, {"t": losses([9, 2, 3, 1]), "late": late})))
    assert "lost (line): 2 values from 2 Jan 2024 to 3 Jan 2024" in told
    assert "lowest 2 casualties on 2 Jan 2024, highest 3 casualties on 3 Jan 2024" in told
    assert "Late (line): no values." in told


def test_that_two_thousand_series_are_not_all_described(losses: Losses) -> None:
    series = tuple(Series("t", "date", "lost", label=f"s{n}") for n in range(2000))
    told = summary(prepare(Outcome(ChartSpec(series=series), {"t": losses([1])})))
    assert "1,988 more series are not described." in told
    assert len(told) < 2000


def test_that_months_of_which_days_are_missing_are_named_and_complete_ones_are_not() -> None:
    """January 2024 with all of its days, February with 28 of 29."""
    day = np.datetime64("2024-01-01") + np.arange(31 + 28)
    frame = pd.DataFrame({"date": day.astype("datetime64[s]"), "n": np.ones(59)})
    columns = (Column("date", "date"), Column("n", "number"))
    table = Table("t", columns, ColumnValues.of(frame), np.arange(59))
    outcome = default_outcome(Monthly(("n",)).apply(table), "n", mark="bar")
    assert prepare(outcome).points[0].part.tolist() == [False, True]
    assert key(prepare(outcome)) == "Paler bars: not all days of the month"
    dark = replace(outcome, spec=replace(outcome.spec, colours="dark"))
    assert key(prepare(dark)) == "Dimmer bars: not all days of the month"
    later = replace(outcome.spec.series[0], projected_from=date(2024, 3, 1))
    both = replace(outcome, spec=replace(outcome.spec, series=(later,)))
    assert key(prepare(both)) == "Paler bars: not all days of the month"
    earlier = replace(later, projected_from=date(2024, 2, 1))
    both = replace(outcome, spec=replace(outcome.spec, series=(earlier,)))
    assert key(prepare(both)) == ""
    assert prepare(unpack(pack(outcome))).points[0].part.tolist() == [False, True]
    whole = Monthly(("n",)).apply(Window(None, date(2024, 1, 31)).apply(table))
    assert key(prepare(default_outcome(whole, "n", mark="bar"))) == ""


def test_that_the_text_twin_says_on_a_day_in_a_month_and_at_a_number(losses: Losses) -> None:
    days = losses([1, 5, 2])
    assert "highest 5 casualties on 2 Jan 2024" in summary(prepare(default_outcome(days, "lost")))
    months = ["2024-01-01", "2024-02-01", "2024-03-01"]
    column = Column("month", "period", granularity="month")
    said = summary(prepare(default_outcome(losses([1, 5, 2], months, column), "lost")))
    assert "highest 5 casualties in Feb 2024" in said
    numbers = replace(days, columns=(Column("share", "number", unit="%"), days.columns[1]))
    frame = days.frame.drop(columns="date").assign(share=[1.123456789, 2.5, 3.0])
    outcome = default_outcome(replace(numbers, values=ColumnValues.of(frame)), "lost", "share")
    said = summary(prepare(outcome))
    assert "from 1.1235 % to 3 %" in said
    assert "highest 5 casualties at 2.5 %" in said


def test_that_values_of_one_place_are_not_said_to_go_from_it_to_itself(losses: Losses) -> None:
    column = Column("year", "period", granularity="year")
    table = losses([1, 5], ["2024-01-01", "2024-01-01"], column)
    assert "2 values in 2024; lowest" in summary(prepare(default_outcome(table, "lost")))


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (("date ≥ 2024-01-03", "date ≤ 2024-12-31"), "date from 3 Jan 2024 to 31 Dec 2024"),
        (("month ≥ 2024-05", "month ≤ 2024-05"), "month May 2024"),
        (("date ≥ 2024-01-03",), "date from 3 Jan 2024"),
        (("lost > 2,000", "date ≤ 2024-12-31"), "lost > 2,000; date to 31 Dec 2024"),
        (("a ≥ 2024-01-03", "b ≤ 2024-12-31"), "a from 3 Jan 2024; b to 31 Dec 2024"),
    ],
)
def test_that_days_kept_are_told_as_a_sentence_has_them(
    losses: Losses, steps: tuple[str, ...], said: str
) -> None:
    outcome = default_outcome(losses([1, 2]), "lost")
    table = replace(next(iter(outcome.tables.values())), steps=steps)
    line = source_line(replace(outcome, tables=dict.fromkeys(outcome.tables, table)))
    assert line.endswith(f"Shown: {said}")
