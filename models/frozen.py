"""Classes of a few named things that never change.

They are dataclasses with slots: `replace`, `fields` and patterns work with them. `dataclass` itself
writes and compiles six methods for every class that is frozen when its module is imported; of a
hundred classes this is as much as reading a file. Here `__init__` is made when the first thing of a
class is, and the others are the same for all.

Fields are all given by place or name (no `KW_ONLY`, no `init=False`, no `InitVar`), and only others
of the kind inherit from one.
"""

# ruff: noqa: ANN401 - what the classes hold is known to them alone

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from functools import cache, partial
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

_Class = TypeVar("_Class")


@overload
def frozen(kind: type[_Class], /) -> type[_Class]: ...


@overload
def frozen(*, eq: bool) -> Callable[[type[_Class]], type[_Class]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[Any] | None = None, /, *, eq: bool = True) -> Any:
    """Two of the class are equal, and of one hash, where all that they hold is.

    With `eq=False` each is equal to itself only: for those that hold arrays.
    """
    return partial(_made, eq=eq) if kind is None else _made(kind, eq=eq)


def _made(kind: type[Any], *, eq: bool) -> type[Any]:
    if kind.__doc__ is None:
        kind.__doc__ = kind.__name__  # else its signature is worked out, only to be told there
    made = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    if any(each.kw_only or not each.init for each in fields(made)):
        raise TypeError(f"Every field of {kind.__qualname__} has to be given by place or name.")

    def first(self: Any, *given: Any, **named: Any) -> None:
        made.__init__ = _initial(made)
        made.__init__(self, *given, **named)

    usual: dict[str, Any] = {"__init__": first, "__repr__": _told}
    if eq:
        usual |= {"__eq__": _is_equal, "__hash__": _hashed}
    for name in usual.keys() - kind.__dict__.keys():
        setattr(made, name, usual[name])
    made.__setattr__ = made.__delattr__ = _refuse
    made.__getstate__, made.__setstate__ = _state, _restore
    return made


def _initial(kind: type[Any]) -> Callable[..., None]:
    """Its `__init__`, as plain as one written by hand: many are made in a loop."""
    there: dict[str, Any] = {"_none": MISSING}
    given: list[str] = []
    lines: list[str] = []
    for each in fields(kind):
        name = each.name
        there[f"_set_{name}"] = getattr(kind, name).__set__
        there[f"_default_{name}"] = each.default
        there[f"_make_{name}"] = each.default_factory
        if each.default_factory is not MISSING:
            given.append(f"{name}=_none")
            lines.append(f"_set_{name}(self, _make_{name}() if {name} is _none else {name})")
            continue
        given.append(name if each.default is MISSING else f"{name}=_default_{name}")
        lines.append(f"_set_{name}(self, {name})")
    if hasattr(kind, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n ".join(lines or ["pass"])
    exec(f"def __init__(self, {', '.join(given)}):\n {body}", there)  # noqa: S102 - names of fields
    return there["__init__"]


@cache
def _compared(kind: type[Any]) -> Callable[[object], Any]:
    names = [each.name for each in fields(kind) if each.compare]
    # Of a single name it gives no tuple, in which a missing number would be equal to itself.
    return attrgetter(*names, *names[:1]) if names else lambda _: ()


def _is_equal(self: Any, other: object) -> bool:
    if other.__class__ is not self.__class__:
        return NotImplemented
    content = _compared(self.__class__)
    return content(self) == content(other)


def _hashed(self: Any) -> int:
    return hash(_compared(self.__class__)(self))


def _told(self: Any) -> str:
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *_: object) -> None:
    raise FrozenInstanceError(f"“{name}” of {self.__class__.__qualname__} cannot be changed.")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, held in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, held)
