"""The Scenario tab in the window on the worked example."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.scenarios import (
    Input,
    Scenario,
)
from models.workspace import edits
from ui import start
from ui.context import Context
from ui.main_window import MainWindow
from ui.views.scenario import ScenarioView
from ui.views.scenario.input_row import InputRow


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the worked example, shown, without its files."""
    start.application()
    context = Context.build()
    made = start.open_window(context)
    made.resize(1280, 800)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not context.jobs.running)
    made.hide()
    context.close()
    made.deleteLater()


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> ScenarioView:
    found = window.views["scenario"]
    assert isinstance(found, ScenarioView)
    window.context.navigation.go("scenario")
    qtbot.waitUntil(lambda: found.result is not None)
    return found


def shown(view: ScenarioView) -> Scenario:
    scenario = edits.find(view.context.session.workspace.scenarios, view.place.item)
    assert scenario is not None
    return scenario


def stated(view: ScenarioView, name: str) -> Input:
    found = shown(view).input(name)
    assert found is not None
    return found


def settled(view: ScenarioView, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: (
            view.result is not None and replace(view.result.scenario, trials=10_000) == shown(view)
        )
    )


def put(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def choose(row: InputRow, shape: str) -> None:
    row.shape.setCurrentIndex(row.shape.findData(shape))
    row.shape.activated.emit(row.shape.currentIndex())
