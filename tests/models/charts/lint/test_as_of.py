"""The as-of date against the last value shown, on series that end on 9 February 2024."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from models.charts import ChartSpec, Outcome, Series
from models.charts.drawing import prepare
from models.charts.lint import remarks
from models.charts.spec import Axis
from models.datasets.dataset import Column
from models.datasets.overrides import Kind
from models.datasets.values import ColumnValues
from models.tables import Table
from models.tables.calendar import day_number

NAN = float("nan")
NINTH = "2024-02-09"


def outcome(
    days: "np.ndarray[tuple[int], np.dtype[np.datetime64]]",
    values: list[float] | None = None,
    *,
    as_of: str | None = None,
    stated: str | None = None,
    **spec: object,
) -> Outcome:
    """Losses on `days`; the author wrote `as_of`, the data state `stated`."""
    kind: Kind = "date" if days.dtype == np.dtype("datetime64[D]") else "datetime"
    columns = (Column("day", kind), Column("lost", "number", unit="casualties"))
    numbers = np.array(values if values is not None else [1000.0] * len(days))
    arrays = {"day": days.astype("datetime64[s]"), "lost": numbers}
    kept = ColumnValues(arrays, {"day": kind, "lost": "number"}, len(days))
    table = Table("t", columns, kept, np.arange(len(days)), ("General Staff",), as_of=stated)
    made = ChartSpec(
        title="Losses",
        subtitle="Losses, casualties",
        series=(Series("t", "day", "lost", label="Lost"),),
        y=Axis(unit="casualties"),
        as_of=as_of,
    )
    return Outcome(replace(made, **spec), {"t": table})  # pyright: ignore


def daily(last: str = NINTH, count: int = 5) -> "np.ndarray[tuple[int], np.dtype[np.datetime64]]":
    return np.datetime64(last, "D") - np.arange(count)[::-1]


def told(made: Outcome) -> str:
    found = {each.rule: each.words for each in remarks(prepare(made))}
    assert set(found) <= {"as-of"}
    return found.get("as-of", "")


@pytest.mark.parametrize("as_of", [NINTH, "2024-02-10"])
def test_that_a_date_within_a_step_of_the_last_value_is_right(as_of: str) -> None:
    assert told(outcome(daily(), as_of=as_of)) == ""
    assert told(outcome(daily(), stated=as_of)) == ""


def test_that_a_date_more_than_a_step_after_the_last_value_is_questioned() -> None:
    words = told(outcome(daily(), as_of="2024-02-11"))
    assert "as of 11 Feb 2024, but the last value shown is of 9 Feb 2024" in words


@pytest.mark.parametrize(
    ("as_of", "words"),
    [
        ("8 Feb 2024", "as of 8 Feb 2024"),
        ("2024-02-08 ", "as of 8 Feb 2024"),
        ("08.02.2024", "as of 08.02.2024"),
        ("January 2024", "as of January 2024"),
        ("2024-02-08T12:00", "as of 8 Feb 2024"),
    ],
)
def test_that_a_date_is_read_as_reports_write_it(as_of: str, words: str) -> None:
    assert f"goes up to 9 Feb 2024, but the figures are {words}:" in told(
        outcome(daily(), as_of=as_of)
    )
    assert "goes up to 9 Feb 2024" in told(outcome(daily(), stated=as_of))


def test_that_a_month_is_as_of_all_of_its_days() -> None:
    assert told(outcome(daily(), as_of="February 2024")) == ""
    words = told(outcome(daily(), as_of="March 2024"))
    assert "as of March 2024, but the last value shown is of 9 Feb 2024" in words


@pytest.mark.parametrize("as_of", ["08/02/2024", "31.02.2024"])
def test_that_a_date_that_is_none_is_said_of_the_author_s_and_not_of_a_file_s(as_of: str) -> None:
    assert told(outcome(daily(), as_of=as_of)).startswith(f"Under “As of”, “{as_of}” ")
    assert told(outcome(daily(), stated=as_of)) == ""
    assert told(outcome(daily(), as_of="evening report")) == ""


def test_that_the_last_value_is_the_last_that_is_not_missing() -> None:
    """The table goes on for three days in which nothing is counted."""
    values = [1000.0, 1000.0, NAN, NAN, NAN]
    assert "the last value shown is of 6 Feb 2024" in told(outcome(daily(), values, stated=NINTH))
    assert told(outcome(daily(), values, as_of="2024-02-06")) == ""


def test_that_a_step_is_as_long_as_the_data_have_it() -> None:
    """Weeks: 16 February is one week after the last value, 17 February is more."""
    weeks = np.datetime64(NINTH, "D") - 7 * np.arange(5)[::-1]
    assert told(outcome(weeks, as_of="2024-02-16")) == ""
    assert "last value shown is of 9 Feb 2024" in told(outcome(weeks, as_of="2024-02-17"))


def test_that_the_hours_of_the_day_stated_are_not_after_it() -> None:
    hours = np.datetime64(f"{NINTH}T06:00:00", "s") + 3600 * np.arange(10)
    assert told(outcome(hours, as_of=NINTH)) == ""
    assert "goes up to 9 Feb 2024" in told(outcome(hours, as_of="2024-02-08"))


def test_that_figures_may_have_been_published_long_after_the_last_of_them() -> None:
    assert told(outcome(daily(), stated="2024-12-31")) == ""


def test_that_values_out_of_sight_are_not_shown() -> None:
    seen = Axis(high=float(day_number(date(2024, 2, 7))))
    assert told(outcome(daily(), as_of="2024-02-07", x=seen)) == ""
    assert "last value shown is of 7 Feb 2024" in told(outcome(daily(), as_of=NINTH, x=seen))


def taken(town: list[str], assessed: list[str], **spec: object) -> Outcome:
    """Towns taken by claim, each on the ninth, and by assessment."""
    columns = (Column("town", "text"), Column("claimed", "date"), Column("assessed", "date"))
    claims = np.full(len(town), np.datetime64(NINTH, "s"))
    arrays = {"claimed": claims, "assessed": np.array(assessed, dtype="datetime64[s]")}
    names = np.array(town, dtype=object)
    kinds: dict[str, Kind] = {"town": "text", "claimed": "date", "assessed": "date"}
    kept = ColumnValues({"town": names, **arrays}, kinds, len(town))
    table = Table("t", columns, kept, np.arange(len(town)), ("ISW",))
    made = ChartSpec(
        title="Towns taken",
        series=tuple(
            Series("t", day, "town", mark="timeline", label=day) for day in ("claimed", "assessed")
        ),
    )
    return Outcome(replace(made, **spec), {"t": table})  # pyright: ignore


def test_that_a_day_by_name_after_the_date_is_questioned() -> None:
    made = taken(["Siversk", "Bakhmut"], ["2024-02-16", "2024-02-12"], as_of="2024-02-09")
    assert "“assessed” goes up to 16 Feb 2024, but the figures are as of 9 Feb 2024" in told(made)
    assert told(replace(made, spec=replace(made.spec, as_of="2024-02-16"))) == ""


def test_that_no_town_need_be_taken_up_to_the_date() -> None:
    assert told(taken(["Siversk"], ["2024-02-16"], as_of="2024-12-31")) == ""
