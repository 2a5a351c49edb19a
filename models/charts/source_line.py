"""Who published the figures of a chart, as of when, and what was done to them."""

import math
import re
from collections.abc import Sequence
from datetime import date

from models.charts.dates import words
from models.charts.names import enumerated
from models.charts.outcome import Outcome
from models.charts.steps_drawn import steps_drawn
from models.tables.calendar import day_number
from models.tables.means import steps_for
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
    used = {column for series in outcome.spec.series for column in series.columns}
    taken = [steps_drawn(outcome, name) for name in _names_drawn(outcome)]
    said = [step for every in taken for step in _joined(steps_for(every, used))]
    steps = _listed([_spoken_names(step) for step in said])
    shown = f"Shown: {steps}" if steps else ""
    told = (line, _marks_line(outcome), shown)
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


def tables_drawn(outcome: Outcome) -> tuple[Table, ...]:
    """The tables that some series draws, each once, in the order of the series."""
    return tuple(outcome.tables[name] for name in _names_drawn(outcome))


def _names_drawn(outcome: Outcome) -> list[str]:
    names = dict.fromkeys(series.table for series in outcome.spec.series)
    return [name for name in names if name in outcome.tables]


def readable(as_of: str) -> str:
    """An ISO day as a sentence has it; anything else as it stands."""
    try:
        return words(day_number(date.fromisoformat(as_of.strip())))
    except ValueError:
        return as_of


def _listed(names: list[str]) -> str:
    return "; ".join(dict.fromkeys(names))
