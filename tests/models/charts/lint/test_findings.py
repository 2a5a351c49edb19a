"""Findings of the reader in the check before export, on files written out here."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from models.answers.open_any import open_any
from models.charts import Axis, Chart
from models.charts.default import default_outcome
from models.charts.lint import Remark, Where
from models.charts.worked import worked_out
from models.tables import Filter, Monthly, Query, TableRef, run
from models.tables.calendar import day_number
from models.tables.query import Step
from models.tables.transforms import ColumnsAsRows, Computed

WHOLE = Axis()

TOTALS = """date,region,lost
2024-01-01,East,10
2024-01-01,West,20
2024-01-01,Total,30
2024-01-02,East,11
2024-01-02,West,21
2024-01-02,Total,32
2024-01-03,East,12
2024-01-03,West,22
2024-01-03,Total,34
"""


def falling() -> str:
    """Forty days from 2024-01-01 on, lines 2 to 41, and 20 January once more in line 42.

    The running total grows by 10 a day, but falls by 15 on 11 January, in line 12.
    """
    lines = ["date,cumulative_losses,other"]
    for day in range(40):
        total = 1000 + 10 * day - (25 if day >= 10 else 0)
        lines.append(f"{date(2024, 1, 1) + timedelta(days=day)},{total},{day % 7}")
    return "\n".join([*lines, "2024-01-20,1165,5"]) + "\n"


def remarked(folder: Path, text: str, y: str, *steps: Step, x: Axis = WHOLE) -> Remark | None:
    """What the check says of findings when `y` of a file with `text` is drawn after `steps`.

    `x`: the window that the author chose.
    """
    path = folder / "losses.csv"
    path.write_text(text)
    (dataset,) = open_any(path)
    query = Query(TableRef("f", dataset.name), steps)
    spec = replace(default_outcome(run(query, dataset), y).spec, x=x)
    chart = Chart("c", spec, ((spec.series[0].table, query),))
    found = worked_out(chart, {query.source: dataset}).remarks
    return next((each for each in found if each.rule == "findings"), None)


def told(folder: Path, text: str, y: str, *steps: Step, x: Axis = WHOLE) -> str:
    found = remarked(folder, text, y, *steps, x=x)
    return found.words.partition(".")[0] if found is not None else ""


def test_that_findings_are_counted_and_named_and_the_gravest_can_be_gone_to(tmp_path: Path) -> None:
    found = remarked(tmp_path, falling(), "cumulative_losses")
    assert found is not None
    assert found.words.startswith(
        "Data has 2 findings on what is shown: 1 fall of a running total and 1 day that stands "
        "twice, first in line 12 of “cumulative_losses”."
    )
    assert found.where == Where("table", "cumulative_losses", 10)


def test_that_findings_of_a_column_that_is_not_shown_are_left_out(tmp_path: Path) -> None:
    assert told(tmp_path, falling(), "other") == (
        "Data has 1 finding on what is shown: 1 day that stands twice, in line 42 of “date”"
    )


def test_that_findings_in_rows_that_are_not_shown_are_left_out(tmp_path: Path) -> None:
    late = Filter("date", "≥", "2024-01-15")
    assert "on what is shown: 1 day that stands twice" in told(
        tmp_path, falling(), "cumulative_losses", late
    )
    early = Filter("date", "≤", "2024-01-05")
    assert told(tmp_path, falling(), "cumulative_losses", early) == ""


def test_that_sums_of_rows_rest_on_all_findings_of_their_column(tmp_path: Path) -> None:
    monthly = Monthly(("cumulative_losses",))
    assert "1 fall of a running total and 1 day that stands twice" in told(
        tmp_path, falling(), "cumulative_losses", monthly
    )


def test_that_totals_are_questioned_beside_their_parts_alone(tmp_path: Path) -> None:
    assert "3 rows that add up others, first in line 4" in told(tmp_path, TOTALS, "lost")
    assert told(tmp_path, TOTALS, "lost", Filter("region", "=", "Total")) == ""
    assert told(tmp_path, TOTALS, "lost", Filter("region", "≠", "Total")) == ""


def since(day: str) -> Axis:
    return Axis(low=float(day_number(date.fromisoformat(day))))


def test_that_findings_outside_the_window_that_was_chosen_are_left_out(tmp_path: Path) -> None:
    """The fall is on 11 January, and 20 January stands twice."""
    text = falling()
    assert "2 findings" in told(tmp_path, text, "cumulative_losses", x=since("2024-01-11"))
    assert told(tmp_path, text, "cumulative_losses", x=since("2024-01-12")) == (
        "Data has 1 finding on what is shown: 1 day that stands twice, in line 42 of “date”"
    )
    assert told(tmp_path, text, "cumulative_losses", x=since("2024-01-21")) == ""


def test_that_months_rest_on_the_findings_of_their_days(tmp_path: Path) -> None:
    """All findings are of January; the table ends on 9 February."""
    monthly = Monthly(("cumulative_losses",))
    assert "2 findings" in told(tmp_path, falling(), "cumulative_losses", monthly)
    assert told(tmp_path, falling(), "cumulative_losses", monthly, x=since("2024-02-01")) == ""


def test_that_findings_follow_a_column_into_the_rows_that_it_becomes(tmp_path: Path) -> None:
    monthly = Monthly(("cumulative_losses", "other"))
    rows = ColumnsAsRows(("cumulative_losses", "other"))
    assert "1 fall of a running total" in told(tmp_path, falling(), "value", rows)
    assert "1 fall of a running total" in told(tmp_path, falling(), "value", monthly, rows)
    others = Filter("name", "=", "other")
    assert "fall" not in told(tmp_path, falling(), "value", monthly, rows, others)
    assert "1 fall" in told(
        tmp_path, falling(), "value", monthly, rows, Filter("name", "≠", "other")
    )


def test_that_findings_follow_a_column_into_what_is_worked_out_of_it(tmp_path: Path) -> None:
    half = Computed("half", "cumulative_losses / 2")
    quarter = Computed("quarter", "half / 2")
    assert "1 fall of a running total" in told(tmp_path, falling(), "quarter", half, quarter)
    seventh = Computed("seventh", "other / 7")
    assert "fall" not in told(tmp_path, falling(), "seventh", half, seventh)
