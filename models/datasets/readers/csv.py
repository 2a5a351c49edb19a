"""Separated text: comma, semicolon, tab or pipe."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from models.counted import counted
from models.datasets.assembly import ReadColumn, assemble, unique_names
from models.datasets.cells import PADDING, Bytes, Places
from models.datasets.dataset import Dataset, Issue, Provenance
from models.datasets.decided import decide_as
from models.datasets.decimal_signs import agreed
from models.datasets.delimiters import ALONE, delimiter_of, is_single_column
from models.datasets.encoding import Decoded
from models.datasets.issues import MOST_TOLD, more, shortened
from models.datasets.kinds import decide
from models.datasets.layout import Layout, lay_out
from models.datasets.line_ends import with_one_line_end
from models.datasets.overrides import Overrides
from models.datasets.readers.reader import text_buffer
from models.datasets.records import Records, find_records
from models.datasets.source import Source, printable
from models.datasets.spans import rows_of
from models.datasets.typed_columns import read_typed
from models.errors import FileUnreadable
from models.frozen import frozen
from models.progress import Progress, silent

_SAMPLE = 200_000
_FIRST = 1_000
MOST_COLUMNS = 10_000
"""Columns above which a text is refused."""


@frozen(eq=False)
class CsvText:
    """The raw text of the cells of a separated file, cut out of its bytes when asked for.

    `starts`, `ends`: (n_rows,) byte offsets of the records that are rows.
    """

    buffer: Bytes
    starts: Places
    ends: Places
    delimiter: int

    def cell(self, row: int, column: int) -> str | None:
        """The text between the delimiters, without its quotes."""
        start, end = int(self.starts[row]), int(self.ends[row])
        record = np.concatenate((self.buffer[start:end], np.zeros(64, dtype=np.uint8)))
        texts = find_records(record, 0, end - start, self.delimiter).texts(0)
        return texts[column] if column < len(texts) else None


class CsvReader:
    """Reads separated text; it is asked last, because any text might be meant as it."""

    name = "csv"

    def suits(self, source: Source, decoded: Decoded) -> bool:
        """Any text."""
        return True

    def read(
        self, source: Source, decoded: Decoded, overrides: Overrides, progress: Progress
    ) -> Sequence[Dataset]:
        """The one table of the file."""
        text, start, stop = text_buffer(source, decoded)
        found = _find(source, text, start, stop, overrides, progress)
        records, layout, delimiter = found.records, found.layout, found.delimiter
        names, issues = unique_names(found.header, found.header_line)
        issues += layout_issues(records, layout)
        issues += [Issue("bad-encoding", words, line) for line, words in decoded.damage]
        typed = read_typed(records, layout, names, progress)
        columns: list[ReadColumn] = []
        for place, name in enumerate(names):
            progress(0.7 + 0.2 * place / len(names), f"Reading the column {name}")
            chosen = overrides.column(name)
            if chosen.of_cells:
                attempt, present = decide_as(
                    chosen, records.column(layout.body, place), layout.footer
                )
            elif place in typed:
                attempt, present = typed.pop(place)
            else:
                attempt, present = decide(name, records.column(layout.body, place), layout.footer)
            columns.append(ReadColumn(name, attempt, present))
        if not overrides.any:
            columns = agreed(columns, partial(records.column, layout.body))
        rows = rows_of(layout.body)
        lines = records.lines[rows]
        raw = CsvText(found.buffer, records.starts[rows], records.ends[rows], ord(delimiter))
        provenance = Provenance(
            path=printable(str(source.path)),
            sha256=source.sha256,
            size=source.size,
            reader=self.name,
            read_at=source.read_at,
            encoding=decoded.encoding,
            delimiter=delimiter if layout.width > 1 else None,
            header_line=found.header_line,
            overrides=overrides,
        )
        name = printable(Path(source.path).stem)
        # The places of all the cells are many; from here on those of the rows will do.
        del found, records, layout
        return [assemble(name, columns, lines, raw, issues, provenance, progress)]


def names_at_head(source: Source, decoded: Decoded, overrides: Overrides) -> tuple[str, ...]:
    """The names of the columns by the beginning of the file; none where it cannot be read so."""
    text, start, stop = text_buffer(source, decoded)
    try:
        found = _find(source, text, start, min(stop, start + _SAMPLE), overrides, silent)
    except FileUnreadable:
        return ()
    return tuple(unique_names(found.header, found.header_line)[0])


@frozen(eq=False)
class _Found:
    """Where the cells of a text lie, and which of them name the columns."""

    buffer: Bytes
    records: Records
    layout: Layout
    delimiter: str
    header: list[str]
    header_line: int | None


def _find(
    source: Source, text: memoryview | bytes, start: int, stop: int, overrides: Overrides,
    progress: Progress,
) -> _Found:  # fmt: skip
    head = bytes(memoryview(text)[start : min(stop, start + _SAMPLE)])
    if not head.strip():
        raise FileUnreadable(f"“{source.name}” holds nothing but blanks; download it again.")
    one_end = with_one_line_end(text, start, stop, head)
    if one_end is not None:
        text, start, stop = one_end + bytes(PADDING), 0, len(one_end)
        head = one_end[:_SAMPLE]
    delimiter = overrides.delimiter or delimiter_of(head, cut=stop - start > _SAMPLE)
    if delimiter is None and is_single_column(head, source.path.suffix):
        delimiter = ALONE
    if delimiter is None:
        raise FileUnreadable(
            f"“{source.name}” has a single column: no comma, semicolon, tab or pipe separates "
            "its cells; check that it is a table."
        )
    buffer = np.frombuffer(text, dtype=np.uint8)
    records = find_records(buffer, start, stop, ord(delimiter), progress)
    _refuse_wide(int(records.widths[:_FIRST].max(initial=0)), source)
    try:
        layout = lay_out(records, overrides.header_line)
    except LookupError:
        raise FileUnreadable(
            f"No row of “{source.name}” begins on line {overrides.header_line:,}, which was "
            "chosen to name the columns; choose another line."
        ) from None
    if layout is None:
        raise FileUnreadable(f"“{source.name}” holds rows without any text; download it again.")
    _refuse_wide(layout.width, source)
    line = None if layout.header is None else int(records.lines[layout.header])
    return _Found(buffer, records, layout, delimiter, layout.names, line)


def _refuse_wide(width: int, source: Source) -> None:
    if width > MOST_COLUMNS:
        raise FileUnreadable(
            f"“{source.name}” has {width:,} cells in a row and the limit is {MOST_COLUMNS:,}; its "
            "line ends may have been lost, or it must be turned so that its columns are rows."
        )


def layout_issues(records: Records, layout: Layout) -> list[Issue]:
    """What is uneven about the rows."""
    issues: list[Issue] = []
    for record in layout.junk:
        line = shortened(" ".join(records.texts(int(record))))
        text = f"This line stands above the header and is not part of the table: “{line}”."
        issues.append(Issue("ragged", text, int(records.lines[record])))
    for record in layout.tags:
        text = "A row of tags stands under the header; it is not a row of data."
        issues.append(Issue("tag-row", text, int(records.lines[record])))
    if layout.lacking and layout.header is not None:
        nameless = 1 if not layout.names[0] else layout.width
        text = (
            f"The header has one name fewer than the rows have cells; “column {nameless}” has none."
        )
        issues.append(Issue("ragged", text, int(records.lines[layout.header])))
    issues += _blank_rows(records, layout)
    issues += _ragged(records, layout)
    if records.unclosed_line is not None:
        text = "A quote is opened here and never closed; the file may be cut off."
        issues.append(Issue("ragged", text, records.unclosed_line))
    return issues


def _blank_rows(records: Records, layout: Layout) -> list[Issue]:
    blank = layout.blank
    text = "The row is blank; it is left out."
    issues = [Issue("blank-row", text, int(records.lines[record])) for record in blank[:MOST_TOLD]]
    return [*issues, *more("blank-row", None, len(blank), "blank rows")]


def _ragged(records: Records, layout: Layout) -> list[Issue]:
    if records.even_width == layout.width:
        return []
    widths = records.widths[layout.body]
    rows = np.flatnonzero(widths != layout.width)
    issues: list[Issue] = []
    for row in rows[:MOST_TOLD]:
        record = int(layout.body[row])
        count = int(widths[row])
        cells, columns = counted(count, "cell"), counted(layout.width, "column")
        text = f"The row has {cells} where the table has {columns}"
        if count > layout.width:
            surplus = records.texts(record)[layout.width :]
            if not any(cell.strip() for cell in surplus):
                continue
            shown = shortened(", ".join(f"“{cell}”" for cell in surplus))
            stand = "stands" if len(surplus) == 1 else "stand"
            are = "is" if len(surplus) == 1 else "are"
            text += f"; {shown} {stand} in no column and {are} kept with the raw row."
        else:
            text += "; the missing ones count as empty."
            if record == len(records) - 1 and count < layout.width:
                text += " It is the last row: the file may be cut off."
        issues.append(Issue("ragged", text, int(records.lines[record]), None, int(row)))
    return [*issues, *more("ragged", None, len(rows), "ragged rows")]
