"""Text cut with an ellipsis where its reading ends: at the left of Arabic and Hebrew."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF

from models.writing_direction import right_to_left, set_apart

ELLIPSIS = "…"
_MARK = "\u200f"
"""An invisible letter of right-to-left writing: what stands before it belongs to that."""


def fitted(
    text: str,
    metrics: QFontMetrics | QFontMetricsF,
    width: float,
    mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """`text`, cut with an ellipsis where it is wider than `width` pixels."""
    if isinstance(metrics, QFontMetricsF):
        cut = metrics.elidedText(text, mode, width)
    else:
        cut = metrics.elidedText(text, mode, int(width))
    return f"{cut}{_MARK}" if cut != text and right_to_left(text) else cut


def is_cut(text: str) -> bool:
    """Whether `text` is one that was cut at its end."""
    return text.removesuffix(_MARK).endswith(ELLIPSIS)


def in_a_line(text: str, metrics: QFontMetrics, width: int) -> str:
    """`text`, cut where it is wider, that reads in its own direction, as on a picture, in a list
    that runs in another.
    """
    return set_apart(fitted(text, metrics, width))
