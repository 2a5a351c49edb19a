"""The page on which a new scenario begins: every question that can be asked, and what it needs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from models.scenarios import Template
from models.scenarios.needs import needs_words
from ui.widgets.labels import button, label
from ui.widgets.page import Page

_TOP = Qt.AlignmentFlag.AlignTop


class TemplatePage(QScrollArea):
    """A card a template: `picked` carries the one to begin with, `left` says that one goes back."""

    picked = Signal(object)
    left = Signal()
    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.buttons: dict[str, QPushButton] = {}
        """The button of each template, by the template's name."""
        self._column = Page()
        self._rows = QVBoxLayout(self._column)
        self._rows.setContentsMargins(24, 20, 24, 24)
        self._rows.setSpacing(8)
        self.setWidget(self._column)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def offer(self, templates: Sequence[Template]) -> None:
        """Offer `templates`; they are laid out once."""
        if self.buttons:
            return
        self._rows.addWidget(label("What do you want to ask?", "title"))
        words = "Every number that a question begins with can be changed, and has its source."
        self._rows.addWidget(label(words, "muted", wrap=True))
        for template in templates:
            self._rows.addWidget(self._card(template))
        foot = QHBoxLayout()
        from_file, back = button("From a template file…"), button("Back")
        from_file.clicked.connect(self.file_wanted)
        back.clicked.connect(self.left)
        foot.addWidget(from_file)
        foot.addWidget(back)
        foot.addStretch(1)
        self._rows.addLayout(foot)
        self._rows.addStretch(1)

    def _card(self, template: Template) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(label(template.title, "section", wrap=True))
        words.addWidget(label(template.question, wrap=True))
        words.addWidget(label(needs_words(template), "caption", wrap=True))
        ask = button("Ask this")
        ask.setAccessibleName(f"Ask this: {template.title}")
        ask.setAccessibleDescription(f"{template.question} {needs_words(template)}")
        ask.clicked.connect(self._picker(template))
        self.buttons[template.name] = ask
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(ask, 0, _TOP)
        return card

    def _picker(self, template: Template) -> Callable[[], None]:
        def pick() -> None:
            self.picked.emit(template)

        return pick
