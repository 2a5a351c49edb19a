"""A proportion as a report prints it: 3 to 1, 3:1, one in four, two out of three."""

import re
from decimal import Decimal

from models.late import late
from models.quantity import digits, number_words

_NUMBER = rf"(?:{digits.PATTERN}|{number_words.PATTERN})"
_PROPORTION = late(
    rf"(?P<part>{_NUMBER})(?P<joint>\s*:\s*|\s+to\s+|-to-|\s+in\s+(?:every\s+)?"
    rf"|\s+out\s+of\s+(?:every\s+)?)(?P<whole>{_NUMBER})",
    re.IGNORECASE,
)

_COUNTED = 10


def read_proportion(text: str) -> tuple[Decimal, Decimal] | None:
    """The ratio that `text` is and what its rounding leaves open; `None` where it is none.

    “3 to 1” is rounded in its 3, “one in four” in its four: the one is what is compared with. “Two
    in three” is a manner of speaking, like two thirds, “37 out of 41” a count of 37. A run such as
    “3 to 5” is no ratio.
    """
    match = _PROPORTION.fullmatch(text)
    if match is None:
        return None
    (part, part_half), (whole, whole_half) = _read(match["part"]), _read(match["whole"])
    if whole <= 0 or ("to" in match["joint"].casefold() and 1 not in (part, whole)):
        return None
    if whole == 1:
        return part, part_half
    value = part / whole
    if part == 1:
        return value, value - part / (whole + whole_half)
    return value, part_half / whole if whole >= _COUNTED else value / 10


def _read(text: str) -> tuple[Decimal, Decimal]:
    if any(character.isdigit() for character in text):
        return digits.decimal_of(text)
    return number_words.decimal_of(text)
