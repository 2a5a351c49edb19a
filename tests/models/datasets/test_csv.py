"""Separated text: values, kinds, raw text and lines of small files of our own."""

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.datasets import Dataset, open_file
from models.datasets.cells import padded
from models.datasets.records import find_records
from models.errors import FileUnreadable


def read(folder: Path, text: str | bytes, name: str = "losses.csv") -> Dataset:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    [dataset] = open_file(path)
    return dataset


def kinds(dataset: Dataset) -> dict[str, str]:
    return {column.name: column.kind for column in dataset.columns}


def test_that_a_plain_file_gives_typed_columns(tmp_path: Path) -> None:
    dataset = read(tmp_path, "date,area,tanks\n2024-11-29,110.5,9441\n2024-11-30,111,9449\n")
    assert kinds(dataset) == {"date": "date", "area": "number", "tanks": "number"}
    assert dataset.frame["tanks"].dtype == np.int64
    assert dataset.frame["area"].tolist() == [110.5, 111.0]
    assert str(dataset.frame["date"].iloc[1]) == "2024-11-30 00:00:00"
    assert dataset.lines.tolist() == [2, 3]
    assert dataset.raw.cell(0, 1) == "110.5"
    assert dataset.name == "losses"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_every_line_end_is_understood(tmp_path: Path, end: str) -> None:
    dataset = read(tmp_path, end.join(["a,b", "1,x", "2,y", ""]))
    assert dataset.frame["a"].tolist() == [1, 2]
    assert dataset.frame["b"].tolist() == ["x", "y"]
    assert dataset.lines.tolist() == [2, 3]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_that_the_delimiter_is_found(tmp_path: Path, mark: str) -> None:
    dataset = read(tmp_path, f"day{mark}dead\n1{mark}20\n2{mark}30\n")
    assert dataset.provenance.delimiter == mark
    assert dataset.frame["dead"].tolist() == [20, 30]


def test_that_a_newline_inside_quotes_is_part_of_the_cell(tmp_path: Path) -> None:
    dataset = read(tmp_path, 'id,where\n1,"near\nAvdiivka"\n2,"the ""old"" mill, west"\n3,x\n')
    assert dataset.frame["where"].tolist() == ["near\nAvdiivka", 'the "old" mill, west', "x"]
    assert dataset.lines.tolist() == [2, 4, 5]
    assert dataset.raw.cell(1, 1) == 'the "old" mill, west'


def test_that_a_stray_quote_stands_for_itself(tmp_path: Path) -> None:
    dataset = read(tmp_path, 'gun,number\n5" mortar,12\n"152 mm",7\n')
    assert dataset.frame["gun"].tolist() == ['5" mortar', "152 mm"]
    assert dataset.frame["number"].tolist() == [12, 7]


def test_that_codes_with_leading_zeros_stay_text(tmp_path: Path) -> None:
    dataset = read(tmp_path, "code,n\n007,1\n012,2\n")
    assert dataset.frame["code"].tolist() == ["007", "012"]
    assert dataset.column("code").kind == "text"


def test_that_one_unreadable_cell_is_reported_not_hidden(tmp_path: Path) -> None:
    dataset = read(tmp_path, "day,dead\n1,20\n2,many\n3,30\n")
    [issue] = dataset.issues
    assert (issue.kind, issue.line, issue.column, issue.row) == ("not-a-number", 3, "dead", 1)
    assert "“many”" in issue.text
    assert np.isnan(dataset.frame["dead"].iloc[1])
    assert dataset.raw.cell(1, 1) == "many"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n\n", "nothing but blanks"),
        (b"It was dark.\nNothing moved.\n", "a single column"),
        (bytes(range(256)) * 4, "binary"),
        (b"PK\x03\x04rest", "zip archive or a spreadsheet"),
    ],
)
def test_that_what_is_no_table_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes, words: str
) -> None:
    with pytest.raises(FileUnreadable, match=words) as refused:
        read(tmp_path, content)
    sentence = str(refused.value)
    assert sentence.startswith("“losses.csv”")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_that_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="is a folder"):
        open_file(tmp_path)
    with pytest.raises(FileUnreadable, match="no such file"):
        open_file(tmp_path / "gone.csv")


def cells_by_hand(text: str) -> list[list[str]]:
    """The cells of a text by the rule alone: a quote is one only around a whole cell."""
    rows: list[list[str]] = [[]]
    place = 0
    while place < len(text) or not rows[-1]:
        whole = re.compile(r'[ \t]*"(?:[^"]|"")*+"[ \t]*+(?=[,\n]|\Z)').match(text, place)
        cell = whole[0] if whole else re.split("[,\n]", text[place:], maxsplit=1)[0]
        rows[-1].append(cell)
        place += len(cell)
        if text[place : place + 1] == "\n" and place + 1 < len(text):
            rows.append([])
        elif text[place:] == ",":
            rows[-1].append("")
        place += 1
    return rows


@given(st.text(alphabet='",\n ab', min_size=1, max_size=30))
def test_that_quotes_in_odd_places_divide_a_text_by_the_rule(text: str) -> None:
    data = text.encode()
    records = find_records(padded(data), 0, len(data), ord(","))
    bare = str.maketrans("", "", '" ')
    found = [[one.translate(bare) for one in records.texts(row)] for row in range(len(records))]
    assert found == [[one.translate(bare) for one in row] for row in cells_by_hand(text)]
