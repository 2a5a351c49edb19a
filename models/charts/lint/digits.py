"""A chart's words claim no more digits than its data have."""

import re

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule

_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w])")
_YEARS = range(1900, 2101)
LOOKED_AT = 5_000
"""Values whose digits are counted; more of them hardly say more."""


def check(drawing: Drawing) -> str:
    """A number in title, subtitle or note with more significant digits than any value has."""
    supported = max((_digits_of(each.y) for each in drawing.points), default=0)
    if not supported:
        return ""
    spec = drawing.spec
    for words in (spec.title, spec.subtitle, *(note.text for note in spec.notes)):
        for number in _NUMBER.findall(words):
            if number.isdigit() and int(number) in _YEARS:
                continue
            claimed = significant(number)
            if claimed > max(supported, 2):
                return (
                    f"“{number}” has {claimed} significant digits and the data have {supported}: "
                    "round it to what was counted."
                )
    return ""


def significant(number: str) -> int:
    """The significant digits of a printed number; zeros that end a whole number are none."""
    plain = number.replace(",", "")
    digits = plain.replace(".", "").lstrip("0")
    return len(digits) if "." in plain else max(len(digits.rstrip("0")), 1)


def _digits_of(values: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> int:
    """The most significant digits that a value of the series has, as the shortest text has it."""
    some = values[:: max(len(values) // LOOKED_AT, 1)]
    there = some[np.isfinite(some)].tolist()
    texts = (np.format_float_positional(abs(value), trim="-") for value in there)
    return max((significant(text) for text in texts), default=0)


DIGITS = Rule("digits", check)
