"""The last line of a text: with its end or without, in every encoding."""

from pathlib import Path

import pytest

from models.answers.open_any import open_any
from models.datasets.last_line import breaks_off, doubted

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
