"""The window: menus, dropping files, recent files, the bar, closing."""

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.progress import Progress
from models.workspace import worked_example, write_workspace
from models.workspace.recovery import kept_in, read_kept
from ui import paths, start
from ui.commands import by_id, give
from ui.context import Context
from ui.main_window import MainWindow
from ui.views.scenario import ScenarioView
from ui.widgets.choice import Choice
from ui.widgets.panes import Panes
from ui.windows import front


@pytest.fixture
def window(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    context = opened.context
    context.loading.read_all()
    qtbot.waitUntil(lambda: not context.jobs.running)
    return opened


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))


def words_in_front(window: MainWindow) -> list[str]:
    page = window.pages.currentWidget()
    return [] if page is None else [each.text() for each in page.findChildren(QLabel)]


def test_that_the_first_start_opens_on_the_102_row(window: MainWindow) -> None:
    context = window.context
    assert context.navigation.front == "claims"
    claim = context.session.workspace.claims[0]
    assert context.navigation.at("claims").item == claim.id
    assert "102" in claim.result


def test_that_a_dropped_file_is_opened_and_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "losses.csv"
    path.write_text("date,losses\n2024-01-01,10\n2024-01-02,20\n")
    drop(window, path)
    qtbot.waitUntil(lambda: bool(window.context.session.tables("losses")))
    assert window.context.navigation.front == "data"
    assert paths.recent_files()[0] == str(path)
    window.menus.recent.fill()
    assert [action.text() for action in window.menus.recent.actions()] == ["losses.csv"]
    path.unlink()
    window.menus.recent.fill()
    assert not window.menus.recent.actions()[0].isEnabled()


def test_that_a_dropped_workspace_takes_the_place_of_the_example(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.salient"
    write_workspace(worked_example(), path)
    drop(window, path)
    assert window.context.session.path == str(path)
    assert "Opened mine.salient" in window.bar.text
    qtbot.waitUntil(lambda: not window.context.jobs.running)


def test_that_a_damaged_workspace_leaves_what_is_open(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "bad.salient"
    path.write_bytes(b"no zip")
    before = window.context.session.workspace
    drop(window, path)
    assert window.context.session.workspace is before
    assert "is damaged" in window.bar.text


def test_that_menus_follow_the_moment(window: MainWindow, qtbot: QtBot) -> None:
    undo = window.menus.actions["undo"]
    assert not undo.isEnabled()
    give(window.context, by_id("new-claim"))
    qtbot.waitUntil(undo.isEnabled)
    assert undo.text() == "Undo New claim"
    assert window.windowTitle().startswith("*")
    give(window.context, by_id("undo"))
    qtbot.waitUntil(lambda: not undo.isEnabled())
    assert not window.windowTitle().startswith("*")


def test_that_a_command_is_found_by_a_word_of_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.strip.search, "new scenario")
    qtbot.keyClick(window.strip.search, Qt.Key.Key_Return)
    assert window.context.navigation.front == "scenario"
    view = window.views["scenario"]
    assert isinstance(view, ScenarioView)
    qtbot.waitUntil(view.page.isVisible)
    qtbot.waitUntil(lambda: window.strip.search.text() == "")


def test_that_every_tab_is_reached_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    for key, tab in (("1", "data"), ("2", "plots"), ("3", "scenario"), ("4", "claims")):
        window.menus.actions[f"show-{tab}"].trigger()
        assert window.context.navigation.front == tab
        shortcut = window.menus.actions[f"show-{tab}"].shortcut().toString()
        assert shortcut == f"Ctrl+{key}"
        assert window.pages.currentWidget() is window.views[tab]


def test_that_tabs_are_made_in_idle_moments(opened: MainWindow, qtbot: QtBot) -> None:
    others = ("data", "plots", "scenario")
    assert not any(opened.views.is_made(tab) for tab in others)
    opened.warming.start()
    qtbot.waitUntil(lambda: opened.warming.is_done)
    assert all(opened.views.is_made(tab) for tab in others)


def test_that_a_tab_asked_for_while_it_is_imported_shows_as_soon_as_it_can(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.warming.start()
    opened.context.navigation.go("plots")
    assert not opened.views.is_made("plots")
    assert words_in_front(opened) == ["One moment", "This tab is being made ready."]
    qtbot.waitUntil(lambda: opened.pages.currentWidget() is opened.views["plots"])
    assert not opened.warming.is_done


def test_that_a_tab_whose_imports_fail_says_so_and_can_be_tried_again(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = sys.modules["ui.views.scenario"]
    monkeypatch.setitem(sys.modules, "ui.views.scenario", None)  # importing it raises
    missing = "This tab cannot be shown"
    with qtbot.captureExceptions() as raised:
        opened.warming.start()
        opened.context.navigation.go("plots")
        qtbot.waitUntil(lambda: missing in words_in_front(opened))
        qtbot.wait(100)
    assert [kind for kind, _, _ in raised] == [ModuleNotFoundError]
    monkeypatch.setitem(sys.modules, "ui.views.scenario", there)
    (again,) = (each for each in opened.findChildren(QPushButton) if each.text() == "Try again")
    again.click()
    assert missing not in words_in_front(opened)
    qtbot.waitUntil(lambda: opened.pages.currentWidget() is opened.views["plots"])


def test_that_a_tab_that_cannot_be_made_says_so_and_can_be_tried_again(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_context: Context) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised, monkeypatch.context() as patched:
        patched.setattr(ScenarioView, "in_pieces", broken)
        opened.warming.start()
        opened.context.navigation.go("scenario")
        qtbot.waitUntil(lambda: "This tab cannot be shown" in words_in_front(opened))
        qtbot.wait(50)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    (again,) = (each for each in opened.findChildren(QPushButton) if each.text() == "Try again")
    again.click()
    qtbot.waitUntil(lambda: opened.pages.currentWidget() is opened.views["scenario"])
    qtbot.waitUntil(lambda: opened.warming.is_done)


def test_that_a_window_that_may_not_close_stays(qapp: QApplication) -> None:
    start.application()
    context = Context.build()
    window = MainWindow(context, lambda: False)
    window.show()
    assert not window.close()
    assert window.isVisible()
    window.hide()
    context.close()
    window.deleteLater()


def test_that_windows_stand_over_the_main_one_not_over_a_dialog_that_is_going(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert front() is window


def test_that_what_was_said_goes_with_the_tab_and_with_the_next_step(window: MainWindow) -> None:
    context = window.context
    context.navigation.go("data", "")
    context.messages.fail("That did not work.")
    assert window.bar.text == "That did not work."
    context.navigation.go("plots")
    assert window.bar.text == ""
    context.messages.inform("Done.")
    session = context.session
    session.edit("Name it", replace(session.workspace, title="Another"))
    assert window.bar.text == ""


def test_that_of_work_that_stays_the_bar_does_not_say_that_nothing_changed(
    window: MainWindow, qtbot: QtBot
) -> None:
    context = window.context
    go_on = Event()

    def work(_progress: Progress) -> None:
        go_on.wait(10)

    def fail(error: Exception) -> None:
        raise error

    stopped = partial(context.messages.inform, "1 of 3 was written.")
    job = context.jobs.start("t", "Writing", work, print, fail, stopped, stays=True)
    qtbot.mouseClick(pressed(window.bar, "Cancel"), Qt.MouseButton.LeftButton)
    assert job.stop.is_set()
    assert window.bar.text == ""
    go_on.set()
    qtbot.waitUntil(lambda: window.bar.text == "1 of 3 was written.")


def pressed(within: QWidget, words: str) -> QPushButton:
    return next(each for each in within.findChildren(QPushButton) if each.text() == words)


def test_that_the_wheel_scrolls_past_a_choice(qtbot: QtBot) -> None:
    choice = Choice("Kind", ((1, "one"), (2, "two")))
    qtbot.addWidget(choice)
    choice.show()
    middle = QPointF(choice.rect().center())
    notch = QWheelEvent(
        middle, choice.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, notch)
    assert choice.value == 1
    assert not notch.isAccepted()


def test_that_escape_leaves_nothing_of_a_search_for_commands(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = window.strip.search
    window.command_search.focus()
    qtbot.keyClicks(field, "export")
    completer = field.completer()
    assert completer is not None
    offered = completer.popup()
    assert offered is not None
    qtbot.waitUntil(offered.isVisible)
    assert offered.styleSheet() == window.strip.styleSheet()
    qtbot.keyClick(offered, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not offered.isVisible()


def test_that_a_key_leads_to_the_search_for_commands(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget() is window.strip.search


@pytest.mark.parametrize("tab", ["data", "plots", "scenario", "claims"])
def test_that_nothing_is_cut_at_the_smallest_size(
    window: MainWindow, qtbot: QtBot, tab: str
) -> None:
    context = window.context
    context.navigation.go(tab)
    window.resize(window.minimumSize())
    view = window.views[tab]
    [panes] = view.findChildren(Panes)
    qtbot.waitUntil(lambda: not context.jobs.running and panes.width() == window.width())
    if tab == "scenario":
        assert isinstance(view, ScenarioView)
        qtbot.waitUntil(lambda: view.result is not None)
        assert view.answer.horizontalScrollBar().maximum() == 0
    inspector = panes.inspector
    assert isinstance(inspector, QScrollArea)
    content = inspector.widget()
    assert content is not None
    qtbot.waitUntil(lambda: inspector.viewport().width() >= content.minimumSizeHint().width())
    assert sum(panes.sizes()) <= window.width()


def test_that_widths_that_the_user_set_stay(window: MainWindow, qtbot: QtBot) -> None:
    [panes] = window.views["claims"].findChildren(Panes)
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: panes.width() == window.width())
    panes.moveSplitter(200, 1)
    assert panes.sizes()[0] == 200
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: panes.width() == window.width())
    assert panes.sizes()[0] == 200


def test_that_the_window_closes_without_a_question_and_takes_what_is_being_typed(
    qapp: QApplication, qtbot: QtBot
) -> None:
    start.application()
    context = Context.build()
    window = start.open_window(context)
    window.show()
    window.activateWindow()
    field = next(
        each
        for each in window.views["claims"].findChildren(QLineEdit)
        if each.accessibleName() == "Who says so"
    )
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "!")
    assert window.close()
    (kept,) = kept_in(paths.recovery_folder())
    assert read_kept(kept).workspace.claims[0].claimant == "!Defense Express"
    window.deleteLater()
