"""What a chart offers at the right button."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from ui.charts.picture import render

if TYPE_CHECKING:
    from ui.charts.widget import ChartWidget


def build(chart: "ChartWidget") -> QMenu:
    """The menu, which deletes itself when it closes."""
    made = QMenu(chart)
    made.aboutToHide.connect(made.deleteLater)
    made.addAction("Show all", lambda: chart.show_window(None))
    made.addSeparator()
    made.addAction("Copy picture", lambda: _copy_picture(chart))
    made.addAction("Copy description", lambda: _copy_words(chart))
    for action in made.actions():
        action.setEnabled(chart.drawing is not None)
    return made


def _copy_picture(chart: "ChartWidget") -> None:
    if chart.drawing is not None:
        QGuiApplication.clipboard().setImage(render(chart.drawing.outcome))


def _copy_words(chart: "ChartWidget") -> None:
    QGuiApplication.clipboard().setText(chart.text_twin())
