"""Frozen values to plain JSON values and back, each checked against its type on the way in."""
# ruff: noqa: ANN401 -- a value of any type passes through here; its type is known only as a value.

import math
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

Reader = Callable[[object, str], object]
"""Reads one kind of value that a type alone does not describe, given its place in the file."""


class NotPlain(ValueError):
    """A plain value is not what its place asks for; the text names the place."""


def to_plain(value: object, tags: Mapping[type, str] = {}) -> Any:
    """`value` as dicts, lists, texts, numbers, booleans and None.

    A value of a type in `tags` carries its tag under `step`.
    """
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(each, tags) for each in cast("tuple[object, ...]", value)]
    if is_dataclass(value) and not isinstance(value, type):
        plain = {field.name: to_plain(getattr(value, field.name), tags) for field in fields(value)}
        tag = tags.get(type(value))
        return plain if tag is None else {"step": tag, **plain}
    return value


def from_plain(
    kind: Any, plain: object, where: str, readers: Mapping[Any, Reader] | None = None
) -> Any:
    """The value of type `kind` that `plain` describes; `where` names the place.

    A field that is not there takes its default, so that what an older version wrote still opens;
    one that is not known is refused.

    Raises:
        NotPlain: `plain` is not of that type.
    """
    return _From(readers or {}).value(kind, plain, where)


class _From:
    def __init__(self, readers: Mapping[Any, Reader]) -> None:
        self._readers = readers

    def value(self, kind: Any, plain: object, where: str) -> Any:
        origin = get_origin(kind)
        if kind in self._readers:
            return self._readers[kind](plain, where)
        if origin is Literal:
            return _checked(isinstance(plain, str) and plain in get_args(kind), plain, where)
        if origin in (Union, types.UnionType):
            return self._either(get_args(kind), plain, where)
        if origin is tuple:
            return self._tuple(get_args(kind), plain, where)
        if kind is date:
            return _date(plain, where)
        if is_dataclass(kind):
            return self._record(kind, plain, where)
        if kind is float and type(plain) in (int, float):
            try:
                amount = float(cast("float", plain))
            except OverflowError:
                raise NotPlain(f"{where} is too large a number") from None
            return _checked(math.isfinite(amount), amount, where)
        return _checked(type(plain) is kind, plain, where)

    def _either(self, kinds: tuple[Any, ...], plain: object, where: str) -> Any:
        if plain is None and type(None) in kinds:
            return None
        kind = next(kind for kind in kinds if kind is not type(None))
        return self.value(kind, plain, where)

    def _tuple(self, kinds: tuple[Any, ...], plain: object, where: str) -> tuple[Any, ...]:
        if not isinstance(plain, list):
            raise NotPlain(f"{where} is not a list")
        items = cast("list[object]", plain)
        if len(kinds) == 2 and kinds[1] is Ellipsis:
            kinds = (kinds[0],) * len(items)
        if len(kinds) != len(items):
            raise NotPlain(f"{where} has {len(items)} parts, not {len(kinds)}")
        return tuple(
            self.value(kind, item, f"{where}[{place}]")
            for place, (kind, item) in enumerate(zip(kinds, items, strict=True))
        )

    def _record(self, kind: Any, plain: object, where: str) -> Any:
        if not isinstance(plain, dict):
            raise NotPlain(f"{where} is not a record")
        given = cast("Mapping[str, object]", plain)
        known = {field.name: field for field in fields(kind)}
        strange = sorted(set(given) - set(known) - {"step"})
        if strange:
            raise NotPlain(f"{where} has “{strange[0]:.40}”, which is not known here")
        hints = get_type_hints(kind)
        values: dict[str, Any] = {}
        for name, field in known.items():
            if name in given:
                values[name] = self.value(hints[name], given[name], f"{where}.{name}")
            elif field.default is MISSING and field.default_factory is MISSING:
                raise NotPlain(f"{where} lacks “{name}”")
        return kind(**values)


def _checked(fits: bool, plain: object, where: str) -> object:
    if not fits:
        raise NotPlain(f"{where} is {plain!r:.60}")
    return plain


def _date(plain: object, where: str) -> date:
    try:
        return date.fromisoformat(cast("str", plain))
    except (TypeError, ValueError):
        raise NotPlain(f"{where} is not a date") from None
