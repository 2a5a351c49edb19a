"""A table pasted from the clipboard, and a folder opened: files of the workspace like any other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.workspace import read_workspace, write_workspace
from ui import paths
from ui.commands import by_id, give
from ui.context import Context
from ui.opening import open_paths


@pytest.fixture
def context(qapp: QApplication) -> Iterator[Context]:
    made = Context.build()
    yield made
    made.close()


def pasted(context: Context, qtbot: QtBot, text: str) -> bool:
    QGuiApplication.clipboard().setText(text)
    went_well = give(context, by_id("paste-table"))
    qtbot.waitUntil(lambda: not context.jobs.running)
    return went_well


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("day\tdeaths\n2024-01-01\t4\n2024-01-02\t7\n", ".tsv"),
        ("day,deaths\r\n2024-01-01,4\r\n2024-01-02,7\r\n", ".csv"),
        ('[{"day": "2024-01-01", "deaths": 4}, {"day": "2024-01-02", "deaths": 7}]', ".json"),
    ],
)
def test_that_a_pasted_table_is_read_and_is_there_after_save_and_open(
    context: Context, qtbot: QtBot, tmp_path: Path, text: str, ending: str
) -> None:
    assert pasted(context, qtbot, text)
    [file] = context.session.workspace.files
    assert Path(file.path).suffix == ending
    assert Path(file.path).parent == paths.data_folder()
    [dataset] = context.session.tables(file.id)
    assert dataset.frame["deaths"].tolist() == [4, 7]
    assert dataset.column("day").kind == "date"
    write_workspace(context.session.workspace, tmp_path / "w.salient")
    [again] = read_workspace(tmp_path / "w.salient").files
    assert Path(again.path).read_bytes().decode() == text


def test_that_two_tables_pasted_at_once_are_two_files(context: Context, qtbot: QtBot) -> None:
    assert pasted(context, qtbot, "a\tb\n1\t2\n")
    assert pasted(context, qtbot, "a\tb\n3\t4\n")
    assert len({file.path for file in context.session.workspace.files}) == 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("  \n", "no text on the clipboard"), ("one line of words", "is no table")],
)
def test_that_what_is_no_table_is_refused_in_one_sentence(
    context: Context, qtbot: QtBot, text: str, sentence: str
) -> None:
    assert not pasted(context, qtbot, text)
    assert sentence in context.messages.history[-1].text
    assert context.session.workspace.files == ()


def test_that_a_folder_is_opened_as_one_table(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "control"
    folder.mkdir()
    for day in (8, 9):
        (folder / f"2024-07-0{day}.csv").write_text(f"region,area\nDonetsk,{day}\n")
    open_paths(context, [str(folder)])
    qtbot.waitUntil(lambda: bool(context.session.tables("control")))
    [dataset] = context.session.tables("control")
    assert dataset.frame["area"].tolist() == [8, 9]
    (folder / "2024-07-10.csv").write_text("region,area\nDonetsk,10\n")
    qtbot.waitUntil(lambda: len(context.session.tables("control")[0].frame) == 3)
