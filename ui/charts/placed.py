"""Words that found their place on a plot."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from models.frozen import frozen
from ui.charts.style import CAPTION, Style
from ui.charts.text import Align, Text, block, narrowed, veil, whole

ROW = 15
"""The height of a line of such words, at scale 1."""

ASIDE = 4
"""Pixels between them and what they stand beside, at scale 1."""


@frozen
class Placed:
    """`lines` are what there is room for of `words`, in `box`."""

    words: str
    lines: tuple[str, ...]
    box: QRectF
    role: str
    align: Align = Align.AlignLeft
    veiled: bool = False
    """Whether something runs below them."""

    @property
    def cut(self) -> bool:
        """Whether some of the words are missing."""
        return "".join(self.words.split()) != "".join("".join(self.lines).split())

    def draw(self, painter: QPainter, style: Style) -> None:
        """Draw them, over a veil where something runs below."""
        if self.veiled and self.lines:
            veil(painter, self.box, style)
        box, like = self.box, Text("", QRectF(), CAPTION, self.role, align=self.align)
        for line in block(self.lines, box.left(), box.top(), box.width(), style.row(ROW), like):
            line.draw(painter, style)


@lru_cache(maxsize=512)
def lines_of(words: str, width: float, most: int, style: Style) -> tuple[str, ...]:
    """All of the words in at most `most` lines of `width`, none much longer than the others; no
    lines where words would be cut or broken.
    """
    metrics = style.metrics(CAPTION)
    return tuple(narrowed(words, whole(words, width, metrics, most), width, metrics))


def size_of(lines: tuple[str, ...], style: Style) -> QSizeF:
    """The pixels that such lines take."""
    width = max((style.advance(line, CAPTION) for line in lines), default=0.0)
    return QSizeF(width, len(lines) * style.row(ROW))
