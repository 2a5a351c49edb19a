"""Sliders: the answer follows, and only what moves is drawn anew."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from models.scenarios import (
    Input,
    template_named,
    with_settings,
)
from tests.ui.scenario.conftest import put, settled, shown
from ui.views.scenario import ScenarioView


def all_drawn() -> None:
    """Lay out and draw what is out of date; what moved is drawn in a later turn of the loop."""
    for _ in range(10):
        QApplication.processEvents()


def test_that_the_answer_s_words_follow_every_move_of_a_slider(
    view: ScenarioView, qtbot: QtBot
) -> None:
    """A pace fixed at 18 ends on 21 April 2026; at 28 on 2 November 2025."""
    template = template_named("remaining-area")
    for pace, words in ((18, "On 21 Apr 2026."), (28, "On 2 Nov 2025.")):
        one = with_settings(shown(view), template, [f"pace={pace}"]).input("pace")
        view.assumptions.rows["pace"].slider.dragged.emit(one)
        qtbot.waitUntil(lambda words=words: view.answer.sentence.text() == words)


def test_that_only_the_input_that_moves_is_drawn_anew(view: ScenarioView, qtbot: QtBot) -> None:
    pace = view.assumptions.rows["pace"]
    # The first move takes its note away, and the rows below it move up.
    pace.slider.dragged.emit(replace(pace.input, likely=17.0))
    settled(view, qtbot)
    all_drawn()
    drawn_rows: list[str] = []

    class Watch(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                drawn_rows.append(watched.objectName())
            return False

    watch = Watch()
    for name, row in view.assumptions.rows.items():
        row.slider.setObjectName(name)
        row.slider.installEventFilter(watch)
    pace.slider.dragged.emit(replace(pace.input, likely=17.5))
    settled(view, qtbot)
    qtbot.waitUntil(lambda: "pace" in drawn_rows)
    all_drawn()
    for row in view.assumptions.rows.values():
        row.slider.removeEventFilter(watch)
    assert set(drawn_rows) == {"pace"}


def test_that_two_near_values_have_handles_apart(view: ScenarioView, qtbot: QtBot) -> None:
    """On a line from 0 the handles at 8,400 and 8,700 would lie on one another."""
    row = view.assumptions.rows["remaining"]
    put(qtbot, row.fields["likely"], "8400..8700")
    settled(view, qtbot)
    moved: list[Input] = []
    row.slider.dragged.connect(moved.append)
    line = row.slider.height() - 12
    for share in (0.35, 0.65):
        qtbot.mouseClick(
            row.slider, Qt.MouseButton.LeftButton, pos=QPoint(int(share * row.slider.width()), line)
        )
    low, high = moved[0].low, moved[-1].high
    assert low is not None
    assert high is not None
    assert 8000 < low < 8500 < high < 9100
