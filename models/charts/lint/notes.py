"""A note that stands beyond the ends of the chart is not drawn, and its reader misses it."""

from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.noted import is_seen, stand_of
from models.tables.calendar import day_number


def check(drawing: Drawing) -> str:
    """The first note that the picture does not show."""
    for note in drawing.spec.notes:
        if not note.text or not 0 <= note.series < len(drawing.points):
            continue
        stand = stand_of(note, drawing)
        if stand is not None and is_seen(stand, drawing, note):
            continue
        told = f"The note “{note.text:.60}”"
        if note.anchor == "day" and note.day is None:
            return f"{told} has no day, and is not drawn: choose its day."
        if stand is None:
            where = "day" if note.anchor == "day" else "point"
            return f"{told} is not drawn: its series has no such {where}; choose where it stands."
        on = f" of {words(day_number(note.day))}" if note.anchor == "day" and note.day else ""
        return (
            f"{told}{on} lies outside of the axes, and is not drawn: choose another day or point, "
            "or let the axes reach as far."
        )
    return ""


NOTES = Rule("notes", check)
