"""A figure as a report prints it: its face value and every value that the print leaves possible."""

import math
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models.errors import PrintedError
from models.quantity import digits, number_words, qualifiers
from models.quantity.interval import Interval
from models.quantity.qualifiers import Qualifier, qualifier
from models.quantity.spelling import parse_unit
from models.quantity.unit import DATE, ONE, Unit

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PRINTED = re.compile(
    rf"(?P<qualifier>{qualifiers.PATTERN})?\s*"
    r"(?P<sign>[-+−–])?\s*(?P<money>[$€₴₽])?"
    rf"(?:(?P<digits>{digits.PATTERN})(?:\s*(?P<scale>{digits.SCALE_PATTERN}))?|(?P<word>{number_words.PATTERN}))"
    r"(?P<more>\+)?\s*(?P<unit>[^()]*?)\s*(?:\((?P<note>[^()]*)\))?",
    re.IGNORECASE,
)
_ANOTHER_NUMBER = re.compile(r"^\s*(?:[-–—±]|to\b|and\b|or\b)\s*\d")
_SHARE_OF = re.compile(r"(?P<unit>%|per\s?cent)\s+(?P<whole>of\s.+)", re.IGNORECASE)
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed figure, in its own `unit`.

    `value` is the face value; it may be any value from `low` to `high` (infinite: no bound), where
    `low_open` says that a lower end of 0 was not printed but follows from the kind of quantity.
    `half` is half a unit of the last significant digit; `note` what stood in brackets behind it,
    or the whole that a percentage is of.
    """

    text: str
    value: float
    low: float
    high: float
    qualifier: Qualifier
    unit: Unit
    half: float
    low_open: bool = False
    note: str = ""

    @property
    def interval(self) -> Interval:
        """The values that the print leaves possible."""
        return Interval(self.low, self.high, self.low_open)


def read_printed(text: str, default_unit: Unit | None = None, *, signed: bool = False) -> Printed:
    """The figure that `text` prints, such as `>420,000 casualties`, `≈4.2 тис. км²` or `half of`.

    A number without a unit has `default_unit`, or else the unit 1. `signed` says that the quantity
    can be negative, so that “under 5” has no lower end.

    Raises:
        PrintedError: there is no number, more than one, or one that cannot be read.
        UnitError: what follows the number is not a unit.
    """
    stripped = text.strip()
    if _ISO_DATE.fullmatch(stripped):
        return _printed_date(text, stripped)
    match = _PRINTED.fullmatch(stripped) if len(stripped) <= _LONGEST else None
    if match is None:
        shown = stripped if len(stripped) <= 40 else f"{stripped[:40]}…"
        raise PrintedError(f"“{shown}” is not a printed figure; write one such as >4,200 km².")
    if _ANOTHER_NUMBER.match(match["unit"]):
        raise PrintedError(f"“{stripped}” holds more than one number; write one and its unit.")
    if match["word"]:
        value, half = number_words.decimal_of(match["word"])
    else:
        value, half = digits.decimal_of(match["digits"], match["scale"])
    if match["sign"] in ("-", "−", "–"):
        value = -value
    sign = "≥" if match["more"] and not match["qualifier"] else qualifier(match["qualifier"])
    low, high = _ends(value, half, sign, signed)
    face = float(value)
    if math.isinf(face):
        raise PrintedError(f"“{stripped}” is too large to calculate with; look at its digits.")
    share = _SHARE_OF.fullmatch(match["unit"])
    spelled = f"{match['money'] or ''}{share['unit'] if share else match['unit']}"
    return Printed(
        text=text,
        value=face,
        low=low,
        high=high,
        qualifier=sign,
        unit=parse_unit(spelled) if spelled else default_unit or ONE,
        half=0.0 if sign == "=" else float(half),
        low_open=sign in ("<", "≤") and low == 0,
        note=(match["note"] or (share["whole"] if share else "")).strip(),
    )


def _ends(value: Decimal, half: Decimal, sign: Qualifier, signed: bool) -> tuple[float, float]:
    """The ends of what `value` with `sign` leaves possible; rounding never widens a bound."""
    if sign == "=":
        return float(value), float(value)
    if sign in (">", "≥"):
        return float(value), math.inf
    if sign in ("<", "≤"):
        return (-math.inf if signed or value <= 0 else 0.0), float(value)
    if sign == "nearly":
        nearer, further = float(value), float(value * 9 / 10)
        return min(nearer, further), max(nearer, further)
    return float(value - half), float(value + half)


def _printed_date(text: str, iso: str) -> Printed:
    try:
        days = float((date.fromisoformat(iso) - date(1970, 1, 1)).days)
    except ValueError as error:
        raise PrintedError(
            f"“{iso}” is not a day of the calendar; write year-month-day."
        ) from error
    return Printed(text, days, days, days, "=", DATE, 0.0)
