"""A JSON object, read field by field; every surprise becomes one sentence that names the field."""

import math
from typing import cast

from models.errors import ScenarioError
from models.frozen import frozen


@frozen
class Fields:
    """The named fields of one object; `where` says in a sentence which object it is."""

    entries: dict[str, object]
    where: str

    def text(self, key: str, default: str | None = None) -> str:
        """The text under `key`. Raises `ScenarioError` if there is none and no default."""
        value = self.entries.get(key, default)
        if isinstance(value, str):
            return value
        raise self.wrong(key, "a text")

    def number(self, key: str) -> float | None:
        """The finite number under `key`, `None` where it is left out."""
        value = self.entries.get(key)
        if value is None:
            return None
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            return float(value)
        raise self.wrong(key, "a number")

    def flag(self, key: str) -> bool:
        """True or false under `key`; false where it is left out."""
        value = self.entries.get(key, False)
        if isinstance(value, bool):
            return value
        raise self.wrong(key, "true or false")

    def numbers(self, key: str) -> tuple[float, ...]:
        """The finite numbers listed under `key`; none where it is left out."""
        listed = (Fields({key: value}, self.where).number(key) for value in self.entry_list(key))
        return tuple(value for value in listed if value is not None)

    def inner(self, key: str) -> "Fields":
        """The object under `key`."""
        return fields_of(self.entries.get(key), f"“{key}” of {self.where}")

    def each(self, key: str) -> tuple["Fields", ...]:
        """The objects listed under `key`, in order; none where it is left out."""
        return tuple(
            fields_of(value, f"entry {place} of “{key}” in {self.where}")
            for place, value in enumerate(self.entry_list(key), start=1)
        )

    def entry_list(self, key: str) -> list[object]:
        """The list under `key`; empty where it is left out."""
        value = self.entries.get(key, [])
        if isinstance(value, list):
            return cast("list[object]", value)
        raise self.wrong(key, "a list")

    def wrong(self, key: str, wanted: str) -> ScenarioError:
        """The error for a field that is missing or of another kind."""
        return ScenarioError(f"{self.where}: the field “{key}” must be {wanted}.", key)


def fields_of(content: object, where: str) -> Fields:
    """The fields of parsed JSON. Raises `ScenarioError` where it is not an object."""
    if isinstance(content, dict):
        return Fields(cast("dict[str, object]", content), where)
    raise ScenarioError(f"{where}: an object with named fields is needed here.")
