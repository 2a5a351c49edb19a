"""What stands along the axes of a chart, taken from its words or from its data."""

from models.charts.marks import mark_named
from models.charts.outcome import Outcome
from models.charts.spec import Side
from models.charts.units import says_unit, spoken
from models.writing_direction import set_apart


def axis_words(outcome: Outcome, side: Side = "left") -> str:
    """What stands above a vertical axis: its label and its unit, each once.

    A unit that the subtitle names already is not said again, nor a label that is the title; of two
    axes each says its own.
    """
    spec = outcome.spec
    axis = spec.y if side == "left" else spec.right
    marks = [mark_named(series.mark) for series in spec.series if series.side == side]
    if any(mark.lying or mark.in_rows for mark in marks):
        return ""
    if any(mark.counts for mark in marks):
        return "Number of values"
    unit = spoken(unit_drawn(outcome, side))
    said = f"{spec.title} {spec.subtitle}".casefold()
    label = "" if axis.label.casefold() in said else axis.label
    alone = all(series.side == "left" for series in spec.series)
    named = unit.casefold() in _named(said) or unit.casefold() in said.replace(",", " ").split()
    if (alone and named) or says_unit(label, unit):
        unit = ""
    scale = "log scale" if axis.log else ""
    return ", ".join(part for part in (set_apart(label), unit, scale) if part)


def along_words(outcome: Outcome) -> str:
    """What stands below an axis of numbers: what it is of, and its unit."""
    spec = outcome.spec
    first = spec.series[0] if spec.series else None
    mark = mark_named(first.mark) if first is not None else None
    if first is None or mark is None or not (mark.lying or mark.counts):
        scale = "log scale" if _log_along(outcome) else ""
        unit = spoken(spec.x.unit)
        told = (set_apart(spec.x.label), "" if says_unit(spec.x.label, unit) else unit, scale)
        return ", ".join(part for part in told if part)
    table = outcome.tables.get(first.table)
    column = table.column(first.y) if table is not None else None
    label = spec.y.label or first.label or (column.name if column else "")
    unit = spoken(column.unit if column else spec.y.unit)
    unit = "" if says_unit(label, unit) else unit
    return ", ".join(part for part in (set_apart(label), unit) if part)


def _log_along(outcome: Outcome) -> bool:
    """Whether a log scale is asked for along an axis of numbers."""
    first = outcome.spec.series[0] if outcome.spec.series else None
    table = outcome.tables.get(first.table) if first is not None else None
    if first is None or table is None or not outcome.spec.x.log:
        return False
    return any(each.name == first.x and each.kind == "number" for each in table.columns)


def unit_drawn(outcome: Outcome, side: Side = "left") -> str | None:
    """The unit along a vertical axis: the spec's, but of a ratio or a second axis the data's."""
    spec = outcome.spec
    on_side = [series for series in spec.series if series.side == side]
    first = on_side[0] if on_side else None
    axis = spec.y if side == "left" else spec.right
    given = first is None or (first.mark != "ratio" if side == "left" else axis.unit is not None)
    if first is None or given:
        return axis.unit
    table = outcome.tables.get(first.table)
    return mark_named(first.mark).value(first, table).unit if table is not None else axis.unit


def _named(said: str) -> str:
    """The words of a subtitle with “a day” and “/day” read as “per day”."""
    return said.replace(" a day", " per day").replace("/", " per ")
