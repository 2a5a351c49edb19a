"""A number says what it counts."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.marks import mark_named
from models.charts.units import spoken
from models.errors import UnitError
from models.quantity import parse_unit

_BASES = ("running total",)


def check(drawing: Drawing) -> str:
    """A column without a unit where neither the axis nor the subtitle names one."""
    spec = drawing.spec
    for each in drawing.points:
        column, mark = drawing.column(each.series), mark_named(each.series.mark)
        if column.kind != "number" or mark.counts or column.unit:
            continue
        axis = spec.y if each.series.side == "left" else spec.right
        others = [
            drawing.column(o.series) for o in drawing.points if o.series.side == each.series.side
        ]
        unit = next((other.unit for other in others if other.unit), None)
        if unit and spec.panels != "each, own scale":
            return (
                f"“{each.series.label or column.name}” has no unit and stands on an axis of "
                f"{spoken(unit)}: state its unit on Data, or draw it as a chart of its own."
            )
        if not axis.unit and not axis.label and not _says_unit(spec.subtitle):
            return (
                f"“{each.series.label or column.name}” has no unit: say in the subtitle, after a "
                "comma, what is counted, such as “casualties per day”."
            )
    return ""


def _says_unit(subtitle: str) -> bool:
    """Whether its end says what is counted: “Losses, excavators”, but not “Luhansk, Donetsk”."""
    _, comma, end = subtitle.rpartition(",")
    words = end.split()
    if not words or end.strip().casefold() in _BASES:
        return False
    if not comma:
        return words[0].casefold() == "in"
    return not any(word[0].isupper() for word in words) or any(map(_is_unit, words))


def _is_unit(word: str) -> bool:
    try:
        parse_unit(word)
    except UnitError:
        return False
    return True


UNIT = Rule("unit", check)
