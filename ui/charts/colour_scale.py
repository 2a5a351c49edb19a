"""The scale of a heat map: its colours from the weakest to the strongest, with their values."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing
from models.charts.readings import rounded
from models.charts.units import with_unit
from ui.charts.kinds.heat import gradient, strength
from ui.charts.look import Look
from ui.charts.style import LABEL, Style
from ui.charts.text import Align, Text

ROW = 20
SCALE = (220, 12)
"""Width and height of the strip, at scale 1."""


def scale_box(
    drawing: Drawing, left: float, top: float, width: float, style: Style
) -> QRectF | None:
    """Where the scale of colours stands, if there is one: a strip with a row of words below."""
    if not any(each.scale is not None for each in drawing.points):
        return None
    return QRectF(left, top, min(style.px(SCALE[0]), width), style.px(SCALE[1]) + style.row(ROW))


def draw_scale(
    painter: QPainter, box: QRectF | None, looks: Sequence[Look], drawing: Drawing, style: Style
) -> None:
    """Draw the colours of a heat map from its weakest to its strongest, with their values."""
    found = [place for place, each in enumerate(drawing.points) if each.scale is not None]
    if box is None or not found:
        return
    each, look = drawing.points[found[0]], looks[found[0]]
    low, high = each.scale or (0.0, 1.0)
    ends = strength(np.array([low, high]), (low, high))
    strip = QRectF(box.left(), box.top(), box.width(), style.px(SCALE[1]))
    painter.fillRect(strip, gradient(look, strip, (float(ends[0]), float(ends[1]))))
    row = QRectF(box.left(), strip.bottom(), box.width(), style.row(ROW))
    unit = drawing.column(each.series).unit
    Text(rounded(low, each.places), row, LABEL, "muted").draw(painter, style)
    words = with_unit(rounded(high, each.places), unit)
    Text(words, row, LABEL, "muted", align=Align.AlignRight).draw(painter, style)
