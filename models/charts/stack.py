"""The bars of a stack, one above a place along the axis, and which of its parts stand in each."""

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from models.charts.between import between
from models.charts.drawing import Drawing, belonging
from models.charts.marks import mark_named
from models.charts.panels import grouped
from models.charts.points import Points
from models.charts.readings import at_words
from models.counted import counted
from models.frozen import frozen


@frozen(eq=False)
class Stack:
    """Series that stand on each other. `starts`: (n_bars,) float64, where their bars begin;
    `above`, `below`: (n_parts, n_bars) bool, whether a part has a value of zero or above there, or
    one below.
    """

    parts: tuple[Points, ...]
    starts: npt.NDArray[np.float64]
    above: npt.NDArray[np.bool_]
    below: npt.NDArray[np.bool_]

    def told(self, drawing: Drawing, bars: npt.NDArray[np.intp], what: tuple[str, str]) -> str:
        """“2 of 40 bars lack a part, first on 3 Jan 2024”; `what` in the singular and plural."""
        one = len(bars) == 1
        count = f"{len(bars):,} of {counted(len(self.starts), 'bar')} {what[0] if one else what[1]}"
        return f"{count}, {'' if one else 'first '}{self._place(drawing, int(bars[0]))}"

    def _place(self, drawing: Drawing, bar: int) -> str:
        """Where a bar stands, in words: “on 31 Dec 2024”."""
        start = float(self.starts[bar])
        for each in self.parts:
            here = int(np.searchsorted(each.start, start))
            if here < len(each.x) and each.start[here] == start:
                return at_words(float(each.x[here]), drawing.across(each.series), each, here)
        return ""


def stacks(drawing: Drawing) -> Iterator[Stack]:
    """Every stack of the chart that has several parts, as far as the axis along shows it."""
    every = [
        between(each, drawing.full.x)
        for each in drawing.points
        if mark_named(each.series.mark).on_top
    ]
    for places in grouped([belonging(drawing.spec, each.series) for each in every]):
        if len(places) > 1:
            yield _stack(tuple(every[place] for place in places))


def told_of_parts(
    drawing: Drawing,
    parts: Callable[[Stack], npt.NDArray[np.bool_]],
    what: tuple[str, str],
) -> tuple[str, str]:
    """In which bars of the first stack there are such `parts`, in words, and what the first of them
    is called; two empty texts where there are none.

    `parts` gives (n_parts, n_bars); `what` is said of such a bar, in the singular and plural.
    """
    for stack in stacks(drawing):
        found = parts(stack)
        bars = np.flatnonzero(found.any(axis=0))
        if len(bars):
            first = stack.parts[int(np.argmax(found[:, bars[0]]))].series
            return stack.told(drawing, bars, what), first.label or first.y
    return "", ""


def _stack(parts: tuple[Points, ...]) -> Stack:
    there = [each.start[np.isfinite(each.y)] for each in parts]
    starts = np.unique(np.concatenate(there))
    above = np.zeros((len(parts), len(starts)), dtype=np.bool_)
    below = above.copy()
    for place, each in enumerate(parts):
        at = np.searchsorted(starts, each.start)
        above[place, at[each.y >= 0]] = True
        below[place, at[each.y < 0]] = True
    return Stack(parts, starts, above, below)
