"""The Frictionless `datapackage.json` beside a data file: units, basis, sources, licence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from models.datasets.beside.described import Beside, column, get, objects, read_json, text
from models.datasets.profiles import Profile

NAME = "datapackage.json"
WORDS = "the data package beside the file"


def described(path: Path) -> Beside | None:
    """What the package beside `path` says of it; `None` if it says nothing."""
    beside = path.parent / NAME
    package = read_json(beside) if beside != path else None
    for resource in objects(get(package, "resources")):
        if package is not None and resource.get("path") == path.name:
            return Beside(WORDS, _profile(package, resource), text(resource.get("as_of")))
    return None


def _profile(package: dict[str, Any], resource: dict[str, Any]) -> Profile:
    fields = objects(get(resource.get("schema"), "fields"))
    return Profile(
        title=text(resource.get("title")) or text(package.get("title")) or "",
        names=(),
        source=_titles(resource.get("sources") or package.get("sources")),
        licence=_titles(resource.get("licenses") or package.get("licenses")),
        columns={str(one.get("name")): column(one.get) for one in fields},
    )


def _titles(content: object) -> str:
    titles = [text(one.get("title")) or text(one.get("name")) for one in objects(content)]
    return "; ".join(title for title in titles if title)
