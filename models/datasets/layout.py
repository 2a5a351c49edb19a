"""How a separated text is laid out: its delimiter, its header, its tag rows and its blank rows."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from models.datasets.cells import Mask, Offsets, padded, stripped
from models.datasets.kinds import dates, numbers
from models.datasets.records import Records, find_records

DELIMITERS = (",", ";", "\t", "|")
NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
_SAMPLE_ROWS = 200
_TAG = re.compile(r"#[a-z][a-z0-9_]*(\s*[+][a-z0-9_]+)*", re.IGNORECASE)


@dataclass(frozen=True, eq=False, slots=True)
class Layout:
    """Which records are what. `header`: the header's record, `None` if there is none.

    `width`: columns of the table; `body`: (n_rows,) records that are rows of data; `junk`, `tags`,
    `blank`: records above the header, tag rows, and rows without any text.
    """

    header: int | None
    width: int
    body: Offsets
    junk: Offsets
    tags: Offsets
    blank: Offsets


def delimiter_of(head: bytes, cut: bool) -> str | None:
    """The delimiter that splits the first lines most evenly, `None` if none splits any.

    `cut`: more text follows `head`, so that its last record may be half of one.
    """
    best, best_score = None, (0.0, 0)
    buffer = padded(head)
    for delimiter in DELIMITERS:
        records = find_records(buffer, 0, len(head), ord(delimiter))
        widths = records.widths[: len(records) - 1 if cut and len(records) > 1 else len(records)]
        widths = widths[(records.ends - records.starts)[: len(widths)] > 0][:_SAMPLE_ROWS]
        wide, counts = np.unique(widths[widths > 1], return_counts=True)
        if not len(wide):
            continue
        usual = np.argmax(counts)
        score = (round(float(counts[usual]) / len(widths), 1), int(wide[usual]))
        if score > best_score:
            best, best_score = delimiter, score
    return best


def lay_out(records: Records, header_line: int | None = None) -> Layout | None:
    """What each record is; `None` where all are blank.

    `header_line`: the line that names the columns, or 0 for none, where that was decided.

    Raises:
        LookupError: no row with text begins on that line.
    """
    blank = _blank(records)
    filled = np.flatnonzero(~blank)
    if not len(filled):
        return None
    if header_line:
        start = _on_line(records, filled, header_line)
        has_header = True
    else:
        start = _first_full(records, filled, _usual_width(records, filled))
        second = [records.texts(int(row)) for row in filled[start + 1 : start + 40]]
        has_header = header_line is None and _is_header(records.texts(filled[start]), second)
    top = filled[start]
    header = int(top) if has_header else None
    after = filled[start + 1 :] if has_header else filled[start:]
    tags = 0
    while has_header and tags < len(after) and _is_tag_row(records.texts(int(after[tags]))):
        tags += 1
    header_width = int(records.widths[top])
    body = after[tags:]
    return Layout(
        header=header,
        width=_table_width(records, body, header_width),
        body=body,
        junk=filled[:start],
        tags=after[:tags],
        blank=np.flatnonzero(blank),
    )


def _on_line(records: Records, filled: Offsets, line: int) -> int:
    """The place in `filled` of the record that begins on `line`."""
    places = np.flatnonzero(records.lines[filled] == line)
    if not len(places):
        raise LookupError(line)
    return int(places[0])


def _blank(records: Records) -> Mask:
    """(n_records,) whether a record holds nothing but delimiters, quotes and blanks."""
    widths = records.widths
    blank: Mask = records.ends - records.starts <= widths - 1
    first = records.buffer[records.starts]
    # A row that begins with a letter or a digit is none; most do.
    ascii_word = (first - np.uint8(ord("0")) < 10) | ((first | np.uint8(32)) - np.uint8(97) < 26)
    rows = np.flatnonzero(~(blank | ascii_word))
    for column in range(int(widths.max(initial=0))):
        if not len(rows):
            break
        rows = rows[stripped(records.column(rows, column)).lengths == 0]
    blank[rows] = True
    return blank


def _usual_width(records: Records, filled: Offsets) -> int:
    widths, counts = np.unique(records.widths[filled[:2000]], return_counts=True)
    several = widths > 1
    if several.any():
        widths, counts = widths[several], counts[several]
    return int(widths[np.argmax(counts)])


def _first_full(records: Records, filled: Offsets, width: int) -> int:
    """The place in `filled` of the first record as wide as the table and not all but empty."""
    for place, record in enumerate(filled[:50]):
        texts = records.texts(int(record))
        if len(texts) < min(width, 2) or abs(len(texts) - width) > max(1, width // 4):
            continue
        named = sum(1 for text in texts if text.strip())
        if named >= 2 or width == 1 or (named == 1 and width == 2):
            return place
    return 0


def _is_header(top: list[str], rows: list[list[str]]) -> bool:
    """Whether the first full record names columns rather than holding values."""
    values = [_looks_like_value(text) for text in top]
    if not any(values):
        return not rows or any(text.strip() for text in top)
    years = [text for text, value in zip(top, values, strict=True) if value]
    if len(years) >= 2 and len(set(years)) == len(years) and all(_is_year(text) for text in years):
        below = [
            row[i] for row in rows[:5] for i, value in enumerate(values) if value and i < len(row)
        ]
        if not below or not all(_is_year(text) for text in below if text.strip()):
            return True
    # One value among names (“2022 total”, a stray number) does not make a header a row of data.
    return sum(values) * 4 < len([text for text in top if text.strip()])


def _looks_like_value(text: str) -> bool:
    return numbers.looks_like(text) or dates.looks_like(text)


def _is_year(text: str) -> bool:
    text = text.strip()
    return len(text) == 4 and text.isdigit() and 1900 <= int(text) <= 2100


def _is_tag_row(texts: list[str]) -> bool:
    tags = [text.strip() for text in texts if text.strip()]
    return bool(tags) and all(_TAG.fullmatch(tag) for tag in tags)


def _table_width(records: Records, body: Offsets, header_width: int) -> int:
    """The header's width, or more where most rows have more cells than it."""
    widths = records.widths[body]
    if len(widths) and np.count_nonzero(widths > header_width) * 2 > len(widths):
        usual, counts = np.unique(widths[widths > header_width], return_counts=True)
        return int(usual[np.argmax(counts)])
    return header_width
