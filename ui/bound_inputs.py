"""Inputs that are bound to a series: read anew when its file changes, whichever tab is in front."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from models.errors import SalientError
from models.progress import Progress
from models.workspace import edits
from ui.jobs import Jobs
from ui.messages import Messages
from ui.session import Change, Session

if TYPE_CHECKING:
    from models.scenarios import Scenario

    Found = list[tuple[Scenario, Scenario | SalientError]]
    """Each scenario as it was, and with its inputs as the files have them, or why it has not."""

TOPIC = "bound inputs"


class BoundInputs(QObject):
    """Keeps the inputs of scenarios as their files have them, in one step that can be undone."""

    def __init__(self, session: Session, messages: Messages, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._messages = messages
        self._jobs = jobs
        session.changed.connect(self._follow)

    def _follow(self, change: Change) -> None:
        if change.touches("data"):
            self._look()

    def _look(self) -> None:
        """Read in a thread what was drawn from other versions of its files: they may be long."""
        scenarios = self._session.workspace.scenarios
        bound = [each for each in scenarios if any(one.window for one in each.inputs)]
        if not bound:
            return
        from models.scenarios.bound import newer_for  # few scenarios are bound to a series

        newer = [(each, newer_for(each, self._session.dataset)) for each in bound]
        behind = [(each, tables) for each, tables in newer if tables]
        if not behind:
            return

        def work(progress: Progress) -> "Found":
            from models.scenarios.bound import drawn_anew, loaded_in

            found: Found = []
            for place, (scenario, tables) in enumerate(behind):
                progress(place / len(behind), f"Reading the inputs of {scenario.title}")
                try:
                    found.append((scenario, drawn_anew(scenario, loaded_in(tables))))
                except SalientError as error:
                    found.append((scenario, error))
            return found

        self._jobs.start(TOPIC, "Reading bound inputs", work, self._take, _raise)

    def _take(self, found: "Found") -> None:
        session = self._session
        anew, waits = session.workspace, False
        for before, after in found:
            if edits.find(anew.scenarios, before.id) != before:
                waits = True  # it was changed meanwhile; what it asks for now is read next
            elif isinstance(after, SalientError):
                self._messages.fail(str(after))
            else:
                anew = edits.with_scenario(anew, after)
        if anew != session.workspace:
            session.edit("Read bound inputs anew", anew)
            self._messages.inform(
                "A file changed, so the inputs bound to it were read anew.", "Undo", session.undo
            )
        if waits:
            self._look()


def _raise(error: Exception) -> None:
    raise error
