"""What a file of metadata beside a data file says of it: each format in a file of its own."""

from __future__ import annotations

from pathlib import Path

from models.datasets.beside import csvw, datapackage
from models.datasets.beside.described import Beside, Format

__all__ = ["FORMATS", "Beside", "beside"]

FORMATS: tuple[Format, ...] = (
    datapackage.described,
    csvw.described,
)
"""In this order: the first that says anything of the file is taken."""


def beside(path: Path) -> Beside | None:
    """What is said of the file at `path`; `None` if nothing is.

    Metadata that cannot be read say nothing: the data are what was asked for.
    """
    for described in FORMATS:
        found = described(path)
        if found is not None:
            return found
    return None
