"""A line or a shade that the author drew says what it stands for."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.quantity.calendar import day_words
from models.quantity.written import number


def check(drawing: Drawing) -> str:
    """A level or a shaded period without words, such as one that was added and then forgotten."""
    spec = drawing.spec
    for period in spec.periods if drawing.dated else ():
        if not period.text.strip():
            first, last = sorted((period.first, period.last))
            days = f"{day_words(first)} to {day_words(last)}"
            return f"{days} is shaded without a word why: write it there, or remove the shade."
    for level in spec.levels if drawing.lying or not drawing.rows else ():
        if not level.text.strip():
            at = number(level.value)
            return f"A line stands at {at} without a word why: write it there, or remove the line."
    return ""


WORDLESS = Rule("wordless", check)
