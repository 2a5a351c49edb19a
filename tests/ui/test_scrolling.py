"""The wheel over the fields of an inspector scrolls the inspector."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import start
from ui.widgets.choice import Choice
from ui.widgets.growing_line import GrowingLine
from ui.widgets.panes import Inspector

WORDS = "Killed and wounded claimed by the General Staff, per day, Feb 2022 to Aug 2026"


def a_choice() -> QWidget:
    return Choice("Mark", [(each, each) for each in ("line", "step", "area")])


def a_line() -> QWidget:
    made = GrowingLine()
    made.setText(WORDS)
    return made


@pytest.mark.parametrize("make", [a_choice, a_line])
def test_that_the_wheel_over_a_field_scrolls_the_page_and_leaves_field_and_focus(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    start.application()
    inspector = Inspector()
    qtbot.addWidget(inspector)
    page, before, field = QWidget(), QLineEdit(), make()
    rows = QVBoxLayout(page)
    rows.addWidget(before)
    rows.addWidget(field)
    rows.addSpacing(2_000)
    inspector.add(page)
    inspector.resize(300, 400)
    inspector.show()
    bar = inspector.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    before.setFocus()
    place = field.mapTo(inspector, field.rect().center())
    QTest.wheelEvent(inspector.windowHandle(), QPointF(place), QPoint(0, -120))
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert page.focusWidget() is before
    assert not isinstance(field, Choice) or field.value == "line"


def test_that_no_line_of_a_sentence_is_out_of_sight_after_the_field_grew(qtbot: QtBot) -> None:
    start.application()
    field = GrowingLine()
    qtbot.addWidget(field)
    field.resize(258, 28)
    field.show()
    qtbot.keyClicks(field, WORDS)
    assert field.verticalScrollBar().value() == 0
    assert field.height() >= 3 * field.fontMetrics().lineSpacing()
