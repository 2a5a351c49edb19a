"""Where everything of a chart stands on a picture of a given size."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from models.charts.caption import axis_words, source_line
from models.charts.drawing import Drawing, Window
from ui.charts import axis, events, legend
from ui.charts.axis import Upright
from ui.charts.events import Mark
from ui.charts.legend import Entry
from ui.charts.place import Place
from ui.charts.style import BODY, CAPTION, LABEL, TITLE, Style
from ui.charts.text import Text, block, wrapped

LEAST_PLOT = 70
"""Pixels at scale 1 that the plot keeps before words around it give way."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The words with their rectangles, the plot, and what stands about it."""

    texts: tuple[Text, ...]
    place: Place
    upright: Upright
    entries: tuple[Entry, ...]
    direct: tuple[int, ...]
    marks: tuple[Mark, ...]
    right: float
    """The right edge of what may be drawn on."""


def lay_out(drawing: Drawing, window: Window, size: QSizeF, style: Style) -> Frame:
    """The frame of the chart on a picture of `size`.

    Where it is too low for everything, first the note gives way, then the subtitle, last the title;
    the source line stays.
    """
    for left_out in ((), ("note",), ("note", "subtitle"), ("note", "subtitle", "title")):
        frame = _frame(drawing, window, size, style, left_out)
        if frame.place.rect.height() >= style.px(LEAST_PLOT):
            break
    return frame


def _frame(
    drawing: Drawing, window: Window, size: QSizeF, style: Style, left_out: Sequence[str]
) -> Frame:
    margin = style.margin
    left, right = margin, size.width() - margin
    width = max(right - left, 1.0)
    head, top = _head(drawing, left, margin, width, style, left_out)
    foot, bottom = _foot(drawing, left, size.height() - margin, width, style, left_out)

    direct = legend.direct(drawing, width, style)
    others = [place for place in legend.named(drawing) if place not in direct]
    entries = legend.above(drawing, others, left, top, width, style)
    if entries:
        top = entries[-1].rect.bottom() + style.px(6)
    bottom -= style.px(axis.MARK + 2 + 2 * axis.ROW + 8)

    upright = axis.upright(window, bottom - top, style)
    plot_left = left + upright.width(style) + style.px(8)
    # Half a label of the axis may stand out to the right of the plot.
    plot_right = right - max(legend.beside(drawing, direct, width, style), style.px(14))
    plot_width = max(plot_right - plot_left, 1.0)
    marks = events.marks(drawing, window.x, plot_left, plot_width, bottom - top, style)
    words = axis_words(drawing.outcome)
    if words:
        line = style.px(18)
        head += block(
            wrapped(words, width, style.metrics(LABEL), 1),
            left, top, width, line, Text("", QRectF(), LABEL, "muted"),
        )  # fmt: skip
        top += line
    top += style.px(8) + events.height(marks, style)
    plot = QRectF(plot_left, round(top), plot_width, max(round(bottom) - round(top), 1.0))
    return Frame(
        texts=(*head, *foot),
        place=Place(plot, window),
        upright=upright,
        entries=tuple(entries),
        direct=tuple(direct),
        marks=tuple(marks),
        right=right,
    )


def _head(
    drawing: Drawing, left: float, top: float, width: float, style: Style, left_out: Sequence[str]
) -> tuple[list[Text], float]:
    """Title and subtitle, and where they end."""
    found: list[Text] = []
    spec = drawing.spec
    parts = (
        ("title", spec.title, TITLE, "ink", 22, 3),
        ("subtitle", spec.subtitle, BODY, "muted", 18, 2),
    )
    for name, words, pixels, role, high, most in parts:
        if not words or name in left_out:
            continue
        strong = name == "title"
        lines = wrapped(words, width, style.metrics(pixels, strong=strong), most)
        like = Text("", QRectF(), pixels, role, strong)
        found += block(lines, left, top, width, style.px(high), like)
        top += len(lines) * style.px(high) + style.px(2)
    return found, top + (style.px(8) if found else 0)


def _foot(
    drawing: Drawing,
    left: float,
    bottom: float,
    width: float,
    style: Style,
    left_out: Sequence[str],
) -> tuple[list[Text], float]:
    """Note and source line, and where they begin."""
    metrics = style.metrics(CAPTION)
    line = style.px(15)
    lines: list[str] = []
    if drawing.spec.note and "note" not in left_out:
        lines += wrapped(drawing.spec.note, width, metrics, 3)
    lines += wrapped(source_line(drawing.outcome), width, metrics, 4)
    top = bottom - len(lines) * line
    return block(lines, left, top, width, line, Text("", QRectF(), CAPTION, "muted")), top
