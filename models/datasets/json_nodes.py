"""A JSON text taken apart just so far that the place of every record is known."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from models.errors import FileUnreadable
from models.progress import Progress, silent

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
"""What JSON can say."""

_BLANK = re.compile(r"[ \t\r\n]*")
_DEEPEST = 12
_TELL_EVERY = 20_000


@dataclass(frozen=True, eq=False, slots=True)
class Leaf:
    """A value that is no container, or one too deep to look into; `text[start:end]` is it."""

    value: Value
    start: int
    end: int


@dataclass(frozen=True, eq=False, slots=True)
class Items:
    """An array. Item i is `values[i]`, written at `text[starts[i]:ends[i]]`."""

    values: list[Value]
    starts: list[int]
    ends: list[int]
    start: int
    end: int


@dataclass(frozen=True, eq=False, slots=True)
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


def parse(text: str, name: str, progress: Progress = silent, as_text: bool = False) -> Node:
    """The tree of `text`: one JSON value, or several one after another (JSON lines) as `Items`.

    With `as_text` numbers are given as the text in the file.

    Raises:
        FileUnreadable: not JSON, cut off, nested too deep, or a number beyond reading; the
            sentence names the line.
    """
    parser = _Parser(text, progress, as_text)
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

    def __init__(self, text: str, progress: Progress, as_text: bool) -> None:
        self.text = text
        self.progress = progress
        number: Callable[[str], Value] | None = str if as_text else None
        self.decoder = json.JSONDecoder(
            parse_constant=constant, parse_int=number, parse_float=number
        )

    def document(self) -> Node:
        start = self._skip(0)
        node = self._node(start, 0)
        after = self._skip(node.end)
        if after == len(self.text):
            return node
        values, starts, ends = [plain(node)], [node.start], [node.end]
        while after < len(self.text):
            value, end = self._value(after)
            values.append(value)
            starts.append(after)
            ends.append(end)
            after = self._skip(end)
            self._tell(len(values), after)
        return Items(values, starts, ends, start, len(self.text))

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


def constant(word: str) -> str | None:
    """`NaN` is no value; the infinities are no numbers either, but say so."""
    return None if word == "NaN" else word
