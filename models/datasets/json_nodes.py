"""A JSON text taken apart just so far that the place of every record is known."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from models.errors import FileUnreadable
from models.frozen import frozen
from models.progress import Progress, silent

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
"""What JSON can say."""

_BLANK = re.compile(r"[ \t\r\n\x1e]*")
"""What may stand between values; the record separator is that of RFC 7464."""
_DEEPEST = 12
_TELL_EVERY = 20_000
_LOOKED_AT = 5_000_000
"""Characters up to which a key that stands twice in an object is looked for: it takes time."""
_PARTS = 20


class Written(str):
    """A number as it is written, which is no text although it is kept as one."""

    __slots__ = ()


def is_text(value: object) -> bool:
    """Whether a value of JSON is a text, not a number as it is written."""
    return isinstance(value, str) and not isinstance(value, Written)


@frozen(eq=False)
class Leaf:
    """A value that is no container, or one too deep to look into; `text[start:end]` is it."""

    value: Value
    start: int
    end: int


@frozen(eq=False)
class Items:
    """An array. Item i is `values[i]`, written at `text[starts[i]:ends[i]]`."""

    values: list[Value]
    starts: list[int]
    ends: list[int]
    start: int
    end: int


@frozen(eq=False)
class Members:
    """An object, with the members in the order of the text."""

    names: list[str]
    nodes: list[Node]
    start: int
    end: int

    def __iter__(self) -> Iterator[tuple[str, Node]]:
        return iter(zip(self.names, self.nodes, strict=True))


Node = Leaf | Items | Members


def plain(node: Node) -> Value:
    """The value of a node as `json.loads` would give it."""
    if isinstance(node, Members):
        return {name: plain(one) for name, one in node}
    return node.values if isinstance(node, Items) else node.value


def parse(
    text: str,
    name: str,
    progress: Progress = silent,
    as_text: bool = False,
    doubled: set[str] | None = None,
) -> Node:
    """The tree of `text`: one JSON value, or several one after another (JSON lines) as `Items`.

    With `as_text` numbers are given as they are `Written` in the file. A key that stands twice in
    an object gets a number behind it; such names are added to `doubled`.

    Raises:
        FileUnreadable: not JSON, cut off, nested too deep, or a number beyond reading; the
            sentence names the line.
    """
    parser = _Parser(text, progress, as_text, set() if doubled is None else doubled)
    try:
        return parser.document()
    except json.JSONDecodeError as error:
        raise FileUnreadable(_broken(text, name, error)) from error
    except RecursionError as error:
        raise FileUnreadable(
            f"“{name}” nests its brackets too deep to be a table; it must be flattened first."
        ) from error
    except ValueError as error:
        raise FileUnreadable(
            f"“{name}” holds a number with more digits than can be read; shorten it."
        ) from error


def _broken(text: str, name: str, error: json.JSONDecodeError) -> str:
    if not text[error.pos :].strip() or "Unterminated string" in error.msg:
        line = text.count("\n") + (not text.endswith("\n"))
        return f"“{name}” breaks off on line {line:,}: it is cut off; download it again."
    what = error.msg[:1].lower() + error.msg[1:]
    return f"“{name}” is not valid JSON on line {error.lineno:,}: {what}; correct that line."


class _Parser:
    """Walks a text; arrays item by item, so that the place of each is kept."""

    def __init__(self, text: str, progress: Progress, as_text: bool, doubled: set[str]) -> None:
        self.text = text
        self.progress = progress
        self.doubled = doubled
        number: Callable[[str], Value] | None = Written if as_text else None
        self.decoder = json.JSONDecoder(
            parse_constant=Written if as_text else constant,
            parse_int=number,
            parse_float=number,
            object_pairs_hook=self._object if len(text) <= _LOOKED_AT else None,
        )

    def document(self) -> Node:
        start = self._skip(0)
        node = self._node(start, 0)
        after = self._skip(node.end)
        if after == len(self.text):
            return self._in_parts(node)
        if isinstance(node, Items) and node.values and isinstance(node.values[0], dict):
            return self._lists(node, after)
        values, starts, ends = [plain(node)], [node.start], [node.end]
        while after < len(self.text):
            value, end = self._value(after)
            values.append(value)
            starts.append(after)
            ends.append(end)
            after = self._skip(end)
            self._tell(len(values), after)
        return Items(values, starts, ends, start, len(self.text))

    def _lists(self, first: Items, after: int) -> Node:
        """Lists of records one after another, as one."""
        values, starts, ends = first.values, first.starts, first.ends
        while after < len(self.text):
            if self.text[after] != "[":
                raise json.JSONDecodeError("A further list is expected", self.text, after)
            further = self._items(after)
            values += further.values
            starts += further.starts
            ends += further.ends
            after = self._skip(further.end)
        return Items(values, starts, ends, first.start, len(self.text))

    def _in_parts(self, node: Node) -> Node:
        """A list of a few objects and lists of records, such as `[{"page": 1}, [{…}, {…}]]`, with
        its parts as members.
        """
        if not isinstance(node, Items) or not 2 <= len(node.values) <= _PARTS:
            return node
        lists = [value for value in node.values if isinstance(value, list)]
        records = all(one and all(isinstance(each, dict) for each in one) for one in lists)
        others = all(isinstance(value, dict | list) for value in node.values)
        if not lists or not records or not others:
            return node
        names = [f"part {place}" for place in range(1, len(node.values) + 1)]
        return Members(names, [self._node(start, 0) for start in node.starts], node.start, node.end)

    def _object(self, pairs: list[tuple[str, Value]]) -> dict[str, Value]:
        """An object with every member, also those whose key stood before."""
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        names = self._unique([name for name, _ in pairs])
        return {name: value for name, (_, value) in zip(names, pairs, strict=True)}

    def _unique(self, names: list[str]) -> list[str]:
        result: dict[str, None] = {}
        for name in names:
            copy, other = name, 1
            while copy in result:
                other += 1
                copy = f"{name} ({other})"
            if other > 1:
                self.doubled.add(copy)
            result[copy] = None
        return list(result)

    def _skip(self, place: int) -> int:
        match = _BLANK.match(self.text, place)
        return match.end() if match else place

    def _value(self, place: int) -> tuple[Value, int]:
        return self.decoder.raw_decode(self.text, place)

    def _node(self, place: int, depth: int) -> Node:
        head = self.text[place : place + 1]
        if head == "[":
            return self._items(place)
        if head == "{" and depth < _DEEPEST:
            return self._members(place, depth)
        value, end = self._value(place)
        return Leaf(value, place, end)

    def _items(self, start: int) -> Items:
        values: list[Value] = []
        starts: list[int] = []
        ends: list[int] = []
        place = self._skip(start + 1)
        if self.text[place : place + 1] == "]":
            return Items(values, starts, ends, start, place + 1)
        while True:
            value, end = self._value(place)
            values.append(value)
            starts.append(place)
            ends.append(end)
            place = self._after(end, "]")
            if place < 0:
                return Items(values, starts, ends, start, -place)
            self._tell(len(values), place)

    def _members(self, start: int, depth: int) -> Members:
        names: list[str] = []
        nodes: list[Node] = []
        place = self._skip(start + 1)
        if self.text[place : place + 1] == "}":
            return Members(names, nodes, start, place + 1)
        while True:
            if self.text[place : place + 1] != '"':
                raise json.JSONDecodeError("A name in quotes is expected", self.text, place)
            name, end = self.decoder.raw_decode(self.text, place)
            place = self._skip(end)
            if self.text[place : place + 1] != ":":
                raise json.JSONDecodeError("A colon is expected", self.text, place)
            node = self._node(self._skip(place + 1), depth + 1)
            names.append(name)
            nodes.append(node)
            place = self._after(node.end, "}")
            if place < 0:
                if len(set(names)) < len(names) and any(map(_has_letter, names)):
                    names = self._unique(names)
                return Members(names, nodes, start, -place)
            self._tell(len(names), place)

    def _after(self, end: int, closing: str) -> int:
        """The place of the next element, or minus the place behind the closing bracket."""
        place = self._skip(end)
        mark = self.text[place : place + 1]
        if mark == closing:
            return -(place + 1)
        if mark != ",":
            raise json.JSONDecodeError(f"A comma or “{closing}” is expected", self.text, place)
        return self._skip(place + 1)

    def _tell(self, count: int, place: int) -> None:
        if count % _TELL_EVERY == 0:
            self.progress(0.2 + 0.4 * place / max(len(self.text), 1), "Reading records")


def _has_letter(name: str) -> bool:
    """Days that stand twice are rows, whatever they are called."""
    return any(character.isalpha() for character in name)


def constant(word: str) -> float | None:
    """`NaN` is no value; the infinities are among numbers, though none to reckon with."""
    return None if word == "NaN" else float(word)
