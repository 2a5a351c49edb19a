"""The Claims tab: every claim with its verdict, one of them worked out in full."""

from dataclasses import replace
from functools import lru_cache

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from models.claims import Checked, Claim, check, check_in_full
from models.claims.words import WORDS
from models.figures import register
from models.workspace import edits
from ui.commands import by_id, giver
from ui.commands.claim import PASTING, PRINTED
from ui.context import Context
from ui.session import Part
from ui.view import View
from ui.views.claims.editor import ClaimEditor
from ui.views.claims.paper import Paper
from ui.views.claims.paste import PastePage
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button
from ui.widgets.panes import Inspector, Panes
from ui.widgets.thing_list import Thing, ThingList

_checked = lru_cache(maxsize=16_384)(check)  # a claim is a value: the same one has one answer


class ClaimsView(View):
    """Shows the verdicts, and the check of the claim in front."""

    tab = "claims"
    shows: tuple[Part, ...] = ("claims",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._listed: tuple[Claim, ...] = ()
        self._things: tuple[Thing, ...] = ()
        self.things = ThingList("Claims", "Search claims")
        self.things.picked.connect(self._picked)
        self.setFocusProxy(self.things.items)
        self.paper = Paper()
        self.paper.project.connect(giver(context, "project-claim"))
        self.paper.export.connect(giver(context, "export-check"))
        self.editor = ClaimEditor()
        self.editor.edited.connect(self._edited)
        self.paste = PastePage()
        self.paste.made.connect(self._made)
        self.paste.left.connect(self._left)
        self.empty = EmptyState(
            "No claim yet",
            "A claim is a printed result, the formula it should follow from, and the printed "
            "inputs. Salient says whether they fit, and what would make them fit.",
            [
                ("New claim", giver(context, "new-claim")),
                ("Paste text…", giver(context, "paste-claims")),
                ("Open a file of claims…", giver(context, "open-claims")),
            ],
        )
        self._build()

    @property
    def checked(self) -> Checked | None:
        """The check in front, or `None` where there is no claim."""
        claim = self._claim()
        if claim is None:
            return None
        claims = self.context.session.workspace.claims
        return check_in_full(claim, claims, register().figures)

    @override
    def draw(self) -> None:
        theme = self.context.themes.current
        claims = self.context.session.workspace.claims
        checked = self.checked
        things = self._list_of(claims)
        self.things.show_things(things, checked.claim.id if checked else "", theme)
        self._bring_forward(checked is not None)
        self.paste.set_theme(theme)
        if checked is None:
            self.say_state("")
            return
        self.paper.show_checked(checked, register().figures, theme)
        projectable = by_id("project-claim").enabled(self.context)
        self.paper.to_scenario.setVisible(projectable)
        self.editor.show_claim(checked.claim)
        wrong = sum(thing.mark == "contradicts" for thing in things)
        self.say_state(f"{len(things):,} claims, {wrong:,} contradict their own figures")

    def _list_of(self, claims: tuple[Claim, ...]) -> tuple[Thing, ...]:
        """The entries of the list; the same ones while the claims are."""
        if claims is not self._listed:
            self._listed = claims
            self._things = tuple(_thing(_checked(claim)) for claim in claims)
        return self._things

    def _claim(self) -> Claim | None:
        return edits.find(self.context.session.workspace.claims, self.place.item)

    def _bring_forward(self, has_claim: bool) -> None:
        """Show the page for pasting, the claim, or what to do where there is none."""
        pasting = self.place.part == PASTING
        arrives = pasting and self.paste.isHidden()
        self.paste.setVisible(pasting)
        self.paper.setVisible(has_claim and not pasting)
        self.inspector.setVisible(has_claim and not pasting)
        self.empty.setVisible(not has_claim and not pasting)
        if arrives:
            self.paste.text.setFocus()
        if self.place.part == PRINTED:
            self.editor.fields["result"].setFocus()
            self.context.navigation.note(self.tab, self.place.item)

    def _made(self, claim: Claim) -> None:
        session = self.context.session
        named = replace(claim, id=edits.fresh_id("claim", session.workspace.claims))
        session.edit("Check a claim from a text", edits.with_claim(session.workspace, named))
        self.context.navigation.go(self.tab, named.id)
        self.things.items.setFocus()

    def _left(self) -> None:
        self.context.navigation.note(self.tab, self.place.item)
        self.things.items.setFocus()

    def _edited(self, claim: Claim) -> None:
        session = self.context.session
        session.edit(
            "Change a claim", edits.with_claim(session.workspace, claim), join=f"claim {claim.id}"
        )

    def _picked(self, key: str) -> None:
        self.context.navigation.note(self.tab, key)

    def _build(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(6)
        pair.addWidget(self._giving("new-claim"))
        pair.addWidget(self._giving("paste-claims"))
        self.things.foot.addLayout(pair)
        self.things.foot.addWidget(self._giving("open-claims"))
        self.inspector = Inspector()
        self.inspector.add(self.editor)
        centre = QWidget()
        layers = QVBoxLayout(centre)
        layers.setContentsMargins(0, 0, 0, 0)
        layers.addWidget(self.paper)
        layers.addWidget(self.paste)
        self.paste.hide()
        layers.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Panes(self.things, centre, self.inspector))

    def _giving(self, id: str) -> QPushButton:
        """A button that gives the command `id`."""
        made = button(by_id(id).title, hint=by_id(id).hint)
        made.clicked.connect(giver(self.context, id))
        return made


def _thing(checked: Checked) -> Thing:
    claim = checked.claim
    title = claim.result or (f"→ {claim.formula}" if claim.formula else "New claim")
    caption = claim.statement or WORDS[checked.verdict]
    return Thing(claim.id, title, caption, "", checked.verdict)
