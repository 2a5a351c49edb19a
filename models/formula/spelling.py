"""A formula as a person types it, turned into the text that Python's own parser reads.

What Python reads otherwise than a reader would is changed here: `×`, `÷`, `−`, `^` and `²`, a
number with a percent sign, numbers such as `007`, and inputs whose names are Python's keywords.
"""

import keyword
import re
from collections.abc import Sequence

from models.errors import FormulaError
from models.frozen import frozen

LONGEST = 4000
"""Characters of the longest formula; a sum over every oblast is far below it."""

_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?P<percent>\s*%)?"
    r"|(?P<name>[^\W\d²³][^\W²³]*)"
    r"|(?P<sign>\*\*|<=|>=|==|!=|/(?!/)|[-+*(),<>×÷−–·^²³])"
)
_SIGNS = {"×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", "^": "**", "²": "**2", "³": "**3"}


@frozen
class PythonText:
    """The same formula for Python's parser.

    Its character `i` stands for the characters from `starts[i]` to `ends[i]` of the original.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def python_text(formula: str, known: Sequence[str] = ()) -> PythonText:
    """`formula` for Python's parser; a sign of equality before it is left out, as in a spreadsheet.

    `known` are names of inputs; those that are no single word (“total area”) count as one name.

    Raises:
        FormulaError: it is empty or too long, or has a character that no formula has.
    """
    if len(formula) > LONGEST:
        raise FormulaError(
            f"The formula has {len(formula):,} characters; at most {LONGEST:,} are calculated.",
            LONGEST,
        )
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    phrases = _phrases(known)
    place = len(formula) - len(formula.lstrip().removeprefix("="))
    after_number = False
    while place < len(formula):
        phrase = phrases.match(formula, place) if phrases else None
        if phrase is not None:
            pieces.append(spaced := re.sub(r"\W", "_", f"n_{phrase[0]}"))
            starts.extend([place] * len(spaced))
            ends.extend([phrase.end()] * len(spaced))
            place, after_number = phrase.end(), False
            continue
        match = _TOKEN.match(formula, place)
        if match is None:
            raise FormulaError(
                f"“{formula[place]}” at character {place + 1} is not part of a formula; "
                "it has numbers, names, + - * / ** and parentheses.",
                place,
            )
        if after_number and match["name"]:
            raise FormulaError(
                f"A sign is missing before “{match['name']}” at character {place + 1}.", place
            )
        after_number = match["number"] is not None
        piece = _piece(match)
        if pieces or piece != " ":  # Python takes leading blanks for an indent
            pieces.append(piece)
            starts.extend([place] * len(piece))
            ends.extend([match.end()] * len(piece))
        place = match.end()
    if not pieces:
        raise FormulaError("There is no formula; write one such as “casualties / area”.", 0)
    return PythonText("".join(pieces), tuple(starts), tuple(ends))


def _phrases(known: Sequence[str]) -> re.Pattern[str] | None:
    """What finds the names among `known` that a formula would not read as one name."""
    plain = re.compile(r"[^\W\d²³][^\W²³]*")
    phrases = sorted((name for name in known if not plain.fullmatch(name)), key=len, reverse=True)
    if not phrases:
        return None
    found = "|".join(r"\s+".join(map(re.escape, name.split())) for name in phrases)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


def _piece(match: re.Match[str]) -> str:
    if match["space"]:
        return " "
    if match["name"]:
        name = match["name"]
        return f"{name}_" if keyword.iskeyword(name) else name
    if match["number"]:
        number = repr(float(match["number"]))
        if number == "inf":
            raise FormulaError(
                f"The number at character {match.start() + 1} is too large to calculate with.",
                match.start(),
            )
        return f"({number}/100)" if match["percent"] else number
    return _SIGNS.get(match["sign"], match["sign"])
