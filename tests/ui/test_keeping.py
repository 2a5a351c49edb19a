"""Unsaved work: kept while the program runs, offered after it ended, and never asked about."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.claims.claim import Claim
from models.workspace import read_workspace, worked_example, write_workspace
from models.workspace.recovery import kept_in, read_kept
from ui import paths, recovering, saving, start
from ui.commands import by_id, give
from ui.context import Context
from ui.opening import open_paths
from ui.session import Session
from ui.widgets.kept_menu import KeptMenu
from ui.widgets.message_bar import MessageBar

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """A start of the program with no more of the window than its message bar and a menu."""

    def __init__(self, qtbot: QtBot) -> None:
        self.over = False
        start.application()
        self.context = Context.build()
        self.context.session.open(worked_example(), None)
        self.bar = MessageBar(self.context)
        self.kept = KeptMenu(self.context)
        self.context.keeping.begin()
        recovering.look(self.context)
        qtbot.waitUntil(lambda: not self.context.jobs.running)

    def close(self) -> bool:
        """Close it as its user does."""
        closed = saving.may_close(self.context)
        self.end()
        return closed

    def end(self) -> None:
        """End it as a crash would: nothing is asked, nothing is tidied."""
        if not self.over:
            self.over = True
            self.context.close()
            self.bar.deleteLater()
            self.kept.deleteLater()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    made = Program(qtbot)
    yield made
    made.end()


def kept_files() -> tuple[Path, ...]:
    return kept_in(paths.recovery_folder())


def change(program: Program, id: str) -> None:
    session = program.context.session
    claims = (*session.workspace.claims, Claim(id, "1", "a", ()))
    session.edit("Add a claim", replace(session.workspace, claims=claims))


def claim_ids(session: Session) -> list[str]:
    return [claim.id for claim in session.workspace.claims]


def offers(program: Program) -> list[str]:
    """What the message bar offers to do now."""
    buttons = program.bar.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisibleTo(program.bar)]


def press(program: Program, words: str) -> None:
    buttons = program.bar.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words).click()


@pytest.mark.usefixtures("no_pauses")
def test_that_a_change_is_on_disk_soon_and_gone_once_it_is_saved(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    change(program, "mine")
    qtbot.waitUntil(lambda: bool(kept_files()))
    (file,) = kept_files()
    assert read_kept(file).workspace == program.context.session.workspace
    assert saving.save(program.context, str(tmp_path / "mine.salient"))
    qtbot.waitUntil(lambda: not kept_files())


@pytest.mark.usefixtures("no_pauses")
def test_that_a_change_taken_back_leaves_nothing_to_recover(program: Program, qtbot: QtBot) -> None:
    change(program, "mine")
    qtbot.waitUntil(lambda: bool(kept_files()))
    program.context.session.undo()
    qtbot.waitUntil(lambda: not kept_files())


def test_that_closing_keeps_unsaved_work_for_the_next_start_without_a_question(
    program: Program, qtbot: QtBot
) -> None:
    change(program, "mine")
    made = program.context.session.workspace
    assert program.close()
    second = Program(qtbot)
    assert second.bar.text.startswith("The unsaved work on “The ISW assessment of 2024” from ")
    assert second.bar.text.endswith(" was kept.")
    assert offers(second) == ["Open it", "Discard"]
    assert second.context.session.is_saved
    press(second, "Open it")
    assert second.context.session.workspace == made
    assert not second.context.session.is_saved
    assert not second.context.session.undo_title
    qtbot.waitUntil(lambda: not second.context.jobs.running)
    second.end()


def test_that_closing_saved_work_leaves_nothing(program: Program, qtbot: QtBot) -> None:
    assert program.close()
    assert kept_files() == ()
    second = Program(qtbot)
    assert second.bar.text == ""
    second.end()


def test_that_the_offer_stays_until_it_is_answered(program: Program, qtbot: QtBot) -> None:
    change(program, "mine")
    assert program.close()
    second = Program(qtbot)
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
    second.end()


def test_that_discarding_counts_from_the_next_closing_and_can_be_taken_back(
    program: Program, qtbot: QtBot
) -> None:
    change(program, "mine")
    assert program.close()
    second = Program(qtbot)
    words = second.bar.text
    press(second, "Discard")
    assert len(kept_files()) == 1
    press(second, "Keep it")
    assert second.bar.text == words
    press(second, "Discard")
    assert second.close()
    assert kept_files() == ()


def test_that_a_crash_after_discarding_still_has_the_work(program: Program, qtbot: QtBot) -> None:
    change(program, "mine")
    assert program.close()
    second = Program(qtbot)
    press(second, "Discard")
    second.end()
    third = Program(qtbot)
    assert offers(third) == ["Open it", "Discard"]
    third.end()


def test_that_recovered_work_is_kept_on_in_its_place_and_saved_where_it_came_from(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.salient"
    write_workspace(worked_example(), path)
    open_paths(program.context, [str(path)])
    change(program, "mine")
    assert program.close()
    second = Program(qtbot)
    press(second, "Open it")
    assert second.context.session.path == str(path)
    assert len(kept_files()) == 1
    change(second, "more")
    assert second.close()
    (file,) = kept_files()
    assert [claim.id for claim in read_kept(file).workspace.claims][-2:] == ["mine", "more"]
    third = Program(qtbot)
    press(third, "Open it")
    assert give(third.context, by_id("save"))
    assert [claim.id for claim in read_workspace(path).claims][-2:] == ["mine", "more"]
    qtbot.waitUntil(lambda: not kept_files() and not third.context.jobs.running)
    third.end()


@pytest.mark.usefixtures("no_pauses")
def test_that_recovered_work_says_of_which_file_rows_are_gone(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    data = tmp_path / "losses.csv"
    rows = [f"2024-01-{day:02d},{1000 + day}\n" for day in range(1, 9)]
    data.write_text("date,personnel\n" + "".join(rows))
    context = program.context
    context.loading.open([str(data)])
    change(program, "mine")
    assert context.keeping.keep_now() == ""  # before it is known how many rows there are
    (at,) = (read_kept(file).at for file in kept_files())
    qtbot.waitUntil(lambda: bool(context.session.tables("losses")))
    qtbot.waitUntil(lambda: read_kept(kept_files()[0]).rows.get("losses") == 8)
    assert read_kept(kept_files()[0]).at == at
    data.write_text("date,personnel\n" + "".join(rows[:4]))
    qtbot.waitUntil(lambda: context.loading.withheld_of("losses") != "")
    assert context.keeping.keep_now() == ""
    program.end()
    second = Program(qtbot)
    press(second, "Open it")
    qtbot.waitUntil(lambda: bool(second.context.session.tables("losses")))
    said = [each.text for each in second.context.messages.history if each.level == "warning"]
    assert said == ["losses.csv has only 4 of the 8 rows that it had when the work was kept."]
    qtbot.waitUntil(lambda: not second.context.jobs.running)
    second.end()


def test_that_a_damaged_file_is_one_sentence(program: Program, qtbot: QtBot) -> None:
    change(program, "mine")
    assert program.close()
    (file,) = kept_files()
    file.write_bytes(file.read_bytes()[:200])
    second = Program(qtbot)
    assert second.bar.text.startswith("Unsaved work of before cannot be opened: ")
    assert second.bar.text.endswith("is damaged.")
    assert offers(second) == ["Discard"]
    press(second, "Discard")
    assert second.close()
    assert kept_files() == ()


@pytest.mark.usefixtures("no_pauses")
def test_that_a_window_leaves_alone_what_another_one_keeps(program: Program, qtbot: QtBot) -> None:
    change(program, "first")
    qtbot.waitUntil(lambda: bool(kept_files()))
    other = Program(qtbot)
    assert other.bar.text == ""
    change(other, "second")
    assert program.context.keeping.keep_now() == ""
    assert other.context.keeping.keep_now() == ""
    last = {read_kept(file).workspace.claims[-1].id for file in kept_files()}
    assert last == {"first", "second"}
    other.end()


def test_that_a_new_workspace_sets_unsaved_work_aside_and_leads_back_to_it(
    program: Program, qtbot: QtBot
) -> None:
    change(program, "mine")
    session = program.context.session
    made = session.workspace
    assert give(program.context, by_id("new"))
    assert session.workspace.claims == ()
    assert "The unsaved work on “The ISW assessment of 2024” is kept." in program.bar.text
    assert session.is_saved
    press(program, "Go back")
    assert session.workspace == made
    assert not session.is_saved
    qtbot.waitUntil(lambda: not program.context.jobs.running)


def test_that_going_back_and_forth_loses_neither_work(program: Program, qtbot: QtBot) -> None:
    session = program.context.session
    change(program, "first")
    assert give(program.context, by_id("new"))
    change(program, "second")
    program.kept.fill()
    (entry,) = program.kept.actions()
    assert entry.text().startswith("The ISW assessment of 2024, ")
    entry.trigger()
    assert claim_ids(session)[-1] == "first"
    press(program, "Go back")
    assert claim_ids(session) == ["second"]
    assert len(kept_files()) == 2
    qtbot.waitUntil(lambda: not program.context.jobs.running)
    assert program.close()
    last = {read_kept(file).workspace.claims[-1].id for file in kept_files()}
    assert last == {"first", "second"}
    again = Program(qtbot)
    assert again.bar.text.endswith(" was kept, and 1 more, which the File menu lists.")
    again.kept.fill()
    *entries, _line, discard = again.kept.actions()
    assert len(entries) == 2
    discard.trigger()
    assert again.context.keeping.offered == []
    press(again, "Keep it")
    assert len(again.context.keeping.offered) == 2
    discard.trigger()
    assert again.close()
    assert kept_files() == ()


def test_that_a_damaged_workspace_sets_nothing_aside(program: Program, tmp_path: Path) -> None:
    change(program, "mine")
    path = tmp_path / "bad.salient"
    path.write_bytes(b"no zip")
    open_paths(program.context, [str(path)])
    assert program.context.keeping.aside == []
    assert claim_ids(program.context.session)[-1] == "mine"


def test_that_a_folder_that_cannot_be_written_to_is_said_once(
    program: Program, qtbot: QtBot
) -> None:
    folder = paths.recovery_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")
    for id in ("a", "b"):
        change(program, id)
        assert "cannot be kept in" in program.context.keeping.keep_now()
        QApplication.processEvents()
    said = [each.text for each in program.context.messages.history]
    assert [text for text in said if "cannot be kept in" in text] == said[-1:]
    assert said[-1].endswith("save it yourself.")
    folder.unlink()
    change(program, "c")
    assert program.context.keeping.keep_now() == ""
    (file,) = kept_files()
    assert read_kept(file).workspace == program.context.session.workspace


@pytest.mark.parametrize(("answer", "closes"), [("cancel", False), ("discard", True)])
def test_that_closing_asks_only_where_the_work_cannot_be_kept(
    program: Program, qtbot: QtBot, answer: str, closes: bool
) -> None:
    folder = paths.recovery_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")
    change(program, "mine")

    def press_answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, saving.SaveChanges)
        getattr(dialog, answer).click()

    QTimer.singleShot(0, press_answer)
    assert saving.may_close(program.context) is closes
    assert claim_ids(program.context.session)[-1] == "mine"


# Killed between two instructions, as by a power cut: nothing of the program runs any more.
PROGRAM = """
import sys
from dataclasses import replace
from PySide6.QtCore import QEventLoop, QStandardPaths
from models.claims.claim import Claim
from ui import keeping, start
from ui.context import Context
keeping._SOON_MS = 20
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
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
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
        qtbot.waitUntil(lambda: bool(kept_in(folder)))
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
