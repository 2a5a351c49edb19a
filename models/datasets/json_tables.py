"""The tables inside a JSON tree, in the shapes that publishers use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from models.datasets.json_nodes import Items, Leaf, Members, Node, Value, plain
from models.datasets.kinds import dates, periods
from models.progress import Progress, silent

_EPOCH = re.compile(r"-?\d{9,13}")
_CALENDAR = re.compile(r"(?:19|20)\d{6}")


class _Absent:
    """Stands where a record has no such member, as opposed to `null`."""

    __slots__ = ()


ABSENT = _Absent()
Cell: TypeAlias = "Value | _Absent"


@dataclass(frozen=True, eq=False, slots=True)
class Grid:
    """A table before its kinds are decided.

    `columns[c][r]`: a value of JSON, or `ABSENT`; `starts`, `ends`: (n_rows,) where each row's
    record is written; `apart`: every row is one object of its own there.
    """

    name: str
    names: list[str]
    columns: Sequence[Sequence[Cell]]
    starts: list[int]
    ends: list[int]
    apart: bool = False


def tables(node: Node, stem: str, progress: Progress = silent) -> list[Grid]:
    """The tables of a document; empty where it holds none. `stem` names a table without a key."""
    if isinstance(node, Items):
        grid = _from_items(stem, node, progress)
        return [grid] if grid else []
    if isinstance(node, Members):
        return _from_members(stem, node, progress)
    return []


def _from_items(name: str, items: Items, progress: Progress) -> Grid | None:
    """A list of records, of rows, or of bare values."""
    values = items.values
    if not values:
        return None
    if any(isinstance(value, dict) for value in values):
        names, columns = flattened([as_record(value) for value in values], progress)
        return Grid(name, names, columns, items.starts, items.ends, apart=True)
    rows = [value for value in values if isinstance(value, list)]
    if len(rows) == len(values):
        return _from_rows(name, rows, items.starts, items.ends)
    return Grid(name, ["value"], [values], items.starts, items.ends)


def _from_rows(
    name: str, rows: list[list[Value]], starts: list[int], ends: list[int]
) -> Grid | None:
    """A list of lists; the first is the header where it holds nothing but different texts."""
    width = max(len(row) for row in rows)
    head = rows[0]
    named = (
        len(rows) > 1
        and all(isinstance(cell, str) for cell in head)
        and len(set(head)) == len(head)
    )
    if not width:
        return None
    if named:
        rows, starts, ends = rows[1:], starts[1:], ends[1:]
    names = [str(cell) for cell in head if named] + [
        f"column {place}" for place in range(len(head) + 1 if named else 1, width + 1)
    ]
    columns = [
        [row[place] if place < len(row) else ABSENT for row in rows] for place in range(width)
    ]
    return Grid(name, names, columns, starts, ends)


def _from_members(name: str, members: Members, progress: Progress) -> list[Grid]:
    """An object: columns, a mapping, several tables, or a single record."""
    kinds = {type(node) for node in members.nodes}
    if not members.names:
        return []
    if kinds == {Items} and _are_columns(members.nodes):
        return [_from_columns(name, members)]
    if grid := _from_split(name, members):
        return [grid]
    if grid := _from_mapping(name, members):
        return [grid]
    found: list[Grid] = []
    single: list[tuple[str, Node]] = []
    several = sum(isinstance(node, Items | Members) for node in members.nodes) > 0
    for key, node in members:
        inner = tables(node, key, progress) if isinstance(node, Items | Members) else []
        if inner and not (len(inner) == 1 and isinstance(node, Members) and _is_record(node)):
            # A table two keys down is told apart by both.
            found += [grid if grid.name == key else _renamed(grid, key) for grid in inner]
        else:
            single.append((key, node))
    if single and (not found or several):
        found += _record_tables(name, single, bool(found), members)
    return found


def _renamed(grid: Grid, key: str) -> Grid:
    return Grid(f"{key}.{grid.name}", grid.names, grid.columns, grid.starts, grid.ends, grid.apart)


def _is_record(members: Members) -> bool:
    """Whether an object holds plain values only, so that it is one record."""
    return all(isinstance(node, Leaf) for node in members.nodes)


def _record_tables(
    name: str, single: list[tuple[str, Node]], beside: bool, members: Members
) -> list[Grid]:
    """One-row tables of what is left: each object under its key, or all of it as one record."""
    found: list[Grid] = []
    rest: dict[str, Value] = {}
    for key, node in single:
        if beside and isinstance(node, Members) and node.names:
            names, columns = flattened([as_record(plain(node))])
            found.append(Grid(key, names, columns, [node.start], [node.end], apart=True))
        else:
            rest[key] = plain(node)
    if rest:
        names, columns = flattened([rest])
        found.append(Grid(name, names, columns, [members.start], [members.end]))
    return found


def _are_columns(nodes: Sequence[Node]) -> bool:
    lengths = {len(node.values) for node in nodes if isinstance(node, Items)}
    scalar = all(
        not isinstance(value, dict | list)
        for node in nodes
        if isinstance(node, Items)
        for value in node.values[:50]
    )
    return len(lengths) == 1 and lengths != {0} and scalar


def _from_columns(name: str, members: Members) -> Grid:
    """An object of columns. A row stands where its first column has it."""
    items = [node for node in members.nodes if isinstance(node, Items)]
    columns = [one.values for one in items]
    return Grid(name, list(members.names), columns, items[0].starts, items[0].ends)


def _from_split(name: str, members: Members) -> Grid | None:
    """`{"columns": […], "data": [[…], …]}`, with or without an `index`."""
    parts = dict(members)
    names, data = parts.get("columns"), parts.get("data")
    if not (isinstance(names, Items) and isinstance(data, Items) and data.values):
        return None
    rows = [row for row in data.values if isinstance(row, list)]
    if len(rows) != len(data.values):
        return None
    if not all(isinstance(one, str) for one in names.values):
        return None
    return _from_rows(name, [names.values, *rows], [0, *data.starts], [0, *data.ends])


def _from_mapping(name: str, members: Members) -> Grid | None:
    """`{date: value}`, `{date: {…}}`, `{column: {date: value}}`, or `{name: {…}}`."""
    nodes = members.nodes
    dated = keys_name(members.names)
    leaves = all(isinstance(node, Leaf) for node in nodes)
    if dated and leaves:
        columns = [list(members.names), [plain(node) for node in nodes]]
        return Grid(name, [dated, "value"], columns, *_places(nodes))
    records = [node for node in nodes if isinstance(node, Members)]
    if len(records) != len(nodes) or len(records) < 1:
        return None
    inner = list(dict.fromkeys(chain.from_iterable(record.names for record in records)))
    flat = all(_is_record(record) for record in records)
    if not dated and flat and inner and (turned := _index_name(inner)):
        return _from_turned(name, members, records, inner, turned)
    shared = set(records[0].names).intersection(*(record.names for record in records[1:]))
    if not dated and (len(records) < 2 or not shared or not flat):
        return None
    names, columns = flattened([as_record(plain(record)) for record in records])
    first = dated or "key"
    if first in names:
        first = "key" if "key" not in names else "key of record"
    return Grid(name, [first, *names], [list(members.names), *columns], *_places(records))


def _index_name(keys: list[str]) -> str | None:
    """What the keys of inner objects index, `None` where they rather name columns."""
    if dated := keys_name(keys):
        return dated
    return "index" if all(key.isdigit() for key in keys) else None


def _from_turned(
    name: str, members: Members, records: list[Members], keys: list[str], index: str
) -> Grid:
    """An object of columns, each of them an object: the inner keys are the rows."""
    columns: list[Sequence[Cell]] = []
    places: dict[str, tuple[int, int]] = {}
    for record in records:
        values = {key: plain(node) for key, node in record}
        for key, node in record:
            places.setdefault(key, (node.start, node.end))
        columns.append([values.get(key, ABSENT) for key in keys])
    names = list(members.names)
    counts = [int(key) for key in keys] if index == "index" else None
    if counts != list(range(len(keys))):
        names, columns = [index, *names], [list(keys), *columns]
    return Grid(name, names, columns, [places[k][0] for k in keys], [places[k][1] for k in keys])


def keys_name(keys: Sequence[str]) -> str | None:
    """“date” or “period” where every key is one, `None` otherwise."""
    if not keys:
        return None
    if all(_EPOCH.fullmatch(key) for key in keys) and len(keys) > 1:
        return "date"
    if all(_CALENDAR.fullmatch(key) or dates.looks_like(key) for key in keys):
        return "date"
    if all(periods.read_period(key) or _is_year(key) for key in keys):
        return "period"
    return None


def _is_year(key: str) -> bool:
    return len(key) == 4 and key.isdigit() and 1900 <= int(key) <= 2100


def _places(nodes: Sequence[Node]) -> tuple[list[int], list[int]]:
    return [node.start for node in nodes], [node.end for node in nodes]


def as_record(value: Value) -> dict[str, Value]:
    """`value` if it is an object, else a record of it alone."""
    return value if isinstance(value, dict) else {"value": value}


def flattened(
    records: Sequence[dict[str, Value]], progress: Progress = silent
) -> tuple[list[str], list[Sequence[Cell]]]:
    """Columns of records in the order in which their keys first come up; nested keys get dots."""
    names: list[str] = []
    columns: list[Sequence[Cell]] = []
    for key in dict.fromkeys(chain.from_iterable(records)):
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
