"""Checks as Markdown."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from models.claims import Checked
from models.exports.check_report import RULES, Part, report
from models.figures.figure import Figure

if TYPE_CHECKING:
    from models.claims.by_dataset import WithData

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_ADDRESS = re.compile(r"https?://[^\s<>]+")


def checks_markdown(
    checks: Sequence[Checked], figures: Sequence[Figure] = (), data: "Sequence[WithData]" = ()
) -> str:
    """A chapter for each of `checks`, with tables in the style of GitHub."""
    return "\n".join(_lines(checks, figures, data)) + "\n"


def _lines(
    checks: Sequence[Checked], figures: Sequence[Figure], data: "Sequence[WithData]"
) -> Iterator[str]:
    for checked in checks:
        told = report(checked, figures, data)
        yield f"# {_text(told.title)}"
        yield ""
        yield _text(told.reason)
        for part in told.parts:
            yield ""
            yield f"## {_text(part.title)}"
            yield ""
            yield from _part(part)
        yield ""
    yield "---"
    yield ""
    yield _text(f"How printed figures are read: {RULES} Checked with Salient.")


def _part(part: Part) -> Iterator[str]:
    if len(part.rows[0]) == 1:
        yield from (f"- {_text(row[0])}" for row in part.rows)
        return
    head, *rows = part.rows if part.headed else (("",) * len(part.rows[0]), *part.rows)
    yield _row(head)
    yield _row(("---",) * len(head), plain=True)
    yield from (_row(row) for row in rows)


def _row(cells: Sequence[str], *, plain: bool = False) -> str:
    return f"| {' | '.join(cell if plain else _text(cell) for cell in cells)} |"


def _text(text: str) -> str:
    """Text that Markdown shows as it is; an address by itself becomes a link."""
    line = " ".join(text.split())
    if _ADDRESS.fullmatch(line):
        return f"<{line.replace('|', '%7C')}>"
    return _SPECIAL.sub(r"\\\1", line)
