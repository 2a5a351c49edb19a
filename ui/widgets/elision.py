"""Text cut with an ellipsis where its reading ends: at the left of Arabic and Hebrew."""

from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_STRONG = ("L", "R", "AL")
_MARK = "\u200f"
"""An invisible letter of right-to-left writing: what stands before it belongs to that."""

_ISOLATED = "\u2068", "\u2069"


def right_to_left(text: str) -> bool:
    """Whether the first letter of `text` is of a writing that runs from right to left."""
    kinds = (bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in _STRONG), "L") != "L"


def fitted(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text`, cut with an ellipsis where it is wider than `width` pixels."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return f"{cut}{_MARK}" if cut != text and right_to_left(text) else cut


def in_a_line(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text`, cut where it is wider, that reads in its own direction, as on a picture, in a list
    that runs in another.
    """
    return set_apart(fitted(text, metrics, width))


def set_apart(name: str) -> str:
    """`name` within a sentence, so that its direction moves nothing that stands beside it."""
    return name.join(_ISOLATED) if right_to_left(name) else name
