"""A drop-down of values that have words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QWidget
from typing_extensions import override

from ui.elision import fitted
from ui.widgets.explained import explain_choices
from ui.widgets.scroll_past import scroll_past


class Choice(QComboBox):
    """Holds pairs of a value and its words; `activated` tells that the user chose."""

    def __init__(self, name: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._values: list[object] = []
        self._popup: QWidget | None = None
        self.offer(choices)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        scroll_past(self)

    @property
    def value(self) -> object:
        """The value in front."""
        return self._values[self.currentIndex()]

    def offer(self, choices: Sequence[tuple[object, str]]) -> None:
        """Hold `choices` instead, without telling anybody."""
        values, words = [value for value, _ in choices], [words for _, words in choices]
        if values == self._values and words == [self.itemText(n) for n in range(self.count())]:
            return
        blocked = self.blockSignals(True)
        self._values = values
        self.clear()
        self.addItems(words)
        explain_choices(self)
        self.blockSignals(blocked)
        self._set_popup_aside()

    def _set_popup_aside(self) -> None:
        """Have the list that drops down apart until it does.

        Qt makes it at once, of nine widgets: most that a form has to be dressed with are these.
        """
        if self._popup is None:
            self._popup = self.view().window()
            self._popup_flags = self._popup.windowFlags()
            self._popup.setParent(None)

    @override
    def showPopup(self) -> None:
        if self._popup is not None and self._popup.parent() is None:
            self._popup.setParent(self, self._popup_flags)
        super().showPopup()

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        words = fitted(self.currentText(), self.fontMetrics(), room.width())
        option.currentText = words  # pyright: ignore[reportAttributeAccessIssue]

    def show_value(self, value: object) -> None:
        """Bring `value` to the front without telling anybody."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def word_first(self, words: str) -> None:
        """Say the first entry, which decides nothing, in these words."""
        self.setItemText(0, words)
