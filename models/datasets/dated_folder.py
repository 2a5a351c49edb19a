"""A folder of files with a day in each name, such as `area_2024-07-08.csv`, as one table."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from models.datasets.assembly import ReadColumn, assemble, unique_names
from models.datasets.cells import cells_of
from models.datasets.dataset import Dataset, Issue, Provenance, names
from models.datasets.decided import decide_as
from models.datasets.overrides import Overrides
from models.datasets.source import printable
from models.errors import FileUnreadable, why_refused
from models.frozen import frozen
from models.progress import Progress

READABLE = frozenset(
    (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".geojson", ".xlsx", ".xls", ".ods")
)
MOST = 20_000
"""Files in a folder above which it is refused."""
_DAY = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_OF_LAYOUT = frozenset(("ragged", "blank-row", "tag-row", "duplicate-name", "bad-encoding"))
_DATE = "date"

Open = Callable[[Path, Overrides], tuple[Dataset, ...]]


def day_in(name: str) -> date | None:
    """The day that a file's name states as year, month, day; `None` where it states none."""
    for found in _DAY.finditer(name):
        try:
            return date(int(found[1]), int(found[3]), int(found[4]))
        except ValueError:
            continue
    return None


@frozen(eq=False)
class FolderText:
    """The raw text of the cells of several files.

    `days`: the text of each file's day; `places[f][c]`: which column of file f is column c of the
    whole, `None` where it has none or where it is the day; `ends`: (n_files,) rows up to and with
    each file.
    """

    parts: tuple[Dataset, ...]
    days: tuple[str, ...]
    places: tuple[tuple[int | None, ...], ...]
    ends: tuple[int, ...]
    day_column: int | None

    def cell(self, row: int, column: int) -> str | None:
        """The text as its own file has it; of the day, as the file's name has it."""
        part = self.part(row)
        if column == self.day_column:
            return self.days[part]
        place = self.places[part][column]
        if place is None:
            return None
        return self.parts[part].raw.cell(row - (self.ends[part - 1] if part else 0), place)

    def part(self, row: int) -> int:
        """Which file a row comes from."""
        return int(np.searchsorted(self.ends, row, side="right"))


def read_folder(path: Path, overrides: Overrides, open_one: Open, progress: Progress) -> Dataset:
    """One table of all dated files of the folder `path`, in the order of their days.

    The kind of a column is decided over the cells of all files together.

    Raises:
        FileUnreadable: no file has a day in its name, or one of them cannot be read or has nothing
            in common with the first; a table that lacks a file is never shown as whole.
        Cancelled: by `progress`.
    """
    name = printable(path.name or path.resolve().name)
    files = _dated(path, name)
    layout = replace(overrides, missing=(), columns=())
    parts: list[Dataset] = []
    for place, (_, file) in enumerate(files):
        progress(0.8 * place / len(files), f"Reading {printable(file.name)}")
        parts.append(_only_table(file, name, open_one(file, layout)))
    return _together(path, parts, [day for day, _ in files], overrides, progress)


def _dated(path: Path, name: str) -> list[tuple[date, Path]]:
    try:
        there = [file for file in path.iterdir() if file.suffix.lower() in READABLE]
        there = [file for file in there if file.is_file() and not file.name.startswith(".")]
    except OSError as error:
        why = why_refused(error)
        raise FileUnreadable(f"The folder “{name}” cannot be read: {why}.") from error
    dated = [(day, file) for file in there if (day := day_in(file.name)) is not None]
    if not dated:
        raise FileUnreadable(
            f"“{name}” is a folder without data files that have a day in their names, such as "
            "“area_2024-07-08.csv”; open one of the files in it."
        )
    if len(dated) > MOST:
        raise FileUnreadable(
            f"“{name}” holds {len(dated):,} dated files and the limit is {MOST:,}; "
            "move some of them to another folder."
        )
    return sorted(dated, key=lambda one: (one[0], one[1].name))


def _only_table(file: Path, folder: str, tables: tuple[Dataset, ...]) -> Dataset:
    if len(tables) != 1:
        raise FileUnreadable(
            f"“{printable(file.name)}” in “{folder}” holds {len(tables)} tables; a folder becomes "
            "one table only where each of its files holds one."
        )
    return tables[0]


def _together(
    path: Path, parts: list[Dataset], days: list[date], overrides: Overrides, progress: Progress
) -> Dataset:
    first = names(parts[0].columns)
    found = list(dict.fromkeys(name for part in parts for name in names(part.columns)))
    for part in parts:
        if not set(first) & set(names(part.columns)):
            raise FileUnreadable(
                f"“{Path(part.provenance.path).name}” shares no column with "
                f"“{Path(parts[0].provenance.path).name}”; keep files of one kind in a folder."
            )
    # A reader that took the day from the name already (shapes) has it in a column of its own.
    stated = all(part.provenance.day_from_name for part in parts)
    if not stated:
        found = ["file date" if _DATE in found else _DATE, *found]
    columns, _ = unique_names(found, None)
    own = [names(part.columns) for part in parts]
    places = tuple(
        tuple(each.index(name) if name in each else None for name in found) for each in own
    )
    ends = tuple(np.cumsum([len(part.lines) for part in parts]).tolist())
    texts = tuple(day.isoformat() for day in days)
    raw = FolderText(tuple(parts), texts, places, ends, None if stated else 0)
    rows = _rows(raw, len(columns), progress)
    read: list[ReadColumn] = []
    for place, name in enumerate(columns):
        cells = cells_of(row[place] for row in rows)
        read.append(ReadColumn(name, *decide_as(overrides.column(name), cells)))
    whole = assemble(
        printable(path.name),
        read,
        np.concatenate([part.lines for part in parts]),
        raw,
        _issues(parts, ends),
        _provenance(path, parts, overrides),
    )
    return _located(whole, raw)


def _rows(raw: FolderText, width: int, progress: Progress) -> list[list[str | None]]:
    total = raw.ends[-1]
    rows: list[list[str | None]] = []
    for row in range(total):
        if row % 1000 == 0:
            progress(0.8 + 0.15 * row / total, "Putting the files together")
        rows.append([_written(raw, row, column) for column in range(width)])
    return rows


def _written(raw: FolderText, row: int, column: int) -> str | None:
    """The raw text, or the figure of a cell that was worked out and stands in no file."""
    text = raw.cell(row, column)
    part = raw.part(row)
    place = raw.places[part][column]
    if text is not None or place is None or raw.parts[part].columns[place].kind != "number":
        return text
    within = row - (raw.ends[part - 1] if part else 0)
    of = raw.parts[part]
    figure = float(of.values.array(of.columns[place].name)[within])
    return None if math.isnan(figure) else repr(figure)


def _issues(parts: Sequence[Dataset], ends: Sequence[int]) -> list[Issue]:
    """What is uneven in each file; findings on the figures are looked for in the whole."""
    told: list[Issue] = []
    for part, end in zip(parts, ends, strict=True):
        file = Path(part.provenance.path).name
        for issue in part.issues:
            if issue.kind in _OF_LAYOUT:
                row = None if issue.row is None else issue.row + end - len(part.lines)
                text = issue.text if row is not None else f"{file}: {issue.text}"
                told.append(replace(issue, text=text, row=row))
    return told


def _located(whole: Dataset, raw: FolderText) -> Dataset:
    """The table whose issues with a row name the file that their line is a line of."""
    issues = tuple(
        issue
        if issue.row is None
        else replace(
            issue,
            text=f"{Path(raw.parts[raw.part(issue.row)].provenance.path).name}: {issue.text}",
        )
        for issue in whole.issues
    )
    about = replace(whole.provenance, as_of=max(raw.days))
    return replace(whole, issues=issues, provenance=about)


def _provenance(path: Path, parts: Sequence[Dataset], overrides: Overrides) -> Provenance:
    about = [part.provenance for part in parts]
    listed = "\n".join(f"{one.sha256} {Path(one.path).name}" for one in about)
    delimiters, encodings = {one.delimiter for one in about}, {one.encoding for one in about}
    return Provenance(
        path=printable(str(path)),
        sha256=hashlib.sha256(listed.encode()).hexdigest(),
        size=sum(one.size for one in about),
        reader="folder",
        read_at=max(one.read_at for one in about),
        encoding=about[0].encoding if len(encodings) == 1 else None,
        delimiter=about[0].delimiter if len(delimiters) == 1 else None,
        overrides=overrides,
    )
