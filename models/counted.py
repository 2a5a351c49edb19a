"""Things counted in words."""


def counted(count: int, one: str, many: str = "") -> str:
    """“1 row”, “2,400 rows”, “0 rows”; `many` where that is more than `one` with an s."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def often(count: int) -> str:
    """“once”, “2,400 times”."""
    return "once" if count == 1 else f"{count:,} times"
