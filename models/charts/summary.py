"""The text twin of a chart: what it shows, in sentences, for whoever does not see it."""

import numpy as np

from models.charts.caption import source_line
from models.charts.drawing import Drawing
from models.charts.points import Points
from models.charts.readout import place_words, rounded
from models.charts.units import with_unit
from models.datasets.dataset import Column

SERIES_AT_MOST = 12
"""More are counted, not described: nobody listens to two thousand sentences."""


def summary(drawing: Drawing) -> str:
    """Title, then each series with its range, extremes, last value and gaps, then the sources."""
    spec = drawing.spec
    head = [text.rstrip(".") + "." for text in (spec.title, spec.subtitle) if text]
    body = [_sentence(drawing, each) for each in drawing.points[:SERIES_AT_MOST]]
    rest = len(drawing.points) - SERIES_AT_MOST
    if rest > 0:
        body.append(f"{rest:,} more series are not described.")
    if spec.events:
        names = "; ".join(f"{event.text}, {event.day.isoformat()}" for event in spec.events[:20])
        body.append(f"Marked: {names}.")
    foot = [text.rstrip(".") + "." for text in (spec.note, source_line(drawing.outcome)) if text]
    return " ".join([*head, *body, *foot])


def _sentence(drawing: Drawing, each: Points) -> str:
    series = each.series
    column = drawing.column(series)
    across = drawing.outcome.tables[series.table].column(series.x)
    label = series.label or column.name
    kind = "projection" if series.role == "forecast" else series.mark
    there = np.flatnonzero(np.isfinite(each.y))
    if len(there) == 0:
        return f"{label} ({kind}): no values."
    first, last = int(there[0]), int(there[-1])

    def at(place: int) -> str:
        return place_words(float(each.x[place]), across, each, place)

    if series.mark == "band":
        return (
            f"{label} ({kind}): from {at(first)} to {at(last)}, in the end between "
            f"{rounded(float(each.low[last]))} and {_value(float(each.high[last]), column)}."
        )
    if first == last:
        return f"{label} ({kind}): {_value(float(each.y[first]), column)} at {at(first)}."
    low = there[int(np.argmin(each.y[there]))]
    high = there[int(np.argmax(each.y[there]))]
    gaps = int(np.count_nonzero(~each.joined[first + 1 : last + 1]))
    words = f" The line is broken {gaps:,} times." if gaps and series.mark == "line" else ""
    return (
        f"{label} ({kind}): {len(there):,} values from {at(first)} to {at(last)}; lowest "
        f"{_value(float(each.y[low]), column)} at {at(int(low))}, highest "
        f"{_value(float(each.y[high]), column)} at {at(int(high))}, last "
        f"{_value(float(each.y[last]), column)}.{words}"
    )


def _value(value: float, column: Column) -> str:
    return with_unit(rounded(value), column.unit)
