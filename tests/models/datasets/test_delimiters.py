"""What separates the cells, where more than one sign might."""

from collections.abc import Callable

import pytest

from models.datasets import Dataset
from models.errors import FileUnreadable

Read = Callable[..., Dataset]


@pytest.mark.parametrize("rows", [2, 60, 300])
@pytest.mark.parametrize("head", ["Дата;Частка", "Дата;Частка, %"])
def test_that_a_decimal_comma_does_not_hide_the_semicolons(
    read: Read, rows: int, head: str
) -> None:
    lines = [f"{1 + row % 28:02d}.01.2024;{row},5" for row in range(rows)]
    dataset = read("\n".join([head, *lines]) + "\n")
    assert dataset.provenance.delimiter == ";"
    assert [column.kind for column in dataset.columns] == ["date", "number"]
    assert dataset.frame.iloc[-1, 1] == rows - 0.5


def test_that_several_decimal_commas_in_a_row_do_not_either(read: Read) -> None:
    lines = [f"2024-01-01;{row},5;{row * 2},25" for row in range(300)]
    dataset = read("\n".join(["day;a;b", *lines]) + "\n")
    assert [column.name for column in dataset.columns] == ["day", "a", "b"]
    assert dataset.frame["b"].max() == 598.25


@pytest.mark.parametrize(
    ("line", "mark"), [("sep=;", ";"), ('"sep=,"', ","), ("SEP=\t", "\t"), ("sep=|", "|")]
)
def test_that_a_line_that_states_the_delimiter_is_obeyed_and_is_no_header(
    read: Read, line: str, mark: str
) -> None:
    dataset = read(f"{line}\r\nday{mark}killed\r\n2024-01-01{mark}5\r\n2024-01-02{mark}6\r\n")
    assert dataset.provenance.delimiter == mark
    assert dataset.provenance.header_line == 2
    assert dataset.frame["killed"].tolist() == [5, 6]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("killed\n5\n6\n7\n", "number"),
        ("day\n2024-01-01\n2024-01-02\n", "date"),
        ("town\nAvdiivka\nBakhmut\n", "text"),
    ],
)
def test_that_a_list_under_a_name_is_a_table_of_one_column(
    read: Read, content: str, kind: str
) -> None:
    dataset = read(content)
    [column] = dataset.columns
    assert (column.kind, len(dataset.frame)) == (kind, content.count("\n") - 1)
    assert dataset.provenance.delimiter is None


@pytest.mark.parametrize("name", ["notes.txt", "notes.csv"])
def test_that_prose_is_no_table_of_one_column(read: Read, name: str) -> None:
    with pytest.raises(FileUnreadable, match="a single column"):
        read("It was a dark night.\nNothing happened.\n", name)


def test_that_a_web_page_sent_in_place_of_a_file_is_refused(read: Read) -> None:
    with pytest.raises(FileUnreadable, match="is a web page, not a table"):
        read("<!DOCTYPE html>\n<html><title>404, not found</title>\nNo, nothing, here</html>\n")


def test_that_a_row_of_a_hundred_thousand_cells_is_refused_in_one_sentence(read: Read) -> None:
    with pytest.raises(FileUnreadable, match="100,000 cells in a row and the limit is 10,000"):
        read(",".join(map(str, range(100_000))) + "\n")
