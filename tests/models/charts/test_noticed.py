"""What was noticed about the data of a chart goes with its picture, and comes back with it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from models.charts import Chart, ChartSpec
from models.charts.drawing import prepare
from models.charts.lint import (
    Remark,
    allowing,
    lapsed,
    open_remarks,
    remarked_beyond,
    remarks,
)
from models.charts.noticed import AT_MOST, LONGEST
from models.charts.outcome import Outcome
from models.charts.picture import FORMAT, pack, unpack
from models.charts.spec import Series
from models.datasets.dataset import Column, Dataset, Issue, Provenance
from models.datasets.overrides import AS_READ
from models.datasets.values import ColumnValues
from models.errors import ChartError
from models.tables import Monthly, Query, Step, TableRef, Window

ISSUES = (
    Issue("jump", "It rises by 90.", line=2, column="lost", row=0),
    Issue("falls", "It falls by 40.", line=5, column="lost", row=3),
    Issue("repeated-date", "The day stands twice.", line=6, column="date", row=4),
    Issue("jump", "It rises by 7.", line=5, column="found", row=3),
    Issue("blank-row", "The row is blank.", line=9),
)
SOURCE = TableRef("losses", "losses")


class Shown:
    """The text of cells, of which nobody asks."""

    def cell(self, row: int, column: int) -> str | None:
        return None


def losses() -> Dataset:
    """Six days of 2024 from 29 January on, two things a day; the fourth row is a fall."""
    days = np.array(
        ["2024-01-29", "2024-01-30", "2024-01-31", "2024-02-01", "2024-02-01", "2024-02-02"],
        dtype="datetime64[s]",
    )
    frame = pd.DataFrame({
        "date": days, "lost": [1, 91, 95, 55, 60, 70], "found": [1, 2, 3, 10, 11, 12],
        "kind": ["tank", "tank", "tank", "tank", "drone", "tank"],
    })  # fmt: skip
    columns = (
        Column("date", "date"),
        Column("lost", "number", unit="vehicles"),
        Column("found", "number", unit="vehicles"),
        Column("kind", "text"),
    )
    about = Provenance(
        "/data/losses.csv", "ab" * 32, 120, "csv", "2026-01-02T03:04:05+00:00", source="ISW"
    )
    lines = np.arange(2, 8)
    return Dataset("losses", columns, ColumnValues.of(frame), lines, Shown(), ISSUES, about)


def charted(*steps: Step, x: str = "date", mark: str = "line") -> Outcome:
    spec = ChartSpec("Lost", "Losses, vehicles", (Series("table", x, "lost", mark),))
    return Chart("c", spec, (("table", Query(SOURCE, steps)),)).resolve(lambda _: losses())


def again(outcome: Outcome) -> Outcome:
    """The chart as it comes out of its picture."""
    return unpack(pack(outcome, remarked_beyond(prepare(outcome))))


def said(outcome: Outcome) -> list[tuple[str, str]]:
    return [(each.rule, each.words) for each in remarks(prepare(outcome))]


def test_that_findings_on_what_is_drawn_are_carried_to_the_rows_of_the_picture() -> None:
    """From the third row on: the fall in the second of these, the repeated day in the third."""
    live = charted(Window(start=date(2024, 1, 31)))
    opened = again(live)
    assert opened.issues == {"table": (replace(ISSUES[1], row=1), replace(ISSUES[2], row=2))}
    assert said(opened) == said(live)
    (first, *_) = remarks(prepare(opened))
    assert "2 findings on what is shown: 1 fall of a running total" in first.words
    assert first.where is not None
    assert (first.where.column, first.where.row) == ("lost", 1)
    assert pack(opened) == pack(unpack(pack(opened)))


def test_that_findings_behind_rows_worked_out_lead_to_no_row() -> None:
    live = charted(Monthly(("lost",)), x="month", mark="bar")
    opened = again(live)
    assert [each.row for each in opened.issues["table"]] == [-1, -1, -1]
    assert said(opened) == said(live)
    (found,) = (each for each in remarks(prepare(opened)) if each.rule == "findings")
    assert found.where is not None
    assert found.where.row is None


def test_that_a_remark_by_columns_that_are_not_carried_stands_while_the_same_is_drawn() -> None:
    """“kind” tells the rows of a day apart, and is not drawn."""
    live = charted(mark="dots")
    live = replace(live, spec=replace(live.spec, series=(
        Series("table", "date", "lost", "range", low="lost", high="found"),
    )))  # fmt: skip
    assert [rule for rule, _ in said(live)] == ["findings", "several"]
    opened = again(live)
    assert [column.name for column in opened.tables["table"].columns] == ["date", "lost", "found"]
    assert said(opened) == said(live)


def test_that_a_reason_holds_in_the_picture_and_is_told_where_nothing_is_found_any_more() -> None:
    live = charted()
    (remark, *_) = remarks(prepare(live))
    answered = replace(live, spec=allowing(live.spec, remark, "the ministry says so"))
    opened = again(answered)
    found = remarks(prepare(opened))
    assert (found[0].words, found[0].why) == (remark.words, "the ministry says so")
    assert lapsed(opened.spec, found) == ()
    whole = json.loads(pack(answered)) | {"format": 3}
    del whole["findings"], whole["remarks"]
    before = unpack(json.dumps(whole))
    found = remarks(prepare(before))
    assert "findings" not in {each.rule for each in found}
    left = Remark("findings", remark.words, "the ministry says so", found=False)
    assert lapsed(before.spec, found) == (left,)
    assert open_remarks(lapsed(before.spec, found)) == 0


def test_that_licence_and_decisions_about_the_file_are_carried() -> None:
    origin = charted().origins["table"]
    licensed = replace(origin, licence="MIT", overrides=replace(AS_READ, delimiter=";"))
    opened = again(replace(charted(), origins={"table": licensed}))
    assert opened.origins == {"table": licensed}


ISSUE = {"kind": "jump", "text": "It rises.", "line": 2, "column": "lost", "row": 0}
FINDING = {"issue": ISSUE, "day": 19_751}


def issue(whole: dict[str, Any]) -> dict[str, Any]:
    return whole["findings"]["table"][0]["issue"]


WRONG: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda w: w.update(findings=[]), "findings are not a record"),
    (lambda w: w.update(findings={"other": [FINDING]}), "are about no table"),
    (lambda w: w.update(findings={"table": {}}), "is not a list"),
    (lambda w: issue(w).update(row=6), "rows that are not there"),
    (lambda w: issue(w).update(row=-2), "rows that are not there"),
    (lambda w: issue(w).update(kind="nonsense"), "kind is 'nonsense'"),
    (
        lambda w: issue(w).update(run="x"),
        "“run”, which is not known here",
    ),
    (
        lambda w: issue(w).update(text="x" * (LONGEST + 1)),
        "more than can be read",
    ),
    (lambda w: w.update(findings={"table": [FINDING] * (AT_MOST + 1)}), "more than can be read"),
    (lambda w: w.update(remarks={"several": 5}), "for a text"),
    (lambda w: w.update(remarks={"several": "x" * 2_001}), "more than can be read"),
    (lambda w: w.update(remarks={f"r{n}": "x" for n in range(101)}), "more than can be read"),
]


@pytest.mark.parametrize(("change", "words"), WRONG, ids=range(len(WRONG)))
def test_that_findings_of_another_schema_are_refused(
    change: Callable[[dict[str, Any]], object], words: str
) -> None:
    whole = json.loads(pack(charted()))
    assert whole["format"] == FORMAT
    change(whole)
    with pytest.raises(ChartError, match=words):
        unpack(json.dumps(whole))


def test_that_no_more_is_carried_than_is_read_again() -> None:
    many = Issue("jump", "x" * (LONGEST + 50), line=2, column="lost", row=0)
    live = replace(charted(), issues={"table": (many,) * (AT_MOST + 5)}, issue_days={})
    found = again(live).issues["table"]
    assert (len(found), len(found[0].text)) == (AT_MOST, LONGEST)
