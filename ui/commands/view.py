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


def _is(choice: Choice) -> Callable[[Context], bool]:
    def ticked(context: Context) -> bool:
        return context.themes.choice == choice

    return ticked


def _colours(choice: Choice, title: str) -> Command:
    run, ticked = _theme(choice), _is(choice)
    return Command(f"theme-{choice}", title, "View", run, group=1, ticked=ticked)


COMMANDS = (
    Command("show-data", "Data", "View", _to("data"), shortcut="Ctrl+1"),
    Command("show-plots", "Plots", "View", _to("plots"), shortcut="Ctrl+2"),
    Command("show-scenario", "Scenario", "View", _to("scenario"), shortcut="Ctrl+3"),
    Command("show-claims", "Claims", "View", _to("claims"), shortcut="Ctrl+4"),
    _colours("system", "Colours of the system"),
    _colours("light", "Light"),
    _colours("dark", "Dark"),
)
