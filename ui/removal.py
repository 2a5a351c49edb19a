"""Taking a thing out of the workspace: one step, with the way back in the message."""

from models.workspace.workspace import Workspace
from ui.context import Context


def remove(context: Context, noun: str, without: Workspace) -> None:
    """Go on with the workspace `without` the thing, and say so."""
    context.session.edit(f"Remove a {noun}", without)
    context.messages.inform(f"The {noun} was removed.", "Undo", context.session.undo)
