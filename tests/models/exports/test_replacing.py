"""Writing where nothing can be written: one sentence that says where, and nothing is left."""

from pathlib import Path

import pytest

from models.errors import ExportError
from models.exports.package import with_resources
from models.exports.replacing import make_folder, write_bytes

LONG = "long" * 75
"""300 letters, more than the name of a file may have."""


def test_that_a_folder_whose_name_is_too_long_is_named_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=f"The folder .*{LONG} cannot be made: .*; name another"):
        make_folder(tmp_path / LONG)
    with pytest.raises(ExportError, match="cannot be read and is not written over"):
        with_resources(tmp_path / LONG, [])


@pytest.mark.parametrize("path", [Path(LONG, "a.csv"), Path(f"{LONG}.csv")])
def test_that_a_file_in_a_place_that_cannot_be_is_said(tmp_path: Path, path: Path) -> None:
    with pytest.raises(
        ExportError, match=f"{path.name} cannot be written in .*: .*; choose another"
    ):
        write_bytes(b"1", tmp_path / path)
    assert list(tmp_path.iterdir()) == []
