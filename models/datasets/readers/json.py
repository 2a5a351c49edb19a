"""JSON in the shapes that publishers use, and JSON lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING

import numpy as np

from models.datasets.assembly import ReadColumn, assemble, unique_names
from models.datasets.cells import Bytes, Cells, Offsets, cells_of
from models.datasets.dataset import Dataset, Issue, Provenance, RawText
from models.datasets.decided import decide_as
from models.datasets.encoding import Decoded
from models.datasets.headers import is_tag_row
from models.datasets.json_grids import (
    ABSENT,
    MOST_COLUMNS,
    Grid,
    TooManyColumns,
    as_record,
    flattened,
)
from models.datasets.json_nodes import parse, plain
from models.datasets.kinds.json_values import Numbers, as_text, decide_values
from models.datasets.overrides import Overrides
from models.datasets.readers.reader import text_buffer
from models.datasets.source import Source, printable
from models.errors import FileUnreadable
from models.frozen import frozen
from models.progress import Progress

if TYPE_CHECKING:
    from models.datasets.json_records import FlatRecords

_SUFFIXES = frozenset((".json", ".jsonl", ".ndjson", ".geojson"))
_HEAD = re.compile(rb'[\s\x1e]*(?:\{\s*["}]|\[\s*(?:[\[{"\]]|-?\d|null|true|false))')


@frozen(eq=False)
class JsonText:
    """The raw text of values, cut out of the document when asked for."""

    text: str
    grid: Grid
    place: int
    stem: str
    whole: list[Grid] = field(default_factory=list[Grid])

    def cell(self, row: int, column: int) -> str | None:
        """A text without its quotes; numbers, `true` and `null` as they are written."""
        value = self._value(row, column)
        if value is ABSENT:
            return None
        return "null" if value is None else as_text(value)

    def _value(self, row: int, column: int) -> object:
        grid = self.grid
        if grid.apart:
            record = self.text[grid.starts[row] : grid.ends[row]]
            node = parse(record, self.stem, as_text=True)
            value = plain(node)
            names, columns = flattened([as_record(value)])
            found = dict(zip(names, columns, strict=True)).get(grid.names[column])
            return ABSENT if found is None else found[0]
        if not self.whole:
            from models.datasets.json_tables import tables

            self.whole.extend(tables(parse(self.text, self.stem, as_text=True), self.stem))
        return self.whole[self.place].columns[column][row]


@frozen(eq=False)
class RecordText:
    """The raw text of the values of flat records, cut out of the file's bytes when asked for."""

    buffer: Bytes
    records: FlatRecords

    def cell(self, row: int, column: int) -> str | None:
        """A text without its quotes; numbers, `true` and `null` as they are written."""
        start, end = int(self.records.starts[row]), int(self.records.ends[row])
        text = self.buffer[start:end].tobytes().decode("utf-8", "replace")
        record = as_record(plain(parse(text, "record", as_text=True)))
        name = self.records.names[column]
        if name not in record:
            return None
        return "null" if record[name] is None else as_text(record[name])


class JsonReader:
    """Reads JSON and JSON lines."""

    name = "json"

    def suits(self, source: Source, decoded: Decoded) -> bool:
        """By the file's ending, or by how its text begins."""
        text, start, stop = text_buffer(source, decoded)
        if source.path.suffix.lower() in _SUFFIXES:
            return True
        return _HEAD.match(bytes(memoryview(text)[start : min(stop, start + 1000)])) is not None

    def read(
        self, source: Source, decoded: Decoded, overrides: Overrides, progress: Progress
    ) -> Sequence[Dataset]:
        """Every table of the document."""
        buffer, start, stop = text_buffer(source, decoded)
        provenance = _provenance(source, self.name, overrides)
        damage = [Issue("bad-encoding", words, line) for line, words in decoded.damage]
        stem = printable(source.path.stem)
        data = np.frombuffer(buffer, dtype=np.uint8)
        # Whether it is JSON can be told without what takes it apart.
        from models.datasets.json_records import read_flat_records
        from models.datasets.json_tables import tables

        flat = read_flat_records(data, start, stop, progress)
        if flat is not None and not _begins_with_tags(data, flat):
            # The raw text needs the places of the records only, not what was read from them.
            raw = RecordText(data, replace(flat, columns=[]))
            grid = Read(stem, flat.names, flat.columns, flat.lines, raw)
            return [_dataset(grid, damage, provenance, progress)]
        text = str(memoryview(buffer)[start:stop], "utf-8", "replace")
        if not text.strip():
            raise FileUnreadable(f"“{source.name}” holds nothing but blanks; download it again.")
        doubled: set[str] = set()
        node = parse(text, source.name, progress, doubled=doubled)
        try:
            grids = tables(node, stem, progress)
        except TooManyColumns as error:
            raise FileUnreadable(
                f"The records of “{source.name}” have {error} different keys and the limit is "
                f"{MOST_COLUMNS:,}; turn it so that its keys are rows."
            ) from error
        if not grids:
            raise FileUnreadable(
                f"“{source.name}” holds {_what(text)}, not a table; a list of records is needed."
            )
        result: list[Dataset] = []
        for place, grid in enumerate(grids):
            raw = JsonText(text, grid, place, stem)
            lines = _lines(text, grid.starts)
            read = Read(grid.name, grid.names, grid.columns, lines, raw)
            told = [*damage, *_tags(text, grid), *_doubled(grid, lines, doubled)]
            result.append(_dataset(read, told, provenance, progress))
        return result


def _begins_with_tags(data: Bytes, flat: FlatRecords) -> bool:
    first = data[int(flat.starts[0]) : int(flat.ends[0])].tobytes().decode("utf-8", "replace")
    values = as_record(plain(parse(first, "record"))).values()
    return is_tag_row([one for one in values if isinstance(one, str)])


@frozen(eq=False)
class Read:
    """A table before its kinds are decided, with the lines of its rows and its raw text."""

    name: str
    names: Sequence[str]
    columns: Sequence[Sequence[object] | Numbers | Cells]
    lines: Offsets
    raw: RawText


def _provenance(source: Source, reader: str, overrides: Overrides) -> Provenance:
    return Provenance(
        path=printable(str(source.path)),
        sha256=source.sha256,
        size=source.size,
        reader=reader,
        read_at=source.read_at,
        overrides=overrides,
    )


def _dataset(
    read: Read, issues: list[Issue], provenance: Provenance, progress: Progress
) -> Dataset:
    names, doubled = unique_names(read.names, int(read.lines[0]) if len(read.lines) else None)
    columns: list[ReadColumn] = []
    for place, (name, values) in enumerate(zip(names, read.columns, strict=True)):
        progress(0.6 + 0.3 * place / len(names), f"Reading the column {name}")
        chosen = provenance.overrides.column(name)
        if chosen.of_cells:
            attempt, present = decide_as(chosen, _cells(values))
        else:
            attempt, present = decide_values(name, values, ABSENT)
        columns.append(ReadColumn(name, attempt, present))
    told = [*issues, *doubled]
    return assemble(read.name, columns, read.lines, read.raw, told, provenance, progress)


def _cells(values: Sequence[object] | Numbers | Cells) -> Cells:
    """The values as cells of text, as the user sees them."""
    if isinstance(values, Cells):
        return values
    plain: Sequence[object] = values.tolist() if isinstance(values, np.ndarray) else values
    gaps = (value is ABSENT or value != value for value in plain)
    return cells_of(None if gap else as_text(value) for value, gap in zip(plain, gaps, strict=True))


def _tags(text: str, grid: Grid) -> list[Issue]:
    if grid.tags is None:
        return []
    words = "A row of tags stands under the names; it is not a row of data."
    return [Issue("tag-row", words, int(_lines(text, [grid.tags])[0]))]


def _doubled(grid: Grid, lines: Offsets, doubled: set[str]) -> Iterator[Issue]:
    """An issue for each column whose key stood before in the same record."""
    for name, values in zip(grid.names, grid.columns, strict=True):
        own = name.rpartition(".")[2]
        if not {name, own} & doubled:
            continue
        row = next((row for row, value in enumerate(values) if value is not ABSENT), 0)
        base = name.rpartition(" (")[0]
        text = f"The key “{base}” stands again in the record; its value is called “{name}” here."
        yield Issue("duplicate-name", text, int(lines[row]), name, row)


def _lines(text: str, starts: Sequence[int]) -> Offsets:
    """(n_rows,) the physical line of each offset. Most rows follow each other in the text."""
    lines = np.empty(len(starts), dtype=np.int64)
    end = "\n" if "\n" in text else "\r"
    line, before = 1, 0
    for row, start in enumerate(starts):
        if start >= before:
            line += text.count(end, before, start)
        else:
            line -= text.count(end, start, before)
        before = start
        lines[row] = line
    return lines


def _what(text: str) -> str:
    """What a document without a table is."""
    head = text.lstrip()[:1]
    if head == "[":
        return "an empty list"
    if head == "{":
        return "an object without records"
    if head == '"':
        return "a single text"
    return "a single number" if head in "-0123456789" else "a single value"
