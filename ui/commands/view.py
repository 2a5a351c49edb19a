"""The View menu: the tabs, and light or dark."""

from collections.abc import Callable

from ui.commands.command import Command
from ui.context import Context
from ui.theme import Choice


def _to(tab: str) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        context.navigation.go(tab)

    return run


def _theme(choice: Choice) -> Callable[[Context], None]:
    def run(context: Context) -> None:
        context.themes.choose(choice)

    return run


COMMANDS = (
    Command("show-data", "Data", "View", _to("data"), shortcut="Ctrl+1"),
    Command("show-plots", "Plots", "View", _to("plots"), shortcut="Ctrl+2"),
    Command("show-scenario", "Scenario", "View", _to("scenario"), shortcut="Ctrl+3"),
    Command("show-claims", "Claims", "View", _to("claims"), shortcut="Ctrl+4"),
    Command("theme-system", "Colours of the system", "View", _theme("system"), group=1),
    Command("theme-light", "Light", "View", _theme("light"), group=1),
    Command("theme-dark", "Dark", "View", _theme("dark"), group=1),
)
