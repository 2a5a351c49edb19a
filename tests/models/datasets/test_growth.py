"""What grows by one file a thing lists every file in its tuple."""

from pathlib import Path

import models.datasets.beside as beside
import models.datasets.findings as findings
import models.datasets.readers as readers

SHARED = {"__init__", "reader", "check", "neighbours", "described"}
"""Files of these folders that are none of the things, but what they are made of."""


def stems(package: str | None) -> set[str]:
    assert package is not None
    return {path.stem for path in Path(package).parent.glob("*.py")} - SHARED


def test_that_every_reader_is_listed() -> None:
    listed = {type(reader).__module__.rpartition(".")[2] for reader in readers.READERS}
    assert listed == stems(readers.__file__)


def test_that_every_check_is_listed() -> None:
    listed = [
        check.__module__.rpartition(".")[2] for check in (*findings.CHECKS, *findings.COLUMN_CHECKS)
    ]
    assert sorted(listed) == sorted(stems(findings.__file__))


def test_that_every_format_of_metadata_is_listed() -> None:
    listed = {described.__module__.rpartition(".")[2] for described in beside.FORMATS}
    assert listed == stems(beside.__file__)
