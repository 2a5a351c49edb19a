"""Inputs bound to a series follow its file, also where no tab shows them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.workspace import Workspace
from ui.bound_inputs import TOPIC
from ui.commands import by_id, give
from ui.context import Context

pytestmark = pytest.mark.usefixtures("no_pauses")

MONTHS = "month,pace (km²/day)\n2024-01,10\n2024-02,20\n2024-03,30\n"


@pytest.fixture
def context(qapp: QApplication) -> Iterator[Context]:
    made = Context.build()
    made.session.open(Workspace(), None)
    yield made
    made.close()


def paces(context: Context) -> list[float]:
    (scenario,) = context.session.workspace.scenarios
    pace = scenario.input("pace")
    return list(pace.values) if pace is not None else []


def test_that_an_input_is_read_anew_when_its_file_changes_and_undo_brings_the_old_back(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "pace.csv"
    path.write_text(MONTHS)
    context.loading.open([str(path)])
    qtbot.waitUntil(lambda: bool(context.session.tables("pace")))
    context.navigation.go("data", "pace", "pace (km²/day)")
    assert give(context, by_id("use-as-pace"))
    assert paces(context) == [10, 20, 30]
    begun: list[str] = []
    context.jobs.started.connect(lambda job: begun.append(job.topic))
    with path.open("a") as file:
        file.write("2024-04,40\n")
    qtbot.waitUntil(lambda: paces(context) == [10, 20, 30, 40])
    assert context.session.undo_title == "Read bound inputs anew"
    assert begun.count(TOPIC) == 1  # a long file is read off the main thread
    context.session.undo()
    assert paces(context) == [10, 20, 30]
