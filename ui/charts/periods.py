"""Shaded periods, and where their words stand: within the shade, or else beside it."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from models.charts.annotations import Period
from models.charts.drawing import Drawing
from models.tables.calendar import day_number
from ui.charts.panel import Panel
from ui.charts.placed import ASIDE, ROW, Placed, lines_of, size_of
from ui.charts.room import LATER, WORDS, Room
from ui.charts.style import CAPTION, Style, colour
from ui.charts.text import Align, elided

VEIL = 120
"""Of 255, how much of the line colour shades a period."""

HEIGHTS = (0.0, 1.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875)
"""Where words may stand between the top of the plot and its foot, the first ones rather."""

INSIDE_ROWS, MOST_HIGH = 6, 0.6
"""Lines, and the share of the plot's height, that words within a shade may take."""

WIDTHS, ROWS = (1_000, 190, 120, 80), 4
"""Pixels at scale 1, and lines, of words beside a shade."""

NARROWEST = 40
"""Pixels at scale 1 in which words that are cut still say something."""

BESIDE, CUT, FOREIGN = 12.0, 200.0, 30.0
"""How much worse than words within their shade are words beside it, words that are cut, and words
on the shade of another period."""


def draw_periods(painter: QPainter, drawing: Drawing, panel: Panel, style: Style) -> None:
    """Shade the stretches of days."""
    shade = QColor(colour(style.theme, "line"))
    shade.setAlpha(VEIL)
    for _, stretch in _stretches(drawing, panel):
        painter.fillRect(stretch, shade)


def period_words(drawing: Drawing, panel: Panel, room: Room, style: Style) -> list[Placed]:
    """What the shaded days are, which takes its room; no lines of it where other words are."""
    stretches = _stretches(drawing, panel)
    found: list[Placed] = []
    for period, stretch in stretches:
        if period.text:
            others = [other for each, other in stretches if each is not period]
            found.append(_placed(period.text, stretch, others, room, style))
    return found


def _stretches(drawing: Drawing, panel: Panel) -> list[tuple[Period, QRectF]]:
    """The periods of which days are seen on a plot, each with what is seen of it."""
    place = panel.place
    found: list[tuple[Period, QRectF]] = []
    for period in drawing.spec.periods if drawing.dated else ():
        first, last = sorted((day_number(period.first), day_number(period.last)))
        left = max(place.across_one(float(first)), place.rect.left())
        right = min(place.across_one(last + 1.0), place.rect.right())
        if right > left:
            top, height = place.rect.top(), place.rect.height()
            found.append((period, QRectF(left, top, right - left, height)))
    return found


def _placed(words: str, stretch: QRectF, others: list[QRectF], room: Room, style: Style) -> Placed:
    """Where the words hide least, which is taken then."""
    best, least = Placed(words, (), stretch, "muted"), WORDS
    for worse, tried in ((0.0, _within), (BESIDE, _beside), (CUT, _cut)):
        if least <= worse:
            break
        for step, each in enumerate(tried(words, stretch, room.plot, style)):
            if not room.plot.adjusted(-1, -1, 1, 1).contains(each.box):
                continue
            foreign = sum(other.intersects(each.box) for other in others)
            cost = worse + LATER * step + FOREIGN * foreign + room.hidden(each.box)
            if cost < least:
                best, least = each, cost
    if not best.lines:
        return best
    room.hold(best.box)
    return replace(best, veiled=room.lines(best.box) > 0)


def _within(words: str, stretch: QRectF, plot: QRectF, style: Style) -> Iterator[Placed]:
    """In as many lines as it takes."""
    rows = min(int(MOST_HIGH * plot.height() / style.row(ROW)), INSIDE_ROWS)
    inner = stretch.width() - 2 * style.px(ASIDE)
    lines = lines_of(words, inner, rows, style)
    for top in _tops(lines, plot, style):
        yield _inside(words, lines, stretch, top, style)


def _beside(words: str, stretch: QRectF, plot: QRectF, style: Style) -> Iterator[Placed]:
    """In few lines to its right and its left."""
    for width in WIDTHS:
        room = min(style.px(width), plot.width())
        lines = lines_of(words, room, ROWS, style)
        for top in _tops(lines, plot, style):
            yield _right(words, lines, stretch, top, style)
            yield _left(words, lines, stretch, top, style)


def _cut(words: str, stretch: QRectF, plot: QRectF, style: Style) -> Iterator[Placed]:
    """The beginning of the words on one line, within the shade and beside it."""
    metrics, aside = style.metrics(CAPTION), style.px(ASIDE)
    inside = stretch.width() - 2 * aside
    left, right = (stretch.left() - plot.left() - aside, plot.right() - stretch.right() - aside)
    for width in (1_000, 190, 80, NARROWEST):
        for room, side in ((inside, _inside), (right, _right), (left, _left)):
            if room >= style.px(NARROWEST):
                lines = (elided(words, min(style.px(width), room), metrics),)
                for top in _tops(lines, plot, style):
                    yield side(words, lines, stretch, top, style)


def _tops(lines: tuple[str, ...], plot: QRectF, style: Style) -> list[float]:
    """Where such lines may begin; nowhere without any."""
    high = size_of(lines, style).height()
    return [plot.top() + share * (plot.height() - high) for share in HEIGHTS] if lines else []


def _inside(
    words: str, lines: tuple[str, ...], stretch: QRectF, top: float, style: Style
) -> Placed:
    corner = QPointF(stretch.left() + style.px(ASIDE), top)
    return Placed(words, lines, QRectF(corner, size_of(lines, style)), "muted")


def _right(words: str, lines: tuple[str, ...], stretch: QRectF, top: float, style: Style) -> Placed:
    corner = QPointF(stretch.right() + style.px(ASIDE), top)
    return Placed(words, lines, QRectF(corner, size_of(lines, style)), "muted")


def _left(words: str, lines: tuple[str, ...], stretch: QRectF, top: float, style: Style) -> Placed:
    size = size_of(lines, style)
    corner = QPointF(stretch.left() - style.px(ASIDE) - size.width(), top)
    return Placed(words, lines, QRectF(corner, size), "muted", Align.AlignRight)
