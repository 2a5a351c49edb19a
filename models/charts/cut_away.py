"""Axes of values that were chosen to begin or end where none of them is in sight."""

from collections.abc import Sequence

import numpy as np

from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.readings import rounded
from models.charts.scale import Span, extremes
from models.charts.spec import Axis, ChartSpec
from models.charts.window import Window
from models.errors import ChartError


def refuse_all_cut_away(spec: ChartSpec, drawn: Sequence[Points], full: Window) -> None:
    """Raises `ChartError` where the ends that were chosen leave nothing of any series in sight."""
    spans = [_chosen(spec, each) for each in drawn]
    if any(
        span is None or _in_sight(each, full.x, span)
        for each, span in zip(drawn, spans, strict=True)
    ):
        return
    side = drawn[0].series.side
    axis = _axis(spec, drawn[0])
    ends = [(axis.low, "Lowest", "above", "lower"), (axis.high, "Highest", "below", "higher")]
    chosen = [(float(end), *words) for end, *words in ends if end is not None]
    there = [_values(each, full.x) for each in drawn if each.series.side == side]
    low, high = min(low for low, _ in there), max(high for _, high in there)
    places = max((each.places or 0 for each in drawn), default=0) or None
    run = f"the values run from {rounded(low, places)} to {rounded(high, places)}"
    if len(chosen) == 2:
        first, last = (rounded(end) for end, *_ in chosen)
        raise ChartError(
            f"No value lies between {first} and {last}, “Lowest” and “Highest” under Marks; {run}: "
            "clear one of them, or choose others."
        )
    end, field, where, other = chosen[0]
    raise ChartError(
        f"No value lies {where} {rounded(end)}, “{field}” under Marks; {run}: clear it, or choose "
        f"a {other} one."
    )


def _axis(spec: ChartSpec, each: Points) -> Axis:
    return spec.y if each.series.side == "left" else spec.right


def _chosen(spec: ChartSpec, each: Points) -> Span | None:
    """From where to where values of a series are in sight; `None` where nobody chose ends."""
    mark, axis = mark_named(each.series.mark), _axis(spec, each)
    log = axis.log and not mark.lying
    low, high = (
        None if log and end is not None and end <= 0 else end for end in (axis.low, axis.high)
    )
    if (mark.in_rows and not mark.lying) or low is high is None:
        return None
    return (-np.inf if low is None else low, np.inf if high is None else high)


def _in_sight(each: Points, x: Span, span: Span) -> bool:
    """Whether a point reaches into the window, or the line from one to the next."""
    mark = mark_named(each.series.mark)
    first, behind = (0, len(each.x)) if mark.lying else each.within(*x)
    parts = [each.low, each.high] if mark.on_top else [each.y, each.low, each.high]
    some = [part[first:behind] for part in parts]
    low, high = np.fmin.reduce(some), np.fmax.reduce(some)
    if mark.from_zero:
        # A bar that ends where the plot begins shows nothing.
        return bool(np.any((np.fmax(high, 0.0) > span[0]) & (np.fmin(low, 0.0) < span[1])))
    if np.any((high >= span[0]) & (low <= span[1])):
        return True
    across = (high[:-1] < span[0]) & (low[1:] > span[1])
    across |= (low[:-1] > span[1]) & (high[1:] < span[0])
    return bool(np.any(across & each.joined[first + 1 : behind]))


def _values(each: Points, x: Span) -> Span:
    """The smallest and the largest value within the window, infinite where there is none."""
    seen = (0, len(each.y)) if mark_named(each.series.mark).lying else each.within(*x)
    low, high = extremes(each, *seen)
    return (np.inf if low != low else low, -np.inf if high != high else high)
