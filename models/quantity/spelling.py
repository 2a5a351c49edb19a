"""A unit as a text spells it, in English or Ukrainian, and the one way in which we write it."""

import re
from functools import lru_cache

from models.errors import UnitError
from models.late import late
from models.quantity.catalogue import BY_SPELLING, DESCRIBING, NAMED, Named
from models.quantity.unit import Unit, unit_of

_PLAIN_NUMBER = (
    "", "1", "ratio", "time", "times", "x", "-fold", "fold", "count", "share", "fraction", "разів",
    "рази", "раз",
)  # fmt: skip
_COMPARED = late(
    r"^(?:times|x)\s+(?:(?:as|so)\s+\w+(?:\s+as)?|more|less|higher|larger|bigger|greater|faster)$"
)
_HOW_MANY = late(
    r"(?P<count>10{0,2}(?:[, ]?000){1,3}|10{1,2}|thousand|million|billion)\b\s*(?P<of>.*)"
)
_COUNT_WORDS = {"thousand": "1,000", "million": "1,000,000", "billion": "1,000,000,000"}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_PERCENT = late(r"\bper\s+cent\b|\bpercent\b")
_EVERY = {"daily": "/day", "weekly": "/week", "monthly": "/month", "yearly": "/year"}
_ADVERB = late(r"\s+(daily|weekly|monthly|yearly)$")
_BAR = late(r"\s*(?:/|\b(?:for each|for every|per|each|every|an|a|на|за)\b)\s*")
_SQUARE = late(r"^(?:square|sq\.?|квадратн\w+|кв\.?)\s*")
_SQUARED = late(r"\s*\b(?:squared?|sq\.?|кв\.?)$")
_FACTOR = late(r"(?P<name>.*?[^\W\d_²³][.]?|[$€£₴₽%‰])\s*(?:\^?(?P<power>-?\d+))?")
_LONGEST = 80


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> Unit:
    """The unit that `text` names: `km²`, `sq km`, `casualties per mi2`, `km²/day/city`, `%`, `1`.

    Raises:
        UnitError: a word of it is no unit of the closed set.
    """
    words = " ".join(text.casefold().translate(_SUPERSCRIPTS).replace("**", "^").split())
    if words in _PLAIN_NUMBER or _COMPARED.fullmatch(words):
        return unit_of(())
    if len(words) > _LONGEST:
        raise UnitError(f"“{text[:40]}…” is too long for a unit; write one such as km²/day.")
    words = _PERCENT.sub("%", words)
    words = _ADVERB.sub(lambda match: _EVERY[match[1]], words)
    powers: dict[str, int] = {}
    for place, part in enumerate(_BAR.split(_without_brackets(words))):
        if place == 0 and part in _PLAIN_NUMBER:
            continue
        if place and (count := _HOW_MANY.fullmatch(part)):
            name = _count(count["count"])
            powers[name] = powers.get(name, 0) - 1
            part = count["of"]
            if not part:
                continue
        for piece in re.split(r"[·*×]", part):
            name, power = _factor(piece.strip(), text)
            powers[name] = powers.get(name, 0) + (-power if place else power)
    return unit_of(tuple(sorted(powers.items())))


def _without_brackets(words: str) -> str:
    """`a/(b·c)` as `a/b/c`."""
    return re.sub(
        r"/\s*\(([^()/]*)\)", lambda match: "/" + re.sub(r"\s*[·*×]\s*", "/", match[1]), words
    )


def _factor(piece: str, text: str) -> tuple[str, int]:
    """The catalogue's name and the power of one factor, such as `sq km` or `km2`."""
    square = _SQUARE.match(piece) or _SQUARED.search(piece)
    bare = piece.replace(square[0], "", 1) if square else piece
    match = _FACTOR.fullmatch(bare)
    if match is None:
        raise _Unknown(piece, text)
    named = _named(match["name"])
    if named is None or (square and named.base != "km"):
        raise _Unknown(piece, text)
    power = int(match["power"] or 1) * (2 if square else 1)
    if not 1 <= abs(power) <= 9:
        raise _Unknown(piece, text)
    return named.many, power


def _named(name: str) -> Named | None:
    """The unit of that spelling, with or without words before it that only describe."""
    while True:
        named = BY_SPELLING.get(name) or BY_SPELLING.get(name.rstrip("."))
        first, _, rest = name.partition(" ")
        if named is not None or first not in DESCRIBING or not rest:
            return named
        name = rest


def _count(digits: str) -> str:
    """The catalogue's name for a count such as `1000`, `1 000` or `thousand`."""
    return _COUNT_WORDS.get(digits) or f"{int(re.sub('[, ]', '', digits)):,}"


class _Unknown(UnitError):
    """A word is no unit. Names of columns are tried as units by the thousand, so that what was
    meant is looked for only when somebody reads of it.
    """

    def __init__(self, piece: str, text: str) -> None:
        super().__init__(piece, text)
        self._piece, self._text = piece, text

    def __str__(self) -> str:  # pyright: ignore[reportImplicitOverride]
        from difflib import get_close_matches

        piece = self._piece
        near = get_close_matches(piece, [named.many for named in NAMED], n=1)
        remedy = (
            f"did you mean “{near[0]}”?" if near else "write one such as km², days or casualties."
        )
        where = "" if piece == self._text.casefold() else f" in “{self._text}”"
        return f"“{piece}”{where} is not a unit that is known here; {remedy}"
