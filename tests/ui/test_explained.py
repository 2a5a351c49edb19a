"""Words of the trade are explained where they stand, and in Help; so are the marks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.claims.words import MEANING, WORDS
from models.figures.glossary import glossary
from ui.commands import by_id, give
from ui.main_window import MainWindow
from ui.views.scenario.trials import Trials
from ui.widgets.choice import Choice
from ui.widgets.explained import ExplainedLabel
from ui.widgets.fold import Fold
from ui.widgets.help_window import HelpWindow
from ui.widgets.labels import button, label
from ui.widgets.thing_rows import Thing, ThingRows
from ui.widgets.verdict_mark import VerdictMark


@pytest.fixture
def window(opened: MainWindow) -> MainWindow:
    return opened


def help_window(title: str) -> HelpWindow:
    tops = QApplication.topLevelWidgets()
    found = [each for each in tops if isinstance(each, HelpWindow) and each.isVisible()]
    return next(each for each in found if each.windowTitle() == title)


def test_that_a_label_explains_its_words_in_tooltip_and_description(qtbot: QtBot) -> None:
    made = label("Brier score 0.1, CRPS 3 days")
    qtbot.addWidget(made)
    for told in (made.toolTip(), made.accessibleDescription()):
        assert "Brier score: " in told
        assert "CRPS: " in told
    assert "\n" not in made.accessibleDescription()
    assert all(len(line) <= 76 for line in made.toolTip().splitlines())
    made.setText("Nothing of the trade")
    assert not made.toolTip()
    assert not made.accessibleDescription()


def test_that_a_label_with_a_tooltip_of_its_own_keeps_it(qtbot: QtBot) -> None:
    made = ExplainedLabel("seed")
    qtbot.addWidget(made)
    made.setToolTip("its own")
    made.setText("CRPS")
    assert made.toolTip() == "its own"


def test_that_choices_headings_and_buttons_explain_theirs(qtbot: QtBot) -> None:
    choice = Choice("Method", [("b", "block bootstrap"), ("x", "something")])
    fold = Fold("Tested on the past")
    pressed = button("Copy the hash", hint="To publish it elsewhere")
    for each in (choice, fold, pressed):
        qtbot.addWidget(each)
    assert choice.itemData(0, Qt.ItemDataRole.ToolTipRole).startswith("block bootstrap: ")
    described = choice.itemData(0, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described.startswith("block bootstrap: ")
    assert choice.itemData(1, Qt.ItemDataRole.ToolTipRole) is None
    assert "hindcast: " in fold.head.toolTip()
    assert pressed.toolTip().startswith("To publish it elsewhere\nhash: ")
    assert pressed.accessibleDescription().startswith("To publish it elsewhere hash: ")


def test_that_sampling_and_seed_are_explained(qtbot: QtBot) -> None:
    trials = Trials()
    qtbot.addWidget(trials)
    assert "same answer" in trials.seed.accessibleDescription()
    assert "Latin hypercube: " in trials.sampling.accessibleDescription()


def test_that_help_lists_every_word_and_finds_one(window: MainWindow) -> None:
    assert give(window.context, by_id("words"))
    opened = help_window("Words used here")
    assert len(opened.found) == len(glossary())
    opened.search.setText("less is better")
    assert [each.splitlines()[0] for each in opened.found] == ["CRPS", "interval score"]
    opened.search.setText("nowhere to be found")
    assert opened.found == ()
    opened.close()


def test_that_help_shows_every_mark_and_the_list_explains_its_own(window: MainWindow) -> None:
    assert give(window.context, by_id("verdict-marks"))
    opened = help_window("Marks of the verdicts")
    marks = opened.findChildren(VerdictMark)
    assert [mark.accessibleName() for mark in marks] == list(WORDS.values())
    opened.close()
    rows = ThingRows()
    rows.show_rows([Thing("a", "18 km²/day", "In December", mark="contradicts")])
    index = rows.index(0)
    assert MEANING["contradicts"] in str(rows.data(index, Qt.ItemDataRole.ToolTipRole))
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    assert rows.data(index, role) == MEANING["contradicts"]


def test_that_view_ticks_the_colours_in_use(window: MainWindow, qtbot: QtBot) -> None:
    actions = window.menus.actions

    def ticked() -> list[str]:
        return [id for id, each in actions.items() if each.isChecked()]

    window.menus.refresh()
    assert ticked() == ["theme-system"]
    for id in ("theme-light", "theme-dark", "theme-dark", "theme-system"):
        actions[id].trigger()
        qtbot.waitUntil(lambda id=id: ticked() == [id])
