"""What stood where files are written is kept, and put back unless it was written again."""

import os
from pathlib import Path

import pytest

from models.errors import ExportError
from models.exports.before import Before


def test_that_what_was_replaced_comes_back_and_a_new_file_stays(tmp_path: Path) -> None:
    old, new = tmp_path / "old.png", tmp_path / "new.png"
    old.write_bytes(b"before")
    before = Before()
    before.keep([old, new])
    for path in (old, new):
        path.write_bytes(b"after")
    before.wrote([old, new])
    assert before.replaced == (old,)
    assert before.put_back() == "Put back old.png."
    assert (old.read_bytes(), new.read_bytes()) == (b"before", b"after")
    assert before.put_back() == "Nothing was put back."


def test_that_a_file_written_twice_comes_back_as_it_was_first(tmp_path: Path) -> None:
    """The description of data is written anew for each chart."""
    shared = tmp_path / "datapackage.json"
    shared.write_bytes(b"first")
    before = Before()
    for content in (b"second", b"third"):
        before.keep([shared])
        shared.write_bytes(content)
        before.wrote([shared])
    before.put_back()
    assert shared.read_bytes() == b"first"


def test_that_one_that_was_removed_since_comes_back_and_one_written_since_stays(
    tmp_path: Path,
) -> None:
    gone, changed = tmp_path / "gone.png", tmp_path / "changed.png"
    before = Before()
    for path in (gone, changed):
        path.write_bytes(b"before")
        before.keep([path])
        path.write_bytes(b"after")
        before.wrote([path])
    gone.unlink()
    changed.write_bytes(b"since then")
    assert before.put_back() == "Put back gone.png; changed.png was written since and stays."
    assert gone.read_bytes() == b"before"
    assert changed.read_bytes() == b"since then"


def test_that_what_was_not_replaced_in_the_end_is_not_put_back(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"before")
    before = Before()
    before.keep([path])
    assert before.replaced == ()
    assert before.put_back() == "Nothing was put back."


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_that_what_cannot_be_kept_is_not_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"before")
    path.chmod(0)
    with pytest.raises(ExportError, match="is left as it was"):
        Before().keep([path])
