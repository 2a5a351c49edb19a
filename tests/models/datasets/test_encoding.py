"""Telling encodings apart."""

from collections.abc import Callable

import pytest

from models.datasets import Dataset
from models.errors import FileUnreadable

Read = Callable[..., Dataset]

UKRAINIAN = "область,знищено\nДонецька,5\nХарківська,7\n"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16le"),
        ("utf-16-be", "utf-16be"),
        ("cp1251", "windows-1251"),
    ],
)
def test_that_ukrainian_text_is_read_in_its_encoding(read: Read, codec: str, name: str) -> None:
    dataset = read(UKRAINIAN.encode(codec))
    assert dataset.provenance.encoding == name
    assert dataset.frame["область"].tolist() == ["Донецька", "Харківська"]
    assert dataset.frame["знищено"].tolist() == [5, 7]
    assert not dataset.issues


def test_that_western_text_is_read_as_windows_1252(read: Read) -> None:
    dataset = read("ville,n\nZürich,5\nGenève,7\nMünster,9\n".encode("cp1252"))
    assert dataset.provenance.encoding == "windows-1252"
    assert dataset.frame["ville"].tolist() == ["Zürich", "Genève", "Münster"]


def test_that_a_damaged_byte_is_told_with_its_line(read: Read) -> None:
    text = UKRAINIAN.encode()
    damaged = text.replace("Харківська".encode(), "Харків".encode() + b"\xd1" + "ка".encode())
    dataset = read(damaged)
    assert dataset.provenance.encoding == "utf-8"
    assert [(issue.kind, issue.line) for issue in dataset.issues] == [("bad-encoding", 3)]


def test_that_a_broken_utf_16_file_is_refused(read: Read) -> None:
    with pytest.raises(FileUnreadable, match="UTF-16"):
        read(UKRAINIAN.encode("utf-16")[:-1])


def test_that_one_damaged_cell_does_not_turn_a_ukrainian_word_into_another_encoding(
    read: Read,
) -> None:
    dataset = read("name,killed\nКиїв,5\nKy".encode() + b"\xff" + b"v,6\n")
    assert dataset.provenance.encoding == "utf-8"
    assert dataset.frame["name"].tolist() == ["Київ", "Ky\ufffdv"]
    assert [(issue.kind, issue.line) for issue in dataset.issues] == [("bad-encoding", 3)]


def test_that_only_line_ends_count_lines_of_damage(read: Read) -> None:
    text = "назва,примітка\nКиїв,a\u2028b\x0cc\x85d\nОдеса,x\nЛьвів,y".encode()
    dataset = read(text + b"\xff\n")
    assert [(issue.kind, issue.line) for issue in dataset.issues] == [("bad-encoding", 4)]


def test_that_two_marks_of_utf_8_are_no_part_of_the_first_name(read: Read) -> None:
    dataset = read("\ufeff\ufeffdate,killed\n2024-01-01,5\n2024-01-02,6\n")
    assert [column.name for column in dataset.columns] == ["date", "killed"]


def test_that_a_stray_zero_byte_is_told_and_kept(read: Read) -> None:
    dataset = read("date,note\n2024-01-01,a\0b\n2024-01-02,c\n")
    assert dataset.frame["note"].tolist() == ["a\0b", "c"]
    assert [(issue.kind, issue.line) for issue in dataset.issues] == [("bad-encoding", 2)]
