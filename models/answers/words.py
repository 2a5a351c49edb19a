"""The words of the command line."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from models.bundled import VERSION

COMMANDS = ("inspect", "chart", "check", "project", "smoke")
KINDS = (
    "line", "step", "area", "bar", "stacked", "scatter", "histogram", "band", "range", "dots",
    "timeline", "heat", "ratio", "fan", "multiples",
)  # fmt: skip
"""Kinds of chart, told here without the half second that the charts themselves take to import."""

WRONG_USAGE = 2
_COLUMNS = 80


class _Help(argparse.HelpFormatter):
    """As wide as the terminal; argparse would import all of shutil to ask for that, help or not."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """As `shutil.get_terminal_size` has them: what the environment says, or the terminal."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said) > 0:
        return int(said)
    try:
        return os.get_terminal_size().columns or _COLUMNS
    except OSError:
        return _COLUMNS


class Words(argparse.ArgumentParser):
    """Says what is wrong with the words in one sentence."""

    def __init__(self, **named: Any) -> None:  # noqa: ANN401
        super().__init__(formatter_class=_Help, **named)

    # What marks a method as overriding another takes longer to import than everything here.
    def error(self, message: str) -> NoReturn:  # pyright: ignore[reportImplicitOverride]
        """End with the sentence."""
        self.exit(WRONG_USAGE, f"{message[:1].upper()}{message[1:]}; see “{self.prog} --help”.\n")


def misspelt(given: Sequence[str]) -> str:
    """What is wrong with words that should be files, or the empty text."""
    unknown = [word for word in given if word.startswith("-")]
    if unknown:
        return f"unrecognized arguments: {' '.join(unknown)}"
    from difflib import get_close_matches

    close = get_close_matches(given[0], COMMANDS, 1) if given else []
    if close and not Path(given[0]).exists():
        return f"there is no command or file “{given[0]}”; did you mean “{close[0]}”?"
    return ""


def _sampling(text: str) -> str:
    return text.replace("-", " ")


def _whole_number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number") from None


def parser() -> Words:
    """The words of the command line."""
    words = Words(
        prog="salient",
        description="Check published figures, offline.",
        usage="salient [FILE…] | salient COMMAND …",
        epilog="Without a command the window opens, with the files that are named.",
    )
    words.add_argument("--version", action="version", version=f"Salient {VERSION}")
    commands = words.add_subparsers(dest="command", metavar="COMMAND", prog="salient")
    inspect = commands.add_parser("inspect", help="what the reader decided, and every issue")
    inspect.add_argument("file", type=Path)
    chart = commands.add_parser("chart", help="draw columns of a file to a PNG")
    chart.add_argument("file", type=Path)
    chart.add_argument(
        "--y", required=True, action="append", metavar="COL",
        help="the column of values; name several for a series each",
    )  # fmt: skip
    chart.add_argument("--x", metavar="COL", help="the column along; the first of dates")
    chart.add_argument("--kind", default="line", help=f"{', '.join(KINDS[:-1])} or {KINDS[-1]}")
    chart.add_argument("--low", metavar="COL", help="lower bounds, of a band, range or dots")
    chart.add_argument("--high", metavar="COL", help="upper bounds")
    chart.add_argument("--per", metavar="COL", help="what a ratio is divided by")
    chart.add_argument("--names", metavar="COL", help="the names of a heat map's rows")
    chart.add_argument("--split", metavar="COL", help="a series for each of its words")
    chart.add_argument("--size", default="1200x675", metavar="WxH", help="in pixels")
    chart.add_argument("--colours", choices=("light", "dark"), default="light")
    chart.add_argument("--out", required=True, type=Path, metavar="F.png")
    check = commands.add_parser("check", help="a verdict on every published calculation")
    check.add_argument("file", type=Path, metavar="CLAIMS.csv")
    project = commands.add_parser("project", help="what follows from stated assumptions")
    project.add_argument("template", help="such as remaining-area, or a template’s JSON file")
    project.add_argument(
        "--set",
        nargs="+",
        action="extend",
        default=[],
        metavar="INPUT=VALUE",
        help="A fixed, A..B anything between, A..L..B with L the likeliest: pace=11..18..28; "
        "drawn from a file: pace=data area.csv:km2 last 12",
    )
    project.add_argument("--seed", type=_whole_number, default=1)
    project.add_argument("--trials", type=_whole_number, default=10_000)
    project.add_argument(
        "--sampling",
        type=_sampling,
        default="latin hypercube",
        metavar="HOW",
        help="latin-hypercube or monte-carlo",
    )
    for command in (inspect, check, project):
        command.add_argument("--json", action="store_true", help="strict JSON")
    smoke = commands.add_parser("smoke", help="visit every tab and save its picture")
    smoke.add_argument("folder", type=Path, metavar="DIR")
    return words
