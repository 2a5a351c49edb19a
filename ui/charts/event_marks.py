"""Where the marks of events stand, and what is said at each: its name, its number or nothing."""

import math
from typing import Literal

from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.event_key import events_shown
from models.charts.labels import Flag, flags
from models.charts.scale import Span
from models.charts.window import middle
from models.frozen import frozen
from models.tables.calendar import day_number
from ui.charts.events import ROW, Mark
from ui.charts.style import CAPTION, Style
from ui.charts.text import elided

Said = Literal["names", "numbers", "nothing"]
"""What stands at the marks of events; numbers have their names below the plot."""

MOST_ROWS = 7
MOST_ROOM = 0.3
"""The share of the height that words may take from the plot."""
WIDEST = (10_000, 190, 120, 64)
"""Pixels that words may take; the narrower where there is no room for all of them."""

WORDS_AT_MOST = 2
"""Events that are named at their marks on small plots; more have numbers there."""

BESIDE = 4
"""Pixels from a mark to the words beside it, at scale 1."""

APART = 6
"""Pixels between words beside each other, at scale 1."""


@frozen
class Across:
    """The pixels of a plot along: from `left` on `width` of them for the days of `window`, and
    `room` pixels upwards for plot and words together.
    """

    window: Span
    left: float
    width: float
    room: float

    def at(self, place: float) -> float:
        """The pixel of a place along the axis."""
        low, high = self.window
        return self.left + (place - low) / (high - low) * self.width


def is_numbered(drawing: Drawing) -> bool:
    """Whether events have numbers on pictures of any size: on small plots there is no room for the
    words of many, and they would be said on each.
    """
    small = drawing.spec.panels != "one" and not drawing.rows
    return drawing.dated and small and len(drawing.spec.events) > WORDS_AT_MOST


def marks(drawing: Drawing, across: Across, style: Style, said: Said) -> list[Mark]:
    """The marks in the window, from the left to the right."""
    if not drawing.dated:
        return []
    low, high = across.window
    events = [(middle(event.day), event.text) for event in events_shown(drawing)]
    if said == "names":
        named = [(at, text, False) for at, text in events if low <= at <= high]
        return _named([*named, *_boundary(drawing, across)], across, style)
    edge = _named(_boundary(drawing, across), across, style)
    seen = [(at, number) for number, (at, _) in enumerate(events, 1) if low <= at <= high]
    if said == "nothing":
        return sorted([*edge, *(Mark(at, "", -1, cut=True) for at, _ in seen)], key=_place)
    row = 1 + max((mark.row for mark in edge), default=-1)
    return sorted([*edge, *_numbered(seen, across, row, style)], key=_place)


def _place(mark: Mark) -> float:
    return mark.at


def _boundary(drawing: Drawing, across: Across) -> list[tuple[float, str, bool]]:
    """Where projection begins, if that is in sight."""
    boundary = drawing.spec.boundary
    if boundary is None or not across.window[0] <= middle(boundary) <= across.window[1]:
        return []
    return [(middle(boundary), f"projected from {words(day_number(boundary))}", True)]


def _named(found: list[tuple[float, str, bool]], across: Across, style: Style) -> list[Mark]:
    """Marks with words beside them in as many rows as it takes; `found`: place, words, dashed."""
    metrics = style.metrics(CAPTION)
    found = sorted(found)
    most = min(MOST_ROWS, int(MOST_ROOM * across.room / style.row(ROW)))
    beside = style.px(BESIDE)
    cut: list[str] = []
    placed: list[Flag] = []
    best = -1.0
    for widest in WIDEST:
        texts = [elided(text, style.px(widest), metrics) for _, text, _ in found]
        asked = [
            (across.at(at), metrics.horizontalAdvance(text) + beside)
            for (at, _, _), text in zip(found, texts, strict=True)
        ]
        tried = flags(asked, 0.0, across.left + across.width, most, style.px(APART))
        # Two short names tell more than one that is twice as long.
        told = sum(math.sqrt(flag.right - flag.left) for flag in tried if flag.row >= 0)
        if told > best:
            best, cut, placed = told, texts, tried
    return [
        Mark(
            at,
            text,
            flag.row,
            beside if flag.left == flag.at else flag.left - flag.at,
            dashed,
            cut=bool(whole) and not dashed and (flag.row < 0 or text != whole),
        )
        for (at, whole, dashed), text, flag in zip(found, cut, placed, strict=True)
    ]


def _numbered(seen: list[tuple[float, int]], across: Across, row: int, style: Style) -> list[Mark]:
    """Marks with their numbers above them in one row; those that stand close have theirs together:
    “6–9”.
    """
    gap = style.px(APART)
    groups: list[list[tuple[float, int]]] = []
    for each in seen:
        groups.append([each])
        while len(groups) > 1 and _meet(groups[-2], groups[-1], across, gap, style):
            last = groups.pop()
            groups[-1] += last
    made: list[Mark] = []
    for group in groups:
        left, _ = _ends(group, across, style)
        first = group[0][0]
        made.append(Mark(first, _numbers(group), row, left - across.at(first), above=True))
        made += [Mark(at, "", row, above=True) for at, _ in group[1:]]
    return made


def _meet(
    one: list[tuple[float, int]],
    other: list[tuple[float, int]],
    across: Across,
    gap: float,
    style: Style,
) -> bool:
    return _ends(one, across, style)[1] + gap > _ends(other, across, style)[0]


def _numbers(group: list[tuple[float, int]]) -> str:
    first, last = group[0][1], group[-1][1]
    return f"{first}" if first == last else f"{first}–{last}"


def _ends(group: list[tuple[float, int]], across: Across, style: Style) -> Span:
    """Where the numbers of a group begin and end: centred above it, and not out of the picture."""
    width = style.advance(_numbers(group), CAPTION)
    centre = (across.at(group[0][0]) + across.at(group[-1][0])) / 2
    left = min(centre - width / 2, across.left + across.width + style.px(BESIDE) - width)
    return left, left + width
