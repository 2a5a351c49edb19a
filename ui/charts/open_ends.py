"""Bounds whose other end nobody knows: a stroke at the bound, and an arrow away from it."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF

from ui.charts.look import Look
from ui.charts.place import Place

Floats = npt.NDArray[np.float64]
Way = tuple[int, int]
"""To the right and down."""

UP, DOWN, RIGHT, LEFT = (0, -1), (0, 1), (1, 0), (-1, 0)
REACH, LEAST = 9.0, 4.0
"""Widths of a line that an arrow is long, where the plot has room for it and where it has none."""

HEAD, CAP = 2.0, 2.5
"""Widths of a line of half its head and half the stroke at the bound."""


def open_ends(x: Floats, y: Floats, way: Way, place: Place, look: Look) -> list[QLineF]:
    """The lines of an arrow from each point that is there; `way` is where it points."""
    box, width = place.rect, look.width
    lines: list[QLineF] = []
    along, across = QPointF(*way), QPointF(way[1], way[0])
    ends = np.column_stack([x, y])[np.isfinite(x) & np.isfinite(y)]
    for at in (QPointF(*each) for each in ends.tolist()):
        room = {
            RIGHT: box.right() - at.x(),
            LEFT: at.x() - box.left(),
            DOWN: box.bottom() - at.y(),
            UP: at.y() - box.top(),
        }[way]
        tip = at + along * max(min(REACH * width, room), LEAST * width)
        lines += [
            QLineF(at - across * CAP * width, at + across * CAP * width),
            QLineF(at, tip),
            QLineF(tip, tip - (along - across) * HEAD * width),
            QLineF(tip, tip - (along + across) * HEAD * width),
        ]
    return lines
