"""What is known of a publisher's files: recognised by the names of their columns."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from models.bundled import resources
from models.datasets.dataset import Basis
from models.errors import FileUnreadable


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """What a publisher's column holds."""

    unit: str | None = None
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One publisher's kind of file. `names`: the columns that every such file has."""

    title: str
    names: tuple[str, ...]
    source: str = ""
    licence: str = ""
    columns: dict[str, ColumnProfile] = field(default_factory=dict[str, ColumnProfile])


def matching(names: Sequence[str], profiles: Sequence[Profile] | None = None) -> Profile | None:
    """The profile whose columns are all among `names`; of several the one that names most."""
    there = set(names)
    fitting = [one for one in profiles or bundled() if there.issuperset(one.names)]
    return max(fitting, key=lambda one: len(one.names), default=None)


@lru_cache(maxsize=1)
def bundled() -> tuple[Profile, ...]:
    """The profiles that come with the program, by file name."""
    return tuple(read_profile(path) for path in sorted((resources() / "profiles").glob("*.json")))


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
    )


def _column(content: dict[str, Any]) -> ColumnProfile:
    basis = content.get("basis")
    if basis is not None and basis not in get_args(Basis):
        raise ValueError(f"“{basis}” is no basis")
    return ColumnProfile(content.get("unit"), basis)
