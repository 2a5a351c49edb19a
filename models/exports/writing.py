"""A report on the disk: the whole of it, or what stood there before."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.claims import Checked
from models.errors import ExportError
from models.exports.check_csv import checks_csv
from models.exports.check_html import checks_html
from models.exports.check_markdown import checks_markdown
from models.exports.replacing import write_bytes
from models.figures.figure import Figure

if TYPE_CHECKING:
    from models.claims.by_dataset import WithData

Form = Callable[[Sequence[Checked], Sequence[Figure], "Sequence[WithData]"], str]

CHECKS: dict[str, Form] = {
    ".md": checks_markdown,
    ".html": checks_html,
    ".csv": checks_csv,
}
"""The forms in which checks can be written, by the end of the file's name."""


def write_checks(
    checks: Sequence[Checked],
    path: Path,
    figures: Sequence[Figure] = (),
    data: "Sequence[WithData]" = (),
) -> None:
    """Write `checks` to `path` in the form that its name ends with, tried with `figures` as well.

    `data` are checks of the same claims with what loaded tables say.

    Raises:
        ExportError: the ending is none of `CHECKS`, or the folder cannot be written to.
    """
    form = CHECKS.get(path.suffix.lower())
    if form is None:
        endings = ", ".join(CHECKS)
        raise ExportError(f"{path.name} does not end in one of {endings}; choose one of them.")
    write_text(form(checks, figures, data), path)


def write_text(text: str, path: Path) -> None:
    """Write `text` in UTF-8: in full beside `path` first, then by one rename.

    Raises:
        ExportError: the folder is missing or cannot be written to; `path` is as it was.
    """
    write_bytes(text.encode("utf-8", errors="replace"), path)
