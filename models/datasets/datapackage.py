"""The Frictionless `datapackage.json` beside a data file: units, basis, sources, licence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast, get_args

from models.datasets.dataset import Basis
from models.datasets.profiles import ColumnProfile, Profile
from models.errors import UnitError
from models.quantity import parse_unit

NAME = "datapackage.json"
_LARGEST = 2_000_000


def described(path: Path) -> tuple[Profile, str | None] | None:
    """What the package beside `path` says of it, with its as-of date; `None` if it says nothing.

    A package that cannot be read says nothing: the data are what was asked for.
    """
    beside = path.parent / NAME
    try:
        if beside == path or beside.stat().st_size > _LARGEST:
            return None
        package = json.loads(beside.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    for resource in _objects(_get(package, "resources")):
        if resource.get("path") == path.name:
            whole = cast("dict[str, Any]", package)
            return _profile(whole, resource), _text(resource.get("as_of"))
    return None


def _profile(package: dict[str, Any], resource: dict[str, Any]) -> Profile:
    fields = _objects(_get(resource.get("schema"), "fields"))
    return Profile(
        title=_text(resource.get("title")) or _text(package.get("title")) or "",
        names=(),
        source=_titles(resource.get("sources") or package.get("sources")),
        licence=_titles(resource.get("licenses") or package.get("licenses")),
        columns={str(one.get("name")): _column(one) for one in fields},
    )


def _column(content: dict[str, Any]) -> ColumnProfile:
    basis = content.get("basis")
    unit = _text(content.get("unit"))
    try:
        unit = parse_unit(unit).symbol if unit else None
    except UnitError:
        unit = None
    return ColumnProfile(unit, basis if basis in get_args(Basis) else None)


def _titles(content: object) -> str:
    titles = [_text(one.get("title")) or _text(one.get("name")) for one in _objects(content)]
    return "; ".join(title for title in titles if title)


def _get(content: object, key: str) -> object:
    return cast("dict[str, object]", content).get(key) if isinstance(content, dict) else None


def _objects(content: object) -> list[dict[str, Any]]:
    if not isinstance(content, list):
        return []
    return [
        cast("dict[str, Any]", one)
        for one in cast("list[object]", content)
        if isinstance(one, dict)
    ]


def _text(content: object) -> str | None:
    return content if isinstance(content, str) else None
