"""The cells of a table: each reads, and is cut, in the direction of its own text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from models.writing_direction import set_apart


class TableCells(QStyledItemDelegate):
    """Draws cells as Qt does, those in Arabic and Hebrew with their end at the left."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        words: str = option.text  # pyright: ignore
        if not words.isascii():
            option.text = set_apart(words)  # pyright: ignore
