"""The text twin of a chart: what it shows, in sentences, for whoever does not see it."""

from dataclasses import replace

from models.charts.between import between
from models.charts.caption import unit_drawn
from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.estimates import middles
from models.charts.key import foot_lines
from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.projected import told
from models.charts.readings import rounded
from models.charts.sentences import About, course
from models.charts.units import with_unit
from models.charts.window import has_ends
from models.counted import counted
from models.tables.calendar import day_number
from models.writing_direction import set_apart

SERIES_AT_MOST = 12
"""More are counted, not described: nobody listens to two thousand sentences."""


def summary(drawing: Drawing) -> str:
    """Title, each series by what its mark shows, what is written onto it, then the sources."""
    spec = drawing.spec
    head = [text.rstrip(".") + "." for text in (spec.title, spec.subtitle) if text]
    seen = drawing.points[:SERIES_AT_MOST]
    if has_ends(spec.x):
        seen = tuple(between(each, drawing.full.x) for each in seen)
    body = [_sentence(drawing, each) for each in seen]
    rest = len(drawing.points) - SERIES_AT_MOST
    if rest > 0:
        body.append(
            counted(rest, "more series is not described.", "more series are not described.")
        )
    if spec.events:
        names = "; ".join(
            f"{event.text} on {words(day_number(event.day))}" for event in spec.events[:20]
        )
        body.append(f"Marked: {names}.")
    unit = unit_drawn(drawing.outcome)
    body += [
        f"A line at {with_unit(rounded(float(level.value)), unit)}: {level.text or 'no words'}."
        for level in spec.levels[:20]
    ]
    body += [
        f"Shaded from {words(day_number(period.first))} to {words(day_number(period.last))}: "
        f"{period.text or 'no words'}."
        for period in spec.periods[:20]
    ]
    body += [f"Note: {note.text.rstrip('.')}." for note in spec.notes[:20] if note.text]
    foot = [text.rstrip(".") + "." for text in foot_lines(drawing) if text]
    return " ".join([*head, *body, *foot])


def _sentence(drawing: Drawing, each: Points) -> str:
    series = each.series
    column = drawing.column(series)
    mark = mark_named(series.mark)
    kind = "projection" if series.role == "forecast" else mark.words.lower()
    kind = f"pale {kind}" if series.faint else kind
    about = About(set_apart(series.label or column.name), kind, column, drawing.across(series))
    said = mark.sentence(each, about)
    said += told(each)
    if series not in middles(drawing.spec):
        return said
    return f"{said} {course(each, replace(about, kind='middle of the band'))}"
