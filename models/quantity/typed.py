"""Numbers as somebody types them who says exactly what is meant: 1,200.5 or 1 200.5 or 1.2e3."""

import math

from models.errors import PrintedError
from models.late import late

_SPACES = "\u0020\u00a0\u2009\u202f"
NUMERAL = (
    rf"[-+−]?(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:[{_SPACES}]\d{{3}})+|\d+)(?:\.\d*)?|\.\d+)"
    r"(?:[eE][-+]?\d+)?"
)
"""A regular expression for a number with a decimal point; commas and spaces part thousands only."""

SUCH_AS = "such as 1,200 or 11.4"
"""How a number is typed, for a sentence that asks for one."""

_NUMERAL = late(NUMERAL)


def typed_number(text: str) -> int | float:
    """The number that was typed; a whole one keeps every digit.

    A comma parts thousands and nothing else. Whether “11,4” is a number of eleven or a slip in one
    of a hundred is not guessed.

    Raises:
        PrintedError: it is no such number, or too large to calculate with.
    """
    if _NUMERAL.fullmatch(text.strip()) is None:
        raise PrintedError(f"“{text}” is not a number; write one {SUCH_AS}.")
    plain = text.replace(",", "").replace("−", "-")
    plain = "".join(plain.split())
    value = float(plain)
    if math.isinf(value):
        raise PrintedError(f"“{text}” is too large to calculate with; look at its digits.")
    return int(plain) if plain.lstrip("+-").isdecimal() else value
