"""Everything the user can do, one file a menu."""

from ui.commands import claim, data, edit, file, plot, scenario, view
from ui.commands.command import MENUS, Command, give

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *edit.COMMANDS,
    *view.COMMANDS,
    *data.COMMANDS,
    *plot.COMMANDS,
    *scenario.COMMANDS,
    *claim.COMMANDS,
)

_BY_ID = {command.id: command for command in COMMANDS}


def by_id(id: str) -> Command:
    """The command with that id. Raises `KeyError`."""
    return _BY_ID[id]


__all__ = ["COMMANDS", "MENUS", "Command", "by_id", "give"]
