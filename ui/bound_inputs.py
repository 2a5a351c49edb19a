"""Inputs that are bound to a series: read anew when its file changes, whichever tab is in front."""

from PySide6.QtCore import QObject

from models.errors import SalientError
from models.workspace import edits
from ui.messages import Messages
from ui.session import Change, Session


class BoundInputs(QObject):
    """Keeps the inputs of scenarios as their files have them, in one step that can be undone."""

    def __init__(self, session: Session, messages: Messages) -> None:
        super().__init__()
        self._session = session
        self._messages = messages
        session.changed.connect(self._follow)

    def _follow(self, change: Change) -> None:
        session = self._session
        workspace, anew = session.workspace, session.workspace
        bound = [each for each in workspace.scenarios if any(one.window for one in each.inputs)]
        if not (bound and change.touches("data")):
            return
        from models.scenarios.bound import drawn_anew  # few scenarios are bound to a series

        for scenario in bound:
            try:
                anew = edits.with_scenario(anew, drawn_anew(scenario, session.dataset))
            except SalientError as error:
                self._messages.fail(str(error))
        if anew != workspace:
            session.edit("Read bound inputs anew", anew)
            self._messages.inform(
                "A file changed, so the inputs bound to it were read anew.", "Undo", session.undo
            )
