"""A chart says whose figures it shows."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.names import is_file_name
from models.charts.source_line import tables_drawn


def check(drawing: Drawing) -> str:
    """No source at all, or nothing but the name of a file."""
    if drawing.spec.source.strip():
        return ""
    names = [name for table in tables_drawn(drawing.outcome) for name in table.sources if name]
    if not names:
        return "No source is named: write in “Source line” who published the figures."
    here = {origin.file for origin in drawing.outcome.origins.values()}
    only = [name for name in names if name in here or is_file_name(name)]
    if only:
        what = "file" if is_file_name(only[0]) else "file or folder"
        return (
            f"The source is only the name of a {what}, “{only[0]:.60}”: write in “Source line” who "
            "published the figures."
        )
    return ""


SOURCE = Rule("source", check)
