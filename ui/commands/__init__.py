"""Everything the user can do, one file a menu."""

from collections.abc import Callable

from ui.commands import (
    claim,
    claim_data,
    data,
    data_file,
    edit,
    file,
    help,
    mean,
    plot,
    scenario,
    scenario_files,
    view,
)
from ui.commands.command import MENUS, Command, give, take_what_is_typed
from ui.context import Context

COMMANDS: tuple[Command, ...] = (
    *file.COMMANDS,
    *edit.COMMANDS,
    *view.COMMANDS,
    *data.COMMANDS,
    *(each for each in mean.COMMANDS if each.menu == "Data"),
    *data_file.COMMANDS,
    *claim_data.COMMANDS,
    *(each for each in mean.COMMANDS if each.menu == "Plot"),
    *plot.COMMANDS,
    *scenario.COMMANDS,
    *scenario_files.COMMANDS,
    *claim.COMMANDS,
    *help.COMMANDS,
)

_BY_ID = {command.id: command for command in COMMANDS}


def by_id(id: str) -> Command:
    """The command with that id. Raises `KeyError`."""
    return _BY_ID[id]


def giver(context: Context, id: str) -> Callable[[], None]:
    """What a button does that gives the command `id`."""

    def run() -> None:
        give(context, by_id(id))

    return run


__all__ = ["COMMANDS", "MENUS", "Command", "by_id", "give", "giver", "take_what_is_typed"]
