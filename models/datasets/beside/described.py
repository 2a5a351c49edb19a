"""What metadata beside a file may say, and how their JSON is taken apart."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast, get_args

from models.datasets.overrides import Basis, Extent, Standing
from models.datasets.profiles import ColumnProfile, Profile
from models.errors import UnitError
from models.frozen import frozen
from models.quantity import parse_unit

_LARGEST = 2_000_000


@frozen
class Beside:
    """What is said of a file. `words`: where it is said; `as_of`: the day it says of itself."""

    words: str
    profile: Profile
    as_of: str | None = None


Format = Callable[[Path], Beside | None]
"""Looks for metadata of one format beside the data file at a path."""


def read_json(path: Path) -> dict[str, Any] | None:
    """The object that the file at `path` holds; `None` where it cannot be read or is too large."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        content: object = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    return cast("dict[str, Any]", content) if isinstance(content, dict) else None


def column(told: Callable[[str], object]) -> ColumnProfile:
    """What a column holds; `told` gives what is said of its unit, basis, extent, standing.

    A unit or a word that Salient does not know is left out.
    """
    unit = told("unit")
    try:
        symbol = parse_unit(unit).symbol if isinstance(unit, str) and unit else None
    except UnitError:
        symbol = None
    known = {
        name: word
        for name, words in (("basis", Basis), ("extent", Extent), ("standing", Standing))
        if (word := told(name)) in get_args(words)
    }
    return ColumnProfile(symbol, guarded=told("guarded") is True, **known)  # pyright: ignore[reportArgumentType]


def get(content: object, key: str) -> object:
    """The member `key` of an object; `None` where there is none or it is no object."""
    return cast("dict[str, object]", content).get(key) if isinstance(content, dict) else None


def objects(content: object) -> list[dict[str, Any]]:
    """The objects in a list."""
    if not isinstance(content, list):
        return []
    return [
        cast("dict[str, Any]", one)
        for one in cast("list[object]", content)
        if isinstance(one, dict)
    ]


def text(content: object) -> str | None:
    """The content where it is a text."""
    return content if isinstance(content, str) else None
