"""Numbers that a report writes as words: two, a dozen, half of, a third, doubled."""

import re
from decimal import Decimal

_COUNTS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_WHOLE: dict[str, int] = {word: count for count, word in enumerate(_COUNTS)} | {
    "a dozen": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "a hundred": 100,
    "doubled": 2, "double": 2, "twice": 2, "twofold": 2, "tripled": 3, "triple": 3, "threefold": 3,
    "quadrupled": 4, "fourfold": 4, "fivefold": 5, "tenfold": 10,
}  # fmt: skip
_PARTS: dict[str, tuple[int, int]] = {
    "half": (1, 2), "a half": (1, 2), "halved": (1, 2), "a third": (1, 3), "one third": (1, 3),
    "two thirds": (2, 3), "a quarter": (1, 4), "one quarter": (1, 4), "three quarters": (3, 4),
    "a fifth": (1, 5), "one fifth": (1, 5), "a tenth": (1, 10), "one tenth": (1, 10),
}  # fmt: skip

PATTERN = (
    "(?:"
    + "|".join(
        word.replace(" ", r"[\s-]") for word in sorted([*_WHOLE, *_PARTS], key=len, reverse=True)
    )
    + r")\b(?:\s+of\b)?(?:(?<=half)\s+an?\b)?"
)
"""A regular expression for such a word, with the “of” after it; for use with `re.IGNORECASE`."""


def decimal_of(text: str) -> tuple[Decimal, Decimal]:
    """The number that `text`, which `PATTERN` found, means, and half the unit it leaves open.

    A whole number is read as if it stood in digits (two: 2 ± 0.5). A part of a whole is a manner
    of speaking and is given a tenth of itself to each side (half: 0.45 to 0.55).
    """
    word = re.sub(r"[\s-]+", " ", text.casefold())
    word = re.sub(r" of$| an?$", "", word)
    if word in _WHOLE:
        tens = word == "a hundred"
        return Decimal(_WHOLE[word]), Decimal(5) if tens else Decimal("0.5")
    above, below = _PARTS[word]
    value = Decimal(above) / Decimal(below)
    return value, value / 10
