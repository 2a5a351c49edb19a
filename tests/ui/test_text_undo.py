"""Undo by key in text fields: their own typing first, then the last step of the workspace."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.claims.claim import Claim
from ui.main_window import MainWindow
from ui.widgets.text_undo import field_of

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(opened: MainWindow, qtbot: QtBot) -> MainWindow:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    session = opened.context.session
    claims = (*session.workspace.claims, Claim("mine", "1", "a", ()))
    session.edit("Add a claim", replace(session.workspace, claims=claims))
    qtbot.waitUntil(opened.menus.actions["undo"].isEnabled)
    return opened


def has_step(window: MainWindow) -> bool:
    return window.context.session.workspace.claims[-1].id == "mine"


def focus(qtbot: QtBot, field: QWidget) -> None:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox])
def test_that_a_field_nobody_typed_in_lets_undo_and_redo_through(
    window: MainWindow, qtbot: QtBot, kind: type[QWidget]
) -> None:
    field = kind(window)
    if isinstance(field, QComboBox):
        field.setEditable(True)
    field.show()
    focus(qtbot, field)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert not has_step(window)
    qtbot.waitUntil(window.menus.actions["redo"].isEnabled)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL | SHIFT)
    assert has_step(window)


def test_that_what_was_typed_is_undone_before_the_last_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    field = window.strip.search
    focus(qtbot, field)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == ""
    assert has_step(window)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.text() == "x"
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert not has_step(window)


def test_that_every_text_field_of_the_window_lets_undo_through(
    window: MainWindow, qtbot: QtBot
) -> None:
    tried = 0
    for tab in window.views:
        window.context.navigation.go(tab)
        page = window.views[tab]
        qtbot.waitUntil(page.isVisible)
        QApplication.processEvents()
        for field in page.findChildren(QWidget):
            if field_of(field) is None or not field.isVisible() or not field.isEnabled():
                continue
            if isinstance(field.parentWidget(), QAbstractSpinBox | QComboBox):
                continue
            field.setFocus()
            if not field.hasFocus() or not has_step(window):
                continue
            qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
            assert not has_step(window), (tab, field, field.accessibleName())
            window.context.session.redo()
            qtbot.waitUntil(window.menus.actions["undo"].isEnabled)
            tried += 1
    assert tried >= len(window.views)
