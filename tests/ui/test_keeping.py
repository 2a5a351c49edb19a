"""Unsaved work: kept while the program runs, offered after it ended, and never asked about."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.claims.claim import Claim
from models.workspace import read_workspace, worked_example, write_workspace
from models.workspace.recovery import kept_in, read_kept
from ui import paths, saving, start
from ui.commands import by_id, give
from ui.context import Context
from ui.main_window import MainWindow
from ui.opening import open_paths
from ui.session import Session

ROOT = Path(__file__).resolve().parents[2]


def started(qtbot: QtBot) -> MainWindow:
    """A window after its start, with its files read."""
    start.application()
    context = Context.build()
    made = start.open_window(context)
    made.show()
    start.begin(context, [])
    qtbot.waitUntil(lambda: not context.jobs.running)
    return made


def ended(window: MainWindow) -> None:
    """End the window as a crash would: nothing is asked, nothing is tidied."""
    window.warming.stop()
    window.hide()
    window.context.close()
    window.deleteLater()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    made = started(qtbot)
    yield made
    ended(made)


def kept_files() -> tuple[Path, ...]:
    return kept_in(paths.recovery_folder())


def change(window: MainWindow, id: str) -> None:
    session = window.context.session
    claims = (*session.workspace.claims, Claim(id, "1", "a", ()))
    session.edit("Add a claim", replace(session.workspace, claims=claims))


def claim_ids(session: Session) -> list[str]:
    return [claim.id for claim in session.workspace.claims]


def offers(window: MainWindow) -> list[str]:
    """What the message bar offers to do now."""
    buttons = window.bar.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisibleTo(window.bar)]


def press(window: MainWindow, words: str) -> None:
    buttons = window.bar.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words).click()


def test_that_a_change_is_on_disk_soon_and_gone_once_it_is_saved(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    change(window, "mine")
    qtbot.waitUntil(lambda: bool(kept_files()), timeout=20_000)
    (file,) = kept_files()
    assert read_kept(file).workspace == window.context.session.workspace
    assert saving.save(window.context, str(tmp_path / "mine.salient"))
    qtbot.waitUntil(lambda: not kept_files())


def test_that_a_change_taken_back_leaves_nothing_to_recover(
    window: MainWindow, qtbot: QtBot
) -> None:
    change(window, "mine")
    qtbot.waitUntil(lambda: bool(kept_files()), timeout=20_000)
    window.context.session.undo()
    qtbot.waitUntil(lambda: not kept_files(), timeout=20_000)


def test_that_closing_keeps_unsaved_work_for_the_next_start_without_a_question(
    window: MainWindow, qtbot: QtBot
) -> None:
    change(window, "mine")
    made = window.context.session.workspace
    assert window.close()
    second = started(qtbot)
    assert second.bar.text.startswith("The unsaved work on “The ISW assessment of 2024” from ")
    assert second.bar.text.endswith(" was kept.")
    assert offers(second) == ["Open it", "Discard"]
    assert second.context.session.is_saved
    press(second, "Open it")
    assert second.context.session.workspace == made
    assert not second.context.session.is_saved
    assert not second.context.session.undo_title
    qtbot.waitUntil(lambda: not second.context.jobs.running)
    ended(second)


def test_that_closing_saved_work_leaves_nothing(window: MainWindow, qtbot: QtBot) -> None:
    assert window.close()
    assert kept_files() == ()
    second = started(qtbot)
    assert second.bar.text == ""
    ended(second)


def test_that_the_offer_stays_until_it_is_answered(window: MainWindow, qtbot: QtBot) -> None:
    change(window, "mine")
    assert window.close()
    second = started(qtbot)
    words = second.bar.text
    second.context.navigation.go("data", "")
    assert second.bar.text == words
    second.context.messages.inform("Something else.")
    change(second, "other")
    assert second.bar.text == words
    press(second, "Discard")
    assert second.bar.text.endswith("goes when Salient is closed.")
    second.context.navigation.go("plots")
    assert second.bar.text == ""
    ended(second)


def test_that_discarding_counts_from_the_next_closing_and_can_be_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    change(window, "mine")
    assert window.close()
    second = started(qtbot)
    words = second.bar.text
    press(second, "Discard")
    assert len(kept_files()) == 1
    press(second, "Keep it")
    assert second.bar.text == words
    press(second, "Discard")
    assert second.close()
    assert kept_files() == ()


def test_that_a_crash_after_discarding_still_has_the_work(window: MainWindow, qtbot: QtBot) -> None:
    change(window, "mine")
    assert window.close()
    second = started(qtbot)
    press(second, "Discard")
    ended(second)
    third = started(qtbot)
    assert offers(third) == ["Open it", "Discard"]
    ended(third)


def test_that_recovered_work_is_kept_on_in_its_place_and_saved_where_it_came_from(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.salient"
    write_workspace(worked_example(), path)
    open_paths(window.context, [str(path)])
    change(window, "mine")
    assert window.close()
    second = started(qtbot)
    press(second, "Open it")
    assert second.context.session.path == str(path)
    assert len(kept_files()) == 1
    change(second, "more")
    assert second.close()
    (file,) = kept_files()
    assert [claim.id for claim in read_kept(file).workspace.claims][-2:] == ["mine", "more"]
    third = started(qtbot)
    press(third, "Open it")
    assert give(third.context, by_id("save"))
    assert [claim.id for claim in read_workspace(path).claims][-2:] == ["mine", "more"]
    qtbot.waitUntil(lambda: not kept_files() and not third.context.jobs.running)
    ended(third)


def test_that_a_damaged_file_is_one_sentence(window: MainWindow, qtbot: QtBot) -> None:
    change(window, "mine")
    assert window.close()
    (file,) = kept_files()
    file.write_bytes(file.read_bytes()[:200])
    second = started(qtbot)
    assert second.bar.text.startswith("Unsaved work of before cannot be opened: ")
    assert second.bar.text.endswith("is damaged.")
    assert offers(second) == ["Discard"]
    press(second, "Discard")
    assert second.close()
    assert kept_files() == ()


def test_that_a_window_leaves_alone_what_another_one_keeps(
    window: MainWindow, qtbot: QtBot
) -> None:
    change(window, "first")
    qtbot.waitUntil(lambda: bool(kept_files()), timeout=20_000)
    other = started(qtbot)
    assert other.bar.text == ""
    change(other, "second")
    assert window.context.keeping.keep_now() == ""
    assert other.context.keeping.keep_now() == ""
    last = {read_kept(file).workspace.claims[-1].id for file in kept_files()}
    assert last == {"first", "second"}
    ended(other)


def test_that_a_new_workspace_sets_unsaved_work_aside_and_leads_back_to_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    change(window, "mine")
    session = window.context.session
    made = session.workspace
    assert give(window.context, by_id("new"))
    assert session.workspace.claims == ()
    assert "The unsaved work on “The ISW assessment of 2024” is kept." in window.bar.text
    assert session.is_saved
    press(window, "Go back")
    assert session.workspace == made
    assert not session.is_saved
    qtbot.waitUntil(lambda: not window.context.jobs.running)


def test_that_going_back_and_forth_loses_neither_work(window: MainWindow, qtbot: QtBot) -> None:
    session = window.context.session
    change(window, "first")
    assert give(window.context, by_id("new"))
    change(window, "second")
    window.kept.fill()
    (entry,) = window.kept.actions()
    assert entry.text().startswith("The ISW assessment of 2024, ")
    entry.trigger()
    assert claim_ids(session)[-1] == "first"
    press(window, "Go back")
    assert claim_ids(session) == ["second"]
    assert len(kept_files()) == 2
    qtbot.waitUntil(lambda: not window.context.jobs.running)
    assert window.close()
    last = {read_kept(file).workspace.claims[-1].id for file in kept_files()}
    assert last == {"first", "second"}
    again = started(qtbot)
    assert again.bar.text.endswith(" was kept, and 1 more, which the File menu lists.")
    again.kept.fill()
    assert len(again.kept.actions()) == 2
    ended(again)


def test_that_a_damaged_workspace_sets_nothing_aside(window: MainWindow, tmp_path: Path) -> None:
    change(window, "mine")
    path = tmp_path / "bad.salient"
    path.write_bytes(b"no zip")
    open_paths(window.context, [str(path)])
    assert window.context.keeping.aside == []
    assert claim_ids(window.context.session)[-1] == "mine"


def test_that_a_folder_that_cannot_be_written_to_is_said_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    folder = paths.recovery_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")
    for id in ("a", "b"):
        change(window, id)
        assert "cannot be kept in" in window.context.keeping.keep_now()
        QApplication.processEvents()
    said = [each.text for each in window.context.messages.history]
    assert [text for text in said if "cannot be kept in" in text] == said[-1:]
    assert said[-1].endswith("save it yourself.")
    folder.unlink()
    change(window, "c")
    assert window.context.keeping.keep_now() == ""
    (file,) = kept_files()
    assert read_kept(file).workspace == window.context.session.workspace


# Killed between two instructions, as by a power cut: nothing of the program runs any more.
PROGRAM = """
import sys
from dataclasses import replace
from PySide6.QtCore import QStandardPaths, QTimer
from models.claims.claim import Claim
from ui import start
from ui.context import Context
QStandardPaths.setTestModeEnabled(sys.platform in ("win32", "darwin"))
app = start.application()
context = Context.build()
window = start.open_window(context)
window.show()
start.begin(context, [])
"""
EDITED = """
session = context.session
claims = (*session.workspace.claims, Claim("typed", "1", "a", ()))
session.edit("Add a claim", replace(session.workspace, claims=claims))
app.exec()
"""
AGAIN = """
while context.jobs.running or not window.bar.text:
    app.processEvents()
print(window.bar.text, flush=True)
window.bar._action.click()
print(context.session.workspace.claims[-1].id, context.session.is_saved, flush=True)
assert window.close()
"""


def test_that_a_killed_program_gives_its_work_back_when_it_is_started_again(
    qapp: QApplication, qtbot: QtBot
) -> None:
    start.application()  # its name is part of the folder's
    folder = paths.recovery_folder()
    words = [sys.executable, "-c"]
    first = subprocess.Popen([*words, PROGRAM + EDITED], cwd=ROOT)
    try:
        qtbot.waitUntil(lambda: bool(kept_in(folder)), timeout=60_000)
    finally:
        first.kill()
        first.wait()
    again = subprocess.run(
        [*words, PROGRAM + AGAIN], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120
    )
    assert again.returncode == 0, again.stderr
    sentence, opened = again.stdout.splitlines()
    assert sentence.startswith("The unsaved work on “The ISW assessment of 2024” from ")
    assert opened == "typed False"
    assert len(kept_in(folder)) == 1
