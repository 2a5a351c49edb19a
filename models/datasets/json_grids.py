"""A table of a JSON document before its kinds are decided, and how records become one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import TypeAlias

from models.datasets.headers import is_tag_row
from models.datasets.json_nodes import Node, Value, is_text
from models.datasets.kinds import dates, periods
from models.frozen import frozen
from models.progress import Progress, silent

MOST_COLUMNS = 10_000
"""Columns above which a table is refused."""
_EPOCH = re.compile(r"-?\d{9,13}")
_CALENDAR = re.compile(r"(?:19|20)\d{6}")


class _Absent:
    """Stands where a record has no such member, as opposed to `null`."""

    __slots__ = ()


ABSENT = _Absent()
Cell: TypeAlias = "Value | _Absent"


@frozen(eq=False)
class Grid:
    """A table before its kinds are decided.

    `columns[c][r]`: a value of JSON, or `ABSENT`; `starts`, `ends`: (n_rows,) where each row's
    record is written; `apart`: every row is one object of its own there. `tags`: where a row of
    tags begins, which is none of the rows.
    """

    name: str
    names: list[str]
    columns: Sequence[Sequence[Cell]]
    starts: list[int]
    ends: list[int]
    apart: bool = False
    tags: int | None = None


class TooManyColumns(ValueError):
    """Records have more different keys than a table may have columns."""


def flattened(
    records: Sequence[dict[str, Value]], progress: Progress = silent
) -> tuple[list[str], list[Sequence[Cell]]]:
    """Columns of records in the order in which their keys first come up; nested keys get dots."""
    names: list[str] = []
    columns: list[Sequence[Cell]] = []
    keys = dict.fromkeys(chain.from_iterable(records))
    if len(keys) > MOST_COLUMNS:
        raise TooManyColumns(f"{len(keys):,}")
    for key in keys:
        progress(0.6, f"Reading the column {key}")
        values: list[Cell] = [record.get(key, ABSENT) for record in records]
        nested = [value if isinstance(value, dict) else {} for value in values]
        if not any(nested):
            names.append(key)
            columns.append(values)
            continue
        others: list[Cell] = [ABSENT if isinstance(value, dict) else value for value in values]
        if any(value is not None and value is not ABSENT for value in others):
            names.append(key)
            columns.append(others)
        inner_names, inner_columns = flattened(nested, progress)
        names += [f"{key}.{inner}" for inner in inner_names]
        columns += inner_columns
    return names, columns


def as_record(value: Value) -> dict[str, Value]:
    """`value` if it is an object, else a record of it alone."""
    return value if isinstance(value, dict) else {"value": value}


def from_rows(
    name: str, rows: list[list[Value]], starts: list[int], ends: list[int]
) -> Grid | None:
    """A list of lists; the first is the header where it holds nothing but different texts."""
    width = max(len(row) for row in rows)
    head = rows[0]
    named = len(rows) > 1 and all(map(is_text, head)) and len(set(head)) == len(head)
    if not width:
        return None
    tags = None
    if named:
        rows, starts, ends = rows[1:], starts[1:], ends[1:]
        if are_tags(rows[0]) and len(rows) > 1:
            tags, rows, starts, ends = starts[0], rows[1:], starts[1:], ends[1:]
    names = [str(cell) for cell in head if named] + [
        f"column {place}" for place in range(len(head) + 1 if named else 1, width + 1)
    ]
    columns = [
        [row[place] if place < len(row) else ABSENT for row in rows] for place in range(width)
    ]
    return Grid(name, names, columns, starts, ends, tags=tags)


def are_tags(values: Sequence[Value]) -> bool:
    """Whether these are HXL tags, as stand under a header."""
    return all(value is None or is_text(value) for value in values) and is_tag_row(
        [str(value or "") for value in values]
    )


def keys_name(keys: Sequence[str]) -> str | None:
    """“date”, “year” or “period” where every key is one, `None` otherwise."""
    if not keys:
        return None
    if all(_EPOCH.fullmatch(key) for key in keys) and len(keys) > 1:
        return "date"
    if all(_CALENDAR.fullmatch(key) or dates.looks_like(key) for key in keys):
        return "date"
    if all(map(_is_year, keys)):
        return "year"
    if all(periods.read_period(key) or _is_year(key) for key in keys):
        return "period"
    return None


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdigit() and 1900 <= int(key) <= 2100


def places(nodes: Sequence[Node]) -> tuple[list[int], list[int]]:
    """Where each node begins and ends."""
    return [node.start for node in nodes], [node.end for node in nodes]
