"""Small plots in the window: painted as in an export, and zoomed together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.charts import EventMark, Outcome, Series
from models.charts.changing import remarked
from models.charts.marks import MARKS
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from ui.charts import ChartWidget
from ui.charts.canvas import paint
from ui.charts.frame import Frame, lay_out
from ui.charts.style import Style
from ui.theme import LIGHT

MakeChart = Callable[..., Outcome]
FIRST = 19_723.0
"""2024-01-01 in days since 1970-01-01."""


def shown(qtbot: QtBot, outcome: Outcome) -> ChartWidget:
    made = ChartWidget()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show_outcome(outcome)
    with qtbot.waitExposed(made):
        made.show()
    made.clearFocus()
    return made


def small_plots(chart: MakeChart, panels: str = "each") -> Outcome:
    """Two series of twenty days, the second from a table of its own with larger values."""
    one = chart([float(n) for n in range(20)])
    other = chart([100.0 + n for n in range(20)]).tables["t"]
    series = (*one.spec.series, Series("u", "date", "v", label="other"))
    spec = replace(one.spec, series=series, panels=panels)  # pyright: ignore
    return Outcome(spec, {**one.tables, "u": other})


def frame_of(widget: ChartWidget) -> Frame:
    assert widget.drawing is not None
    assert widget.window_shown is not None
    style = Style(LIGHT, margin=6.0, live=True)
    return lay_out(widget.drawing, widget.window_shown, QSizeF(widget.size()), style)


def far_apart(widget: ChartWidget) -> int:
    """The largest difference between the window and what an export paints at its size."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.card))
    assert widget.drawing is not None
    painter = QPainter(image)
    style = Style(LIGHT, margin=6.0, live=True)
    paint(painter, widget.drawing, QSizeF(widget.size()), style, widget.window_shown)
    painter.end()
    grabbed = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    one, other = (np.frombuffer(each.constBits(), np.uint8) for each in (image, grabbed))
    return int(np.abs(one.astype(np.int16) - other).max())


@pytest.mark.parametrize("panels", ["each", "each, own scale"])
def test_that_the_window_shows_small_plots_as_an_export_paints_them(
    qtbot: QtBot, chart: MakeChart, panels: str
) -> None:
    widget = shown(qtbot, small_plots(chart, panels))
    assert len(frame_of(widget).panels) == 2
    assert far_apart(widget) <= 1
    widget.show_window((FIRST + 3, FIRST + 9))
    assert far_apart(widget) <= 1


@pytest.mark.parametrize("mark", [mark.name for mark in MARKS])
def test_that_the_window_shows_every_mark_as_an_export_paints_it(
    qtbot: QtBot, chart: MakeChart, mark: str
) -> None:
    outcome = chart([4.0, -2.0, 7.0, 7.5, float("nan"), 3.0, 9.0, 1.0])
    plain = outcome.tables["t"]
    frame = plain.frame.assign(name=pd.Series(list("abcdabcd"), dtype="str"))
    made = replace(
        plain, columns=(*plain.columns, Column("name", "text")), values=ColumnValues.of(frame)
    )
    series = (remarked(outcome.spec.series[0], made, mark),)
    widget = shown(qtbot, Outcome(replace(outcome.spec, series=series), {"t": made}))
    assert widget.problem == ""
    assert far_apart(widget) <= 1
    assert widget.drawing is not None
    low, high = widget.drawing.full.x
    widget.show_window((low + 0.2 * (high - low), low + 0.7 * (high - low)))
    assert far_apart(widget) <= 1


def test_that_small_plots_share_their_scale_or_have_their_own(
    qtbot: QtBot, chart: MakeChart
) -> None:
    one, other = frame_of(shown(qtbot, small_plots(chart))).panels
    assert one.place.window.y == other.place.window.y
    one, other = frame_of(shown(qtbot, small_plots(chart, "each, own scale"))).panels
    assert one.place.window.y == (0.0, 20.0)
    assert other.place.window.y == (100.0, 120.0)


def test_that_a_wheel_over_one_small_plot_zooms_all_about_the_day_under_it(
    qtbot: QtBot, chart: MakeChart
) -> None:
    widget = shown(qtbot, small_plots(chart))
    plot = frame_of(widget).panels[1].place
    at = plot.rect.center()
    under = plot.value_at(at.x())
    event = QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget.viewport(), event)
    one, other = frame_of(widget).panels
    assert one.place.window.x == other.place.window.x
    low, high = one.place.window.x
    assert high - low == pytest.approx(20 * 0.85**2)
    assert other.place.value_at(at.x()) == pytest.approx(under, abs=0.05)


def test_that_the_crosshair_of_a_small_plot_reads_both(qtbot: QtBot, chart: MakeChart) -> None:
    widget = shown(qtbot, small_plots(chart))
    plot = frame_of(widget).panels[1].place
    with qtbot.waitSignal(widget.walked) as told:
        qtbot.mouseMove(widget.viewport(), plot.rect.topLeft().toPoint() + QPoint(5, 20))
        qtbot.mouseMove(widget.viewport(), plot.rect.center().toPoint())
    assert told.args is not None
    assert "advance" in str(told.args[0])
    assert "other" in str(told.args[0])


def test_that_events_on_small_plots_bear_numbers_with_a_key_below(
    qtbot: QtBot, chart: MakeChart
) -> None:
    outcome = small_plots(chart)
    days = [date(2024, 1, day) for day in (15, 3, 9)]
    events = (
        *(EventMark(day, f"Town {day.day}") for day in days),
        EventMark(date(2023, 1, 1), "x"),
    )
    outcome = replace(outcome, spec=replace(outcome.spec, events=events))
    frame = frame_of(shown(qtbot, outcome))
    assert [(mark.words, mark.row >= 0) for mark in frame.marks] == [
        ("1", True),
        ("2", True),
        ("3", True),
    ]
    assert "1 Town 3; 2 Town 9; 3 Town 15" in [text.words for text in frame.texts]
    few = replace(outcome, spec=replace(outcome.spec, events=events[:2]))
    frame = frame_of(shown(qtbot, few))
    assert [mark.words for mark in frame.marks] == ["Town 3", "Town 15"]
