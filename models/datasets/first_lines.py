"""The beginning of a file as text, for the eye."""

import re
from pathlib import Path

_BYTES = 65_536
_LINE_END = re.compile(r"\r\n|\r|\n")


def first_lines(path: Path, encoding: str, most: int = 30, widest: int = 400) -> list[str]:
    """The first physical lines of `path`, cut to `widest` characters; none if it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_BYTES)
    except OSError:
        return []
    lines = _LINE_END.split(head.decode(encoding, "replace").removeprefix("\ufeff"))
    return [line[:widest] for line in lines[:most]]
