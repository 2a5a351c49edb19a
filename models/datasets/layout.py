"""How a separated text is laid out: its header, its tag rows, its blank rows and its footer."""

from __future__ import annotations

import numpy as np

from models.datasets import headers
from models.datasets.cells import BLOCK, Mask, Offsets, stripped
from models.datasets.delimiters import states_delimiter
from models.datasets.records import Records
from models.frozen import frozen

_LONGEST_FOOTER = 20


@frozen(eq=False)
class Layout:
    """Which records are what. `header`: the header's record, `None` if there is none.

    `names`: (width,) of the columns, empty where the header has none; `lacking`: the header has
    one name fewer than the rows have cells. `body`: (n_rows,) records that are rows of data, the
    last `footer` of them with a single cell filled, as notes under a table have; `junk`, `tags`,
    `blank`: records above the header, tag rows, and rows without any text.
    """

    header: int | None
    names: list[str]
    lacking: bool
    width: int
    body: Offsets
    footer: int
    junk: Offsets
    tags: Offsets
    blank: Offsets


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
        below = _texts(records, filled[start + 1 : start + 40])
        has_header = header_line is None and headers.is_header(records.texts(filled[start]), below)
    header = int(filled[start]) if has_header else None
    names = records.texts(filled[start]) if has_header else []
    body = filled[start + 1 :] if has_header else filled[start:]
    if has_header and not header_line and len(body):
        under = records.texts(int(body[0]))
        if headers.names_on_two_lines(names, under, _texts(records, body[1:6])):
            names, body = headers.joined(names, under), body[1:]
    tags = 0
    while has_header and tags < len(body) and headers.is_tag_row(records.texts(int(body[tags]))):
        tags += 1
    tag_rows, body = body[:tags], body[tags:]
    header_width = len(names) if has_header else int(records.widths[filled[start]])
    width = _table_width(records, body, header_width)
    lacking = has_header and width == header_width + 1
    if lacking and headers.counts(_texts(records, body[:40])):
        names = ["", *names]
    return Layout(
        header=header,
        names=(names + [""] * width)[:width],
        lacking=lacking,
        width=width,
        body=body,
        footer=_footer(records, body, width),
        junk=filled[:start],
        tags=tag_rows,
        blank=np.flatnonzero(blank),
    )


def _texts(records: Records, rows: Offsets) -> list[list[str]]:
    return [records.texts(int(row)) for row in rows]


def _on_line(records: Records, filled: Offsets, line: int) -> int:
    """The place in `filled` of the record that begins on `line`."""
    places = np.flatnonzero(records.lines[filled] == line)
    if not len(places):
        raise LookupError(line)
    return int(places[0])


def _blank(records: Records) -> Mask:
    """(n_records,) whether a record holds nothing but delimiters, quotes and blanks."""
    widths = records.widths
    blank: Mask = np.empty(len(records), dtype=np.bool_)
    unclear: list[Offsets] = []
    for begin in range(0, len(records), BLOCK):
        block = slice(begin, begin + BLOCK)
        starts = records.starts[block]
        blank[block] = bare = records.ends[block] - starts <= widths[block] - 1
        first = records.buffer[starts]
        # A row that begins with a letter or a digit is none; most do.
        word = (first - np.uint8(ord("0")) < 10) | ((first | np.uint8(32)) - np.uint8(97) < 26)
        unclear.append(begin + np.flatnonzero(~(bare | word)))
    rows = np.concatenate(unclear) if unclear else np.empty(0, dtype=np.int64)
    for column in range(int(widths.max(initial=0)) if len(rows) else 0):
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
    """The place in `filled` of the first record as wide as the table and not all but empty.

    A line `sep=;` is none, and no comment above a header is.
    """
    for place, record in enumerate(filled[:50]):
        texts = records.texts(int(record))
        if len(texts) < min(width, 2) or abs(len(texts) - width) > max(1, width // 4):
            continue
        if place == 0 and len(filled) > 1 and states_delimiter(texts):
            continue
        if headers.is_comment(texts, _texts(records, filled[place + 1 : place + 40])):
            continue
        named = sum(1 for text in texts if text.strip())
        if named >= 2 or width == 1 or (named == 1 and width == 2):
            return place
    return 0


def _table_width(records: Records, body: Offsets, header_width: int) -> int:
    """The header's width, or more where most rows have more cells than it and fill them."""
    if records.even_width is not None and records.even_width <= header_width:
        return header_width
    widths = records.widths[body]
    wider = widths > header_width
    if not len(widths) or np.count_nonzero(wider) * 2 <= len(widths):
        return header_width
    usual, counts = np.unique(widths[wider], return_counts=True)
    width = int(usual[np.argmax(counts)])
    while width > header_width and not stripped(records.column(body, width - 1)).lengths.any():
        width -= 1
    return width


def _footer(records: Records, body: Offsets, width: int) -> int:
    """How many of the last rows have a single cell filled, as notes under a table have."""
    count = 0
    while width > 1 and count < min(len(body) - 1, _LONGEST_FOOTER):
        texts = records.texts(int(body[len(body) - 1 - count]))
        if sum(1 for text in texts if text.strip()) > 1:
            break
        count += 1
    return count
