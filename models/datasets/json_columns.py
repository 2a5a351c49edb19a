"""Tables that a JSON document holds column by column, or as rows apart from their names."""

from __future__ import annotations

from collections.abc import Sequence

from models.datasets.json_grids import Grid, from_rows, places
from models.datasets.json_nodes import Items, Members, Node, Value, is_text

NAMES = ("columns", "header", "headers", "fields", "names")
ROWS = ("data", "rows", "values")
_OWN_NAME = ("name", "field", "id", "title", "text", "label")


def from_split(name: str, members: Members) -> Grid | None:
    """`{"columns": […], "data": [[…], …]}`, with or without an `index`.

    The columns are given by their names or by objects that have a name.
    """
    parts = dict(members)
    names = next((parts[key] for key in NAMES if key in parts), None)
    data = next((parts[key] for key in ROWS if key in parts), None)
    if not (isinstance(names, Items) and isinstance(data, Items) and data.values):
        return None
    rows = [row for row in data.values if isinstance(row, list)]
    if len(rows) != len(data.values):
        return None
    named = [_own_name(one) for one in names.values]
    head: list[Value] = [one for one in named if one is not None]
    if len(head) != len(named) or len(head) != max(len(row) for row in rows):
        return None
    index = parts.get("index")
    keys = index.values if isinstance(index, Items) else []
    counted = [str(number) for number in range(len(rows))]
    if len(keys) == len(rows) and [str(key) for key in keys] != counted:
        head = ["index", *head]
        rows = [[key, *row] for key, row in zip(keys, rows, strict=True)]
    return from_rows(name, [head, *rows], [0, *data.starts], [0, *data.ends])


def _own_name(column: Value) -> str | None:
    if isinstance(column, dict):
        found = [column[key] for key in _OWN_NAME if is_text(column.get(key))]
        return str(found[0]) if found else None
    return str(column) if is_text(column) else None


def from_columns(name: str, members: Members) -> Grid:
    """An object of columns. A row stands where its first column has it."""
    items = [node for node in members.nodes if isinstance(node, Items)]
    columns = [one.values for one in items]
    return Grid(name, list(members.names), columns, items[0].starts, items[0].ends)


def from_described_columns(name: str, members: Members) -> Grid | None:
    """An object of columns that says something else as well: `{"source": …, "date": […], …}`."""
    lists = [(key, node) for key, node in members if isinstance(node, Items)]
    texts = [key for key, node in members if not isinstance(node, Items)]
    if len(lists) < 2 or not texts or not are_columns([node for _, node in lists]):
        return None
    if any(len(node.values) < 2 for _, node in lists):
        return None
    keys, nodes = [key for key, _ in lists], [node for _, node in lists]
    return from_columns(name, Members(keys, list(nodes), members.start, members.end))


def from_dated_rows(name: str, members: Members, dated: str) -> Grid:
    """`{date: [value, value]}`: each list is a row under its day."""
    items = [node for node in members.nodes if isinstance(node, Items)]
    width = len(items[0].values)
    columns = [[one.values[place] for one in items] for place in range(width)]
    names = [dated, *(f"column {place + 2}" for place in range(width))]
    return Grid(name, names, [list(members.names), *columns], *places(items))


def are_columns(nodes: Sequence[Node]) -> bool:
    """Whether all nodes are lists of the same length, of plain values."""
    lengths = {len(node.values) for node in nodes if isinstance(node, Items)}
    scalar = all(
        not isinstance(value, dict | list)
        for node in nodes
        if isinstance(node, Items)
        for value in node.values[:50]
    )
    return len(lengths) == 1 and lengths != {0} and scalar
