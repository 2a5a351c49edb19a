"""A figure as a report prints it: its face value and every value that the print leaves possible."""

import math
import re
from decimal import Decimal

from models.errors import PrintedError, SalientError, UnitError
from models.late import late
from models.quantity import digits, number_words, qualifiers
from models.quantity.catalogue import BY_SPELLING
from models.quantity.dated import read_dated
from models.quantity.printed_figure import Printed, printed_dates, printed_figure
from models.quantity.proportion import read_proportion
from models.quantity.qualifiers import qualifier
from models.quantity.spelling import parse_unit
from models.quantity.unit import DATE, DAY, ONE, Unit

_MONEY = r"US\$|USD\b|EUR\b|GBP\b|UAH\b|RUB\b|[$€£₴₽]"
_PRINTED = late(
    rf"(?P<qualifier>{qualifiers.PATTERN})?\s*"
    rf"(?P<sign>[-+−–]|minus\b|plus\b)?\s*(?:(?P<money>{_MONEY})\s*)?"
    rf"(?:(?P<digits>{digits.PATTERN})(?:[\s-]*(?P<scale>{digits.SCALE_PATTERN}))?|(?P<word>{number_words.PATTERN}))"
    r"(?P<more>\+)?(?:-(?=[^\W\d])|\s*)(?P<unit>[^()]*?)\s*(?:\((?P<note>[^()]*)\))?",
    re.IGNORECASE,
)
_USUAL = late(
    rf"([≈~<>=≥≤])?((?:[1-9]\d{{0,2}}(?:,\d{{3}})+|[1-9]\d*|0(?=\.))(?:\.\d+)?)"
    rf"(?:\s*(?!{digits.SCALE_PATTERN})([^\W\d][^\d()+–—-]*|%))?",
    re.IGNORECASE,
)
_QUALIFIED = late(rf"(?P<qualifier>{qualifiers.PATTERN})?\s*(?P<rest>.+)", re.IGNORECASE)
_ANOTHER_NUMBER = late(r"^\s*(?:[-–—±]|\+/-|to\b|and\b|or\b)\s*\d")
_PART_OF = late(r"(?P<unit>.*?)\s*\b(?P<whole>of\s.+)", re.IGNORECASE)
_LETTER = late(r"(?P<letter>m|b|t)\b\s*(?P<unit>.*)", re.IGNORECASE)
_LETTERS = {"m": "million", "b": "billion", "t": "trillion"}
_TIMES = "|".join(
    sorted((name for name, named in BY_SPELLING.items() if named.base == "day"), key=len)[::-1]
)
_TWO_DURATIONS = late(
    rf"(?P<first>.+?[\s-](?:{_TIMES}))(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+)"
    rf"(?P<second>(?:{digits.PATTERN}|{number_words.PATTERN})[\s-](?:{_TIMES}))",
    re.IGNORECASE,
)
_ANSWERS = {"true": 1.0, "yes": 1.0, "false": 0.0, "no": 0.0}
"""What a comparison may be printed as."""
_UNUSUAL = late(rf":|to\b|\bin\b|\bout\b|[\s-](?:{_TIMES})\b.*[\s-](?:{_TIMES})$", re.IGNORECASE)
"""What every proportion and every duration in two units has; few other figures do."""
_LONGEST = 300


def read_printed(text: str, default_unit: Unit | None = None, *, signed: bool = False) -> Printed:
    """The figure that `text` prints, such as `>420,000 casualties`, `≈4.2 тис. км²` or `half of`.

    A number without a unit has `default_unit`, or else the unit 1. `signed` says that the quantity
    can be negative, so that “under 5” has no lower end. Where the `default_unit` is a date a year
    by itself is the days of the year.

    Raises:
        PrintedError: there is no number, more than one, or one that cannot be read.
        UnitError: what follows the number is not a unit.
    """
    stripped = text.strip()
    usual = None if default_unit == DATE else _usual(text, stripped, default_unit, signed)
    if usual is not None:
        return usual
    exact = _ANSWERS.get(stripped.casefold())
    if exact is not None:
        return Printed(text, exact, exact, exact, "=", ONE, 0.0)
    dated = read_dated(stripped, year_alone=default_unit == DATE)
    if dated is not None:
        return printed_dates(text, *dated)
    if default_unit == DATE:
        default_unit = None  # another number is no day
    if len(stripped) > _LONGEST:
        raise _no_figure(stripped)
    if _UNUSUAL.search(stripped):
        unusual = _proportion(text, stripped, signed) or _two_durations(text, stripped)
        if unusual is not None:
            return unusual
    match = _PRINTED.fullmatch(stripped)
    if match is None:
        raise _no_figure(stripped)
    if _ANOTHER_NUMBER.match(match["unit"]):
        raise PrintedError(f"“{stripped}” holds more than one number; write one and its unit.")
    scale, spelled, whole = _unit_words(match)
    if match["word"]:
        value, half = number_words.decimal_of(match["word"])
    else:
        value, half = digits.decimal_of(match["digits"], scale)
    if (match["sign"] or "").casefold() in ("-", "−", "–", "minus"):
        value = -value
    if math.isinf(float(value)):
        raise PrintedError(f"“{stripped}” is too large to calculate with; look at its digits.")
    sign = "≥" if match["more"] and not match["qualifier"] else qualifier(match["qualifier"])
    unit = parse_unit(spelled) if spelled else default_unit or ONE
    return printed_figure(text, value, half, sign, unit, signed, (match["note"] or whole).strip())


def _usual(text: str, stripped: str, default_unit: Unit | None, signed: bool) -> Printed | None:
    """The figure in the form that most have, such as >420,000 casualties; `None` for any other.

    It gives what the whole grammar gives, and files of claims have little else.
    """
    match = _USUAL.fullmatch(stripped) if len(stripped) <= _LONGEST else None
    if match is None:
        return None
    sign, number, spelled = match.groups()
    try:
        unit = parse_unit(spelled) if spelled else default_unit or ONE
    except UnitError:
        return None
    plain = number.replace(",", "")
    value = Decimal(plain)
    places = len(plain) - plain.find(".") - 1 if "." in plain else 0
    half = Decimal(5).scaleb(-places - 1) if places else digits.half_of_whole(value)
    return printed_figure(text, value, half, qualifier(sign), unit, signed, "")


def _no_figure(text: str) -> PrintedError:
    shown = text if len(text) <= 40 else f"{text[:40]}…"
    return PrintedError(f"“{shown}” is not a printed figure; write one such as >4,200 km².")


def _unit_words(match: re.Match[str]) -> tuple[str | None, str, str]:
    """The word that scales the number, the words of the unit, and the whole it is a part of."""
    scale, unit, whole = match["scale"], match["unit"], ""
    part = _PART_OF.fullmatch(unit)
    if part is not None:
        unit, whole = part["unit"], part["whole"]
    elif (match["word"] or "").casefold().endswith("of") and not _is_unit(unit):
        unit, whole = "", f"of {unit}"
    letter = _LETTER.fullmatch(unit)
    if letter is not None and match["digits"] and not scale:
        counted = match["money"] or _is_unit(letter["unit"], counted=True)
        if counted:
            scale, unit = _LETTERS[letter["letter"].casefold()], letter["unit"]
    money = (match["money"] or "").upper().replace("US$", "USD")
    return scale, f"{money}{' ' if money and unit else ''}{unit}", whole


def _is_unit(words: str, *, counted: bool = False) -> bool:
    """Whether `words` name a unit; if `counted` one of a count: “3.5m people” are millions."""
    try:
        unit = parse_unit(words)
    except UnitError:
        return False
    return not counted or any(power > 0 and base not in ("km", "day") for base, power in unit.dims)


def _proportion(text: str, stripped: str, signed: bool) -> Printed | None:
    match = _QUALIFIED.fullmatch(stripped)
    found = read_proportion(match["rest"]) if match else None
    if match is None or found is None:
        return None
    return printed_figure(text, *found, qualifier(match["qualifier"]), ONE, signed, "")


def _two_durations(text: str, stripped: str) -> Printed | None:
    """A duration in two units: “2 years and 3 months” is 2.25 years, rounded to a month."""
    match = _TWO_DURATIONS.fullmatch(stripped)
    if match is None:
        return None
    try:
        first, second = read_printed(match["first"]), read_printed(match["second"])
    except SalientError:
        return None
    if not (
        first.unit.fits(DAY) and second.unit.fits(DAY) and second.unit.factor < first.unit.factor
    ):
        return None
    size = Decimal(second.unit.factor) / Decimal(first.unit.factor)
    value = Decimal(first.value) + Decimal(second.value) * size
    half = Decimal(second.half) * size
    return printed_figure(text, value, half, first.qualifier, first.unit, False, "")
