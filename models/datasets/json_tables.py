"""The tables inside a JSON tree, in the shapes that publishers use."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from models.datasets import json_columns
from models.datasets.json_grids import (
    ABSENT,
    MOST_COLUMNS,
    Cell,
    Grid,
    TooManyColumns,
    are_tags,
    as_record,
    flattened,
    from_rows,
    keys_name,
    places,
)
from models.datasets.json_nodes import Items, Leaf, Members, Node, Value, plain
from models.progress import Progress, silent


def tables(node: Node, stem: str, progress: Progress = silent) -> list[Grid]:
    """The tables of a document; empty where it holds none. `stem` names a table without a key.

    Raises:
        TooManyColumns: one would have more than `MOST_COLUMNS`.
    """
    found: list[Grid] = []
    if isinstance(node, Items):
        grid = _from_items(stem, node, progress)
        found = [grid] if grid and grid.names else []
    elif isinstance(node, Members):
        found = _from_members(stem, node, progress)
    widest = max((len(grid.names) for grid in found), default=0)
    if widest > MOST_COLUMNS:
        raise TooManyColumns(f"{widest:,}")
    return found


def _from_items(name: str, items: Items, progress: Progress) -> Grid | None:
    """A list of records, of rows, or of bare values."""
    values = items.values
    if not values:
        return None
    if any(isinstance(value, dict) for value in values):
        starts, ends, tags = items.starts, items.ends, None
        if are_tags(list(as_record(values[0]).values())) and len(values) > 1:
            tags, values, starts, ends = starts[0], values[1:], starts[1:], ends[1:]
        names, columns = flattened([as_record(value) for value in values], progress)
        return Grid(name, names, columns, starts, ends, apart=True, tags=tags)
    rows = [value for value in values if isinstance(value, list)]
    if len(rows) == len(values):
        return from_rows(name, rows, items.starts, items.ends)
    return Grid(name, ["value"], [values], items.starts, items.ends)


def _from_members(name: str, members: Members, progress: Progress) -> list[Grid]:
    """An object: columns, a mapping, several tables, or a single record."""
    kinds = {type(node) for node in members.nodes}
    if not members.names:
        return []
    if kinds == {Items} and json_columns.are_columns(members.nodes):
        dated = len(members.names) > 1 and keys_name(members.names)
        return [
            json_columns.from_dated_rows(name, members, dated)
            if dated
            else json_columns.from_columns(name, members)
        ]
    if grid := json_columns.from_split(name, members):
        return [
            grid,
            *_beside(name, members, progress, (*json_columns.NAMES, *json_columns.ROWS, "index")),
        ]
    if grid := json_columns.from_described_columns(name, members):
        return [grid, *_beside(name, members, progress, grid.names)]
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
    # An answer without any record is no record itself.
    if any(value not in ([], {}) for value in rest.values()):
        names, columns = flattened([rest])
        found.append(Grid(name, names, columns, [members.start], [members.end]))
    return found


def _beside(name: str, members: Members, progress: Progress, taken: Sequence[str]) -> list[Grid]:
    """What stands beside the parts of a table, as further tables."""
    rest = [(key, node) for key, node in members if key not in taken]
    if not rest:
        return []
    keys, nodes = [key for key, _ in rest], [node for _, node in rest]
    return _from_members(
        f"{name} details", Members(keys, nodes, members.start, members.end), progress
    )


def _from_mapping(name: str, members: Members) -> Grid | None:
    """`{date: value}`, `{date: {…}}`, `{column: {date: value}}`, or `{name: {…}}`."""
    nodes = members.nodes
    dated = keys_name(members.names)
    leaves = all(isinstance(node, Leaf) for node in nodes)
    if dated and leaves:
        columns = [list(members.names), [plain(node) for node in nodes]]
        return Grid(name, [dated, "value"], columns, *places(nodes))
    records = [node for node in nodes if isinstance(node, Members)]
    if len(records) != len(nodes) or len(records) < 1:
        return None
    inner = list(dict.fromkeys(chain.from_iterable(record.names for record in records)))
    flat = all(_is_record(record) for record in records)
    if not dated and flat and inner and (turned := _index_name(inner)):
        return _from_turned(name, members, records, inner, turned)
    shared = set(records[0].names).intersection(*(record.names for record in records[1:]))
    alike = all(set(record.names) == shared for record in records)
    if not dated and (len(records) < 2 or not shared or not (flat or alike)):
        return None
    names, columns = flattened([as_record(plain(record)) for record in records])
    first = dated or "key"
    if first in names:
        first = "key" if "key" not in names else "key of record"
    return Grid(name, [first, *names], [list(members.names), *columns], *places(records))


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
    written: dict[str, tuple[int, int]] = {}
    for record in records:
        values = {key: plain(node) for key, node in record}
        for key, node in record:
            written.setdefault(key, (node.start, node.end))
        columns.append([values.get(key, ABSENT) for key in keys])
    names = list(members.names)
    counts = [int(key) for key in keys] if index == "index" else None
    if counts != list(range(len(keys))):
        names, columns = [index, *names], [list(keys), *columns]
    return Grid(name, names, columns, [written[k][0] for k in keys], [written[k][1] for k in keys])
