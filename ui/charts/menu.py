"""What a chart offers at the right button."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from models.frozen import frozen
from ui.charts.clipboard import mime_of

if TYPE_CHECKING:
    from ui.charts.widget import ChartWidget


@frozen
class Offer:
    """An entry of the menu; `group` sets entries apart by a hairline."""

    title: str
    run: Callable[[], None]
    group: int = 0
    enabled: bool = True


Offers = Callable[[], Sequence[Offer]]


def nothing() -> Sequence[Offer]:
    """A chart by itself offers no more than every chart."""
    return ()


def build(chart: "ChartWidget") -> QMenu:
    """The menu, which deletes itself when it closes."""
    made = QMenu(chart)
    made.aboutToHide.connect(made.deleteLater)
    there = chart.drawing is not None
    made.addAction("Show all", lambda: chart.show_window(None)).setEnabled(there)
    made.addSeparator()
    offered = chart.offered()
    if not offered:
        made.addAction("Copy picture", lambda: _copy_picture(chart)).setEnabled(there)
    made.addAction("Copy description", lambda: _copy(chart.text_twin())).setEnabled(there)
    # The crosshair is gone once the pointer is on the menu.
    told = chart.values_exact
    made.addAction("Copy the values here", lambda: _copy(told)).setEnabled(bool(told))
    group = None
    for offer in offered:
        if offer.group != group:
            made.addSeparator()
            group = offer.group
        made.addAction(offer.title, offer.run).setEnabled(offer.enabled)
    return made


def _copy_picture(chart: "ChartWidget") -> None:
    if chart.drawing is not None:
        QGuiApplication.clipboard().setMimeData(mime_of(chart.drawing.given))


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)
