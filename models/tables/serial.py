"""The steps of a query in plain JSON values: by which name each goes, and how one is read."""

from typing import cast

from models.tables.plain import NotPlain, from_plain
from models.tables.query import Step
from models.tables.transforms import TRANSFORMS

STEP_NAMES: dict[type, str] = {transform: transform.name for transform in TRANSFORMS}
_KINDS: dict[str, type] = {transform.name: transform for transform in TRANSFORMS}


def read_step(plain: object, where: str) -> Step:
    """The step at the place `where` of a file. Raises `NotPlain`."""
    given = cast("dict[str, object]", plain) if isinstance(plain, dict) else {}
    name = given.get("step")
    if not isinstance(name, str) or name not in _KINDS:
        raise NotPlain(f"{where} names no step that is known here")
    return from_plain(_KINDS[name], given, where)
