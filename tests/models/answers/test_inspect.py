"""The answer of `inspect`: every key, always, in strict JSON."""

import hashlib
import json
import os
import sys
from pathlib import Path
from typing import get_args

import pytest

from models.answers.check import check
from models.answers.inspect import inspect
from models.answers.strict import dumps
from models.datasets.dataset import IssueKind, Kind
from models.errors import ClaimError, FileUnreadable

TABLE = ["name", "rows", "encoding", "delimiter", "header_line", "columns", "issues"]
COLUMN = ["name", "kind", "unit", "missing", "min", "max", "reason"]
ISSUE = ["line", "column", "kind", "text"]


def test_that_a_table_is_described_with_all_its_keys(tmp_path: Path) -> None:
    path = tmp_path / "losses.csv"
    path.write_text("date;tanks;by\n2024-11-29;9441;x\n2024-11-30;;y\n2024-12-01;9449;z\n")
    answer = json.loads(dumps(inspect(path)))
    assert list(answer) == ["path", "sha256", "tables"]
    assert answer["path"] == str(path)
    assert answer["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    [table] = answer["tables"]
    assert list(table) == TABLE
    assert table["name"] == "losses"
    assert (table["rows"], table["encoding"], table["delimiter"]) == (3, "utf-8", ";")
    assert table["header_line"] == 1
    assert [list(column) for column in table["columns"]] == [COLUMN] * 3
    day, tanks, by = table["columns"]
    assert (day["kind"], day["min"], day["max"]) == ("date", "2024-11-29", "2024-12-01")
    assert (tanks["kind"], tanks["min"], tanks["max"]) == ("number", 9441, 9449)
    assert (tanks["missing"], tanks["unit"]) == (1, "tanks")
    assert (by["kind"], by["min"], by["max"], by["unit"]) == ("text", None, None, None)


def test_that_cells_that_say_na_count_as_missing_where_none_has_a_value(tmp_path: Path) -> None:
    path = tmp_path / "losses.csv"
    path.write_text("date,losses\n2024-05-01,NA\n2024-05-02,NA\n2024-05-03,NA\n")
    losses = inspect(path)["tables"][0]["columns"][1]
    assert (losses["kind"], losses["missing"]) == ("text", 3)
    assert (losses["min"], losses["max"], losses["reason"]) == (None, None, "no cell has a value")


def test_that_json_has_no_encoding_delimiter_or_header(tmp_path: Path) -> None:
    path = tmp_path / "losses.json"
    path.write_text('{"days": [{"n": 1}, {"n": 2.5}], "more": [{"x": "a"}]}')
    answer = inspect(path)
    assert [table["name"] for table in answer["tables"]] == ["days", "more"]
    for table in answer["tables"]:
        assert list(table) == TABLE
        assert (table["encoding"], table["delimiter"], table["header_line"]) == (None, None, None)
    assert answer["tables"][0]["columns"][0]["max"] == 2.5


def test_that_issues_have_line_column_kind_and_text(tmp_path: Path) -> None:
    path = tmp_path / "losses.csv"
    path.write_text("a,b\n1,2\n2,many\n3,4\n\n5,6\n")
    [table] = inspect(path)["tables"]
    assert [list(issue) for issue in table["issues"]] == [ISSUE, ISSUE]
    assert [(issue["kind"], issue["line"], issue["column"]) for issue in table["issues"]] == [
        ("not-a-number", 3, "b"),
        ("blank-row", 5, None),
    ]
    assert {issue["kind"] for issue in table["issues"]} <= set(get_args(IssueKind))
    assert {column["kind"] for column in table["columns"]} <= set(get_args(Kind))


@pytest.mark.parametrize(
    ("cells", "span"),
    [
        (("2022", "2024"), ("2022", "2024")),
        (("2022-03", "2024-11"), ("2022-03", "2024-11")),
        (("2022-Q1", "2024-Q4"), ("2022-Q1", "2024-Q4")),
        (("2020-W53", "2021-W01"), ("2020-W53", "2021-W01")),
        (("2024-11-30T14:05:00Z", "2024-12-01T00:00:00Z"),
         ("2024-11-30T14:05:00+00:00", "2024-12-01T00:00:00+00:00")),
        (("2024-11-30 14:05", "2024-12-01 00:00"), ("2024-11-30T14:05:00", "2024-12-01T00:00:00")),
    ],
)  # fmt: skip
def test_that_spans_are_iso_text(
    tmp_path: Path, cells: tuple[str, str], span: tuple[str, str]
) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f"year,n\n{cells[0]},1\n{cells[1]},2\n")
    column = inspect(path)["tables"][0]["columns"][0]
    assert (column["min"], column["max"]) == span


def test_that_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="no such file"):
        inspect(tmp_path / "gone.csv")


def test_that_strict_json_has_no_nan_and_no_infinity() -> None:
    text = dumps({"a": float("nan"), "b": [float("inf"), 1.5], "c": "км²", "d": None, "e": True})
    assert json.loads(text) == {"a": None, "b": [None, 1.5], "c": "км²", "d": None, "e": True}
    assert "км²" in text


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with a name")
def test_that_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "losses.csv"
    os.mkfifo(pipe)
    with pytest.raises(FileUnreadable, match="is not an ordinary file"):
        inspect(pipe)
    with pytest.raises(ClaimError, match="is not an ordinary file"):
        check(pipe)


def test_that_a_workspace_is_told_from_a_table(tmp_path: Path) -> None:
    path = tmp_path / "report.salient"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(FileUnreadable, match="is a workspace and no table"):
        inspect(path)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="there are no users to be")
def test_that_a_file_in_a_closed_folder_is_refused_in_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "losses.csv").write_text("a,b\n1,2\n")
    folder.chmod(0)
    me = os.geteuid()
    try:
        if me == 0:
            tmp_path.chmod(0o755)
            os.seteuid(65_534)
        with pytest.raises(FileUnreadable, match="you do not have permission to read it"):
            inspect(folder / "losses.csv")
    finally:
        os.seteuid(me)
        folder.chmod(0o700)
