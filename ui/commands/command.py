"""A command: a record with a title, a place in the menus, a shortcut and what it does."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QApplication, QLineEdit

from models.frozen import frozen
from ui.context import Context
from ui.guard import guarded

Menu = Literal["File", "Edit", "View", "Data", "Plot", "Scenario", "Claim", "Help"]
MENUS: tuple[Menu, ...] = ("File", "Edit", "View", "Data", "Plot", "Scenario", "Claim", "Help")


def always(_context: Context) -> bool:
    """A command that can always be given."""
    return True


@frozen
class Command:
    """One thing the user can do. `group` sets commands apart within a menu by a hairline."""

    id: str
    title: str
    menu: Menu
    run: Callable[[Context], None]
    shortcut: str = ""
    group: int = 0
    hint: str = ""
    enabled: Callable[[Context], bool] = always
    wording: Callable[[Context], str] | None = None
    """The title where it depends on the moment: “Undo Filter rows”."""
    ticked: Callable[[Context], bool] | None = None
    """Whether the menu shows a tick before it, where it is one of several to choose from."""
    also: tuple[str, ...] = ()
    """Other words by which it is looked for."""


def take_what_is_typed() -> None:
    """Have a field that takes its text when it is left take it now."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and field.isModified():
        field.editingFinished.emit()


def give(context: Context, command: Command) -> bool:
    """Run `command` if it can be given now, and tell whether it went well.

    What is being typed counts: a field that takes its text when it is left takes it now.
    """
    take_what_is_typed()
    return command.enabled(context) and guarded(context, lambda: command.run(context))
