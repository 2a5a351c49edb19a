"""Which way a text reads, and names that keep their own way within a sentence."""

from unicodedata import bidirectional

_STRONG = ("L", "R", "AL")
_OPENING = ("LRI", "RLI", "FSI")
_ISOLATED = "\u2068", "\u2069"


def right_to_left(text: str) -> bool:
    """Whether the first letter of `text` is of a writing that runs from right to left.

    What is set apart in it does not count (Unicode Standard Annex 9, rule P2).
    """
    if text.isascii():
        return False
    inside = 0
    for letter in text:
        kind = bidirectional(letter)
        if kind in _OPENING:
            inside += 1
        elif kind == "PDI":
            inside = max(inside - 1, 0)
        elif not inside and kind in _STRONG:
            return kind != "L"
    return False


def set_apart(name: str) -> str:
    """`name` within a sentence, so that its direction moves nothing that stands beside it."""
    return name.join(_ISOLATED) if right_to_left(name) else name
