"""Scenarios as things: a new one, a copy, and what somebody stated of it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.scenarios import (
    templates,
)
from tests.ui.scenario.conftest import put, settled, shown
from ui.commands import by_id, give
from ui.views.scenario import ScenarioView


def test_that_a_new_scenario_begins_with_a_question_that_says_what_it_needs(
    view: ScenarioView, qtbot: QtBot
) -> None:
    context = view.context
    before = context.session.workspace
    assert give(context, by_id("new-scenario"))
    qtbot.waitUntil(view.page.isVisible)
    assert not view.answer.isVisible()
    assert set(view.page.buttons) == {template.name for template in templates()}
    asking = view.page.buttons["slow-down"]
    assert "December 2024" in asking.accessibleDescription()
    assert "Needs: Area of November (km²)" in asking.accessibleDescription()
    qtbot.keyClick(asking, Qt.Key.Key_Escape)
    qtbot.waitUntil(view.answer.isVisible)
    assert not view.page.isVisible()
    assert context.session.workspace is before
    give(context, by_id("new-scenario"))
    qtbot.waitUntil(view.page.isVisible)
    asking.click()
    qtbot.waitUntil(view.answer.isVisible)
    assert shown(view).template == "slow-down"
    settled(view, qtbot)
    context.session.undo()
    assert context.session.workspace == before


def test_that_only_what_somebody_stated_is_said_to_be_stated_by_them(
    view: ScenarioView, qtbot: QtBot
) -> None:
    settled(view, qtbot)
    row = view.assumptions.rows["start"]
    assert row.note.text() == "As the template has it."
    put(qtbot, row.fields["likely"], "2025-02-01")
    qtbot.waitUntil(lambda: row.note.text() == "Stated by you.")


def test_that_a_scenario_is_duplicated_to_change_one_thing_in(
    view: ScenarioView, qtbot: QtBot
) -> None:
    first = shown(view)
    give(view.context, by_id("duplicate-scenario"))
    qtbot.waitUntil(lambda: shown(view).id != first.id)
    second = shown(view)
    assert second.title == f"{first.title} (2)"
    assert replace(second, id=first.id, title=first.title) == first
    give(view.context, by_id("duplicate-scenario"))
    qtbot.waitUntil(lambda: shown(view).id not in (first.id, second.id))
    assert shown(view).title == f"{first.title} (3)"
    settled(view, qtbot)
