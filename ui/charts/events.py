"""Days that matter, as upright marks with their words above the plot, and where data end."""

import math

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from models.charts.annotations import EventMark
from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.labels import Flag, flags
from models.charts.projected import days_of
from models.charts.scale import Span
from models.charts.window import middle
from models.frozen import frozen
from models.tables.calendar import day_number
from models.writing_direction import set_apart
from ui.charts.place import Place
from ui.charts.style import CAPTION, Style, colour, mixed
from ui.charts.text import Align, Text, elided

ROW = 15
MOST_ROWS = 7
MOST_ROOM = 0.3
"""The share of the height that words may take from the plot."""
WIDEST = (10_000, 190, 120, 64)
"""Pixels that words may take; the narrower where there is no room for all of them."""

WORDS_AT_MOST = 2
"""Events that are named at their marks on small plots; more have numbers there."""


@frozen
class Mark:
    """An upright mark: its place along the axis, its words, and the row of them (-1: no room).

    `cut`: whether an event is not named with all of its words.
    """

    at: float
    words: str
    row: int
    before: bool
    """Whether the words stand to the left of the mark."""
    dashed: bool
    cut: bool = False


def marks(
    drawing: Drawing,
    window: Span,
    left: float,
    width: float,
    room: float,
    style: Style,
    *,
    numbered: bool,
) -> list[Mark]:
    """The marks in the window with their words, or their numbers, in rows.

    `left`, `width`: the plot in pixels; `room`: pixels upwards for plot and words together.
    """
    if not drawing.dated:
        return []
    metrics = style.metrics(CAPTION)
    found = [(middle(event.day), text, False) for event, text in _named(drawing, numbered)]
    boundary = drawing.spec.boundary
    if boundary is not None:
        found.append((middle(boundary), f"projected from {words(day_number(boundary))}", True))
    found += [
        (day, f"projected from {words(int(day))}", True)
        for day in days_of(drawing.points)
        if boundary is None or day != day_number(boundary)
    ]
    found = sorted(each for each in found if window[0] <= each[0] <= window[1])
    long = window[1] - window[0]
    most = min(MOST_ROWS, int(MOST_ROOM * room / style.row(ROW)))
    cut: list[str] = []
    placed: list[Flag] = []
    best = -1.0
    for widest in WIDEST:
        texts = [elided(text, style.px(widest), metrics) for _, text, _ in found]
        asked = [
            (left + (at - window[0]) / long * width, metrics.horizontalAdvance(text) + style.px(4))
            for (at, _, _), text in zip(found, texts, strict=True)
        ]
        tried = flags(asked, 0.0, left + width, most, style.px(6))
        # Two short names tell more than one that is twice as long.
        told = sum(math.sqrt(flag.right - flag.left) for flag in tried if flag.row >= 0)
        if told > best:
            best, cut, placed = told, texts, tried
    return [
        Mark(
            at,
            text,
            flag.row,
            flag.left < flag.at,
            dashed,
            cut=bool(whole) and not dashed and (flag.row < 0 or text != whole),
        )
        for (at, whole, dashed), text, flag in zip(found, cut, placed, strict=True)
    ]


def key(drawing: Drawing) -> list[str]:
    """What the numbers at the marks stand for."""
    return [f"{text} {set_apart(event.text)}" for event, text in _named(drawing, True)]


def _named(drawing: Drawing, numbered: bool) -> list[tuple[EventMark, str]]:
    """The events among the days of the chart in order, each with what stands at its mark."""
    low, high = drawing.full.x
    there = (event for event in drawing.spec.events if low <= middle(event.day) <= high)
    events = sorted(there, key=lambda event: event.day)
    return [(event, str(n) if numbered else event.text) for n, event in enumerate(events, 1)]


def is_numbered(drawing: Drawing) -> bool:
    """Whether events have numbers on pictures of any size: on small plots there is no room for the
    words of many, and they would be said on each.
    """
    small = drawing.spec.panels != "one" and not drawing.rows
    return drawing.dated and small and len(drawing.spec.events) > WORDS_AT_MOST


def height(found: list[Mark], style: Style) -> float:
    """Pixels that the words above the plot take."""
    return style.row(ROW) * (1 + max((mark.row for mark in found), default=-1))


def draw(painter: QPainter, found: list[Mark], place: Place, style: Style) -> None:
    """Draw the marks through the plot up to their words."""
    metrics = style.metrics(CAPTION)
    total = 1 + max((mark.row for mark in found), default=-1)
    for mark in found:
        at = round(place.across_one(mark.at)) + 0.5
        top = place.rect.top() - style.row(ROW) * (total - mark.row if mark.row >= 0 else 0)
        painter.setPen(_pen(mark, style))
        painter.drawLine(QLineF(at, top, at, place.rect.bottom()))
        if mark.row < 0:
            continue
        width = metrics.horizontalAdvance(mark.words)
        left = at - width - style.px(4) if mark.before else at + style.px(4)
        box = QRectF(left, top, width, style.row(ROW))
        Text(mark.words, box, CAPTION, "muted", align=Align.AlignLeft).draw(painter, style)


def _pen(mark: Mark, style: Style) -> QPen:
    """Dashed where projection begins; an event is paler, for there may be many."""
    pen = style.hairline("muted", dashed=mark.dashed)
    if not mark.dashed:
        pen.setColor(mixed(pen.color(), colour(style.theme, "card"), 0.6))
    return pen
