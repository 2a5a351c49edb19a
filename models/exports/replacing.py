"""A file on the disk: the whole of the new one, or what stood there before."""

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from models.errors import ExportError, why_refused


def write_bytes(content: bytes, path: Path) -> None:
    """Write `content` in full beside `path`, then take its place by one rename.

    Raises:
        ExportError: the folder is missing, `path` is a folder, or it cannot be written to; what
            stood there stands there still.
    """
    beside = ""
    try:
        if not path.parent.is_dir():
            raise ExportError(
                f"There is no folder {path.parent} to write {path.name} to; make it first."
            )
        if path.is_dir():
            raise ExportError(f"{path} is a folder; give the file a name in it.")
        handle, beside = tempfile.mkstemp(prefix=".salient-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as error:
        raise ExportError(
            f"{path.name} cannot be written in {path.parent}: {why_refused(error)}; choose another "
            "folder or name."
        ) from error
    finally:
        if beside:
            Path(beside).unlink(missing_ok=True)


def make_folder(folder: Path) -> tuple[Path, ...]:
    """Make `folder` with what is missing above it, and return what was made, the deepest first.

    Raises:
        ExportError: a file stands in the way, or nothing can be made there.
    """
    try:
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"The folder {folder} cannot be made: {why_refused(error)}; name another."
        ) from error
    return tuple(missing)


def drop_empty(folders: Iterable[Path]) -> None:
    """Take away those of `folders` that nothing was put into."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()
