"""How far a claim and its inputs are trusted, by the scales of the trade."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.claims import Claim
from models.figures import NO_GRADE, Grade, graded
from models.figures.scales import SCALES, Scale, steps
from ui.widgets.choice import Choice
from ui.widgets.explained import explain
from ui.widgets.labels import label

_WORDS: dict[Scale, tuple[str, str]] = {
    "reliability": ("Source", "Admiralty code: how reliable the source is, A to F"),
    "credibility": ("Information", "Admiralty code: how credible what it says is, 1 to 6"),
    "likelihood": ("Likelihood", "ICD 203: how likely it is to be so, or to come"),
    "confidence": (
        "Confidence",
        "ICD 203: how sure you are, not how likely it is",
    ),
}
_CLAIM = ""
_TOOLTIP = Qt.ItemDataRole.ToolTipRole


class GradeForm(QWidget):
    """Grades the claim or one of its inputs; `given` carries the name, empty for the claim."""

    given = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._claim: Claim | None = None
        self.of = Choice("What is graded", [(_CLAIM, "the claim")])
        self.of.activated.connect(self._show)
        self.choices: dict[Scale, Choice] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.of)
        for scale in SCALES:
            words, hint = _WORDS[scale]
            choice = Choice(words, [("", "not judged"), *((s.code, s.words) for s in steps(scale))])
            explain(choice, hint, hint)
            for place, step in enumerate(steps(scale), 1):
                choice.setItemData(place, step.meaning or step.also, _TOOLTIP)
            choice.activated.connect(self._changed)
            self.choices[scale] = choice
            rows.addWidget(label(words, "muted"))
            rows.addWidget(choice)
        self.said = label("", "caption", wrap=True)
        rows.addWidget(self.said)

    def show_claim(self, claim: Claim) -> None:
        """Show the grading of `claim`, or of the input that was chosen."""
        same = self._claim is not None and self._claim.id == claim.id
        chosen = str(self.of.value) if same else _CLAIM
        self._claim = claim
        names = [each.name for each in claim.inputs if each.name]
        self.of.offer([(_CLAIM, "the claim"), *((name, f"“{name}”") for name in names)])
        self.of.show_value(chosen if chosen in names else _CLAIM)
        self._show()

    @property
    def grade(self) -> Grade:
        """The grading of what is chosen, as the claim has it."""
        if self._claim is None:
            return NO_GRADE
        if not self.of.value:
            return self._claim.grade
        found = (each.grade for each in self._claim.inputs if each.name == self.of.value)
        return next(found, NO_GRADE)

    def _show(self) -> None:
        for scale, choice in self.choices.items():
            choice.show_value(getattr(self.grade, scale))
        self.said.setText("\n".join(graded(self.grade)))

    def _changed(self) -> None:
        values: dict[str, Any] = {scale: each.value for scale, each in self.choices.items()}
        self.given.emit(str(self.of.value), replace(self.grade, **values))
