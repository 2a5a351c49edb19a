"""Paints a chart, part by part. The window and an export use the same parts, so they are the same.

An export paints all of them at once; in the window each is an item of a scene.
"""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing
from models.charts.window import Window
from ui.charts import axis, colour_scale, events, legend
from ui.charts.frame import Frame, lay_out
from ui.charts.kinds import BY_MARK, KINDS
from ui.charts.levels import draw_levels
from ui.charts.line_ends import draw_line_ends
from ui.charts.logo import draw_logo
from ui.charts.look import looks
from ui.charts.notes import Sides, draw_spot
from ui.charts.periods import draw_periods
from ui.charts.placed_annotations import annotations_on
from ui.charts.shown import Shown
from ui.charts.style import Style
from ui.charts.weights import weighed

POINTS = ("scatter", "range", "dots", "timeline")
"""Marks that are shapes at places, not strokes between them."""


def paint(
    painter: QPainter, drawing: Drawing, size: QSizeF, style: Style, window: Window | None = None
) -> Frame:
    """Paint the chart from the origin onto `size` and return where everything stands.

    `window` is what is seen, or all there is. The ground is the painter's owner's business.
    """
    frame = lay_out(drawing, window or drawing.full, size, style)
    seen = weighed(looks(drawing, style), drawing, frame)
    paint_parts(painter, Shown(drawing, frame, seen, style))
    return frame


def paint_parts(painter: QPainter, shown: Shown, sides: Sides | None = None) -> None:
    """Paint all parts, from what lies below to what stands in front."""
    soften(painter)
    draw_words(painter, shown)
    draw_shades(painter, shown)
    draw_kinds(painter, shown, under=True)
    draw_grid(painter, shown)
    draw_kinds(painter, shown, under=False)
    draw_front(painter, shown, sides)


def soften(painter: QPainter) -> None:
    """What every part expects of its painter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)


def draw_words(painter: QPainter, shown: Shown) -> None:
    """Draw the words above and below the plots and the rows of names, which a move leaves alone."""
    drawing, frame, style = shown.drawing, shown.frame, shown.style
    for text in frame.texts:
        text.draw(painter, style)
    for panel in frame.panels:
        if panel.title is not None:
            panel.title.draw(painter, style)
    legend.draw_above(painter, frame.entries, shown.looks, drawing, style)
    colour_scale.draw_scale(painter, frame.scale, shown.looks, drawing, style)
    draw_logo(painter, drawing.spec.logo, frame.logo)


def draw_shades(painter: QPainter, shown: Shown) -> None:
    """Draw the shaded periods of every plot, below all series."""
    for panel in shown.frame.panels:
        draw_periods(painter, shown.drawing, panel, shown.style)


def draw_grid(painter: QPainter, shown: Shown) -> None:
    """Draw the hairlines of every plot."""
    for panel in shown.frame.panels:
        axis.draw_grid(painter, panel.upright, shown.drawing, panel.place, shown.style)


def draw_series(painter: QPainter, shown: Shown, series: int) -> None:
    """Draw one series inside its plot."""
    panel, points = shown.frame.panel_of(series), shown.drawing.points[series]
    if panel is None or not len(points.x):
        return
    place = panel.place_for(points.series.side)
    # A line at the very edge of the plot keeps its whole thickness, and a point its whole shape.
    point = points.series.mark in POINTS
    room = shown.style.px(6 if point else 2)
    inside = place.rect.adjusted(-room if point else 0, -room, room, room)
    painter.save()
    try:
        painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
        kind, look = BY_MARK[points.series.mark], shown.looks[series]
        parts = shown.drawing.parts[series]
        if parts is None:
            kind.draw(painter, points, place, look)
        else:
            if len(parts.counted.x):
                kind.draw(painter, parts.counted, place, look)
            kind.draw(painter, parts.projected, place, replace(look, forecast=True))
    finally:
        painter.restore()


def draw_front(painter: QPainter, shown: Shown, sides: Sides | None = None) -> None:
    """Draw what lies over the series: levels, events, notes, axes, and the names of lines.

    `sides` are those on which notes stood while the chart was moved.
    """
    drawing, frame, style = shown.drawing, shown.frame, shown.style
    taken: list[QRectF] = []
    for panel in frame.panels:
        place = panel.place
        placed = annotations_on(drawing, panel, style, sides)
        draw_levels(painter, drawing, panel, style)
        for words in placed.words:
            words.draw(painter, style)
        events.draw(painter, list(frame.marks), place, style)
        axis.draw_upright(painter, panel.upright, place, style)
        if panel.right is not None and panel.second is not None:
            axis.draw_right(painter, panel.right, panel.second, style)
        axis.draw_along(painter, drawing, place, style, labelled=panel.labelled)
        for spot in placed.spots:
            draw_spot(painter, spot, style)
        taken += [each.box for each in (*placed.words, *(spot.words for spot in placed.spots))]
    if frame.direct:
        draw_line_ends(painter, shown, taken)


def draw_kinds(painter: QPainter, shown: Shown, *, under: bool) -> None:
    """Draw the series of the kinds that lie below the grid, or above it."""
    for kind in KINDS:
        if kind.under == under:
            for place, each in enumerate(shown.drawing.points):
                if each.series.mark == kind.mark:
                    draw_series(painter, shown, place)
