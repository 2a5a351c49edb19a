"""The printed sentence; its numbers lead to their place in the arithmetic, and back."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from models.claims.linked import Piece
from ui.theme import LIGHT, Theme
from ui.widgets.labels import label


class Sentence(QLabel):
    """Words in which every number of the claim is a link; `pointed` carries its name, or nothing.

    The one label that is rich text: every piece of it is escaped, and it links to nothing outside.
    """

    pointed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[Piece, ...] = ()
        self._lit = ""
        self._theme: Theme = LIGHT
        plain = label("", "muted", wrap=True)
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setSizePolicy(plain.sizePolicy())
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setOpenExternalLinks(False)
        self.linkHovered.connect(self.pointed)
        self.linkActivated.connect(self.pointed)

    def show_pieces(self, pieces: Sequence[Piece], after: str, theme: Theme) -> None:
        """Show `pieces`, and `after` them who says so."""
        tail = (Piece(f"  ·  {after}" if pieces else after),) if after else ()
        self._pieces, self._theme = (*pieces, *tail), theme
        self.setAccessibleName("".join(piece.text for piece in self._pieces))
        self.setVisible(bool(self._pieces))
        self._draw()

    def light(self, name: str) -> None:
        """Mark the number of that input, or none."""
        if name != self._lit:
            self._lit = name
            self._draw()

    def _draw(self) -> None:
        self.setText("".join(self._html(piece) for piece in self._pieces))

    def _html(self, piece: Piece) -> str:
        text = escape(piece.text).replace("  ", "&nbsp; ")
        if not piece.name:
            return text
        ground = f"background-color:{self._theme.selected};" if piece.name == self._lit else ""
        style = f"color:{self._theme.ink};{ground}"
        return f'<a href="{escape(piece.name)}" style="{style}">{text}</a>'
