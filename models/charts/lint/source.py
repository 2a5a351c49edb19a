"""A chart says whose figures it shows."""

import re

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.source_line import tables_drawn

_FILE = re.compile(r"[^/\\]+\.(csv|tsv|jsonl?|geojson|xlsx|xls|ods|png|svg|txt)", re.IGNORECASE)


def check(drawing: Drawing) -> str:
    """No source at all, or nothing but the name of a file."""
    if drawing.spec.source.strip():
        return ""
    names = [name for table in tables_drawn(drawing.outcome) for name in table.sources if name]
    if not names:
        return "No source is named: write in “Source line” who published the figures."
    here = {origin.file for origin in drawing.outcome.origins.values()}
    only = [name for name in names if name in here or _FILE.fullmatch(name.strip())]
    if only:
        what = "file" if _FILE.fullmatch(only[0].strip()) else "file or folder"
        return (
            f"The source is only the name of a {what}, “{only[0]:.60}”: write in “Source line” who "
            "published the figures."
        )
    return ""


SOURCE = Rule("source", check)
