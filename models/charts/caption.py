"""What is printed around a chart, taken from the chart's words or from its data."""

import math
import re
from collections.abc import Sequence
from datetime import date

from models.charts.dates import words
from models.charts.marks import mark_named
from models.charts.names import enumerated
from models.charts.outcome import Outcome
from models.charts.part_months import WORDS, part_months
from models.charts.points import numbers
from models.charts.spec import Series, Side
from models.charts.units import spoken
from models.tables.calendar import day_number
from models.tables.table import Table
from models.writing_direction import set_apart

_BOUND = re.compile(r"(?P<of>.+) (?P<way>[≥≤]) (?P<day>\d{4}-\d{2}(?:-\d{2})?)")
"""A step that keeps the rows from a day or a month on, or until one."""

_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def source_line(outcome: Outcome) -> str:
    """“Source: …; as of 31 Dec 2024. Shown: …”: sources, as-of date and the steps taken."""
    drawn = tables_drawn(outcome)
    names = dict.fromkeys(name for table in drawn for name in table.sources)
    sources = outcome.spec.source or "; ".join(map(_name, names))
    parts: list[str] = []
    if sources:
        several = not outcome.spec.source and len(names) > 1
        relay = f", via {_name(outcome.spec.relay)}" if outcome.spec.relay else ""
        parts.append(f"Source{'s' if several else ''}: {_name(sources)}{relay}")
    stated = [outcome.spec.as_of] if outcome.spec.as_of else [table.as_of for table in drawn]
    if days := enumerated(list(dict.fromkeys(readable(each) for each in stated if each))):
        parts.append(f"as of {days}" if parts else f"As of {days}")
    line = "; ".join(parts)
    steps = _listed([_spoken_names(step) for table in drawn for step in _joined(table.steps)])
    shown = f"Shown: {steps}" if steps else ""
    told = (line, _marks_line(outcome), shown, _part_words(outcome))
    return ". ".join(part for part in told if part)


def _marks_line(outcome: Outcome) -> str:
    """Who said what is written onto the chart besides its figures: its days, levels and shades."""
    spec = outcome.spec
    low, high = (
        edge if edge is not None else beyond
        for edge, beyond in ((spec.x.low, -math.inf), (spec.x.high, math.inf))
    )
    events = [each.source for each in spec.events if low <= day_number(each.day) <= high]
    others = [each.source for each in (*spec.levels, *spec.periods)]
    found = [_name(name.strip()) for name in (*events, *others)]
    names = list(dict.fromkeys(name for name in found if name))
    return f"Marks according to {enumerated(names)}" if names else ""


def _name(name: str) -> str:
    """A name within a sentence: without its full stop, and in its own direction."""
    return set_apart(name.rstrip("."))


def _joined(steps: Sequence[str]) -> list[str]:
    """The steps; days from and to, which a stretch drawn over leaves, are one."""
    found: list[str] = []
    for step in steps:
        match = _BOUND.fullmatch(step)
        before = _BOUND.fullmatch(found[-1]) if found else None
        if match and before and match["of"] == before["of"] and match["way"] != before["way"]:
            low, high = (match, before) if match["way"] == "≥" else (before, match)
            first, last = _day(low["day"]), _day(high["day"])
            found[-1] = f"{match['of']} " + (first if first == last else f"from {first} to {last}")
        else:
            found.append(step)
    return [_ISO.sub(lambda day: _day(day[0]), _BOUND.sub(_spoken_bound, step)) for step in found]


def _spoken_bound(found: re.Match[str]) -> str:
    return f"{found['of']} {'from' if found['way'] == '≥' else 'to'} {_day(found['day'])}"


def _day(text: str) -> str:
    """31 Dec 2024, or Dec 2024 of a month."""
    return readable(text) if len(text) > 7 else readable(f"{text}-01").partition(" ")[2]


def _spoken_names(step: str) -> str:
    """The words of a step with the names of columns as words: “area km2 in km²”."""
    return re.sub(r"(?<=\w)_(?=\w)", " ", step)


def foot_lines(outcome: Outcome) -> tuple[str, ...]:
    """What stands below a chart: the note, what the figures count, the sources, the author."""
    spec = outcome.spec
    author = f"Chart: {spec.byline}" if spec.byline else ""
    lines = (spec.note, spec.scope, source_line(outcome), author)
    return tuple(line for line in lines if line)


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
    if unit.casefold() == label.casefold() or (alone and named):
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
        told = (set_apart(spec.x.label), spoken(spec.x.unit), scale)
        return ", ".join(part for part in told if part)
    table = outcome.tables.get(first.table)
    column = table.column(first.y) if table is not None else None
    label = spec.y.label or first.label or (column.name if column else "")
    unit = spoken(column.unit if column else spec.y.unit)
    same = unit.casefold() == label.casefold()
    return ", ".join(part for part in (set_apart(label), "" if same else unit) if part)


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


def tables_drawn(outcome: Outcome) -> tuple[Table, ...]:
    """The tables that some series draws, each once, in the order of the series."""
    names = dict.fromkeys(series.table for series in outcome.spec.series)
    return tuple(outcome.tables[name] for name in names if name in outcome.tables)


def readable(as_of: str) -> str:
    """An ISO day as a sentence has it; anything else as it stands."""
    try:
        return words(day_number(date.fromisoformat(as_of.strip())))
    except ValueError:
        return as_of


def _part_words(outcome: Outcome) -> str:
    bars = [each for each in outcome.spec.series if _is_bar(each)]
    tables = [(each, outcome.tables[each.table]) for each in bars if each.table in outcome.tables]
    pale = WORDS if any(part_months(each, table).any() for each, table in tables) else ""
    ratios = [each for each in outcome.spec.series if each.mark == "ratio"]
    undefined = any(_without_ratio(each, outcome.tables.get(each.table)) for each in ratios)
    hatched = "Hatched: no ratio, the divisor is zero or below" if undefined else ""
    return ". ".join(part for part in (pale, hatched) if part)


def _without_ratio(series: Series, table: Table | None) -> bool:
    """Whether the divisor of a ratio is zero or below somewhere."""
    if table is None or series.per is None:
        return False
    return bool((numbers(table, series.per) <= 0).any())


def _is_bar(series: Series) -> bool:
    return series.mark in ("bar", "stacked") and series.role == "data"


def _named(said: str) -> str:
    """The words of a subtitle with “a day” and “/day” read as “per day”."""
    return said.replace(" a day", " per day").replace("/", " per ")


def _listed(names: list[str]) -> str:
    return "; ".join(dict.fromkeys(names))
