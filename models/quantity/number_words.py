"""Numbers that a report writes as words: two, a dozen, forty-five, half of, a third, doubled."""

import re
from decimal import Decimal

from models.quantity import digits

_BELOW_TWENTY = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL: dict[str, int] = {word: count for count, word in enumerate(_BELOW_TWENTY)} | {
    word: 10 * count for count, word in enumerate(_TENS, 2)
}
_GREAT: dict[str, int] = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_MULTIPLES: dict[str, int] = {
    "doubled": 2, "doubling": 2, "double": 2, "twice": 2, "twofold": 2, "tripled": 3, "triple": 3,
    "trebled": 3, "threefold": 3, "quadrupled": 4, "fourfold": 4, "fivefold": 5, "tenfold": 10,
    "вдвічі": 2, "удвічі": 2, "втричі": 3, "утричі": 3,
}  # fmt: skip
_PARTS: dict[str, tuple[int, int]] = {
    "half": (1, 2), "a half": (1, 2), "one half": (1, 2), "halved": (1, 2), "a third": (1, 3),
    "one third": (1, 3), "two thirds": (2, 3), "a quarter": (1, 4), "one quarter": (1, 4),
    "three quarters": (3, 4), "a fifth": (1, 5), "one fifth": (1, 5), "two fifths": (2, 5),
    "three fifths": (3, 5), "four fifths": (4, 5), "a sixth": (1, 6), "one sixth": (1, 6),
    "a tenth": (1, 10), "one tenth": (1, 10), "половина": (1, 2), "половину": (1, 2),
    "третина": (1, 3), "третину": (1, 3), "чверть": (1, 4),
}  # fmt: skip

_GAP = r"[\s-]+"
_ONES = "|".join(sorted(_BELOW_TWENTY, key=len, reverse=True))
_UNDER_100 = rf"(?:(?:{'|'.join(_TENS)})(?:{_GAP}(?:{'|'.join(_BELOW_TWENTY[1:10])})\b)?|{_ONES})"
_UNDER_1000 = (
    rf"(?:(?:an?|{_ONES}){_GAP}(?:hundred|dozen)(?:{_GAP}(?:and{_GAP})?{_UNDER_100}\b)?"
    rf"|{_UNDER_100})"
)
_SCALED = rf"(?:{_GAP}(?:{'|'.join(_GREAT)})\b)"
_COUNT = (
    rf"(?:{_UNDER_1000}\b(?:{_GAP}and{_GAP}a{_GAP}half\b)?{_SCALED}?|a{_GAP}(?:{'|'.join(_GREAT)}))"
)
_WORDS = "|".join(
    word.replace(" ", _GAP) for word in sorted([*_MULTIPLES, *_PARTS], key=len, reverse=True)
)
_PART = (
    rf"(?:{_WORDS})\b(?:\s+of\b)?"
    rf"(?:(?:\s+an?)?\s+(?:{'|'.join(_GREAT)})\b|(?<=half)\s+an?\b)?"
)
PATTERN = rf"(?:{_PART}|{_COUNT}\b)"
"""A regular expression for such a word, with the “of” after it; for use with `re.IGNORECASE`."""
SHARE_PATTERN = rf"(?:{_WORDS})"
"""The words among them that compare: doubled, a third; a number by themselves."""


def is_count(word: str) -> bool:
    """Whether a single word is a whole number."""
    return word.casefold() in _SMALL


def decimal_of(text: str) -> tuple[Decimal, Decimal]:
    """The number that `text`, which `PATTERN` found, means, and half the unit it leaves open.

    A whole number is read as if it stood in digits (two: 2 ± 0.5), and “and a half” as the last
    half that was counted (± 0.25). A part of a whole is a manner of speaking and is given a tenth
    of itself to each side (half: 0.45 to 0.55).
    """
    words = re.sub(r"[\s-]+", " ", text.casefold()).split(" ")
    scale = _GREAT[words.pop()] if words[-1] in _GREAT else 0
    while len(words) > 1 and words[-1] in ("of", "a", "an"):
        words.pop()
    word = " ".join(words)
    if word in _PARTS:
        above, below = _PARTS[word]
        value = (Decimal(above) / Decimal(below)).scaleb(scale)
        return value, value / 10
    if word in _MULTIPLES:
        return Decimal(_MULTIPLES[word]), Decimal("0.5")
    halves = word.endswith("and a half")
    whole = Decimal(_count(words[:-3] if halves else words)).scaleb(scale)
    if halves:
        return whole + Decimal("0.5").scaleb(scale), Decimal("0.25").scaleb(scale)
    return whole, digits.half_of_whole(whole)


def _count(words: list[str]) -> int:
    """Such as “two hundred and forty five”, “a dozen”."""
    total = 0
    for word in words:
        if word in ("hundred", "dozen"):
            total = (total or 1) * (100 if word == "hundred" else 12)
        elif word in _SMALL:
            total += _SMALL[word]
    return total or (0 if "zero" in words else 1)
