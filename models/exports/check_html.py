"""Checks as one HTML page without scripts, pictures or anything from elsewhere."""

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from models.claims import Checked
from models.exports.check_report import RULES, Part, report
from models.figures.figure import Figure

if TYPE_CHECKING:
    from models.claims.by_dataset import WithData

_ADDRESS = re.compile(r"https?://[^\s<>\"']+")
_STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.5 Inter, system-ui, sans-serif; max-width: 46em; margin: 2em auto;
  padding: 0 1em; font-variant-numeric: tabular-nums; }
h1 { font-size: 1.5em; } h2 { font-size: 1.05em; margin-bottom: .3em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .25em 1em .25em 0;
  border-bottom: 1px solid #8884; overflow-wrap: anywhere; }
th { font-weight: 600; }
footer { margin-top: 3em; font-size: .85em; }
"""


def checks_html(
    checks: Sequence[Checked], figures: Sequence[Figure] = (), data: "Sequence[WithData]" = ()
) -> str:
    """A page with a section for each of `checks`."""
    return "\n".join(_lines(checks, figures, data)) + "\n"


def _lines(
    checks: Sequence[Checked], figures: Sequence[Figure], data: "Sequence[WithData]"
) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{escape(_title(checks))}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    for checked in checks:
        told = report(checked, figures, data)
        yield f"<section>\n<h1>{escape(told.title)}</h1>\n<p>{escape(told.reason)}</p>"
        for part in told.parts:
            yield f"<h2>{escape(part.title)}</h2>"
            yield from _part(part)
        yield "</section>"
    yield f"<footer>How printed figures are read: {escape(RULES)} Checked with Salient.</footer>"
    yield "</body>\n</html>"


def _title(checks: Sequence[Checked]) -> str:
    return report(checks[0]).title if len(checks) == 1 else f"{len(checks):,} checked claims"


def _part(part: Part) -> Iterator[str]:
    if len(part.rows[0]) == 1:
        yield "<ul>"
        yield from (f"<li>{_text(row[0])}</li>" for row in part.rows)
        yield "</ul>"
        return
    yield "<table>"
    for place, row in enumerate(part.rows):
        heads = len(row) if part.headed and place == 0 else 0 if part.headed else 1
        names = "".join(f"<th>{_text(cell)}</th>" for cell in row[:heads])
        cells = "".join(f"<td>{_text(cell)}</td>" for cell in row[heads:])
        yield f"<tr>{names}{cells}</tr>"
    yield "</table>"


def _text(text: str) -> str:
    """Text as it is; an address of the web by itself becomes a link, no other one does."""
    shown = escape(text)
    if _ADDRESS.fullmatch(text):
        return f'<a href="{shown}" rel="noopener noreferrer">{shown}</a>'
    return shown
