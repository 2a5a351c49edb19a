"""What is printed around a chart, taken from the chart's words or from its data."""

from datetime import date

from models.charts.dates import words
from models.charts.outcome import Outcome
from models.charts.part_months import WORDS, part_months
from models.charts.units import spoken
from models.tables.calendar import day_number
from models.tables.table import Table


def source_line(outcome: Outcome) -> str:
    """“Source: …; as of 31 Dec 2024. Shown: …”: sources, as-of date and the steps taken."""
    drawn = tables_drawn(outcome)
    names = dict.fromkeys(name for table in drawn for name in table.sources)
    sources = outcome.spec.source or "; ".join(names)
    parts: list[str] = []
    if sources:
        several = not outcome.spec.source and len(names) > 1
        parts.append(f"Source{'s' if several else ''}: {sources.rstrip('.')}")
    as_of = outcome.spec.as_of or _listed([t.as_of for t in drawn if t.as_of])
    if as_of:
        parts.append(f"as of {readable(as_of)}" if parts else f"As of {readable(as_of)}")
    line = "; ".join(parts)
    steps = _listed([step for table in drawn for step in table.steps])
    shown = f"Shown: {steps}" if steps else ""
    return ". ".join(part for part in (line, shown, _part_words(outcome)) if part)


def axis_words(outcome: Outcome) -> str:
    """What stands above the vertical axis: its label and its unit, each once.

    A unit that the subtitle names already is not said again, nor a label that is the title.
    """
    spec = outcome.spec
    unit = spoken(spec.y.unit)
    said = f"{spec.title} {spec.subtitle}".casefold()
    label = "" if spec.y.label.casefold() in said else spec.y.label
    if unit.casefold() in _named(said) or unit.casefold() in said.replace(",", " ").split():
        unit = ""
    return ", ".join(part for part in (label, unit) if part)


def tables_drawn(outcome: Outcome) -> tuple[Table, ...]:
    """The tables that some series draws, each once, in the order of the series."""
    names = dict.fromkeys(series.table for series in outcome.spec.series)
    return tuple(outcome.tables[name] for name in names if name in outcome.tables)


def readable(as_of: str) -> str:
    """An ISO day as a sentence has it; anything else as it stands."""
    try:
        return words(day_number(date.fromisoformat(as_of)))
    except ValueError:
        return as_of


def _part_words(outcome: Outcome) -> str:
    bars = [each for each in outcome.spec.series if each.mark == "bar" and each.role == "data"]
    tables = [(each, outcome.tables[each.table]) for each in bars if each.table in outcome.tables]
    return WORDS if any(part_months(each, table).any() for each, table in tables) else ""


def _named(said: str) -> str:
    """The words of a subtitle with “a day” and “/day” read as “per day”."""
    return said.replace(" a day", " per day").replace("/", " per ")


def _listed(names: list[str]) -> str:
    return "; ".join(dict.fromkeys(names))
