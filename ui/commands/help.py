"""The Help menu: what the program is, its keys, its words and its marks."""

from PySide6.QtWidgets import QApplication

from models.claims.words import MEANING, WORDS
from models.figures.glossary import glossary
from ui import paths
from ui.commands.command import Command
from ui.context import Context
from ui.widgets.help_window import HelpRow, HelpWindow
from ui.windows import front, open_window

_ON_A_CHART = (
    ("← →", "to the point before or after"),
    ("Page Up, Page Down", "ten points back or on, as Ctrl with ← →"),
    ("Home, End", "to the first or the last point in sight"),
    ("+ −", "see less or more"),
    ("0", "see all again"),
    ("Return", "to the row of the point on Data"),
)


def _show(context: Context, title: str, rows: list[HelpRow], foot: str) -> None:
    open_window(HelpWindow(context, title, rows, foot, front()))


def _keys(context: Context) -> None:
    from ui.commands import COMMANDS

    rows = [HelpRow(each.shortcut, each.title) for each in COMMANDS if each.shortcut]
    rows += [HelpRow(keys, f"On a chart: {words}") for keys, words in _ON_A_CHART]
    foot = "Every other command: type a word of it into the search field."
    _show(context, "Keys", rows, foot)


def _words(context: Context) -> None:
    rows = [HelpRow(_spelled(each.word, each.also), each.meaning) for each in glossary()]
    foot = "Each is explained where it stands as well: rest the pointer on it."
    _show(context, "Words used here", rows, foot)


def _marks(context: Context) -> None:
    rows = [HelpRow(words, MEANING[verdict], verdict) for verdict, words in WORDS.items()]
    foot = (
        "A verdict is on the arithmetic alone: a claim that reproduces may still rest on figures "
        "that are wrong or of another scope."
    )
    _show(context, "Marks of the verdicts", rows, foot)


def _about(context: Context) -> None:
    rows = [
        HelpRow("What", "A workbench for checking published figures, offline"),
        HelpRow("Version", QApplication.applicationVersion()),
        HelpRow("Licence", "MIT; Inter is under the SIL Open Font License, Qt under the LGPL"),
        HelpRow("Log", str(paths.log_file())),
    ]
    _show(context, "Salient", rows, "Nothing you open leaves this computer.")


def _spelled(word: str, also: tuple[str, ...]) -> str:
    return "\n".join((word, *also))


COMMANDS = (
    Command("keys", "Keys", "Help", _keys, shortcut="F1"),
    Command(
        "words", "Words used here", "Help", _words,
        hint="Every word of the trade, in a sentence",
    ),
    Command(
        "verdict-marks", "Marks of the verdicts", "Help", _marks,
        hint="What ✓, ◐, ⌊, ✕, ○ and → say of a claim",
    ),
    Command("about", "About Salient", "Help", _about, group=1),
)  # fmt: skip
