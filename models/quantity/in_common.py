"""The unit that several quantities share: their own, or pieces where each is of single pieces."""

from collections.abc import Collection

PIECES = frozenset((
    "tanks", "vehicles", "guns", "launchers", "aircraft", "helicopters", "drones", "missiles",
    "ships", "systems", "units", "pieces",
))  # fmt: skip
"""Units of single pieces of equipment, whose numbers can stand side by side and add up."""


def in_common(units: Collection[str | None]) -> str | None:
    """The unit of all: “aircraft/day” of one, “pieces/day” with helicopters; `None` without one."""
    every = set(units)
    if len(every) == 1:
        return next(iter(every))
    parts = [(unit or "").partition("/") for unit in every]
    if not parts or len({per for _, _, per in parts}) > 1:
        return None
    if not PIECES.issuperset(what for what, _, _ in parts):
        return None
    return "pieces" + "".join(parts[0][1:])


def goes_with(one: str | None, other: str | None) -> bool:
    """Whether quantities in these units can share an axis and add up."""
    return one == other or in_common((one, other)) is not None
