"""The Claims tab: every claim with its verdict, one of them worked out in full."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from models.claims import Checked, Claim, by_originator, check_in_full
from models.claims.binding import ReportDay
from models.counted import counted
from models.figures import Period, register
from ui.claim_data import loaded_tables
from ui.commands import by_id, giver
from ui.commands.claim import PASTING, PRINTED
from ui.commands.claim_data import named_part
from ui.context import Context
from ui.readings import Readings
from ui.session import Change, Part
from ui.view import View
from ui.views.claims.changes import Changes
from ui.views.claims.data_form import DataForm
from ui.views.claims.editor import ClaimEditor
from ui.views.claims.grade_form import GradeForm
from ui.views.claims.paper import Paper
from ui.views.claims.paste import PastePage
from ui.views.claims.verdicts import Verdicts, is_bound
from ui.widgets.empty_state import EmptyState
from ui.widgets.fold import Fold
from ui.widgets.labels import button
from ui.widgets.panes import Inspector
from ui.widgets.thing_list import ThingList

if TYPE_CHECKING:
    from models.claims.by_dataset import Loaded, WithData


class ClaimsView(View):
    """Shows the verdicts, and the check of the claim in front."""

    tab = "claims"
    shows: tuple[Part, ...] = ("claims", "files", "data")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.changes = Changes(context)
        self.readings = Readings(context.jobs, self)
        self.readings.came.connect(self._look_again)
        self.verdicts = Verdicts(context.jobs, self.mark_dirty, self._as_read)
        self.things = ThingList("Claims", "Search claims")
        self.things.picked.connect(self._picked)
        self.setFocusProxy(self.things.items)
        self.paper = Paper()
        self.paper.project.connect(giver(context, "project-claim"))
        self.paper.export.connect(giver(context, "export-check"))
        self.paper.plot_others.connect(giver(context, "plot-others"))
        self.editor = ClaimEditor()
        self.editor.edited.connect(self.changes.typed)
        self.data = DataForm(self.readings.read)
        self.data.bound.connect(self.changes.bind)
        self.grading = GradeForm()
        self.grading.given.connect(self.changes.grade)
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
        claim = self.changes.claim
        if claim is None:
            return None
        session, read = self.context.session, self.readings.read
        claims = session.workspace.claims
        return check_in_full(claim, claims, register().figures, session.dataset, read)

    @override
    def draw(self) -> Iterator[None]:
        theme = self.context.themes.current
        claims = self.context.session.workspace.claims
        claim = self.changes.claim
        things = self.verdicts.things(claims)
        self.things.show_things(things, claim.id if claim else "", theme)
        yield
        checked = self.checked
        self._bring_forward(checked is not None)
        self.paste.set_theme(theme)
        if checked is None:
            self.say_state("")
            return
        yield
        loaded = loaded_tables(self.context)
        with_data = partial(self._with_data_of, checked, loaded)
        yield from self.paper.show_checked(checked, register().figures, theme, with_data)
        yield
        projectable = by_id("project-claim").enabled(self.context)
        self.paper.to_scenario.setVisible(projectable)
        claim = claim or checked.claim
        self.editor.show_claim(claim)
        yield
        self.data.show_claim(claim, loaded, partial(period_of, checked))
        self._bring_input()
        yield
        self.grading.show_claim(claim)
        wrong = sum(
            thing.mark == "contradicts" and not is_bound(claim)
            for claim, thing in zip(claims, things, strict=True)
        )
        contradict = counted(wrong, "contradicts its own figures", "contradict their own figures")
        self.say_state(f"{counted(len(things), 'claim')}, {contradict}")

    @override
    def _session_changed(self, change: Change) -> None:
        if change.touches("files", "data"):
            self.verdicts.look_again()
        super()._session_changed(change)

    def _look_again(self) -> None:
        """What was awaited from data is there."""
        self.verdicts.look_again()
        self.data.look_again()
        self.mark_dirty()

    def _as_read(self, claim: Claim) -> Claim:
        from models.claims.bound import with_bound  # numpy, which a start does without

        return with_bound(claim, self.context.session.dataset, self.readings.read)[0]

    def _with_data_of(
        self, checked: Checked, loaded: "tuple[Loaded, ...]", day: ReportDay
    ) -> "Sequence[WithData] | None":
        """What the `loaded` tables make of the claim, by that meaning of a report's day.

        `None` while any of them is still being read for it.
        """
        if not loaded:
            return ()
        from models.claims.by_dataset import with_loaded

        before = self.readings.asked
        found = with_loaded(checked, loaded, register().figures, day, self.readings.read)
        return None if self.readings.asked > before else found

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

    def _bring_input(self) -> None:
        """Show the input and the column that the user comes with from the Data tab."""
        wanted = named_part(self.place.part)
        if wanted is not None:
            self.data_fold.set_open(True)
            self.data.bring(*wanted)
            self.inspector.show_in_view(self.data)
            self.context.navigation.note(self.tab, self.place.item)

    def _made(self, claim: Claim) -> None:
        self.changes.add(claim)
        self.things.items.setFocus()

    def _left(self) -> None:
        self.context.navigation.note(self.tab, self.place.item)
        self.things.items.setFocus()

    def _picked(self, key: str) -> None:
        self.context.navigation.note(self.tab, key)

    def _build(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(6)
        pair.addWidget(self._giving("new-claim"))
        pair.addWidget(self._giving("paste-claims"))
        self.things.foot.addLayout(pair)
        self.things.foot.addWidget(self._giving("open-claims"))
        self.marks = button("What the marks mean", "link", hint=by_id("verdict-marks").hint)
        self.marks.clicked.connect(giver(self.context, "verdict-marks"))
        self.things.foot.addWidget(self.marks)
        self.inspector = Inspector()
        self.inspector.add(self.editor)
        self.data_fold, graded = Fold("Input from data"), Fold("Grading")
        for fold, form in ((self.data_fold, self.data), (graded, self.grading)):
            fold.add(form)
            self.inspector.add(fold)
        centre = QWidget()
        layers = QVBoxLayout(centre)
        layers.setContentsMargins(0, 0, 0, 0)
        layers.addWidget(self.paper)
        layers.addWidget(self.paste)
        self.paste.hide()
        layers.addWidget(self.empty)
        self.lay_out(self.things, centre, self.inspector)

    def _giving(self, id: str) -> QPushButton:
        """A button that gives the command `id`."""
        made = button(by_id(id).title, hint=by_id(id).hint)
        made.clicked.connect(giver(self.context, id))
        return made


def period_of(checked: Checked, name: str) -> Period | None:
    """The days that an input of the claim is known to be about."""
    given = next((each for each in checked.claim.inputs if each.name == name), None)
    return (
        by_originator.period_of(given, checked.claim.source, register().figures) if given else None
    )
