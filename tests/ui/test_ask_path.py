"""Where file dialogs start, and what a typed name means beside a chosen type."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from models.workspace import Workspace
from ui import paths, saving, start
from ui.context import Context
from ui.opening import open_paths
from ui.pasting import paste_table
from ui.widgets.ask_path import CHART_FORMS, PNG, SVG, Form, SaveDialog, settle


@pytest.fixture
def dialog(qapp: QApplication, tmp_path: Path) -> Iterator[SaveDialog]:
    paths.remember_folder(str(tmp_path))
    made = SaveDialog("Export PNG", "losses", CHART_FORMS, PNG)
    yield made
    made.deleteLater()


@pytest.mark.parametrize(
    ("typed", "form", "name", "said"),
    [
        ("a.png", PNG, "a.png", ""),
        ("a.PNG", PNG, "a.PNG", ""),
        ("a", PNG, "a.png", ""),
        ("a", SVG, "a.svg", ""),
        ("report.v2", PNG, "report.v2.png", ""),
        ("a.docx", PNG, "a.docx.png", ""),
        ("a.svg", PNG, "a.svg", " Its name ends in .svg, so it is SVG, not PNG."),
        ("a.csv", SVG, "a.csv", " Its name ends in .csv, so it is CSV, not SVG."),
    ],
)
def test_that_a_known_end_of_a_name_decides_and_is_said(
    typed: str, form: Form, name: str, said: str
) -> None:
    chosen = settle(typed, CHART_FORMS, form)
    assert (str(chosen.path), chosen.note) == (name, said)


def test_that_the_end_of_the_name_follows_the_type(dialog: SaveDialog, tmp_path: Path) -> None:
    first = dialog.chosen()
    assert first is not None
    assert first.path == tmp_path / "losses.png"
    dialog.selectNameFilter(SVG.filter)
    dialog.filterSelected.emit(SVG.filter)
    second = dialog.chosen()
    assert second is not None
    assert (second.path, second.note) == (tmp_path / "losses.svg", "")


def test_that_a_file_is_named_by_the_dialog_before_it_is_replaced(
    dialog: SaveDialog, tmp_path: Path
) -> None:
    (tmp_path / "report.v2.png").touch()
    dialog.selectFile("report.v2")
    assert dialog.chosen() is None
    assert dialog.selectedFiles() == [str(tmp_path / "report.v2.png")]
    again = dialog.chosen()
    assert again is not None
    assert again.path == tmp_path / "report.v2.png"


def test_that_dialogs_start_in_the_documents_or_the_home_at_first(qapp: QApplication) -> None:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    place = Path(QStandardPaths.writableLocation(documents))
    assert paths.last_folder() == (place if place.is_dir() else Path.home())


def test_that_dialogs_start_where_a_file_was_opened_or_saved_last(
    qapp: QApplication, tmp_path: Path
) -> None:
    start.application()
    context = Context.build()
    data, work = tmp_path / "data", tmp_path / "work"
    for folder in (data, work):
        folder.mkdir()
    (data / "a.csv").write_text("a,b\n1,2\n")
    open_paths(context, [str(data / "a.csv")])
    assert paths.last_folder() == data
    context.session.edit("Name", Workspace("Other"))
    assert saving.save(context, str(work / "w"))
    assert paths.last_folder() == work
    paste_table(context, "a,b\n1,2\n3,4\n")
    assert paths.last_folder() == work
    (work / "w.salient").unlink()
    work.rmdir()
    assert paths.last_folder() != work
    context.close()
