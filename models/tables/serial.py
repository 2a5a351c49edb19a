"""Queries and their steps as plain JSON values, and back."""

from typing import Any, cast

from models.errors import QueryError
from models.tables.plain import NotPlain, from_plain, to_plain
from models.tables.query import Query, Step
from models.tables.transforms import TRANSFORMS

STEP_NAMES: dict[type, str] = {transform: transform.name for transform in TRANSFORMS}
_KINDS: dict[str, type] = {transform.name: transform for transform in TRANSFORMS}


def step_to_dict(step: Step) -> dict[str, Any]:
    """`{"step": "per day", "column": …}`: the transform's name and its settings."""
    return to_plain(step, STEP_NAMES)


def step_from_dict(plain: object) -> Step:
    """The step that `plain` describes.

    Raises:
        QueryError: it names no transform known here, or its settings are of the wrong kind.
    """
    try:
        return read_step(plain, "the step")
    except NotPlain as error:
        raise QueryError(f"A step of a query cannot be read: {error}.") from None


def query_to_dict(query: Query) -> dict[str, Any]:
    """`{"source": {"file", "table"}, "steps": […]}`."""
    return to_plain(query, STEP_NAMES)


def query_from_dict(plain: object) -> Query:
    """The query that `plain` describes. Raises `QueryError` as `step_from_dict`."""
    try:
        return from_plain(Query, plain, "the query", {Step: read_step})
    except NotPlain as error:
        raise QueryError(f"A query cannot be read: {error}.") from None


def read_step(plain: object, where: str) -> Step:
    """The step at the place `where` of a file. Raises `NotPlain`."""
    given = cast("dict[str, object]", plain) if isinstance(plain, dict) else {}
    name = given.get("step")
    if not isinstance(name, str) or name not in _KINDS:
        raise NotPlain(f"{where} names no step that is known here")
    return from_plain(_KINDS[name], given, where)
