"""The answer as one sentence, with no more digits than the width of the range deserves."""

from datetime import date
from math import floor, log10

from models.quantity.calendar import day_of, day_words, month_words
from models.scenarios.summary import Output

DAYS_SHOWN_BELOW = 62
MONTHS_SHOWN_BELOW = 12 * 366
"""A range narrower than two months is told in days, one narrower than twelve years in months."""

TENTHS_FROM, TENTHS_TO = 0.25, 0.95
"""Between these a share is told as paths in 10, outside as one path in so many."""


def sentence(answer: Output) -> str:
    """“Between Nov 2025 and Feb 2028; 1 path in 9 never gets there.”

    The range is from the 10th to the 90th percentile of all paths, never ones included: 8 paths
    in 10 lie inside it.
    """
    within = _range(answer) if answer.p10 is not None else ""
    parts = [within, _never(answer.p_never), _undefined(answer.p_undefined)]
    return _capital("; ".join(part for part in parts if part)) + "."


def _range(answer: Output) -> str:
    assert answer.p10 is not None
    date = answer.unit == "date"
    if date and day_of(answer.p10) is None:
        return "not before the year 10000"
    if answer.p90 is None or (date and day_of(answer.p90) is None):
        # Where there is no width, the half of it that there is.
        width = 2 * (answer.p50 - answer.p10) if answer.p50 is not None else MONTHS_SHOWN_BELOW
        low = _when(answer.p10, width) if date else _rounded(answer.p10, answer.p10)
        return f"not before {low}" if date else f"not below {_with_unit(low, answer.unit)}"
    width = answer.p90 - answer.p10
    if date:
        low, high = _when(answer.p10, width), _when(answer.p90, width)
        return f"on {low}" if low == high else f"between {low} and {high}"
    low, high = _rounded(answer.p10, width), _rounded(answer.p90, width)
    if low == high:
        return f"about {_with_unit(low, answer.unit)}"
    return f"between {low} and {_with_unit(high, answer.unit)}"


def shown(value: float, width: float, unit: str) -> str:
    """A day, or a number to the second digit of `width`; without a width to four digits."""
    if unit != "date":
        return _rounded(value, width)
    day = day_of(value)
    return day.isoformat() if day else f"after {date.max.year}"


def _when(days: float, width: float) -> str:
    """A day, a month or a year, whichever the width in days deserves."""
    day = day_of(days)
    assert day is not None  # _range asks for days that have a calendar
    if width < DAYS_SHOWN_BELOW:
        return day_words(day)
    if width < MONTHS_SHOWN_BELOW:
        return month_words(day)
    return str(day.year)


def _rounded(value: float, width: float) -> str:
    """`value` to the second digit of `width`; to four digits where there is no width."""
    scale = width or value
    digits = (1 if width else 3) - floor(log10(abs(scale))) if scale else 0
    return f"{round(value, digits):,.{max(digits, 0)}f}".replace("-", "−")


def _with_unit(number: str, unit: str) -> str:
    return number if unit == "1" else f"{number} {unit}"


def sureness(answer: Output) -> str:
    """“Standard errors: 2 days at the middle, 6 days at the 90th percentile.”

    Empty where every trial gives the same.
    """
    parts = [
        f"{_error(error, answer.unit)} at the {place}"
        for error, place in ((answer.p50_error, "middle"), (answer.p90_error, "90th percentile"))
        if error
    ]
    return f"Standard errors: {', '.join(parts)}." if parts else ""


def _error(error: float, unit: str) -> str:
    """To one digit: “2 days”, “0.4 %”."""
    number = f"{float(f'{error:.1g}'):,.10g}"
    if unit == "date":
        return f"{number} {'day' if number == '1' else 'days'}"
    return number if unit == "1" else f"{number} {unit}"


def _never(share: float) -> str:
    """“1 path in 9 never gets there”, empty where every path does."""
    if share == 0:
        return ""
    if share == 1:
        return "no path ever gets there"
    if share < TENTHS_FROM:
        return f"1 path in {round(1 / share):,} never gets there"
    if share < TENTHS_TO:
        return f"{round(share * 10)} paths in 10 never get there"
    return f"only 1 path in {round(1 / (1 - share)):,} ever gets there"


def _undefined(share: float) -> str:
    if share == 1:
        return "no trial has an answer (0/0)"
    return f"{share:.2%} of the trials have no answer (0/0)" if share else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
