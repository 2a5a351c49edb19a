"""Taking a thing out of the workspace: one step, with the way back in the message."""

from collections.abc import Callable
from typing import Protocol

from models.workspace.workspace import Workspace
from ui.context import Context


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def remove(context: Context, noun: str, without: Workspace) -> None:
    """Go on with the workspace `without` the thing, and say so."""
    context.session.edit(f"Remove a {noun}", without)
    context.messages.inform(f"The {noun} was removed.", "Undo", context.session.undo)


def remover(
    noun: str,
    in_front: Callable[[Context], _Named | None],
    without: Callable[[Workspace, str], Workspace],
) -> Callable[[Context], None]:
    """What a command does that removes the thing in front, if there is one."""

    def run(context: Context) -> None:
        thing = in_front(context)
        if thing is not None:
            remove(context, noun, without(context.session.workspace, thing.id))

    return run
