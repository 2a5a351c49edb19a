"""The last line of a text: with its end or without, in every encoding."""

import hashlib
from pathlib import Path

import pytest

from models.answers.open_any import open_any
from models.datasets.last_line import breaks_off, doubted, goes_on

WHOLE = "date,personnel\n2024-01-01,1000\n2024-01-02,1900"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(("end", "broken"), [("", True), ("\n", False), ("\r\n", False)])
def test_that_a_last_line_without_an_end_is_seen(
    tmp_path: Path, encoding: str, end: str, *, broken: bool
) -> None:
    path = tmp_path / "losses.csv"
    path.write_bytes((WHOLE + end).encode(encoding))
    (dataset,) = open_any(path)
    assert breaks_off(path, dataset.provenance) == broken


def test_that_what_was_added_since_the_reading_is_not_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "losses.csv"
    path.write_text(WHOLE)
    (dataset,) = open_any(path)
    path.write_text(WHOLE + "0\n")
    assert breaks_off(path, dataset.provenance)
    path.unlink()
    assert not breaks_off(path, dataset.provenance)


def test_that_other_formats_have_no_last_line(tmp_path: Path) -> None:
    path = tmp_path / "losses.json"
    path.write_text('[{"date": "2024-01-01", "personnel": 1000}]')
    (dataset,) = open_any(path)
    assert not breaks_off(path, dataset.provenance)


def test_that_the_doubt_stands_at_the_last_line(tmp_path: Path) -> None:
    path = tmp_path / "losses.csv"
    path.write_text(WHOLE)
    (dataset,) = doubted(open_any(path))
    (issue,) = dataset.issues
    assert (issue.line, issue.row) == (3, 1)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_that_what_stands_behind_the_last_line_end_is_left_out_with_a_finding(
    tmp_path: Path, encoding: str, end: str
) -> None:
    path = tmp_path / "losses.csv"
    whole = WHOLE.replace("\n", end)
    path.write_bytes(whole.encode(encoding))
    (dataset,) = open_any(path, seen=0)
    assert dataset.values.numbers("personnel").tolist() == [1000]
    assert [issue.text[:33] for issue in dataset.issues] == ["The last line is not finished yet"]
    assert dataset.provenance.unfinished
    read = whole[: whole.rindex(end) + len(end)].encode(encoding)
    assert dataset.provenance.size == len(read)
    assert dataset.provenance.sha256 == hashlib.sha256(read).hexdigest()
    path.write_bytes((whole + end).encode(encoding))
    (dataset,) = open_any(path, seen=0)
    assert dataset.values.numbers("personnel").tolist() == [1000, 1900]
    assert dataset.issues == ()
    assert not dataset.provenance.unfinished


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_that_a_text_that_ends_within_a_character_keeps_its_encoding(
    tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "places.csv"
    path.write_bytes("place,count\nАвдіївка,1\nЛ".encode(encoding)[:-1])
    (dataset,) = open_any(path, seen=0)
    assert dataset.values.array("place").tolist() == ["Авдіївка"]


NOTES = 'date,note,dead\n2024-01-01,"two, of\n""three"", ",1\n2024-01-02,"x, ","y,"\n'
"""Records with a line end in quotes, and with quotes that close behind a comma."""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "half",
    [
        '2024-01-03,"first line\nsecond li',
        '2024-01-03,"first line\n',
        '2024-01-03, "first ""line"",\n\nthi',
        '"2024\n01-03","first\nsecond',
        '2024-01-03,"""\n',
        '2024-01-03,"first\nsecond",',
    ],
)
def test_that_a_line_end_within_quotes_ends_no_record(
    tmp_path: Path, encoding: str, end: str, half: str
) -> None:
    path = tmp_path / "notes.csv"
    path.write_bytes((NOTES + half).replace("\n", end).encode(encoding))
    (dataset,) = open_any(path, seen=0)
    assert dataset.values.array("note").tolist() == [f'two, of{end}"three", ', "x, "]
    assert dataset.provenance.size == len(NOTES.replace("\n", end).encode(encoding))
    assert dataset.provenance.unfinished
    issue = dataset.issues[-1]
    assert issue.text.startswith("The last line is not finished yet")
    assert issue.line == (None if encoding in ("utf-16-le", "utf-32") else 5)


@pytest.mark.parametrize(
    ("more", "seen"),
    [
        ("", 0),  # nothing is open
        ('2024-01-03,5" pipe,3\n', 0),  # a quote within a cell is one of its letters
        ('2024-01-03,"pipe,3\n2024-01-04,x,4\n', 120),  # the row with it was read as a row
    ],
)
def test_that_a_text_whose_records_have_their_ends_is_read_completely(
    tmp_path: Path, more: str, seen: int
) -> None:
    path = tmp_path / "notes.csv"
    path.write_text(NOTES + more)
    (dataset,) = open_any(path, seen=seen)
    assert len(dataset.values) == 2 + more.count("\n")
    assert not dataset.provenance.unfinished


def test_that_the_quotes_of_other_formats_hold_no_line_end(tmp_path: Path) -> None:
    path = tmp_path / "losses.jsonl"
    path.write_text('{"note": "5\\" pipe", "lost, ": 1}\n{"note": "", "lost,": 2}\n')
    (dataset,) = open_any(path, seen=0)
    assert len(dataset.values) == 2
    assert not dataset.provenance.unfinished


def test_that_a_file_without_any_line_end_is_read_completely(tmp_path: Path) -> None:
    path = tmp_path / "header.csv"
    path.write_text("date,personnel")
    (dataset,) = open_any(path, seen=0)
    assert [column.name for column in dataset.columns] == ["date", "personnel"]


def test_that_a_document_is_read_to_its_end_and_records_by_the_line_up_to_theirs(
    tmp_path: Path,
) -> None:
    document, lines = tmp_path / "losses.json", tmp_path / "losses.jsonl"
    document.write_text('[{"personnel": 1000},\n{"personnel": 1900}]')
    (dataset,) = open_any(document, seen=0)
    assert dataset.values.numbers("personnel").tolist() == [1000, 1900]
    lines.write_text('{"personnel": 1000}\n{"personnel": 1900}\n{"pers')
    (dataset,) = open_any(lines, seen=0)
    assert dataset.values.numbers("personnel").tolist() == [1000, 1900]
    assert dataset.provenance.unfinished


@pytest.mark.parametrize(
    ("now", "goes"),
    [
        (WHOLE, False),
        (WHOLE + "5", True),
        (WHOLE + "5\n", True),
        (WHOLE + "\n2024-01-03,2", False),
        (WHOLE.replace("1000", "1001") + "5", False),
        (WHOLE[:-1], False),
    ],
)
def test_that_a_line_that_went_on_is_told_from_a_line_that_was_whole(
    tmp_path: Path, now: str, *, goes: bool
) -> None:
    path = tmp_path / "losses.csv"
    path.write_text(WHOLE)
    (dataset,) = open_any(path)
    path.write_text(now)
    assert goes_on(path, dataset.provenance) == goes
