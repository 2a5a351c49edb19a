"""Units as a reader says them: “casualties per day”, “1,200 km²”, “12 %”."""

_PLAIN = (None, "", "1")


def spoken(unit: str | None) -> str:
    """The unit in words; empty for a plain number."""
    return "" if unit in _PLAIN else str(unit).replace("/", " per ")


def with_unit(value: str, unit: str | None) -> str:
    """A number with its unit behind it, once."""
    return f"{value} {spoken(unit)}".rstrip()
