"""The import preview: what is decided shows at once, is kept with the file, and is remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.workspace import read_workspace, write_workspace
from ui import paths
from ui.commands import by_id
from ui.context import Context
from ui.widgets.import_preview import ImportPreview

OWN = "compiled by hand\nday;deaths;area\n01-02-2024;4;1.500\n03-02-2024;-99;2.750\n"


@pytest.fixture
def context(qapp: QApplication) -> Iterator[Context]:
    made = Context.build()
    yield made
    made.close()


@pytest.fixture
def preview(context: Context, tmp_path: Path, qtbot: QtBot) -> Iterator[ImportPreview]:
    path = tmp_path / "own.csv"
    path.write_text(OWN)
    opened(context, qtbot, path)
    made = previewed(context, "own")
    yield made
    made.reject()
    made.deleteLater()


def opened(context: Context, qtbot: QtBot, path: Path) -> None:
    context.loading.open([str(path)])
    settled(context, qtbot)


def settled(context: Context, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not context.jobs.running)


def previewed(context: Context, id: str) -> ImportPreview:
    [dataset] = context.session.tables(id)
    made = ImportPreview(context, context.session.file(id), dataset)
    made.show()
    return made


def choose(preview: ImportPreview, column: int, field: str, value: object) -> None:
    preview.header.sectionClicked.emit(column)
    choice = getattr(preview.column_form, field)
    choice.show_value(value)
    choice.activated.emit(choice.currentIndex())


def shown(preview: ImportPreview, column: int) -> list[str]:
    return [preview.model.index(row, column).data() for row in range(preview.model.rowCount())]


def values(context: Context, id: str, column: str) -> list[object]:
    [dataset] = context.session.tables(id)
    return dataset.frame[column].tolist()


def test_that_text_and_table_stand_beside_each_other(preview: ImportPreview) -> None:
    lines = [preview.lines.item(row).text().split(maxsplit=1) for row in range(3)]
    assert lines[1] == ["2", "day;deaths;area"]
    assert shown(preview, 2) == ["1.5", "2.75"]
    preview.header.sectionClicked.emit(0)
    assert "day/month" in preview.column_form.reason.text()


def test_that_a_decision_shows_in_the_preview_and_nowhere_else(
    preview: ImportPreview, qtbot: QtBot
) -> None:
    choose(preview, 2, "decimal", ",")
    qtbot.waitUntil(lambda: shown(preview, 2) == ["1,500", "2,750"])
    assert values(preview.context, "own", "area") == [1.5, 2.75]


def test_that_reading_again_keeps_the_decision_with_the_file_and_undo_takes_it_back(
    preview: ImportPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    context = preview.context
    choose(preview, 0, "order", "month/day")
    settled(context, qtbot)
    preview.again.click()
    qtbot.waitUntil(lambda: str(values(context, "own", "day")[0])[:10] == "2024-01-02")
    write_workspace(context.session.workspace, tmp_path / "w.salient")
    [kept] = read_workspace(tmp_path / "w.salient").files
    assert kept.overrides.stated("day").order == "month/day"
    context.session.undo()
    qtbot.waitUntil(lambda: str(values(context, "own", "day")[0])[:10] == "2024-02-01")


def test_that_what_is_decided_is_remembered_for_the_next_file_and_forgotten_again(
    preview: ImportPreview, qtbot: QtBot, tmp_path: Path
) -> None:
    context = preview.context
    preview.file_form.missing.setText("-99")
    preview.file_form.missing.editingFinished.emit()
    settled(context, qtbot)
    preview.remember.setChecked(True)
    preview.again.click()
    settled(context, qtbot)
    (tmp_path / "next.csv").write_text(OWN.replace("4;", "7;"))
    opened(context, qtbot, tmp_path / "next.csv")
    [dataset] = context.session.tables("next")
    assert dataset.column("deaths").missing == 1
    second = previewed(context, "next")
    assert second.remember.isChecked()
    second.remember.setChecked(False)
    second.again.click()
    assert not list(paths.profiles_folder().glob("*.json"))
    second.deleteLater()


def test_that_a_double_click_on_a_line_makes_it_name_the_columns(
    preview: ImportPreview, qtbot: QtBot
) -> None:
    preview.lines.itemActivated.emit(preview.lines.item(2))
    across = Qt.Orientation.Horizontal
    qtbot.waitUntil(lambda: preview.model.headerData(0, across) == "01-02-2024")
    assert shown(preview, 1) == ["-99"]


def test_that_a_decision_that_cannot_be_read_with_is_said_and_not_kept(
    preview: ImportPreview, qtbot: QtBot
) -> None:
    preview.file_form.choose_header(40)
    qtbot.waitUntil(lambda: "begins on line 40" in preview.sentence.text())
    assert not preview.again.isEnabled()
    preview.file_form.choose_header(2)
    qtbot.waitUntil(preview.again.isEnabled)
    assert preview.sentence.text() == ""


def test_that_a_unit_that_is_none_is_said_and_not_taken(preview: ImportPreview) -> None:
    preview.header.sectionClicked.emit(2)
    preview.column_form.unit.setText("blorps")
    preview.column_form.unit.editingFinished.emit()
    assert "blorps" in preview.column_form.wrong.text()
    assert not preview.overrides.any


def test_that_all_is_left_to_the_reader_again(preview: ImportPreview, qtbot: QtBot) -> None:
    choose(preview, 2, "kind", "text")
    qtbot.waitUntil(lambda: shown(preview, 2) == ["1.500", "2.750"])
    preview.reset.click()
    qtbot.waitUntil(lambda: shown(preview, 2) == ["1.5", "2.75"])
    assert not preview.overrides.any


def test_that_the_preview_is_offered_for_files_that_were_read(preview: ImportPreview) -> None:
    context = preview.context
    context.navigation.go("data", "own")
    assert by_id("how-read").enabled(context)
    context.navigation.go("data", "register:figures")
    assert not by_id("how-read").enabled(context)
