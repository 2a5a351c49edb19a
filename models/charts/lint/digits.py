"""A chart's words claim no more digits than its data have."""

import re

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule

_NUMBER = re.compile(r"(?<![\w.,])\d(?:[\d,]*\d)?(?:\.\d+)?(?!\w)")
_NO_COUNT = re.compile(
    r"(?<![\d.,])(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    r"|(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?"
    r"|\d{1,2}:\d{2}|\d+(?:\.\d+)?[ -]?mm\b)(?!\d)"
)
"""Days, times and calibres."""
_YEARS = range(1900, 2101)
LOOKED_AT = 5_000
"""Values whose digits are counted; more of them hardly say more."""


def check(drawing: Drawing) -> str:
    """A number in title, subtitle or note with more significant digits than any value has.

    A sum of values has more of them than each, so long as it is as fine as they are.
    """
    texts = [_texts(each.y) for each in drawing.points]
    supported = max((significant(text) for every in texts for text in every), default=0)
    if not supported:
        return ""
    finest = max(_decimals(text) for every in texts for text in every)
    most = max(float(np.nansum(np.abs(each.y))) for each in drawing.points)
    spec = drawing.spec
    for words in (spec.title, spec.subtitle, *(note.text for note in spec.notes)):
        for number in _NUMBER.findall(_NO_COUNT.sub(" ", words)):
            if number.isdigit() and int(number) in _YEARS:
                continue
            claimed = significant(number)
            plain = number.replace(",", "")
            summed = _decimals(plain) <= finest and float(plain) <= most
            if claimed > max(supported, 2) and not summed:
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


def _decimals(plain: str) -> int:
    return len(plain.partition(".")[2])


def _texts(values: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> list[str]:
    """Some of the values, each as the shortest text that has it."""
    some = values[:: max(len(values) // LOOKED_AT, 1)]
    there = some[np.isfinite(some)].tolist()
    return [np.format_float_positional(abs(value), trim="-") for value in there]


DIGITS = Rule("digits", check)
