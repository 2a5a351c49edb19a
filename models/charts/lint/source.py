"""A chart says whose figures it shows."""

import re

from models.charts.caption import tables_drawn
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule

_FILE = re.compile(r"[^/\\]+\.(csv|tsv|json|geojson|xlsx|xls|ods|png|txt)", re.IGNORECASE)


def check(drawing: Drawing) -> str:
    """No source at all, or nothing but the name of a file."""
    if drawing.spec.source.strip():
        return ""
    names = [name for table in tables_drawn(drawing.outcome) for name in table.sources if name]
    if not names:
        return "No source is named: write in “Source line” who published the figures."
    files = [name for name in names if _FILE.fullmatch(name.strip())]
    if files:
        return (
            f"The source is only the name of a file, “{files[0]:.60}”: write in “Source line” who "
            "published the figures."
        )
    return ""


SOURCE = Rule("source", check)
