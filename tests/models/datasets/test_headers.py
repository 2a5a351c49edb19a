"""Which row names the columns, in the shapes that programs and publishers write."""

from collections.abc import Callable

import pytest

from models.datasets import Dataset

Read = Callable[..., Dataset]


def names(dataset: Dataset) -> list[str]:
    return [column.name for column in dataset.columns]


@pytest.mark.parametrize(
    "content",
    [
        "Province/State,Country,Lat,Long,1/22/20,1/23/20,1/24/20\n,Ukraine,48.4,31.2,0,0,1\n",
        "oblast,2024-01-01,2024-01-02,2024-01-03\nKyiv,1,2,3\nOdesa,4,5,6\n",
        "oblast,2024-01,2024-02,2024-03\nKyiv,1,2,3\nOdesa,4,5,6\n",
        "oblast,Q1 2024,Q2 2024\nKyiv,1,2\nOdesa,4,5\n",
        "oblast,2022,2023\nKyiv,1,2\nOdesa,4,5\n",
    ],
)
def test_that_days_and_periods_may_name_columns(read: Read, content: str) -> None:
    dataset = read(content)
    assert dataset.provenance.header_line == 1
    assert names(dataset) == content.partition("\n")[0].split(",")
    assert not dataset.issues


def test_that_columns_counted_from_zero_are_named_so(read: Read) -> None:
    dataset = read(",0,1,2\n0,1.5,2.5,x\n1,3.5,4.5,y\n2,5.5,6.5,z\n")
    assert names(dataset) == ["column 1", "0", "1", "2"]
    assert dataset.frame["2"].tolist() == ["x", "y", "z"]


def test_that_row_names_without_a_name_of_their_own_move_no_value(read: Read) -> None:
    dataset = read('"day","killed"\n"1","2024-01-01",5\n"2","2024-01-02",6\n')
    assert names(dataset) == ["column 1", "day", "killed"]
    assert dataset.column("day").kind == "date"
    assert dataset.frame["killed"].tolist() == [5, 6]
    [issue] = dataset.issues
    assert (issue.kind, issue.line) == ("ragged", 1)
    assert "“column 1” has none" in issue.text


def test_that_names_on_two_lines_are_put_together(read: Read) -> None:
    dataset = read("day,losses,,towns\n,killed,wounded,taken\n2024-01-01,1,2,0\n2024-01-02,3,4,1\n")
    assert names(dataset) == ["day", "losses killed", "losses wounded", "towns taken"]
    assert dataset.lines.tolist() == [3, 4]
    assert dataset.frame["losses wounded"].tolist() == [2, 4]
    assert not dataset.issues


def test_that_a_first_row_of_words_under_plain_names_is_data(read: Read) -> None:
    dataset = read("oblast,killed\nCrimea,unknown\nKyiv,5\nOdesa,6\nLviv,7\n")
    assert len(dataset.frame) == 4
    assert [issue.kind for issue in dataset.issues] == ["not-a-number"]


@pytest.mark.parametrize(
    "comment", ["# source: the ministry, Kyiv", "# licence: CC BY, 4.0, as published"]
)
def test_that_comments_above_the_header_are_junk(read: Read, comment: str) -> None:
    dataset = read(f"{comment}\nday,killed,tanks\n2024-01-01,5,1\n2024-01-02,6,2\n")
    assert names(dataset) == ["day", "killed", "tanks"]
    assert [(one.kind, one.line) for one in dataset.issues] == [("ragged", 1)]


def test_that_a_number_sign_may_begin_a_name(read: Read) -> None:
    dataset = read("# of people,oblast\n5,Kyiv\n6,Odesa\n")
    assert names(dataset) == ["# of people", "oblast"]


def test_that_a_total_and_a_source_under_a_few_rows_leave_the_kinds_alone(read: Read) -> None:
    days = "".join(f"2024-01-0{day},{day},{day}\n" for day in range(1, 6))
    dataset = read(f"day,killed,tanks\n{days}Total,15,15\n\nSource: the ministry\n* preliminary\n")
    assert [column.kind for column in dataset.columns] == ["date", "number", "number"]
    assert len(dataset.frame) == 8
    told = [(one.kind, one.line) for one in dataset.issues if one.column == "day"]
    assert told == [("total-row", 7), ("not-a-date", 9), ("not-a-date", 10)]


def test_that_words_among_the_rows_still_make_text(read: Read) -> None:
    dataset = read("code,killed\n1,5\n2,6\n3,7\nA,8\nB,9\n")
    assert dataset.column("code").kind == "text"


def test_that_a_name_used_over_and_over_is_told_a_thousand_times(read: Read) -> None:
    dataset = read(",".join(["a"] * 1_500) + "\n" + ",".join(["1"] * 1_500) + "\n")
    assert dataset.columns[-1].name == "a (1500)"
    doubled = [one for one in dataset.issues if one.kind == "duplicate-name"]
    assert len(doubled) == 1001
    assert any(one.text == "499 more repeated names are not listed." for one in doubled)


def test_that_a_header_that_comes_again_leaves_the_kinds_alone(read: Read) -> None:
    weeks = ["day,killed\n" + "".join(f"2024-01-{week}{day},{day}\n" for day in range(1, 6))
             for week in range(3)]  # fmt: skip
    dataset = read("".join(weeks))
    assert [column.kind for column in dataset.columns] == ["date", "number"]
    assert [one.line for one in dataset.issues if one.kind == "not-a-date"] == [7, 13]
