"""The bytes of a file, read once, with everything refused that cannot be a table."""

import hashlib
import stat
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from models.aside import Aside
from models.datasets.cells import PADDING
from models.datasets.encoding import utf16_without_mark
from models.errors import FileUnreadable
from models.frozen import frozen
from models.memory import keep_freed_memory
from models.progress import Progress, silent

LARGEST = 1_000_000_000
"""Bytes above which a file is refused: reading needs about three times its size in memory."""
_PIECE = 8_000_000
_HEAD = 65_536
_BINARY = (
    (b"PK\x03\x04", "a zip archive or a spreadsheet"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"PAR1", "a Parquet file"),
)

_SPREADSHEETS = frozenset((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"))
_SPREADSHEET_MAGIC = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@frozen(eq=False)
class Source:
    """A file as it was at one moment: its bytes, followed by 64 zero bytes in `padded`."""

    path: Path
    padded: memoryview
    size: int
    digest: Aside[str]
    read_at: str

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes; it is worked out while they are looked at."""
        return self.digest.result()

    @property
    def name(self) -> str:
        """The file's name, printable even where it is not UTF-8."""
        return printable(self.path.name)

    def content(self) -> bytes:
        """A copy of the bytes of the file alone."""
        return bytes(self.padded[: self.size])


def is_spreadsheet(path: Path, head: bytes) -> bool:
    """Whether a file that begins with `head` is a spreadsheet by its ending and its first bytes."""
    return path.suffix.lower() in _SPREADSHEETS and head.startswith(_SPREADSHEET_MAGIC)


def printable(text: str) -> str:
    """`text` with anything that UTF-8 cannot write replaced by “?”."""
    return text.encode("utf-8", "replace").decode("utf-8")


def read_source(path: Path, progress: Progress = silent) -> Source:
    """The bytes of `path` with their SHA-256.

    Raises:
        FileUnreadable: not there, not a file, empty, too large, or evidently not text.
        Cancelled: by `progress`.
    """
    name = printable(path.name or str(path))
    try:
        size = _checked_size(path, name)
        keep_freed_memory()
        # numpy asks the system for large pages; thousands of small ones take longer than the file.
        padded = np.empty(size + PADDING, dtype=np.uint8).data
        done = 0
        with path.open("rb") as file:
            while done < size:
                read = file.readinto(padded[done : min(done + _PIECE, size)])
                if not read:
                    break
                if not done:
                    _refuse_strange(path, bytes(padded[: min(read, _HEAD)]), name)
                done += read
                progress(0.2 * done / size, f"Reading {name}")
    except MemoryError as error:
        raise FileUnreadable(f"There is not enough memory to read “{name}”.") from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(f"“{name}” cannot be read: {_why(error)}.") from error
    padded = padded[: done + PADDING]
    padded[done:] = bytes(PADDING)
    digest = Aside(lambda: hashlib.sha256(padded[:done]).hexdigest())
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Source(path, padded, done, digest, now)


def _checked_size(path: Path, name: str) -> int:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise FileUnreadable(f"“{name}” is a folder; open one of the files in it.")
    if not stat.S_ISREG(status.st_mode):
        raise FileUnreadable(f"“{name}” is not an ordinary file; copy its data into a file first.")
    if status.st_size == 0:
        raise FileUnreadable(f"“{name}” is empty (0 bytes); download it again.")
    if status.st_size > LARGEST:
        raise FileUnreadable(
            f"“{name}” has {status.st_size / 1e6:,.0f} MB and the limit is "
            f"{LARGEST / 1e6:,.0f} MB; split it or keep only the columns you need."
        )
    return status.st_size


def _why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the name"
    if isinstance(error, PermissionError):
        return "you do not have permission to read it"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return "its name is not one that a file can have"


def _refuse_strange(path: Path, head: bytes, name: str) -> None:
    if not is_spreadsheet(path, head):
        _refuse_binary(head, name)


def _refuse_binary(head: bytes, name: str) -> None:
    if head.startswith(b"%PDF"):
        raise FileUnreadable(
            f"“{name}” is a PDF document, which carries no data: open the PNG or the SVG of a "
            "chart, and a table as CSV, JSON, XLSX or ODS."
        )
    for magic, what in _BINARY:
        if head.startswith(magic):
            raise FileUnreadable(
                f"“{name}” is {what}, not text; "
                "Salient reads tables from CSV, JSON, XLSX and ODS files."
            )
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    if 0 in head and utf16_without_mark(head) is not None:
        return
    _refuse_markup(head, name)
    control = sum(head.count(code) for code in (*range(9), *range(14, 27), *range(28, 32), 127))
    if control > max(2, 0.02 * len(head)):
        raise _binary(name)


def _refuse_markup(head: bytes, name: str) -> None:
    """Refuse web pages, which servers send in place of a file that they no longer have."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        what = "a web page, not a table; the server may have sent a message in place of the file"
    elif start.startswith((b"<?xml", b"<!doctype")):
        what = "XML, not a table; Salient reads tables from CSV, JSON, XLSX and ODS files"
    else:
        return
    raise FileUnreadable(f"“{name}” is {what}.")


def _binary(name: str) -> FileUnreadable:
    return FileUnreadable(
        f"“{name}” holds binary data, not text; "
        "Salient reads tables from CSV, JSON, XLSX and ODS files."
    )
