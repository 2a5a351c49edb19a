"""Words of the trade with their sentence: in a tooltip, and for those who hear the screen read."""

import textwrap
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from typing_extensions import override

from models.figures.glossary import words_in

_WIDTH = 76
_MOST = 6
"""Words that are explained at once: more would be a page, and Help has that."""


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[str, ...]:
    """“CRPS: The mean error …” for each word of the trade in `text`."""
    return tuple(f"{each.word}: {each.meaning}" for each in words_in(text)[:_MOST])


def explain(widget: QWidget, text: str, hint: str = "") -> None:
    """Say `hint` at `widget`, and what the words of the trade in `text` and in it mean."""
    told = sentences(f"{text}\n{hint}")
    widget.setToolTip("\n".join((*([hint] if hint else []), *map(_folded, told))))
    widget.setAccessibleDescription(" ".join((*([hint] if hint else []), *told)))


def explain_choices(box: QComboBox) -> None:
    """Explain each entry of `box` that has no sentence of its own."""
    for place in range(box.count()):
        told = sentences(box.itemText(place))
        if told and not box.itemData(place, Qt.ItemDataRole.ToolTipRole):
            box.setItemData(place, "\n".join(map(_folded, told)), Qt.ItemDataRole.ToolTipRole)
            role = Qt.ItemDataRole.AccessibleDescriptionRole
            box.setItemData(place, " ".join(told), role)


class ExplainedLabel(QLabel):
    """A text that explains its own words, unless it has been given another tooltip."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._own = ""
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        if self.toolTip() == self._own and (self._own or sentences(text)):
            explain(self, text)
            self._own = self.toolTip()


@lru_cache(maxsize=256)
def _folded(sentence: str) -> str:
    """A sentence in lines: a tooltip of plain text has none of its own."""
    return "\n".join(textwrap.wrap(sentence, _WIDTH))
