"""Every window beside the main one closes by key."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from models.workspace import edits
from ui.commands import by_id, give
from ui.context import Context
from ui.widgets.export_all import ExportAll
from ui.widgets.still_true import StillTrue
from ui.windows import ask_in, open_window

KEYS = [
    pytest.param(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, id="escape"),
    pytest.param(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier, id="ctrl-w"),
]


@pytest.fixture
def context(example: Context) -> Iterator[Context]:
    example.navigation.go("plots", example.session.workspace.charts[0].id)
    over = QMainWindow()
    over.show()
    yield example
    over.close()
    over.deleteLater()


def opened(context: Context, qtbot: QtBot, command: str) -> QWidget:
    before = set(QApplication.topLevelWidgets())
    give(context, by_id(command))
    (window,) = [
        each
        for each in QApplication.topLevelWidgets()
        if each not in before and each.isVisible() and each.windowType() == Qt.WindowType.Window
    ]
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize(("key", "modifier"), KEYS)
@pytest.mark.parametrize("command", ["export-all", "print-preview", "keys", "words", "about"])
def test_that_the_window_of_a_command_closes_by_key(
    context: Context, qtbot: QtBot, command: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    window = opened(context, qtbot, command)
    with qtbot.waitSignal(window.destroyed):
        qtbot.keyClick(window, key, modifier)


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_that_a_window_with_a_list_closes_from_within_the_list(
    context: Context, qtbot: QtBot, tmp_path: Path, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    window = StillTrue(context, tmp_path / "gone.png")
    open_window(window)
    qtbot.waitUntil(lambda: not context.jobs.running)
    window.list.show()
    window.list.setFocus()
    with qtbot.waitSignal(window.destroyed):
        qtbot.keyClick(window.list, key, modifier)


@pytest.mark.parametrize("make", [ExportAll, lambda context: StillTrue(context, Path("gone.png"))])
def test_that_nothing_is_awaited_for_a_window_that_was_closed_amid_its_work(
    context: Context, make: Callable[[Context], QWidget]
) -> None:
    """It is there until the next turn of the loop, and hears of a change till then."""
    session = context.session
    window = make(context)
    topics = {job.topic for job in context.jobs.running}
    assert len(topics) == 1
    window.close()
    session.edit("Remove", edits.without_file(session.workspace, session.workspace.files[0].id))
    assert not topics & {job.topic for job in context.jobs.running}


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_that_a_dialog_is_gone_once_it_was_closed_by_key(
    qapp: QApplication, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    dialog = QDialog()

    def press() -> None:
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClick(dialog, key, modifier)

    QTimer.singleShot(0, press)
    with qtbot.waitSignal(dialog.destroyed):
        ask_in(dialog)


def test_that_escape_closes_an_open_choice_before_its_window(
    context: Context, qtbot: QtBot
) -> None:
    window = opened(context, qtbot, "export-all")
    assert isinstance(window, ExportAll)
    window.form.showPopup()
    qtbot.keyClick(window.form.view(), Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.form.view().isVisible()
    window.close()
