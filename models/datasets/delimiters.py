"""What separates the cells of a text: the delimiter that splits its first lines most evenly."""

from __future__ import annotations

import re

import numpy as np

from models.datasets.cells import padded
from models.datasets.kinds import values
from models.datasets.records import Records, find_records

DELIMITERS = (",", ";", "\t", "|")
ALONE = ","
"""What a text with a single column is split by: there is none of it outside of quotes."""
_SAMPLE_ROWS = 200
_EVEN = 0.1
"""Delimiters whose shares of even rows lie so near each other are told apart by the cells."""
_TOLD_APART = 0.05
_STATED = re.compile(rb'\s*"?sep=(.)"?[ \t]*[\r\n]', re.IGNORECASE)
_STATEMENT = re.compile(r"sep=.?", re.IGNORECASE)
_SENTENCE = re.compile(r"\w{2}[.!?]$|[<>{}]")
_LONGEST_NAME = 60
_TABLE_ENDINGS = (".csv", ".tsv", ".tab")


def delimiter_of(head: bytes, cut: bool) -> str | None:
    """The delimiter that splits the first lines most evenly, `None` if none splits any.

    Where several do, it is the one that leaves most cells a number or a date: a decimal comma
    splits `2024-01-01;1,5` as evenly as the semicolon does. A first line `sep=;` decides alone.

    `cut`: more text follows `head`, so that its last record may be half of one.
    """
    stated = _STATED.match(head)
    if stated and stated[1].decode("latin-1") in DELIMITERS:
        return stated[1].decode("latin-1")
    buffer = padded(head)
    found: list[tuple[str, float, int, Records]] = []
    for delimiter in DELIMITERS:
        records = find_records(buffer, 0, len(head), ord(delimiter))
        widths = records.widths[: len(records) - 1 if cut and len(records) > 1 else len(records)]
        widths = widths[(records.ends - records.starts)[: len(widths)] > 0][:_SAMPLE_ROWS]
        wide, counts = np.unique(widths[widths > 1], return_counts=True)
        if len(wide):
            usual = np.argmax(counts)
            share = float(counts[usual]) / len(widths)
            found.append((delimiter, share, int(wide[usual]), records))
    best = max((share for _, share, _, _ in found), default=0.0)
    even = [one for one in found if one[1] >= best - _EVEN]
    if len(even) > 1:
        legible = [_legible(records) for *_, records in even]
        most = max(legible)
        even = [one for one, part in zip(even, legible, strict=True) if part >= most - _TOLD_APART]
    # The first of the widest: `max` keeps to the order above.
    return max(even, key=lambda one: (round(one[1], 1), one[2]))[0] if even else None


def states_delimiter(texts: list[str]) -> bool:
    """Whether a record is the line `sep=;` that Excel reads and writes above a table."""
    return _STATEMENT.fullmatch(texts[0].strip()) is not None and not any(texts[1:])


def is_single_column(head: bytes, ending: str) -> bool:
    """Whether a text that no delimiter splits is a list under each other, not prose or a message.

    Its lines are numbers, dates or gaps under a name; or names, where the file's `ending` says
    that it is a table.
    """
    lines = [line.strip() for line in head.decode("utf-8", "replace").splitlines()]
    lines = [line for line in lines if line][:_SAMPLE_ROWS]
    below = lines[1:]
    if not below:
        return False
    if sum(map(values.is_value, below)) >= 0.9 * len(below):
        return True
    short = max(map(len, lines)) <= _LONGEST_NAME
    return ending.lower() in _TABLE_ENDINGS and short and not any(map(_SENTENCE.search, lines))


def _legible(records: Records) -> float:
    """The share of cells that are a number, a date, or nothing."""
    count = legible = 0
    for row in range(min(len(records), _SAMPLE_ROWS)):
        for text in records.texts(row)[:_SAMPLE_ROWS]:
            count += 1
            legible += not text.strip() or values.is_value(text.strip().strip('"'))
        if count > 20 * _SAMPLE_ROWS:
            break
    return legible / max(count, 1)
