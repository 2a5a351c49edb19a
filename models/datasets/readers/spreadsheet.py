"""XLSX, XLS and ODS: each sheet with cells is a table, and its lines are the sheet's rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import numpy as np

from models.datasets.assembly import ReadColumn, assemble, unique_names
from models.datasets.cells import padded
from models.datasets.dataset import Dataset, Provenance
from models.datasets.decided import decide_as
from models.datasets.encoding import Decoded
from models.datasets.layout import lay_out
from models.datasets.overrides import Overrides
from models.datasets.readers.csv import CsvText, layout_issues
from models.datasets.records import Records, find_records
from models.datasets.source import LARGEST, Source, is_spreadsheet, printable
from models.errors import FileUnreadable
from models.progress import Progress

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_TAB = ord("\t")
_EXACT = 2**53
MOST_COLUMNS = 4_000
"""Columns above which a sheet is refused."""


class SpreadsheetReader:
    """Reads spreadsheets; a cell's raw text is its value written out, for a sheet has no other."""

    name = "spreadsheet"

    def suits(self, source: Source, decoded: Decoded) -> bool:
        """By the file's ending and its first bytes."""
        return is_spreadsheet(source.path, bytes(source.padded[:8]))

    def read(
        self, source: Source, decoded: Decoded, overrides: Overrides, progress: Progress
    ) -> Sequence[Dataset]:
        """A table of each sheet that has cells, in the order of the sheets."""
        book = _open(source)
        tables: list[Dataset] = []
        for place, name in enumerate(book.sheet_names):
            progress(0.2 + 0.7 * place / len(book.sheet_names), f"Reading the sheet {name}")
            rows = _rows(book, name, source)
            records = _records(_filled(rows, printable(name), source), source, progress)
            if records is not None:
                tables += self._table(printable(name), records, source, overrides)
        if not tables:
            raise FileUnreadable(f"No sheet of “{source.name}” has a cell with a value.")
        return tables

    def _table(
        self, name: str, records: Records, source: Source, overrides: Overrides
    ) -> list[Dataset]:
        try:
            layout = lay_out(records, overrides.header_line)
        except LookupError:
            raise FileUnreadable(
                f"Row {overrides.header_line:,} of the sheet “{name}” of “{source.name}” is blank "
                "or not there, and was chosen to name the columns; choose another line."
            ) from None
        if layout is None:
            return []
        line = None if layout.header is None else int(records.lines[layout.header])
        names, issues = unique_names(layout.names, line)
        body, footer = layout.body, layout.footer
        columns = [
            ReadColumn(
                each, *decide_as(overrides.column(each), records.column(body, place), footer)
            )
            for place, each in enumerate(names)
        ]
        raw = CsvText(records.buffer, records.starts[body], records.ends[body], _TAB)
        provenance = Provenance(
            path=printable(str(source.path)),
            sha256=source.sha256,
            size=source.size,
            reader=self.name,
            read_at=source.read_at,
            header_line=line,
            overrides=overrides,
        )
        told = [*issues, *layout_issues(records, layout)]
        return [assemble(name, columns, records.lines[body], raw, told, provenance)]


def _open(source: Source) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook, PasswordError

    content = io.BytesIO(source.content())
    _refuse_swollen(content, source.name)
    try:
        return CalamineWorkbook.from_filelike(content)
    except PasswordError as error:
        raise FileUnreadable(
            f"“{source.name}” is locked with a password; save it without one."
        ) from error
    except BaseException as error:
        raise _damaged(error, source) from error


def _rows(book: CalamineWorkbook, name: str, source: Source) -> Sequence[Sequence[object]]:
    try:
        return book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except BaseException as error:
        raise _damaged(error, source, name) from error


def _filled(
    rows: Sequence[Sequence[object]], name: str, source: Source
) -> Sequence[Sequence[object]]:
    """The rows without the blank columns to their right.

    Raises:
        FileUnreadable: a cell stands so far to the right that it cannot be meant.
    """
    width = 0
    for row in rows:
        last = len(row)
        while last > width and row[last - 1] in ("", None):
            last -= 1
        width = max(width, last)
    if width > MOST_COLUMNS:
        raise FileUnreadable(
            f"The sheet “{name}” of “{source.name}” has {width:,} columns and the limit is "
            f"{MOST_COLUMNS:,}; clear stray cells far to the right."
        )
    return [row[:width] for row in rows]


def _damaged(error: BaseException, source: Source, sheet: str = "") -> BaseException:
    """The sentence for what the decoder raised; its panics are no `Exception`s."""
    if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
        return error
    if isinstance(error, MemoryError):
        return error
    where = f"The sheet “{printable(sheet)}” of “{source.name}”" if sheet else f"“{source.name}”"
    return FileUnreadable(
        f"{where} is damaged or is no spreadsheet; open it in your spreadsheet program and save "
        "it again."
    )


def _refuse_swollen(content: io.BytesIO, name: str) -> None:
    """Refuse an archive that unpacks to more than a file may have."""
    import zipfile  # with all that can unpack; other files need none of it

    try:
        with zipfile.ZipFile(content) as archive:
            size = sum(one.file_size for one in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return
    finally:
        content.seek(0)
    if size > LARGEST:
        raise FileUnreadable(
            f"“{name}” unpacks to {size / 1e6:,.0f} MB and the limit is {LARGEST / 1e6:,.0f} MB; "
            "save the sheets that you need as CSV."
        )


def _records(
    rows: Sequence[Sequence[object]], source: Source, progress: Progress
) -> Records | None:
    """The cells of a sheet laid out as separated text is, each row on its own line."""
    if not any(cell not in ("", None) for row in rows for cell in row):
        return None
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerows([_text(cell) for cell in row] or [""] for row in _seen(rows, progress))
    text = written.getvalue().encode("utf-8", "replace")
    if len(text) > LARGEST:
        raise FileUnreadable(
            f"A sheet of “{source.name}” has {len(text) / 1e6:,.0f} MB of text and the limit is "
            f"{LARGEST / 1e6:,.0f} MB; split it."
        )
    records = find_records(padded(text), 0, len(text), _TAB, progress)
    return replace(records, lines=np.arange(1, len(records) + 1, dtype=np.int64))


def _seen(rows: Sequence[Sequence[object]], progress: Progress) -> Iterable[Sequence[object]]:
    for place, row in enumerate(rows):
        if place % 10_000 == 0:
            progress(0.3 + 0.4 * place / len(rows), f"Reading row {place + 1:,}")
        yield row


def _text(value: object) -> str:
    """A cell's value as text that reads back as the same value."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) <= _EXACT else repr(value)
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, int | timedelta) else repr(value)
