"""The towns of the register as marks on a chart."""

from models.charts.annotations import EventMark
from models.figures import register


def town_marks() -> tuple[EventMark, ...]:
    """Each town on the first day that anybody said it was taken, and who said so."""
    marks: list[EventMark] = []
    for event in register().events:
        days = event.days()
        if days:
            kind, word = days[0]
            marks.append(EventMark(word.day, f"{event.settlement} ({kind})", word.by))
    return tuple(marks)
