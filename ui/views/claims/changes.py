"""What the forms of the Claims tab change, each as a step that can be undone."""

from dataclasses import replace

from models.claims import Binding, Claim
from models.figures import Grade, Period
from models.workspace import edits
from ui.context import Context


class Changes:
    """Edits the claim in front in the session's workspace."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @property
    def claim(self) -> Claim | None:
        """The claim in front, as it is in the workspace."""
        item = self._context.navigation.at("claims").item
        return edits.find(self._context.session.workspace.claims, item)

    def add(self, claim: Claim) -> None:
        """Add `claim` under an id of its own, and bring it to the front."""
        workspace = self._context.session.workspace
        named = replace(claim, id=edits.fresh_id("claim", workspace.claims))
        self._edit("Check a claim from a text", named)
        self._context.navigation.go("claims", named.id)

    def typed(self, claim: Claim) -> None:
        """Take over what was typed; of one claim it is one step."""
        self._edit("Change a claim", claim, join=f"claim {claim.id}")

    def bind(self, name: str, binding: Binding | None, text: str) -> None:
        """Read the input `name` from data, or keep its `text` where `binding` is `None`.

        The days that were chosen for it are kept with it.
        """
        claim = self.claim
        if claim is None:
            return
        days = Period(binding.start, binding.end) if binding else None
        inputs = tuple(
            replace(each, text=text, binding=binding, period=days or each.period)
            if each.name == name
            else each
            for each in claim.inputs
        )
        title = f"Read “{name}” from data" if binding else f"Keep “{name}” as printed"
        self._edit(title, replace(claim, inputs=inputs))

    def grade(self, name: str, grade: Grade) -> None:
        """Grade the input `name`, or the claim where it is empty."""
        claim = self.claim
        if claim is None:
            return
        if not name:
            self._edit("Grade a claim", replace(claim, grade=grade))
            return
        inputs = tuple(
            replace(each, grade=grade) if each.name == name else each for each in claim.inputs
        )
        self._edit(f"Grade “{name}”", replace(claim, inputs=inputs))

    def _edit(self, title: str, claim: Claim, join: str = "") -> None:
        session = self._context.session
        session.edit(title, edits.with_claim(session.workspace, claim), join=join)
