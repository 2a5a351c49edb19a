"""The commands: whole, told apart, and safe to ask for on an empty workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.claims import Claim
from models.errors import ChartError, SalientError
from models.workspace import Workspace, read_workspace, write_workspace
from ui import saving
from ui.commands import COMMANDS, MENUS, Command, by_id, give
from ui.commands.claim import open_claims
from ui.commands.plot import export_to
from ui.context import Context
from ui.guard import guarded
from ui.saving import SaveChanges
from ui.start import open_window


@pytest.fixture
def context(qapp: QApplication) -> Iterator[Context]:
    made = Context.build()
    yield made
    made.close()


def test_that_ids_titles_and_shortcuts_are_told_apart() -> None:
    ids = [command.id for command in COMMANDS]
    titles = [(command.menu, command.title) for command in COMMANDS]
    keys = [
        key.toString()
        for command in COMMANDS
        if command.shortcut
        for key in QKeySequence.listFromString(command.shortcut)
    ]
    for each in (ids, titles, keys):
        assert len(each) == len(set(each))
    assert "" not in keys
    assert {command.menu for command in COMMANDS} == set(MENUS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_that_asking_whether_it_can_be_given_is_safe_with_nothing_open(
    command: Command, context: Context
) -> None:
    for tab in ("data", "plots", "scenario", "claims"):
        context.navigation.go(tab, "")
        assert command.enabled(context) in (True, False)
        if command.wording is not None:
            assert command.wording(context)


def test_that_a_command_that_cannot_be_given_does_nothing(context: Context) -> None:
    before = context.session.workspace
    assert not give(context, by_id("undo"))
    assert not give(context, by_id("remove-claim"))
    assert context.session.workspace == before


def test_that_a_named_error_becomes_one_message(context: Context) -> None:
    def fail() -> None:
        raise SalientError("The sentence.")

    assert not guarded(context, fail)
    (message,) = context.messages.history
    assert (message.level, message.text) == ("error", "The sentence.")


def test_that_a_mistake_of_ours_is_not_swallowed(context: Context) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        guarded(context, fail)


def test_that_exporting_without_a_chart_is_refused_in_a_sentence(
    context: Context, tmp_path: Path
) -> None:
    with pytest.raises(ChartError, match="plot a column"):
        export_to(context, tmp_path / "x.png")


def test_that_exporting_into_a_missing_folder_changes_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    context = Context.build()
    window = open_window(context)
    context.loading.read_all()
    qtbot.waitUntil(lambda: not context.jobs.running)
    context.navigation.go("plots")
    target = tmp_path / "none" / "x.png"
    export_to(context, target)
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert "There is no folder" in context.messages.history[-1].text
    assert not target.parent.exists()
    context.close()
    window.deleteLater()


def test_that_a_file_of_claims_is_added_as_one_step(
    context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "claims.csv"
    path.write_text(
        "id,result,formula,inputs\n"
        "A,18 km²/day,area / days,area: 593 km²; days: =31 days\n"
        "B,2,a / b,a: 4; b: 2\n"
    )
    open_claims(context, path)
    qtbot.waitUntil(lambda: not context.jobs.running)
    assert [claim.id for claim in context.session.workspace.claims] == ["A", "B"]
    assert context.navigation.at("claims").item == "A"
    context.session.undo()
    assert context.session.workspace.claims == ()


def test_that_saving_names_the_workspace_and_remembers_where(
    context: Context, tmp_path: Path
) -> None:
    context.session.edit("Add", Workspace(claims=(Claim("c", "1", "a", ()),)))
    path = tmp_path / "Losses"
    assert saving.save(context, str(path))
    written = tmp_path / "Losses.salient"
    assert context.session.path == str(written)
    assert context.session.is_saved
    assert read_workspace(written) == context.session.workspace
    assert context.session.workspace.title == "Losses"


def test_that_a_save_that_fails_says_so_and_stays_unsaved(context: Context, tmp_path: Path) -> None:
    context.session.edit("Name", Workspace(title="Changed"))
    assert not saving.save(context, str(tmp_path / "none" / "w.salient"))
    assert not context.session.is_saved
    assert context.messages.history[-1].level == "error"


def test_that_a_save_that_fails_offers_another_place(context: Context, tmp_path: Path) -> None:
    context.session.edit("Name", Workspace(title="Changed"))
    assert not saving.save(context, str(tmp_path / "none" / "w.salient"))
    assert context.messages.history[-1].action == "Save as…"


def test_that_what_another_window_saved_meanwhile_is_put_aside_not_replaced(
    context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "w.salient"
    context.session.edit("Name", Workspace(title="Mine"))
    assert saving.save(context, str(path))
    theirs = Workspace(title="Theirs", claims=(Claim("c", "1", "a", ()),))
    write_workspace(theirs, path)
    context.session.edit("Add", Workspace(claims=(Claim("d", "1", "a", ()),)))
    assert saving.save(context)
    assert context.messages.history[-1].text == (
        "Saved w.salient. It had been saved from elsewhere; that is now w-2.salient."
    )
    assert read_workspace(tmp_path / "w-2.salient") == theirs
    assert read_workspace(path) == context.session.workspace
    context.session.edit("Remove", Workspace())
    assert saving.save(context)
    assert context.messages.history[-1].text == "Saved w.salient."


@pytest.mark.parametrize(
    ("button", "answer"), [("save", "save"), ("discard", "discard"), ("cancel", "cancel")]
)
def test_that_the_question_has_three_answers(
    context: Context, qtbot: QtBot, button: str, answer: str
) -> None:
    dialog = SaveChanges(context)
    qtbot.addWidget(dialog)
    getattr(dialog, button).click()
    assert dialog.answer == answer
