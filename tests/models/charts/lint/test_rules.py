"""The check before export: each rule on a small chart that breaks it, and on one that does not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.charts import Axis, ChartSpec, Note, Outcome, Series
from models.charts.annotations import Level, Period
from models.charts.drawing import prepare
from models.charts.lint import RULES, Remark, allowing, open_remarks, remarks
from models.charts.origin import Origin
from models.charts.serial import spec_from_dict, spec_to_dict
from models.datasets.dataset import Column, Issue
from models.datasets.values import ColumnValues
from models.tables import Monthly, Table
from models.tables.calendar import day_number

NAN = float("nan")
DAYS = 40
"""From 2024-01-01 on: January is whole, and of February nine days are there."""


def table(**values: list[float]) -> Table:
    """Days from 2024-01-01 on and the given columns, in casualties."""
    frame = pd.DataFrame(values, dtype=np.float64)
    day = np.datetime64("2024-01-01") + np.arange(len(frame))
    frame.insert(0, "date", day.astype("datetime64[s]"))
    columns = (
        Column("date", "date"),
        *(Column(name, "number", unit="casualties") for name in values),
    )
    return Table(
        "losses", columns, ColumnValues.of(frame), np.arange(len(frame)), ("General Staff",)
    )


def good(**spec: object) -> Outcome:
    """A chart that no rule has anything to say about, changed by `spec`."""
    made = ChartSpec(
        title="Losses rose in January",
        subtitle="Losses, casualties",
        series=(Series("t", "date", "lost", label="Lost"),),
        y=Axis(unit="casualties"),
    )
    data = table(lost=[1010.0 + n for n in range(DAYS)], other=[float(n) for n in range(DAYS)])
    return Outcome(replace(made, **spec), {"t": data})  # pyright: ignore


def with_table(outcome: Outcome, change: Callable[[Table], Table]) -> Outcome:
    return replace(outcome, tables={"t": change(outcome.tables["t"])})


def with_days(outcome: Outcome, days: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> Outcome:
    """The chart with its rows on other days, counted from 2024-01-01."""
    day = (np.datetime64("2024-01-01") + days).astype("datetime64[s]")
    return with_table(outcome, lambda t: replace(t, values=t.values.put("date", day)))


def with_units(outcome: Outcome, **units: str | None) -> Outcome:
    """The chart with other units of some columns."""

    def change(found: Table) -> Table:
        columns = tuple(
            replace(each, unit=units[each.name]) if each.name in units else each
            for each in found.columns
        )
        return replace(found, columns=columns)

    return with_table(outcome, change)


def named(*columns: str, **fields: object) -> tuple[Series, ...]:
    plain = (Series("t", "date", each, label=each.capitalize()) for each in columns)
    return tuple(replace(each, **fields) for each in plain)  # pyright: ignore


def monthly(outcome: Outcome) -> Outcome:
    series = (replace(outcome.spec.series[0], x="month", mark="bar"),)
    made = replace(outcome, spec=replace(outcome.spec, series=series))
    return with_table(made, Monthly(("lost",)).apply)


def monthly_mean(outcome: Outcome) -> Outcome:
    made = monthly(outcome)
    step = Monthly(("lost",), how="mean")
    table = step.apply(outcome.tables["t"])
    origin = Origin("losses.csv", "0" * 64, 1, "2024-03-01T00:00:00+00:00", "t", (step,))
    return replace(made, tables={"t": table}, origins={"t": origin})


def parts(lost: list[float], other: list[float]) -> Outcome:
    """Two columns stacked, a bar a day from 2024-01-01 on."""
    made = good(series=named("lost", "other", mark="stacked"))
    return Outcome(made.spec, {"t": table(lost=lost, other=other)})


def from_the_third_day(outcome: Outcome) -> Outcome:
    """The chart with an axis from 3 January 2024 on."""
    axis = Axis(low=float(day_number(date(2024, 1, 3))))
    return replace(outcome, spec=replace(outcome.spec, x=axis))


BROKEN: dict[str, tuple[Outcome, str]] = {
    "source": (
        with_table(good(), lambda t: replace(t, sources=("losses 2024.csv",))),
        "only the name of a file, “losses 2024.csv”",
    ),
    "as-of": (
        good(as_of="2024-02-08"),
        "“Lost” goes up to 9 Feb 2024, but the figures are as of 8 Feb 2024",
    ),
    "findings": (
        replace(good(), issues={"t": (Issue("falls", "It falls.", 12, "lost", 10),)}),
        "Data has 1 finding on what is shown: 1 fall of a running total, in line 12 of “lost”",
    ),
    "unit": (
        with_units(good(subtitle="Losses", y=Axis()), lost=None),
        "“Lost” has no unit",
    ),
    "units-mixed": (
        with_units(good(series=named("lost", "other")), other="km²"),
        "casualties and km²",
    ),
    "zero": (
        good(series=named("lost", mark="bar"), y=Axis(unit="casualties", low=1000.0)),
        "does not begin at zero, so that bars",
    ),
    "out-of-sight": (
        good(y=Axis(unit="casualties", high=1047.0)),
        "2 values of “Lost” lie above 1,047, the first on 8 Feb 2024, and are out of sight",
    ),
    "two-axes": (
        good(series=(*named("lost"), *named("other", side="right"))),
        "Two vertical axes",
    ),
    "projection": (
        good(boundary=date(2024, 2, 1)),
        "goes on behind 1 Feb 2024",
    ),
    "digits": (
        good(title="Losses grew by 1,010.25 in January"),
        "“1,010.25” has 6 significant digits and the data have 4",
    ),
    "colour": (
        good(series=tuple(replace(each, label="") for each in named("lost", "other"))),
        "A series has no name",
    ),
    "deaths": (
        good(title="More killed than ever in January"),
        "“killed” stands on figures of casualties",
    ),
    "per-area": (
        with_units(good(series=named("lost", mark="ratio", per="other")), other="km²"),
        "undefined once, where “other” is zero or below",
    ),
    "part-month": (monthly(good()), "1 month is not wholly covered"),
    "gaps": (good(series=named("lost", gaps="zero")), "nobody counted zero"),
    "parts-missing": (
        parts([5.0, NAN, 5.0, 5.0], [1.0, 1.0, NAN, 1.0]),
        "2 of 4 bars lack a part, first on 2 Jan 2024, where “Lost” has no value",
    ),
    "parts-cancel": (
        parts([5.0, 6.0, 7.0, 8.0], [1.0, 1.0, -2.0, -1.0]),
        "2 of 4 bars have parts below zero, first on 3 Jan 2024 (“Other”)",
    ),
    "log-scale": (
        good(series=named("other"), y=Axis(unit="casualties", log=True)),
        "1 value of “Other” is zero or below",
    ),
    "several": (
        with_days(good(), np.repeat(np.arange(DAYS // 2), 2)),
        "“Lost” has up to 2 values on one day",
    ),
    "bounds": (
        good(series=(*named("lost"), *named("other", mark="band", low="other", high="other"))),
        "The band “Other” runs from “other” to the same column",
    ),
    "wordless": (
        good(periods=(Period(date(2024, 1, 20), date(2024, 1, 9)),)),
        "9 Jan 2024 to 20 Jan 2024 is shaded without a word why",
    ),
    "notes": (
        good(notes=(Note("The first assault", 0, "day", date(2024, 3, 1)),)),
        "The note “The first assault” of 1 Mar 2024 lies outside of the axes, and is not drawn",
    ),
}  # fmt: skip


def test_that_each_rule_is_tested_here() -> None:
    assert [rule.name for rule in RULES] == list(BROKEN)


def test_that_a_good_chart_has_no_remark() -> None:
    assert remarks(prepare(good())) == ()


@pytest.mark.parametrize("name", BROKEN)
def test_that_a_rule_says_what_is_wrong_and_no_other_rule_does(name: str) -> None:
    outcome, words = BROKEN[name]
    found = remarks(prepare(outcome))
    assert [each.rule for each in found] == [name]
    assert words in found[0].words
    assert found[0].words.endswith(".")


def with_parts_of_one(lost: list[float]) -> Outcome:
    made = good(series=named("lost", mark="stacked"))
    return Outcome(made.spec, {"t": table(lost=lost)})


NOT_BROKEN: dict[str, Outcome] = {
    "a file as source, but the author names who published": with_table(
        good(source="General Staff"), lambda t: replace(t, sources=("losses.csv",))
    ),
    "an axis that ends at the highest value": good(y=Axis(unit="casualties", high=1049.0)),
    "pieces of equipment of several kinds": with_units(
        good(series=named("lost", "other"), subtitle="Losses, pieces", y=Axis()),
        lost="tanks",
        other="vehicles",
    ),
    "a unit in the subtitle that nobody knows": with_units(
        good(subtitle="Losses, excavators", y=Axis()), lost=None
    ),
    "a sum as fine as its values": good(title="41,180 were lost in forty days"),
    "days and calibres": good(title="Losses to 152 mm guns since 24.02.2022, 05:30"),
    "casualties that have fallen": good(title="Losses have fallen as the fighting died down"),
    "means of months of which some days are missing": monthly_mean(good()),
    "bars whose window is below zero": good(
        series=named("lost", mark="bar"), y=Axis(unit="casualties", low=-500.0)
    ),
    "series without a unit, all of them, where the subtitle says what is counted": with_units(
        good(series=named("lost", "other"), y=Axis(), subtitle="Losses, in thousands"),
        lost=None,
        other=None,
    ),
    "numbers along a log scale that are above zero": good(
        series=tuple(replace(each, x="lost", mark="scatter") for each in named("other")),
        x=Axis(log=True),
    ),
    "a value that is missing in the only part there is": with_parts_of_one([5.0, NAN, -5.0, 5.0]),
    "parts missing and cancelling before the days that are shown": from_the_third_day(
        parts([5.0, NAN, 5.0, 5.0], [-1.0, 1.0, 1.0, 1.0])
    ),
    "a stack whose parts are all below zero on a day": parts([5.0, -6.0], [1.0, -1.0]),
    "one day told twice among many": with_days(good(), np.maximum(np.arange(-1, DAYS - 1), 0)),
    "points of several rows on one day": with_days(
        good(series=named("lost", mark="scatter")), np.repeat(np.arange(DAYS // 2), 2)
    ),
    "a line whose axis does not begin at zero": good(y=Axis(unit="casualties", low=1000.0)),
    "a projection behind the boundary": good(
        boundary=date(2024, 2, 1), series=named("lost", role="forecast")
    ),
    "data up to the as-of date": good(as_of="2024-02-09"),
    "a year in the title": good(title="Losses rose in 2024 to 1,049 a day"),
    "killed and wounded": good(title="Killed and wounded rose in January"),
    "the killed, where nothing says casualties": with_units(
        good(title="More killed", subtitle="Deaths, persons", y=Axis(unit="deaths")), lost="deaths"
    ),
    "a shade and a line that say what they are, and a note that is not written yet": good(
        periods=(Period(date(2024, 1, 9), date(2024, 1, 20), "offensive"),),
        levels=(Level(1020.0, "mean"),),
        notes=(Note(""),),
    ),
    "units apart on small plots": with_units(
        good(series=named("lost", "other"), panels="each, own scale"), other="km²"
    ),
}


@pytest.mark.parametrize("outcome", NOT_BROKEN.values(), ids=list(NOT_BROKEN))
def test_that_what_is_right_gets_no_remark(outcome: Outcome) -> None:
    assert remarks(prepare(outcome)) == ()


def test_that_a_line_across_without_words_is_questioned() -> None:
    (found,) = remarks(prepare(good(levels=(Level(1250.5), Level(1020.0, "mean")))))
    assert found.words.startswith("A line stands at 1,250.5 without a word why")


def test_that_more_series_than_colours_are_questioned() -> None:
    columns = {f"c{n}": [float(n), 7.0] for n in range(9)}
    made = good(series=named(*columns))
    found = remarks(prepare(Outcome(made.spec, {"t": table(**columns)})))
    assert "9 series share 8 colours" in found[0].words


def test_that_the_name_of_a_folder_is_no_source() -> None:
    """A folder of dated files is called after nobody who published them."""
    made = with_table(good(), lambda t: replace(t, sources=("reports",)))
    origin = Origin("reports", "0" * 64, 1, "2024-03-01T00:00:00+00:00", "t")
    (found,) = remarks(prepare(replace(made, origins={"t": origin})))
    assert "only the name of a file or folder, “reports”" in found.words


def test_that_two_series_of_one_name_are_questioned() -> None:
    both = tuple(replace(each, label="Lost") for each in named("lost", "other"))
    (found,) = remarks(prepare(good(series=both)))
    assert (found.rule, found.words[:32]) == ("colour", "Two series are called “Lost” and")


@pytest.mark.parametrize("name", ["lost_predicted", "lossForecast", "Forecast", "прогноз втрат"])
def test_that_a_column_that_is_a_projection_by_its_name_is_not_drawn_like_data(name: str) -> None:
    made = good(series=named(name))
    outcome = Outcome(made.spec, {"t": table(**{name: [1001.0, 1002.0, 1003.0]})})
    (found,) = remarks(prepare(outcome))
    assert found.rule == "projection"
    assert "is a projection by the name of its column" in found.words
    spec = replace(made.spec, series=named(name, role="forecast"))
    assert remarks(prepare(replace(outcome, spec=spec))) == ()


@pytest.mark.parametrize("name", ["unpredictable", "непрогнозовані"])
def test_that_a_column_whose_name_holds_the_word_within_another_is_no_projection(name: str) -> None:
    data = table(**{name: [1001.0, 1002.0, 1003.0]})
    assert remarks(prepare(Outcome(good(series=named(name)).spec, {"t": data}))) == ()


def test_that_days_after_the_file_was_read_cannot_have_been_counted() -> None:
    """The last of forty days is 9 February; a day is left for those who live further east."""

    def read(day: str) -> tuple[Remark, ...]:
        origin = Origin("losses.csv", "0" * 64, 1, f"{day}T21:00:00+00:00", "t")
        return remarks(prepare(replace(good(), origins={"t": origin})))

    assert read("2024-02-08") == ()
    (found,) = read("2024-02-07")
    assert found.rule == "projection"
    assert "goes on behind 8 Feb 2024, when the file was read" in found.words


def test_that_the_deaths_beside_casualties_may_be_called_deaths() -> None:
    made = good(series=named("lost", "other", label=""), title="Killed and lost")
    one, two = (replace(each, label=label) for each, label in
                zip(made.spec.series, ("Casualties", "Deaths"), strict=True))  # fmt: skip
    both = with_units(replace(made, spec=replace(made.spec, series=(one, two))), other="deaths")
    assert "deaths" not in {each.rule for each in remarks(prepare(both))}
    wrong = replace(both.spec, series=(replace(one, label="Killed"), two))
    told = {each.rule: each.words for each in remarks(prepare(replace(both, spec=wrong)))}
    assert "“Killed” stands on figures of casualties" in told["deaths"]


@pytest.mark.parametrize("subtitle", ["Donetsk, Luhansk", "Losses, running total", ""])
def test_that_places_and_running_totals_are_no_units(subtitle: str) -> None:
    (found,) = remarks(prepare(with_units(good(subtitle=subtitle, y=Axis()), lost=None)))
    assert found.rule == "unit"


def test_that_a_loss_per_area_below_zero_is_questioned_and_none_at_all_is_not() -> None:
    made = with_units(
        good(y=Axis(unit="casualties/km²"), subtitle="Per km²"), lost="casualties/km²"
    )

    def told(*values: float) -> list[str]:
        (loss,) = table(lost=list(values)).columns[1:]
        data = replace(made.tables["t"], values=table(lost=list(values)).values)
        data = replace(data, columns=(data.columns[0], replace(loss, unit="casualties/km²")))
        return [each.words for each in remarks(prepare(Outcome(made.spec, {"t": data})))]

    assert told(5.0, 0.0, 3.0) == []
    (words,) = told(5.0, -2.0, 3.0)
    assert "“Lost” is per km² and below zero once" in words


def test_that_notes_are_read_for_deaths_too() -> None:
    for made in (good(notes=(Note("more dead than ever"),)), good(note="Killed in January.")):
        assert [each.rule for each in remarks(prepare(made))] == ["deaths"]
    assert remarks(prepare(good(note="Casualties are killed and wounded."))) == ()


def test_that_a_note_on_a_day_that_the_axis_shows_is_drawn_with_or_without_a_value() -> None:
    note = Note("The first assault", 0, "day", date(2024, 1, 20))
    made = good(notes=(note,))
    assert remarks(prepare(made)) == ()
    holed = [1010.0 if n != 19 else NAN for n in range(DAYS)]
    assert remarks(prepare(Outcome(made.spec, {"t": table(lost=holed)}))) == ()
    (told,) = remarks(prepare(good(notes=(replace(note, day=None),))))
    assert (
        told.words == "The note “The first assault” has no day, and is not drawn: choose its day."
    )


def test_that_bounds_in_another_unit_than_their_values_are_said() -> None:
    series = named("lost", mark="range", low="other", high="lost")
    assert "units-mixed" not in {each.rule for each in remarks(prepare(good(series=series)))}
    made = with_units(good(series=series), other="km²")
    told = {each.rule: each.words for each in remarks(prepare(made))}
    assert told["units-mixed"] == (
        "“Lost” is in casualties, and “other” of its range in km²: choose values, “From” and “To” "
        "in one unit."
    )


def test_that_notes_are_read_for_digits_too() -> None:
    made = good(notes=(Note("about 1,010.125 a day"),))
    assert [each.rule for each in remarks(prepare(made))] == ["digits"]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("In 2024, losses rose to 144", ""),
        ("Since 24 February 2022, 144 on 2024-01-31, 05:30", ""),
        ("From 1201-50 to", "1201"),
        ("Lost were 12345-67", "12345"),
        ("Lost were 1,234, or more", "1,234"),
        ("One to 1234:30", "1234"),
    ],
)
def test_that_years_before_a_comma_are_no_counts_and_ranges_are(title: str, number: str) -> None:
    """The data are two numbers of three digits, which no whole number above 203 is a sum of."""
    outcome = Outcome(good(title=title).spec, {"t": table(lost=[101.0, 102.0])})
    told = "".join(each.words for each in remarks(prepare(outcome)))
    assert told.partition(" has ")[0] == (f"“{number}”" if number else "")


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Deadline passed in January", ""),
        ("Deadliest month of the war", ""),
        ("The fallen city of Avdiivka", ""),
        ("More dead than ever", "dead"),
        ("The fallen of January", "The fallen"),
        ("Загиблих більше", "Загиблих"),
    ],
)
def test_that_words_which_begin_like_death_are_none(title: str, found: str) -> None:
    told = "".join(each.words for each in remarks(prepare(good(title=title))))
    assert told.partition(" stands on ")[0] == (f"“{found}”" if found else "")


def test_that_parts_are_counted_among_the_bars_that_are_shown() -> None:
    """Of four days the last two are shown; on the second a part is missing as well."""
    made = from_the_third_day(parts([5.0, NAN, NAN, 5.0], [1.0, 1.0, 1.0, 1.0]))
    (found,) = remarks(prepare(made))
    assert found.words.startswith("1 of 2 bars lacks a part, on 3 Jan 2024")


def test_that_a_number_without_a_unit_beside_one_with_a_unit_is_said() -> None:
    made = with_units(good(series=named("lost", "other")), other=None)
    told = {each.rule: each.words for each in remarks(prepare(made))}
    assert "“Other” has no unit and stands on an axis of casualties" in told["unit"]


def test_that_a_remark_let_stand_stays_with_its_reason_and_can_be_taken_back() -> None:
    outcome = good(title="More killed than ever")
    (found,) = remarks(prepare(outcome))
    spec = allowing(outcome.spec, found, "the source says killed")
    (found,) = remarks(prepare(replace(outcome, spec=spec)))
    assert (found.rule, found.why) == ("deaths", "the source says killed")
    assert open_remarks((found,)) == 0
    again = allowing(spec, found, None)
    assert again == outcome.spec
    assert open_remarks(remarks(prepare(replace(outcome, spec=again)))) == 1


def test_that_a_remark_let_stand_comes_back_when_it_says_something_else() -> None:
    """Two bars lack a part, and later three do."""
    outcome = parts([5.0, NAN, 5.0, 5.0], [1.0, 1.0, NAN, 1.0])
    later = parts([5.0, NAN, 5.0, NAN], [1.0, 1.0, NAN, 1.0])
    (before,) = remarks(prepare(outcome))
    spec = allowing(outcome.spec, before, "the note says so")
    (found,) = remarks(prepare(replace(later, spec=spec)))
    assert found.words.startswith("3 of 4 bars")
    assert (found.why, found.stood) == (None, "the note says so")
    assert open_remarks((found,)) == 1
    anew = allowing(spec, found, "still so")
    assert len(anew.allowed) == 1
    (found,) = remarks(prepare(replace(later, spec=anew)))
    assert (found.why, found.stood) == ("still so", None)


def test_that_what_was_let_stand_before_words_were_kept_stands_whatever_it_says() -> None:
    plain = spec_to_dict(replace(good(title="More killed than ever").spec, allowed=()))
    plain["allowed"] = [{"rule": "deaths", "why": "the source says killed"}]
    (found,) = remarks(prepare(replace(good(), spec=spec_from_dict(plain))))
    assert found.why == "the source says killed"


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Russia lost 1,500 lives a day", "lost 1,500 lives"),
        ("1,500 soldiers lost their lives every day", "lost their lives"),
        ("Lives lost in January", "Lives lost"),
        ("Loss of human life rose", "Loss of human life"),
        ("Fatalities rose in January", "Fatalities"),
        ("1,500 Russians died a day", "died"),
        ("1,500 Russian soldiers fell a day", "1,500 Russian soldiers fell"),
        ("Росія втратила 1500 життів за день", "втратила 1500 життів"),
        ("Полягло 1500 солдатів", "Полягло"),
    ],
)
def test_that_casualties_are_called_deaths_in_many_words(title: str, word: str) -> None:
    found = {each.rule: each.words for each in remarks(prepare(good(title=title)))}
    assert found["deaths"].startswith(f"“{word}” stands on figures of casualties")


@pytest.mark.parametrize(
    "title",
    [
        "Losses fell in January",
        "Losses of those who are still alive",
        "Losses of livelihood by field army",
        "Losses rose as cities fell as fast as fields",
        "Losses in the town that Russia lost, where he lives",
        "Losses rose although 1,500 troops fell back",
        "Втрати за день зросли, життя на фронті",
    ],
)
def test_that_losses_and_the_living_are_no_deaths(title: str) -> None:
    assert "deaths" not in {each.rule for each in remarks(prepare(good(title=title)))}


def test_that_every_series_with_values_out_of_sight_is_named() -> None:
    """Lost begins at 1,010 and rises by one a day; the other begins at 0 and does as well."""
    made = good(series=named("lost", "other"), y=Axis(unit="casualties", low=1012.0, high=1048.0))
    found = {each.rule: each.words for each in remarks(prepare(made))}
    assert found["out-of-sight"] == (
        "1 value of “Lost” lies above 1,048, the first on 9 Feb 2024, and is out of sight: clear "
        "“Highest” under Marks, or say so in the note. 2 values of “Lost” and 40 of “Other” lie "
        "below 1,012, the first on 1 Jan 2024, and are out of sight: clear “Lowest” under Marks, "
        "or say so in the note."
    )
