"""The Edit menu: steps back and forth."""

from ui.commands.command import Command
from ui.context import Context


def _undo(context: Context) -> None:
    title = context.session.undo_title
    context.session.undo()
    context.messages.inform(f"Undone: {title}.", "Redo", context.session.redo)


def _redo(context: Context) -> None:
    title = context.session.redo_title
    context.session.redo()
    context.messages.inform(f"Done again: {title}.", "Undo", context.session.undo)


def _can_undo(context: Context) -> bool:
    return bool(context.session.undo_title)


def _can_redo(context: Context) -> bool:
    return bool(context.session.redo_title)


def _undo_words(context: Context) -> str:
    return f"Undo {context.session.undo_title}".strip()


def _redo_words(context: Context) -> str:
    return f"Redo {context.session.redo_title}".strip()


COMMANDS = (
    Command(
        "undo", "Undo", "Edit", _undo, shortcut="Ctrl+Z", enabled=_can_undo, wording=_undo_words
    ),
    Command(
        "redo", "Redo", "Edit", _redo, shortcut="Ctrl+Shift+Z; Ctrl+Y", enabled=_can_redo,
        wording=_redo_words,
    ),
)  # fmt: skip
