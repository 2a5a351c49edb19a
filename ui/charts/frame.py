"""Where everything of a chart stands on a picture of a given size."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF

from models.charts.caption import axis_words
from models.charts.drawing import Drawing
from models.charts.window import Window
from models.frozen import frozen
from ui.charts import axis, colour_scale, legend, words
from ui.charts.event_marks import is_numbered
from ui.charts.events import Mark
from ui.charts.fit import FITS, Fit
from ui.charts.layout import LINE, Layout, plots_wanted
from ui.charts.legend import Entry
from ui.charts.manner import Manner
from ui.charts.narrow_bars import are_narrow
from ui.charts.panel import Panel
from ui.charts.place import Place
from ui.charts.style import LABEL, Style
from ui.charts.text import Align, Text, block, wrapped

ROWS_ALONG = 2
"""Rows of labels below the plot that there is room for, so that it stays while it is moved."""


@frozen
class Frame:
    """The words with their rectangles, the plots, and what stands about them."""

    texts: tuple[Text, ...]
    panels: tuple[Panel, ...]
    entries: tuple[Entry, ...]
    scale: QRectF | None
    """Where the scale of a heat map's colours stands."""
    logo: QRectF | None
    direct: tuple[int, ...]
    marks: tuple[Mark, ...]
    right: float
    """The right edge of what may be drawn on."""
    left_out: tuple[str, ...] = ()
    """Words that there is no room for, by the names of a `Fit`."""
    manner: Manner = Manner()

    @property
    def place(self) -> Place:
        """The plot that is moved and zoomed; others follow it."""
        return self.panels[0].place

    def place_at(self, at: QPointF) -> Place | None:
        """The plot that a point of the picture lies in, or a little beside."""
        near = (panel.place for panel in self.panels)
        return next((p for p in near if p.rect.adjusted(-8, -8, 8, 8).contains(at)), None)

    def panel_of(self, series: int) -> Panel | None:
        """The plot on which a series is drawn; `None` where there was no room for it."""
        return next((panel for panel in self.panels if series in panel.series), None)


def lay_out(drawing: Drawing, window: Window, size: QSizeF, style: Style) -> Frame:
    """The frame of the chart on a picture of `size`.

    Where it is too low for everything, words give way as `FITS` has it; the title and the source
    line stay. Events whose names do not all fit where all is seen have numbers, and their names
    stand below; bars side by side that are too narrow are steps; where only some rows are named,
    that is said.
    """
    manner = Manner(numbered=is_numbered(drawing))
    if drawing.spec.events and not manner.numbered:
        named = _fitted(drawing, drawing.full, size, style, manner)
        manner = Manner(numbered=any(mark.cut for mark in named.marks))
    frame = _fitted(drawing, window, size, style, manner)
    # What is said of it takes room itself.
    for _ in range(2):
        found = _needed(drawing, frame, style, manner)
        if found == frame.manner:
            break
        frame = _fitted(drawing, window, size, style, found)
    return frame


def _needed(drawing: Drawing, frame: Frame, style: Style, manner: Manner) -> Manner:
    """How what has no room on `frame` is shown and told."""
    shown = len(frame.panels)
    return replace(
        manner,
        stepped=are_narrow(drawing, frame.panels, style),
        thinned=len(frame.panels[0].upright.words) < len(drawing.rows),
        plots=shown if shown < plots_wanted(drawing) else 0,
    )


def _fitted(drawing: Drawing, window: Window, size: QSizeF, style: Style, manner: Manner) -> Frame:
    """The frame of the first fit that leaves the plot its room."""
    frame = _frame(drawing, window, size, style, FITS[0], ROWS_ALONG, manner)
    for before, fit in pairwise(FITS):
        if frame.place.rect.height() >= style.px(before.least) or len(frame.panels) > 1:
            break
        rows = axis.rows_along(drawing, frame.place, style) if fit.close else ROWS_ALONG
        frame = _frame(drawing, window, size, style, fit, rows, manner)
    return frame


def _frame(
    drawing: Drawing,
    window: Window,
    size: QSizeF,
    style: Style,
    fit: Fit,
    rows: int,
    manner: Manner,
) -> Frame:
    margin = style.margin
    left, right = margin, size.width() - margin
    width = max(right - left, 1.0)
    logo = words.logo_box(drawing.spec, right, size.height() - margin, style)
    head, top = words.head(drawing, left, margin, width, style, fit)
    beside_logo = width - (logo.width() + style.px(12) if logo is not None else 0.0)
    foot, bottom = words.foot(
        drawing, left, size.height() - margin, beside_logo, style, fit, manner
    )
    if logo is not None:
        bottom = min(bottom, logo.top() - style.px(4))

    direct = legend.direct(drawing, width, style)
    others = [place for place in legend.named(drawing) if place not in direct]
    entries = legend.above(drawing, others, left, top, width, style, fit.rows)
    if entries:
        top = entries[-1].rect.bottom() + style.px(6)
    scale = colour_scale.scale_box(drawing, left, top, width, style)
    if scale is not None:
        top = scale.bottom() + style.px(6)
    bottom -= style.px(axis.MARK + 10) + rows * style.row(axis.ROW)

    above = _axis_words(drawing, left, top, width, style)
    if above:
        top += style.row(LINE)
    room = QRectF(left, top, width, bottom - top)
    panels, marks = Layout(drawing, window, room, style, direct, words.said_at(fit, manner)).plots()
    return Frame(
        texts=(*head, *above, *foot),
        panels=panels,
        entries=tuple(entries),
        scale=scale,
        logo=logo,
        direct=direct,
        marks=marks,
        right=right,
        left_out=fit.left_out,
        manner=manner,
    )


def _axis_words(
    drawing: Drawing, left: float, top: float, width: float, style: Style
) -> list[Text]:
    """The words above the vertical axes, those of a second one at the right."""
    metrics, line = style.metrics(LABEL), style.row(LINE)
    found: list[Text] = []
    both = drawing.full.right is not None
    room = width / 2 - style.px(8) if both else width
    like = Text("", QRectF(), LABEL, "muted")
    if said := axis_words(drawing.outcome):
        found += block(wrapped(said, room, metrics, 1), left, top, room, line, like)
    if both and (said := axis_words(drawing.outcome, "right")):
        at = QRectF(left + width - room, top, room, line)
        lines = wrapped(said, room, metrics, 1)
        found.append(Text(lines[0], at, LABEL, "muted", align=Align.AlignRight))
    return found
