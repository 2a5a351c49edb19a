"""A claim as a form: what was printed, the formula, the printed inputs, where it stands."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.claims import Claim, ClaimInput
from models.claims.reading import join_inputs, split_inputs
from ui.widgets.fold import Fold
from ui.widgets.labels import label

_FIELDS = (
    ("result", "Printed result", "18 km²/day; empty if nothing is printed"),
    ("formula", "Formula", "area / days"),
)
_EVIDENCE = (
    ("statement", "What it says", "in your own words"),
    ("claimant", "Who says so", "the institution or outlet"),
    ("as_of", "As of", "2024-12-31"),
    ("source", "Address", "https://…"),
)


class ClaimEditor(QWidget):
    """Edits one `Claim` while it is typed; `edited` carries the changed claim."""

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._claim: Claim | None = None
        self._filling = False
        self.fields = {
            name: self._field(words, hint) for name, words, hint in (*_FIELDS, *_EVIDENCE)
        }
        self.inputs = _Inputs()
        self.inputs.setAccessibleName("Printed inputs, one a line")
        self.inputs.setPlaceholderText("area: 593 km²\ndays: =31 days")
        self.inputs.textChanged.connect(self._typed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._figures())
        rows.addWidget(self._evidence())

    def show_claim(self, claim: Claim) -> None:
        """Show `claim`; a field that already says the same is left alone, cursor and all."""
        self._filling = True
        self._claim = claim
        for name, field in self.fields.items():
            text = str(getattr(claim, name))
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        if _printed(_inputs(self.inputs.toPlainText())) != _printed(claim.inputs):
            self.inputs.setPlainText(join_inputs(claim.inputs, "\n"))
        self._filling = False

    def _typed(self) -> None:
        if self._filling or self._claim is None:
            return
        texts = {name: field.text() for name, field in self.fields.items()}
        inputs = _kept(_inputs(self.inputs.toPlainText()), self._claim.inputs)
        changed = replace(self._claim, inputs=inputs, **texts)
        if changed != self._claim:
            self._claim = changed
            self.edited.emit(changed)

    def _field(self, words: str, hint: str) -> QLineEdit:
        field = QLineEdit(placeholderText=hint)
        field.setAccessibleName(words)
        field.textEdited.connect(self._typed)
        return field

    def _figures(self) -> Fold:
        fold = Fold("As printed")
        for name, words, _ in _FIELDS:
            fold.add(label(words, "muted"))
            fold.add(self.fields[name])
        fold.add(label("Printed inputs, one a line", "muted"))
        fold.add(self.inputs)
        fold.add(
            label("≈ about, > at least, < up to, = exact; a number alone is read as rounded. In "
                  "brackets what it is of: (net), (gross), (claimed), (assessed), (cumulative).",
                  "caption", wrap=True)
        )  # fmt: skip
        return fold

    def _evidence(self) -> Fold:
        fold = Fold("Where it stands")
        for name, words, _ in _EVIDENCE:
            fold.add(label(words, "muted"))
            fold.add(self.fields[name])
        return fold


def _printed(inputs: tuple[ClaimInput, ...]) -> list[tuple[str, str, str]]:
    return [(each.name, each.text, each.source) for each in inputs]


def _kept(inputs: tuple[ClaimInput, ...], before: tuple[ClaimInput, ...]) -> tuple[ClaimInput, ...]:
    """`inputs` with the gradings and days they had, and their data if the number was left alone."""
    old = {each.name: each for each in before}
    return tuple(
        replace(
            each,
            grade=old[each.name].grade,
            period=old[each.name].period,
            binding=old[each.name].binding if old[each.name].text == each.text else None,
        )
        if each.name in old
        else each
        for each in inputs
    )


def _inputs(text: str) -> tuple[ClaimInput, ...]:
    return split_inputs(text.replace("\n", ";"))


class _Inputs(QPlainTextEdit):
    """A small field of several lines from which Tab goes on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(96)
        self.setProperty("role", "field")

    @override
    def insertFromMimeData(self, source) -> None:  # noqa: ANN001
        self.insertPlainText(source.text())
