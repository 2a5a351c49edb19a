"""Where words find room on a plot: beside the lines on it, and beside other words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from models.charts.drawing import Drawing
from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.window import middle
from ui.charts.panel import Panel
from ui.charts.style import Style

Floats = npt.NDArray[np.float64]

EVERY = 3.0
"""Pixels between the places at which the lines are looked at, at scale 1."""

WORDS, UPRIGHT, LEVEL = 1_000.0, 3.0, 8.0
"""How much worse than words on a place of a line are words on words, across an event, and on a line
across."""

GAP = 8
"""Pixels between words beside each other, at scale 1."""

LATER = 0.25
"""How much worse each wish is than the one before it."""

STAYS = 20.0
"""How much worse than the best place one may be that words have already: they would jump about
while the chart moves.
"""

SERIES_AT_MOST = 60
"""Series that are looked at; between more there is no room anyway."""


@dataclass(eq=False, slots=True)
class Room:
    """A plot with what stands on it.

    `across`: (n,) pixels at which the series are looked at; `upper`, `lower`: (n_series, n) the
    pixels between which they are there, the same for a line, NaN where they are not; `uprights`
    are the pixels of events, `levels` those of the lines across that were drawn; `taken` what words
    have taken so far.
    """

    plot: QRectF
    across: Floats
    upper: Floats
    lower: Floats
    gap: float = 0.0
    """Pixels that stay free between words beside each other."""
    uprights: tuple[float, ...] = ()
    taken: list[QRectF] = field(default_factory=list[QRectF])
    levels: list[float] = field(default_factory=list[float])

    def take(self, wishes: Sequence[QRectF], before: QRectF | None = None) -> QRectF:
        """The rectangle of `wishes` that hides least, the first ones rather; it is taken then.

        Where the words stood `before` they stay while they fit there, hiding hardly more.
        """
        plot = self.plot.adjusted(-1, -1, 1, 1)
        tried = [box for box in wishes if plot.contains(box)] or wishes
        best, least = tried[0], float("inf")
        for place, box in enumerate(tried):
            # A later wish cannot be better than by all that an earlier one hides.
            if LATER * place >= least:
                break
            cost = self.hidden(box) + LATER * place
            if cost < least:
                best, least = box, cost
        if before is not None and plot.contains(before) and self.hidden(before) <= least + STAYS:
            best = before
        self.hold(best)
        return best

    def hold(self, box: QRectF) -> None:
        """Let words stand in `box`."""
        self.taken.append(box.adjusted(-self.gap, 0, self.gap, 0))

    def hidden(self, box: QRectF) -> float:
        """What words in `box` would hide."""
        words = sum(each.intersects(box) for each in self.taken)
        return WORDS * words + self.lines(box)

    def lines(self, box: QRectF) -> float:
        """How much of the lines and the events runs through `box`."""
        events = sum(box.left() <= each <= box.right() for each in self.uprights)
        first, behind = np.searchsorted(self.across, (box.left(), box.right()))
        upper, lower = self.upper[:, first:behind], self.lower[:, first:behind]
        lines = np.count_nonzero((lower >= box.top() - 1) & (upper <= box.bottom() + 1))
        levels = sum(box.top() <= each <= box.bottom() for each in self.levels)
        return UPRIGHT * events + LEVEL * levels + float(lines)


def room_on(drawing: Drawing, panel: Panel, style: Style) -> Room:
    """The room on a plot before anything is written onto it."""
    plot = panel.place.rect
    across = np.arange(plot.left(), plot.right() + 1, style.px(EVERY))
    low, high = panel.place.window.x
    x = low + (across - plot.left()) * (high - low) / max(plot.width(), 1.0)
    lines: list[tuple[Floats, Floats]] = []
    for series in panel.series[:SERIES_AT_MOST]:
        each = drawing.points[series]
        if len(each.x) and not drawing.rows:
            place = panel.place_for(each.series.side)
            ends = [
                place.down(np.interp(x, each.x, values, left=np.nan, right=np.nan))
                for values in _ends(each)
            ]
            lines.append((np.fmin(*ends), np.fmax(*ends)))
    none = np.empty((0, len(across)))
    events = tuple(panel.place.across_one(middle(event.day)) for event in drawing.spec.events)
    return Room(
        plot=plot,
        across=across,
        upper=np.array([upper for upper, _ in lines]) if lines else none,
        lower=np.array([lower for _, lower in lines]) if lines else none,
        gap=style.px(GAP),
        uprights=events if drawing.dated else (),
    )


def _ends(each: Points) -> tuple[Floats, Floats]:
    """(n,) between what and what a series covers the plot: a line nothing but itself."""
    if each.series.mark == "band":
        return each.low, each.high
    filled = mark_named(each.series.mark).filled
    return each.tops, np.where(np.isnan(each.tops), np.nan, 0.0) if filled else each.tops
