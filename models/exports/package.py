"""The `datapackage.json` of a folder: one description for each of the files in it."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from models.errors import ExportError

NAME = "datapackage.json"
_LARGEST = 8 * 1024 * 1024


def with_resources(folder: Path, described: Sequence[dict[str, Any]]) -> str:
    """The package of `folder` with what `described` says of its files; others keep theirs.

    Raises:
        ExportError: there is one that cannot be read, so that it is not written over.
    """
    package = _there(folder)
    new = {each["path"] for each in described}
    kept = [each for each in package.get("resources", []) if each.get("path") not in new]
    whole = {
        "profile": "tabular-data-package",
        "created_with": "Salient",
        **package,
        "resources": [*kept, *described],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _there(folder: Path) -> dict[str, Any]:
    path = folder / NAME
    try:
        if not path.exists():
            return {}
        if path.stat().st_size > _LARGEST:
            raise ValueError
        whole: object = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(whole, dict):
            raise TypeError
        package = cast("dict[str, Any]", whole)
        if not all(isinstance(each, dict) for each in package.get("resources", [])):
            raise TypeError
    except (OSError, ValueError, TypeError, RecursionError):
        raise ExportError(
            f"{NAME} in {folder} cannot be read and is not written over; move it, or choose "
            "another folder."
        ) from None
    return package
