"""A file on the disk: the whole of the new one, or what stood there before."""

import os
import tempfile
from pathlib import Path

from models.errors import ExportError


def write_bytes(content: bytes, path: Path) -> None:
    """Write `content` in full beside `path`, then take its place by one rename.

    Raises:
        ExportError: the folder is missing, `path` is a folder, or it cannot be written to; what
            stood there stands there still.
    """
    if not path.parent.is_dir():
        raise ExportError(
            f"There is no folder {path.parent} to write {path.name} to; make it first."
        )
    if path.is_dir():
        raise ExportError(f"{path} is a folder; give the file a name in it.")
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(prefix=".salient-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ExportError(
            f"{path.name} cannot be written in {path.parent}: {reason}; choose another folder."
        ) from error
    finally:
        if beside:
            Path(beside).unlink(missing_ok=True)
