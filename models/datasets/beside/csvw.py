"""CSV on the Web: `losses.csv-metadata.json` or `csv-metadata.json` beside a data file.

Terms of the vocabularies that publishers use (Dublin Core, schema.org, QUDT, SDMX) are known by
their last part, whatever prefix stands before it. Nothing that the metadata point to is fetched.

Source: W3C, Metadata Vocabulary for Tabular Data, 2015.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, cast

from models.datasets.beside.described import Beside, column, objects, read_json, text
from models.datasets.profiles import ColumnProfile, Profile

WORDS = "the metadata beside the file"
_SOURCE = ("publisher", "source", "creator")
_LICENCE = ("license", "licence", "rights")
_AS_OF = ("modified", "dateModified", "issued", "datePublished")
_UNIT = ("unit", "unitText", "unitMeasure", "hasUnit")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def described(path: Path) -> Beside | None:
    """What the metadata beside `path` say of it; `None` if they say nothing."""
    for name in (f"{path.name}-metadata.json", "csv-metadata.json"):
        whole = read_json(path.parent / name)
        for table in [] if whole is None else _tables(whole):
            if Path(str(table.get("url", ""))).name == path.name:
                return _beside(table, whole or {})
    return None


def _tables(whole: dict[str, Any]) -> list[dict[str, Any]]:
    """The tables of a group, or the one table that is described."""
    return objects(whole.get("tables")) or [whole]


def _beside(table: dict[str, Any], whole: dict[str, Any]) -> Beside:
    def told(terms: tuple[str, ...]) -> str:
        return _term(table, terms) or _term(whole, terms)

    day = _DAY.match(told(_AS_OF))
    profile = Profile(
        title=told(("title", "name")),
        names=(),
        source=told(_SOURCE),
        licence=told(_LICENCE),
        columns=dict(_columns(table)),
    )
    return Beside(WORDS, profile, day[0] if day else None)


def _columns(table: dict[str, Any]) -> Iterator[tuple[str, ColumnProfile]]:
    """Each column under its name and under every title that its header may have."""
    schema = table.get("tableSchema")
    if not isinstance(schema, dict):
        return
    for one in objects(cast("dict[str, Any]", schema).get("columns")):
        about = column(partial(_told, one))
        for name in (text(one.get("name")), *_texts(one.get("titles"))):
            if name:
                yield name, about


def _told(one: dict[str, Any], name: str) -> str:
    return _term(one, _UNIT if name == "unit" else (name,))


def _term(content: dict[str, Any], terms: tuple[str, ...]) -> str:
    """The first text under one of `terms`, such as `dc:license` or an address that ends in it."""
    by_term = {re.split(r"[:/#]", key)[-1]: value for key, value in reversed(content.items())}
    for term in terms:
        found = "; ".join(_texts(by_term.get(term)))
        if found:
            return found
    return ""


def _texts(content: object) -> list[str]:
    """A text, a list of texts, or texts by language, of which English or else the first is meant.

    An object may hold its text as a value, an address or a name.
    """
    if isinstance(content, str):
        return [content]
    if isinstance(content, list):
        return [one for each in cast("list[object]", content) for one in _texts(each)]
    if not isinstance(content, dict):
        return []
    members = cast("dict[str, object]", content)
    for key in ("@value", "en", "schema:name", "foaf:name", "name", "title", "@id"):
        if key in members:
            return _texts(members[key])
    return _texts(next(iter(members.values()), None))
