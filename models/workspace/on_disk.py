"""The file of a workspace as it lies on the disk: whether somebody else wrote it meanwhile."""

import shutil
from pathlib import Path

from models.errors import WorkspaceError, why_refused

Stamp = tuple[int, int]
"""When a file was changed last, in ns, and its size in bytes."""


def stamp(path: Path) -> Stamp | None:
    """Tells versions of the file apart; `None` where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # not there, or no name that a file could have
        return None
    return status.st_mtime_ns, status.st_size


def put_aside(path: Path) -> Path:
    """Copy the file to a name of its own beside it, `mine-2.salient`, and return that.

    Raises:
        WorkspaceError: the folder cannot be written to.
    """
    number = 2
    while (beside := path.with_name(f"{path.stem}-{number}{path.suffix}")).exists():
        number += 1
    try:
        shutil.copy2(path, beside)
    except OSError as error:
        reason = why_refused(error)
        raise WorkspaceError(
            f"{path.name} was saved from elsewhere meanwhile, and that version cannot be kept: "
            f"{reason}; save under another name."
        ) from error
    return beside
