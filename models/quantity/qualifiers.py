"""What a sign or a word before a printed number says about it."""

import re
from typing import Literal

Qualifier = Literal["", "≈", "=", ">", "≥", "<", "≤", "nearly"]
"""`""` nothing, `≈` about, `=` counted exactly, `>` over, `≥` at least, `<` under, `≤` up to."""

_SPELLINGS: dict[Qualifier, tuple[str, ...]] = {
    "≈": (
        "≈", "~", "∼", "c.", "ca.", "circa", "about", "approximately", "approx.", "approx",
        "around", "roughly", "some", "an estimated", "estimated", "близько", "приблизно",
    ),
    "≥": (
        "≥", ">=", "at least", "no less than", "not less than", "no fewer than", "minimum of",
        "щонайменше", "не менше", "не менше ніж",
    ),
    "≤": (
        "≤", "<=", "up to", "at most", "no more than", "not more than", "maximum of",
        "щонайбільше", "не більше", "не більше ніж", "до",
    ),
    "=": ("==", "=", "exactly", "рівно"),
    ">": (
        ">", "over", "exceeded", "exceeding", "exceeds", "more than", "greater than", "above",
        "upwards of", "понад", "більше", "більше ніж", "більш ніж", "більш як",
    ),
    "<": (
        "<", "under", "less than", "fewer than", "below", "менше", "менше ніж", "менш ніж",
        "менш як",
    ),
    "nearly": ("nearly", "almost", "майже"),
}  # fmt: skip

_MEANING: dict[str, Qualifier] = {
    spelling: qualifier for qualifier, spellings in _SPELLINGS.items() for spelling in spellings
}

PATTERN = "|".join(
    re.escape(spelling) + (r"(?!\w)" if spelling[-1].isalnum() else "")
    for spelling in sorted(_MEANING, key=len, reverse=True)
)
"""A regular expression for every spelling, longest first; for use with `re.IGNORECASE`."""


def qualifier(spelling: str | None) -> Qualifier:
    """The one sign for a spelling that `PATTERN` found; `""` for none."""
    return _MEANING[" ".join(spelling.casefold().split())] if spelling else ""
