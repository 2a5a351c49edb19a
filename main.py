"""Salient: parse the words, then answer without a window or open it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from models import VERSION
from models.errors import SalientError

DONE, FAILED, WRONG_USAGE = 0, 1, 2


class Words(argparse.ArgumentParser):
    """Says what is wrong with the words in one sentence."""

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{message[:1].upper()}{message[1:]}; see “{self.prog} --help”.\n")


def parser() -> Words:
    """The words of the command line."""
    words = Words(prog="salient", description="Check published figures, offline.")
    words.add_argument("--version", action="version", version=f"Salient {VERSION}")
    commands = words.add_subparsers(dest="command", metavar="COMMAND")
    inspect = commands.add_parser("inspect", help="what the reader decided, and every issue")
    inspect.add_argument("file", type=Path)
    inspect.add_argument("--json", action="store_true")
    chart = commands.add_parser("chart", help="draw columns of a file to a PNG")
    chart.add_argument("file", type=Path)
    chart.add_argument("--y", required=True, metavar="COL")
    chart.add_argument("--x", metavar="COL")
    chart.add_argument("--kind", default="line")
    chart.add_argument("--size", default="1200x675", metavar="WxH")
    chart.add_argument("--out", required=True, type=Path, metavar="F.png")
    check = commands.add_parser("check", help="a verdict on every published calculation")
    check.add_argument("file", type=Path, metavar="CLAIMS.csv")
    check.add_argument("--json", action="store_true")
    project = commands.add_parser("project", help="what follows from stated assumptions")
    project.add_argument("template")
    project.add_argument("--set", nargs="+", action="extend", default=[], metavar="INPUT=VALUE")
    project.add_argument("--seed", type=int, default=1)
    project.add_argument("--trials", type=int, default=10_000)
    project.add_argument("--json", action="store_true")
    smoke = commands.add_parser("smoke", help="visit every tab and save its picture")
    smoke.add_argument("folder", type=Path, metavar="DIR")
    return words


def main(given: Sequence[str]) -> int:
    """Do what the words ask and return the exit code."""
    names = ("inspect", "chart", "check", "project", "smoke")
    try:
        if given and (given[0] in names or given[0] in ("-h", "--help", "--version")):
            from models.answers.commands import answer

            words = parser().parse_args(given)
            text = answer(words)
            if text is not None:
                sys.stdout.write(text)
                return DONE
            from ui import headless

            return headless.draw(words)
        unknown = [word for word in given if word.startswith("-")]
        if unknown:
            parser().error(f"unrecognized arguments: {' '.join(unknown)}")
        from ui import start

        return start.run(given)
    except SalientError as error:
        sys.stderr.write(f"{error}\n")
        return FAILED


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # pyright: ignore[reportAttributeAccessIssue]
    sys.exit(main(sys.argv[1:]))
