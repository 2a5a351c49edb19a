"""Printed digits in English or Ukrainian style, and the half unit their rounding leaves open."""

import re
from decimal import Decimal

from models.errors import PrintedError
from models.late import late

_SPACES = "\u0020\u00a0\u2009\u202f"
PATTERN = (
    rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?"  # 4 200 and 4 200,5
    r"|\d(?:[\d,.]*\d)?(?:[eE][+-]?\d{1,3}(?!\w)|\s?[½¼¾⅓⅔])?"
    r"|\.\d+|[½¼¾⅓⅔]"
)
"""A regular expression for a run of digits with its groups and its decimal mark."""

_ENGLISH = late(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?P<part>\d+))?")
_COMMA_DECIMAL = late(r"(?P<whole>\d+),(?P<part>\d{1,2}|\d{4,}|(?<=^0,)\d{3})")

_VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)}

_SCALES: dict[str, int] = {
    "hundred": 2, "thousand": 3, "thousands": 3, "k": 3, "тис.": 3, "тис": 3, "тисяч": 3,
    "тисячі": 3, "million": 6, "millions": 6, "mln": 6, "mn": 6, "млн": 6, "мільйонів": 6,
    "мільйона": 6, "мільйони": 6, "billion": 9, "billions": 9, "bn": 9, "млрд": 9, "мільярдів": 9,
    "мільярди": 9,
    "мільярда": 9, "trillion": 12, "trillions": 12, "trn": 12, "tn": 12, "трлн": 12,
}  # fmt: skip
SCALE_PATTERN = "|".join(
    re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "")
    for word in sorted(_SCALES, key=len, reverse=True)
)
"""A regular expression for the words that multiply a number; for use with `re.IGNORECASE`."""


def decimal_of(text: str, scale: str | None = None) -> tuple[Decimal, Decimal]:
    """The printed number times its scale, and half a unit of its last significant digit.

    Trailing zeros of a whole number are not significant, but at least two digits always are:
    4,200 ± 50, 100 ± 5, 40 ± 0.5; “4.2 thousand” is the whole number 4,200, “4.20 thousand” is not.
    A comma that is not followed by exactly three digits is a decimal comma. “2½” leaves open half
    of its last half, 0.25.

    Raises:
        PrintedError: the groups of digits fit neither style.
    """
    if text[-1] in _VULGAR:
        above, below = _VULGAR[text[-1]]
        whole = decimal_of(text[:-1].strip())[0] if text[:-1].strip() else Decimal(0)
        power = _SCALES[scale.casefold()] if scale else 0
        value = (whole + Decimal(above) / below).scaleb(power)
        return value, (Decimal(1) / (2 * below)).scaleb(power)
    plain = re.sub(f"[{_SPACES}]", "", text)
    mantissa, _, exponent = plain.casefold().partition("e")
    spaced = len(plain) < len(text)
    match = None if spaced else _ENGLISH.fullmatch(mantissa)
    if match is None or match[0].startswith("0,"):
        match = _COMMA_DECIMAL.fullmatch(mantissa)
    if match is None and spaced:
        match = _ENGLISH.fullmatch(mantissa.replace(",", "."))
    if match is None:
        raise PrintedError(f"“{text}” is not a number with groups of three digits; write 4,200.5.")
    whole, part = (match["whole"] or "0").replace(",", ""), match["part"] or ""
    power = (_SCALES[scale.casefold()] if scale else 0) + int(exponent or 0)
    value = Decimal(f"{whole}.{part or 0}").scaleb(power)
    if not part and value == value.to_integral_value():
        return value, half_of_whole(value)
    return value, Decimal(5).scaleb(power - len(part) - 1)


def half_of_whole(value: Decimal) -> Decimal:
    """Half a unit of the last significant digit of a whole number."""
    figures = str(int(value))
    zeros = len(figures) - len(figures.rstrip("0"))
    return Decimal(5).scaleb(max(0, min(zeros, len(figures) - 2)) - 1)
