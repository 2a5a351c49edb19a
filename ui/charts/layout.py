"""How the room for plots is shared out: one large plot, or small ones side by side."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF

from models.charts.drawing import Drawing
from models.charts.panels import grid, grouped
from models.charts.scale import Span
from models.charts.window import Window
from models.frozen import frozen
from ui.charts import axis, events, legend
from ui.charts.axis import Upright
from ui.charts.event_marks import Across, Said, marks
from ui.charts.events import Mark
from ui.charts.levels import room_above
from ui.charts.panel import Panel, window_of
from ui.charts.place import Place
from ui.charts.style import LABEL, Style, column_key
from ui.charts.text import Text, cut_apart

LINE = 18
"""The height of a row of words above a plot, at scale 1."""

SMALLEST = (100.0, 60.0)
"""Width and height of a small plot with its words, at scale 1."""

BETWEEN = 14
"""Pixels between small plots, at scale 1."""


@frozen
class Layout:
    """What fills `room`: plots of a drawing, or of what lies in `window` of it.

    `direct`: the lines whose names stand at their ends; `said`: what stands at the marks of events.
    """

    drawing: Drawing
    window: Window
    room: QRectF
    style: Style
    direct: tuple[int, ...]
    said: Said

    def plots(self) -> tuple[tuple[Panel, ...], tuple[Mark, ...]]:
        """The plots, and the events that are marked on each of them."""
        if self.drawing.spec.panels == "one" or self.drawing.rows:
            return self._one()
        return self._many()

    def _one(self) -> tuple[tuple[Panel, ...], tuple[Mark, ...]]:
        drawing, window, room, style = self.drawing, self.window, self.room, self.style
        upright = self._upright()
        right = None
        if window.right is not None:
            right = axis.upright(window.right, room.height(), style, log=drawing.spec.right.log)
        left = room.left() + upright.width(style) + style.px(8)
        # Half a label of the axis may stand out to the right of the plot.
        beside = legend.beside(drawing, self.direct, room.width(), style)
        beside = max(beside, style.px(14), right.width(style) + style.px(8) if right else 0.0)
        width = max(room.right() - beside - left, 1.0)
        found = self._marks(window.x, left, width, room.height())
        words = max(events.height(found, style), room_above(drawing, style))
        top = room.top() + style.px(8) + words
        plot = QRectF(left, round(top), width, max(round(room.bottom()) - round(top), 1.0))
        place = Place(plot, window, drawing.spec.y.log and not drawing.rows)
        panel = Panel(
            place=place,
            upright=axis.apart(upright, place, style),
            series=tuple(range(len(drawing.points))),
            second=self._second(plot),
            right=right,
        )
        return (panel,), tuple(found)

    def _many(self) -> tuple[tuple[Panel, ...], tuple[Mark, ...]]:
        """Small plots with a title each; the columns have labels where the lowest plot of each
        is.
        """
        drawing, room, style = self.drawing, self.room, self.style
        spec = drawing.spec
        groups = grouped([column_key(series) for series in spec.series])
        least = (style.px(SMALLEST[0]), style.px(SMALLEST[1]))
        shape = grid(len(groups), room.width(), room.height(), least)
        own = spec.panels == "each, own scale"
        height = (room.height() - style.px(BETWEEN) * (shape.rows - 1)) / shape.rows
        inner = max(height - style.row(LINE) - style.px(6), 1.0)
        seen = [window_of(drawing, self.window, group) for group in groups[: shape.shown]]
        axes = [axis.upright(each.y, inner, style, log=spec.y.log) for each in seen]
        label = max(each.width(style) for each in axes) + style.px(8)
        labels = label * (shape.columns if own else 1)
        gaps = style.px(BETWEEN) * (shape.columns - 1) + style.px(14)
        width = max((room.width() - labels - gaps) / shape.columns, 1.0)
        # All are of one width and see the same days, so that words stand alike above each.
        found = self._marks(seen[0].x, 0.0, width, inner)
        if found:
            inner = max(inner - events.height(found, style), 1.0)
            axes = [axis.upright(each.y, inner, style, log=spec.y.log) for each in seen]
        panels: list[Panel] = []
        titles = _titles(drawing, groups[: shape.shown], width + (label if own else 0.0), style)
        for place, (group, words) in enumerate(zip(groups[: shape.shown], titles, strict=True)):
            row, column = divmod(place, shape.columns)
            left = room.left() + label * (column + 1 if own else 1)
            left += column * (width + style.px(BETWEEN))
            top = room.top() + row * (height + style.px(BETWEEN))
            plot = QRectF(left, round(top + height - inner), width, round(inner))
            ahead = label if own else 0.0
            box = QRectF(left - ahead, top, width + ahead, style.row(LINE))
            labelled = place + shape.columns >= shape.shown
            panels.append(
                Panel(
                    place=Place(plot, seen[place], spec.y.log, alone=False),
                    upright=axes[place] if own or column == 0 else _wordless(axes[place]),
                    series=group,
                    title=Text(words, box, LABEL, "ink", strong=True),
                    labelled=labelled,
                )
            )
        return tuple(panels), tuple(found)

    def _marks(self, days: Span, left: float, width: float, height: float) -> list[Mark]:
        return marks(self.drawing, Across(days, left, width, height), self.style, self.said)

    def _upright(self) -> Upright:
        drawing, room, style = self.drawing, self.room, self.style
        if drawing.rows:
            return axis.named_rows(drawing.rows, room.height(), room.width(), style)
        return axis.upright(self.window.y, room.height(), style, log=drawing.spec.y.log)

    def _second(self, plot: QRectF) -> Place | None:
        window = self.window
        if window.right is None:
            return None
        return Place(plot, Window(window.x, window.right), self.drawing.spec.right.log)


def plots_wanted(drawing: Drawing) -> int:
    """How many plots there would be with room for all."""
    if drawing.spec.panels == "one" or drawing.rows:
        return 1
    return len(grouped([column_key(series) for series in drawing.spec.series]))


def _wordless(found: Upright) -> Upright:
    return replace(found, words=("",) * len(found.words))


def _titles(
    drawing: Drawing, groups: Sequence[tuple[int, ...]], width: float, style: Style
) -> list[str]:
    every = [drawing.points[group[-1]].series for group in groups]
    names = [series.label or drawing.column(series).name for series in every]
    return cut_apart(names, width, style.metrics(LABEL, strong=True))
