"""What is known of a publisher's files: recognised by the names of their columns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from typing import Any, cast, get_args

from models.bundled import resources
from models.datasets.overrides import (
    AS_READ,
    Basis,
    ColumnOverride,
    DayMonth,
    Decimal,
    Delimiter,
    Encoding,
    Extent,
    Kind,
    Overrides,
    Standing,
    to_dict,
)
from models.errors import FileUnreadable, why_refused
from models.frozen import frozen


@frozen
class ColumnProfile:
    """What a publisher's column holds.

    `guarded`: its texts may begin with a `'` that keeps spreadsheets from taking them for formulas.
    """

    unit: str | None = None
    basis: Basis | None = None
    extent: Extent | None = None
    standing: Standing | None = None
    guarded: bool = False


@frozen
class Profile:
    """One publisher's kind of file. `names`: the columns that every such file has.

    `exact`: and no other; `files`: words of which one stands in the file's name. Both are for names
    of columns that are too common to tell. `reading`: what the user decided about how such files
    are read.
    """

    title: str
    names: tuple[str, ...]
    source: str = ""
    licence: str = ""
    columns: dict[str, ColumnProfile] = field(default_factory=dict[str, ColumnProfile])
    reading: Overrides = AS_READ
    exact: bool = False
    files: tuple[str, ...] = ()

    def fits(self, names: Collection[str], file: str) -> bool:
        """Whether a file of that name with columns of these names is of the kind."""
        there, name = set(names), file.casefold()
        if self.files and not any(word in name for word in self.files):
            return False
        return there == set(self.names) if self.exact else there.issuperset(self.names)


def matching(names: Sequence[str], file: str) -> Profile | None:
    """The bundled profile that `file` is of, by its name and those of its columns.

    Of several the one that names most columns.
    """
    fitting = [one for one in bundled() if one.fits(names, file)]
    return max(fitting, key=lambda one: len(one.names), default=None)


@lru_cache(maxsize=1)
def bundled() -> tuple[Profile, ...]:
    """The profiles that come with the program, by file name."""
    return tuple(read_profile(path) for path in sorted((resources() / "profiles").glob("*.json")))


def profiles_in(folder: Path) -> tuple[Profile, ...]:
    """The profiles that the user had remembered; one that cannot be read remembers nothing."""
    found: list[Profile] = []
    for path in sorted(folder.glob("*.json")):
        try:
            found.append(read_profile(path))
        except FileUnreadable:
            continue
    return tuple(found)


def remembered_in(folder: Path, names: Sequence[str]) -> Path:
    """The file in `folder` for what is remembered of files with just these columns."""
    signature = hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]
    return folder / f"columns-{signature}.json"


def read_profile(path: Path) -> Profile:
    """The profile in a file.

    Raises:
        FileUnreadable: it is not JSON, or a part of it is not what it must be.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return _profile(content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise FileUnreadable(
            f"The profile “{path.name}” is not as it must be ({error}); correct or remove it."
        ) from error


def _profile(content: dict[str, Any]) -> Profile:
    columns = {name: _column(one) for name, one in content.get("columns", {}).items()}
    names = tuple(content["names"])
    if not names or not all(isinstance(name, str) for name in names):
        raise ValueError("“names” must list the columns")
    return Profile(
        title=content["title"],
        names=names,
        source=content.get("source", ""),
        licence=content.get("licence", ""),
        columns=columns,
        reading=_reading(content),
        exact=content.get("exact") is True,
        files=tuple(str(word).casefold() for word in content.get("files", ())),
    )


def write_profile(profile: Profile, path: Path) -> None:
    """Write what was decided about files like this, in the shape that `read_profile` reads.

    Raises:
        FileUnreadable: the folder cannot be written to.
    """
    content = {"title": profile.title, "names": list(profile.names), **to_dict(profile.reading)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2), encoding="utf-8")
    except OSError as error:
        reason = why_refused(error)
        raise FileUnreadable(
            f"What was decided cannot be remembered in {path.parent}: {reason}; "
            "make room or allow writing there."
        ) from error


_MAY_BE: dict[str, tuple[str, ...]] = {
    "kind": get_args(Kind),
    "order": get_args(DayMonth),
    "decimal": get_args(Decimal),
    "basis": get_args(Basis),
    "extent": get_args(Extent),
    "standing": get_args(Standing),
    "encoding": get_args(Encoding),
    "delimiter": get_args(Delimiter),
}


def _reading(content: dict[str, Any]) -> Overrides:
    header = content.get("header_line")
    if header is not None and (type(header) is not int or header < 0):
        raise ValueError(f"“{header}” is no line")
    columns = [
        ColumnOverride(
            name, _one_of(one, "kind"), _one_of(one, "order"), _one_of(one, "decimal"),
            _codes(one), one.get("unit"), _one_of(one, "basis"), _one_of(one, "extent"),
            _one_of(one, "standing"),
        )
        for name, one in content.get("columns", {}).items()
    ]  # fmt: skip
    return Overrides(
        _one_of(content, "encoding"), _one_of(content, "delimiter"), header, _codes(content),
        tuple(one for one in columns if one.any),
    )  # fmt: skip


def _one_of(content: dict[str, Any], key: str) -> Any:  # noqa: ANN401 -- one of several literals
    value = content.get(key)
    if value is not None and value not in _MAY_BE[key]:
        raise ValueError(f"“{value}” is no {key}")
    return value


def _codes(content: dict[str, Any]) -> tuple[str, ...]:
    codes: object = content.get("missing", [])
    if not isinstance(codes, list):
        raise ValueError("“missing” must list texts")
    return tuple(_text(one) for one in cast("list[object]", codes))


def _text(one: object) -> str:
    if not isinstance(one, str):
        raise ValueError(f"“{one}” is no text")
    return one


def _column(content: dict[str, Any]) -> ColumnProfile:
    return ColumnProfile(
        unit=content.get("unit"),
        basis=_one_of(content, "basis"),
        extent=_one_of(content, "extent"),
        standing=_one_of(content, "standing"),
    )
