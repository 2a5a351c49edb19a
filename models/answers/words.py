"""The words of the command line."""

import argparse
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from models.bundled import VERSION

COMMANDS = ("inspect", "chart", "check", "project", "smoke")
WRONG_USAGE = 2


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
    chart = commands.add_parser("chart", help="draw a column of a file to a PNG")
    chart.add_argument("file", type=Path)
    chart.add_argument("--y", required=True, metavar="COL")
    chart.add_argument("--x", metavar="COL")
    chart.add_argument("--kind", default="line")
    chart.add_argument("--size", default="1200x675", metavar="WxH")
    chart.add_argument("--out", required=True, type=Path, metavar="F.png")
    check = commands.add_parser("check", help="a verdict on every published calculation")
    check.add_argument("file", type=Path, metavar="CLAIMS.csv")
    project = commands.add_parser("project", help="what follows from stated assumptions")
    project.add_argument("template")
    project.add_argument("--set", nargs="+", action="extend", default=[], metavar="INPUT=VALUE")
    project.add_argument("--seed", type=int, default=1)
    project.add_argument("--trials", type=int, default=10_000)
    for command in (inspect, check, project):
        command.add_argument("--json", action="store_true", help="strict JSON")
    smoke = commands.add_parser("smoke", help="visit every tab and save its picture")
    smoke.add_argument("folder", type=Path, metavar="DIR")
    return words
