"""The Claims tab in a real window on the worked example."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui import start
from ui.context import Context
from ui.main_window import MainWindow
from ui.views.claims import ClaimsView


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> Iterator[ClaimsView]:
    """The Claims tab of a window on the worked example, shown, with its files read."""
    start.application()
    context = Context.build()
    window: MainWindow = start.open_window(context)
    window.show()
    start.begin(context, [])
    qtbot.waitUntil(lambda: not context.jobs.running)
    made = window.views["claims"]
    assert isinstance(made, ClaimsView)
    yield made
    window.hide()
    context.close()
    window.deleteLater()


def go(view: ClaimsView, id: str, part: str = "") -> None:
    view.context.navigation.go("claims", id, part)
    view.draw_now()


def words(widget: QWidget) -> list[str]:
    """What the labels in `widget` say, in the order they were made, units tied to numbers."""
    return [each.text().replace("\u00a0", " ") for each in widget.findChildren(QLabel)]


def test_that_the_arithmetic_is_set_out_as_on_paper(view: ClaimsView) -> None:
    """593 km² over 31 days, printed as 18 a day."""
    go(view, "S2")
    said = words(view.paper.arithmetic)
    assert "593 km² ÷ 31 days = 19.129 km²/day" in said
    assert said[-6:] == [
        "19.129 km²/day",
        "19.1129 to 19.1452 km²/day",
        "printed",
        "18 km²/day",
        "17.5 to 18.5 km²/day",
        "no value is both",
    ]
