"""Regular expressions that are compiled late are still right, all of them."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import models
from models.late import late


def every_pattern() -> Iterator[tuple[str, object]]:
    """What `late` gave to any module, also inside tuples and mappings."""
    kind = type(late(""))
    for module in pkgutil.walk_packages(models.__path__, "models."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.startswith("__"):
                continue
            for each in _inside(value):
                if type(each) is kind:
                    yield f"{module.name}.{name}", each


def _inside(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple | list):
        for each in value:
            yield from _inside(each)


def test_that_every_late_pattern_compiles() -> None:
    found = list(every_pattern())
    assert len({name for name, _ in found}) > 30
    for name, pattern in found:
        assert pattern.pattern, name  # pyright: ignore[reportAttributeAccessIssue]


def test_that_it_matches_as_a_compiled_one() -> None:
    pattern = late(r"(?P<day>\d+)")
    for _ in range(2):
        match = pattern.fullmatch("19")
        assert match is not None
        assert match["day"] == "19"
        assert pattern.sub("x", "a1b22") == "axbx"


def test_that_a_wrong_pattern_is_told_when_it_is_used() -> None:
    pattern = late("(")
    with pytest.raises(Exception, match="missing"):
        pattern.search("a")
