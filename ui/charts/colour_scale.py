"""The scale of a heat map: its colours from the weakest to the strongest, with their values."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing
from models.charts.points import Points
from models.charts.readings import rounded
from models.charts.units import with_unit
from ui.charts.kinds.heat import gradient
from ui.charts.look import Look
from ui.charts.style import LABEL, Style
from ui.charts.text import Align, Text

ROW = 20
SCALE = (220, 12)
"""Width and height of the strip, at scale 1."""

APART = 24
"""Pixels between the words of both ends, where the strip has to be longer for them."""


def scale_box(
    drawing: Drawing, left: float, top: float, width: float, style: Style
) -> QRectF | None:
    """Where the scale of colours stands, if there is one: a strip with a row of words below."""
    each = next((each for each in drawing.points if each.scale is not None), None)
    if each is None:
        return None
    words = sum(style.advance(end, LABEL) for end in _ends(each, drawing)) + style.px(APART)
    wide = min(max(style.px(SCALE[0]), words), width)
    return QRectF(left, top, wide, style.px(SCALE[1]) + style.row(ROW))


def draw_scale(
    painter: QPainter, box: QRectF | None, looks: Sequence[Look], drawing: Drawing, style: Style
) -> None:
    """Draw the colours of a heat map from its weakest to its strongest, with their values."""
    found = [place for place, each in enumerate(drawing.points) if each.scale is not None]
    if box is None or not found:
        return
    each, look = drawing.points[found[0]], looks[found[0]]
    assert each.scale is not None
    ends = each.scale.shares(np.array([each.scale.low, each.scale.high]))
    strip = QRectF(box.left(), box.top(), box.width(), style.px(SCALE[1]))
    painter.fillRect(strip, gradient(look, strip, (float(ends[0]), float(ends[1]))))
    row = QRectF(box.left(), strip.bottom(), box.width(), style.row(ROW))
    low, high = _ends(each, drawing)
    Text(low, row, LABEL, "muted").draw(painter, style)
    Text(high, row, LABEL, "muted", align=Align.AlignRight).draw(painter, style)


def _ends(each: Points, drawing: Drawing) -> tuple[str, str]:
    """What the weakest and the strongest colour stand for."""
    scale = each.scale
    assert scale is not None
    low, high = rounded(scale.low, each.places), rounded(scale.high, each.places)
    high = with_unit(high, drawing.column(each.series).unit)
    return (
        f"{low} or less" if scale.under else low,
        f"{high}{' or more' if scale.over else ''}{', log scale' if scale.log else ''}",
    )
