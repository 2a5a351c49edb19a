"""Finding the header, the rows and what is uneven about them."""

from collections.abc import Callable

import pytest

from models.datasets import Dataset, Issue

Read = Callable[..., Dataset]


def names(dataset: Dataset) -> list[str]:
    return [column.name for column in dataset.columns]


def told(dataset: Dataset, kind: str) -> list[Issue]:
    return [issue for issue in dataset.issues if issue.kind == kind]


def test_that_junk_above_the_header_is_set_aside(read: Read) -> None:
    text = "Losses by day\nDownloaded 5 January 2025\n\nday,tanks,guns\n1,5,7\n2,6,8\n"
    dataset = read(text)
    assert names(dataset) == ["day", "tanks", "guns"]
    assert dataset.provenance.header_line == 4
    assert dataset.frame["guns"].tolist() == [7, 8]
    assert dataset.lines.tolist() == [5, 6]
    assert [issue.line for issue in told(dataset, "ragged")] == [1, 2]
    assert [issue.line for issue in told(dataset, "blank-row")] == [3]


def test_that_padded_junk_above_the_header_is_set_aside(read: Read) -> None:
    dataset = read("Losses by day,,\nday,tanks,guns\n1,5,7\n2,6,8\n")
    assert dataset.provenance.header_line == 2
    assert names(dataset) == ["day", "tanks", "guns"]


def test_that_a_file_without_a_header_keeps_its_first_row(read: Read) -> None:
    dataset = read("2024-01-01,5\n2024-01-02,6\n2024-01-03,7\n")
    assert dataset.provenance.header_line is None
    assert names(dataset) == ["column 1", "column 2"]
    assert len(dataset.frame) == 3


def test_that_years_may_name_columns(read: Read) -> None:
    dataset = read("country,2022,2023,2024\nUkraine,10,20,30\nRussia,40,50,60\n")
    assert names(dataset) == ["country", "2022", "2023", "2024"]
    assert len(dataset.frame) == 2


def test_that_a_tag_row_is_set_aside(read: Read) -> None:
    dataset = read("day,killed\n#date,#affected +killed\n2024-01-01,5\n2024-01-02,6\n")
    assert [issue.line for issue in told(dataset, "tag-row")] == [2]
    assert dataset.frame["killed"].tolist() == [5, 6]


@pytest.mark.parametrize("blank", ["", ",,", " , , ", '"","",""'])
def test_that_blank_rows_are_left_out_and_told(read: Read, blank: str) -> None:
    dataset = read(f"a,b,c\n1,2,3\n{blank}\n4,5,6\n")
    assert dataset.frame["a"].tolist() == [1, 4]
    assert dataset.lines.tolist() == [2, 4]
    assert [issue.line for issue in told(dataset, "blank-row")] == [3]


def test_that_ragged_rows_are_kept_and_told(read: Read) -> None:
    dataset = read("a,b\n1,2\n3,4,five\n6\n")
    assert names(dataset) == ["a", "b"]
    assert dataset.frame["a"].tolist() == [1, 3, 6]
    long, short = told(dataset, "ragged")
    assert (long.line, short.line) == (3, 4)
    assert "“five”" in long.text
    assert "cut off" in short.text
    assert dataset.raw.cell(1, 2) == "five"
    assert dataset.raw.cell(2, 1) is None


def test_that_a_trailing_delimiter_is_no_column_and_no_issue(read: Read) -> None:
    dataset = read("a,b\n1,2,\n3,4,\n5,6,\n")
    assert dataset.frame["b"].tolist() == [2, 4, 6]
    assert not told(dataset, "ragged")


def test_that_a_header_one_name_short_gets_a_column_more(read: Read) -> None:
    dataset = read("a,b\n1,2,x\n3,4,y\n5,6,z\n")
    assert names(dataset) == ["a", "b", "column 3"]
    assert dataset.frame["column 3"].tolist() == ["x", "y", "z"]


def test_that_repeated_names_are_told_apart(read: Read) -> None:
    dataset = read("a,b,a,a\n1,2,3,4\n5,6,7,8\n")
    assert names(dataset) == ["a", "b", "a (2)", "a (3)"]
    assert dataset.frame["a (3)"].tolist() == [4, 8]
    assert [issue.column for issue in told(dataset, "duplicate-name")] == ["a (2)", "a (3)"]


def test_that_a_column_without_name_or_values_stays(read: Read) -> None:
    dataset = read("a,,b\n1,,2\n3,,4\n")
    assert names(dataset) == ["a", "column 2", "b"]
    assert dataset.column("column 2").missing == 2


def test_that_a_total_among_the_rows_is_flagged_and_kept(read: Read) -> None:
    dataset = read("type,lost\nTanks,10\nGuns,5\nTrucks,7\nTotal,22\n")
    assert len(dataset.frame) == 4
    [issue] = told(dataset, "total-row")
    assert (issue.line, issue.row) == (5, 3)


def test_that_a_total_under_a_column_of_dates_is_flagged(read: Read) -> None:
    days = "".join(f"2024-01-{day:02d},{day}\n" for day in range(1, 12))
    dataset = read(f"date,lost\n{days}Total,66\n")
    assert dataset.column("date").kind == "date"
    assert [issue.line for issue in told(dataset, "total-row")] == [13]
    assert not told(dataset, "not-a-date")


def test_that_a_footer_is_flagged_and_kept(read: Read) -> None:
    days = "".join(f"2024-01-{day:02d},{day}\n" for day in range(1, 12))
    dataset = read(f"date,lost\n{days}\nSource: the ministry\n")
    assert len(dataset.frame) == 12
    assert [issue.line for issue in told(dataset, "ragged")] == [14]
    assert dataset.raw.cell(11, 0) == "Source: the ministry"


def test_that_a_quote_never_closed_is_told_and_loses_no_row(read: Read) -> None:
    dataset = read('a,b\n1,x\n2,"y\n3,z\n4,w\n')
    assert dataset.frame["a"].tolist() == [1, 2, 3, 4]
    assert [issue.line for issue in told(dataset, "ragged")] == [3]
    assert "never closed" in told(dataset, "ragged")[0].text


def test_that_blanks_around_quoted_cells_do_not_break_them(read: Read) -> None:
    dataset = read('place, count\n"Kyiv, city", 5\n "Lviv, city" ,6\n')
    assert dataset.frame["place"].tolist() == ["Kyiv, city", "Lviv, city"]
    assert dataset.frame["count"].tolist() == [5, 6]


def test_that_the_last_row_needs_no_line_end(read: Read) -> None:
    assert read("a,b\n1,2\n3,4").frame["b"].tolist() == [2, 4]


def test_that_a_header_alone_is_a_table_without_rows(read: Read) -> None:
    dataset = read("date,tanks,guns\n")
    assert names(dataset) == ["date", "tanks", "guns"]
    assert len(dataset.frame) == 0


def test_that_commas_in_text_do_not_hide_the_semicolons(read: Read) -> None:
    dataset = read("place;lost\nKyiv, the city;4,5\nLviv, the city;6,5\n")
    assert dataset.provenance.delimiter == ";"
    assert dataset.frame["lost"].tolist() == [4.5, 6.5]


def test_that_different_line_ends_in_one_file_all_end_lines(read: Read) -> None:
    dataset = read("day,killed\r2024-01-01,5\r2024-01-02,6\n2024-01-03,7\r\n2024-01-04,8")
    assert dataset.frame["killed"].tolist() == [5, 6, 7, 8]
    assert dataset.lines.tolist() == [2, 3, 4, 5]
    assert dataset.raw.cell(3, 1) == "8"


def test_that_a_carriage_return_inside_a_cell_is_part_of_it(read: Read) -> None:
    dataset = read("day,note\n2024-01-01,a\rb\n2024-01-02,c\n2024-01-03,d\n")
    assert dataset.frame["note"].tolist() == ["a\rb", "c", "d"]


def test_that_a_cell_of_ten_million_characters_is_read(read: Read) -> None:
    dataset = read("note,killed\n" + "x" * 10_000_000 + ",5\ny,6\n")
    assert [len(one) for one in dataset.frame["note"]] == [10_000_000, 1]
    assert dataset.frame["killed"].tolist() == [5, 6]


def test_that_a_million_blanks_around_a_cell_are_no_part_of_it(read: Read) -> None:
    blanks = " \u00a0" * 500_000
    dataset = read(f"a,b\n1,2\n{blanks}3,4{blanks}\n" + " " * 1_000_000)
    assert dataset.frame["a"].tolist() == [1, 3]
    assert dataset.frame["b"].tolist() == [2, 4]
