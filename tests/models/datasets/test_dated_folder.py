"""A folder of dated files is one table whose days come from the names."""

from datetime import date
from pathlib import Path

import pytest

from models.datasets import open_file
from models.datasets.dated_folder import day_in
from models.datasets.overrides import ColumnOverride, Overrides
from models.errors import FileUnreadable


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "control"
    place.mkdir()
    (place / "area_2024-07-09.csv").write_text("region,area\nDonetsk,11\n\nKharkiv,n/a\n")
    (place / "area_20240708.csv").write_text("region,area\nDonetsk,10\nKharkiv,2\n")
    (place / "area_2024.07.10.csv").write_text("region;area;note\nDonetsk;12;late\n")
    (place / "readme.txt").write_text("Not data.")
    return place


def test_that_dated_files_become_one_table_in_the_order_of_days(folder: Path) -> None:
    [table] = open_file(folder)
    assert table.name == "control"
    assert list(table.frame) == ["date", "region", "area", "note"]
    assert [str(day)[:10] for day in table.frame["date"]] == [
        "2024-07-08", "2024-07-08", "2024-07-09", "2024-07-09", "2024-07-10",
    ]  # fmt: skip
    assert table.frame["area"].sum() == 10 + 2 + 11 + 12
    assert table.column("area").missing == 1
    assert table.provenance.as_of == "2024-07-10"


def test_that_each_row_keeps_its_line_and_text_of_its_own_file(folder: Path) -> None:
    [table] = open_file(folder)
    assert table.lines.tolist() == [2, 3, 2, 4, 2]
    assert [table.raw.cell(3, column) for column in range(4)] == [
        "2024-07-09", "Kharkiv", "n/a", None,
    ]  # fmt: skip
    [blank] = [issue for issue in table.issues if issue.kind == "blank-row"]
    assert blank.text.startswith("area_2024-07-09.csv: ")


def test_that_day_and_month_are_decided_over_all_files_together(tmp_path: Path) -> None:
    (tmp_path / "a-2024-01-05.csv").write_text("seen,n\n01/02/2024,1\n")
    (tmp_path / "b-2024-01-06.csv").write_text("seen,n\n01/25/2024,2\n")
    [table] = open_file(tmp_path)
    assert [str(day)[:10] for day in table.frame["seen"]] == ["2024-01-02", "2024-01-25"]


def test_that_a_decision_holds_for_every_file(folder: Path) -> None:
    overrides = Overrides(columns=(ColumnOverride("area", kind="text"),))
    [table] = open_file(folder, overrides=overrides)
    assert table.frame["area"].tolist() == ["10", "2", "11", "n/a", "12"]


def test_that_a_date_in_the_files_stands_beside_the_day_of_the_name(tmp_path: Path) -> None:
    (tmp_path / "a_2024-07-08.csv").write_text("date,n\n2024-07-01,1\n")
    [table] = open_file(tmp_path)
    assert list(table.frame) == ["file date", "date", "n"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        (None, "", "without data files that have a day in their names"),
        ("area_2024-07-11.csv", "", "area_2024-07-11.csv” is empty"),
        ("area_2024-07-11.json", '{"a": [1, 2', "area_2024-07-11.json"),
        ("area_2024-07-11.json", '{"a": [{"x": 1}], "b": [{"y": 2}]}', "holds 2 tables"),
        ("losses_2024-07-11.csv", "x,y\n1,2\n", "shares no column with “area_20240708.csv”"),
    ],
)
def test_that_a_folder_that_cannot_be_one_table_is_refused_whole(
    folder: Path, tmp_path: Path, name: str | None, content: str, sentence: str
) -> None:
    if name is None:
        folder = tmp_path / "empty"
        folder.mkdir()
    else:
        (folder / name).write_text(content)
    with pytest.raises(FileUnreadable, match=sentence):
        open_file(folder)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20240708.geojson", date(2024, 7, 8)),
        ("area_2024-07-08.csv", date(2024, 7, 8)),
        ("v2_2024_12_31_final.csv", date(2024, 12, 31)),
        ("120240708.csv", None),
        ("area_2024-13-08.csv", None),
        ("area_2024-0708.csv", None),
    ],
)
def test_that_a_day_in_a_name_is_year_month_day(name: str, day: date | None) -> None:
    assert day_in(name) == day
