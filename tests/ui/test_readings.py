"""Values that claims read from loaded tables: in the background, and in the list's marks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.claims import Binding, Claim, ClaimInput
from models.datasets.overrides import ColumnOverride, Overrides
from models.errors import QueryError, StillReading
from models.tables import TableRef
from models.workspace import FileRef, Workspace
from ui import start
from ui.commands.claim import export_check, open_claims
from ui.context import Context
from ui.readings import Readings
from ui.views.claims import ClaimsView

LOSSES = """date,personnel_cumulative
2023-12-31,1000
2024-01-01,1100
2024-12-31,{last}
"""
YEAR = Binding(
    "p", "personnel", "personnel_cumulative", date(2024, 1, 1), date(2024, 12, 31)
)  # fmt: skip
CLAIM = Claim(
    "c", "430,000 casualties", "casualties",
    (ClaimInput("casualties", "=430000 casualties", binding=YEAR),),
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of a running total, which rises by 430,000 in 2024."""
    made = tmp_path / "personnel.csv"
    made.write_text(LOSSES.format(last=431_000), encoding="utf-8")
    return made


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot, path: Path) -> Iterator[ClaimsView]:
    """The Claims tab, shown, with a claim whose input is read from the file."""
    start.application()
    context = Context.build()
    window = start.open_window(context)
    window.show()
    decided = Overrides(columns=(ColumnOverride("personnel_cumulative", unit="casualties"),))
    file = FileRef("p", str(path), overrides=decided)
    context.session.open(Workspace(files=(file,), claims=(CLAIM,)), None)
    context.loading.read_all()
    qtbot.waitUntil(lambda: not context.jobs.running)
    context.navigation.go("claims", "c")
    made = window.views["claims"]
    assert isinstance(made, ClaimsView)
    yield made
    window.hide()
    context.close()
    window.deleteLater()


def mark(view: ClaimsView) -> str:
    return view.things.rows.rows[0].mark


def test_that_a_value_is_read_in_the_background_and_there_from_then_on(
    view: ClaimsView, qtbot: QtBot
) -> None:
    context = view.context
    readings = Readings(context.jobs)
    dataset = context.session.dataset(TableRef("p", "personnel"))
    with pytest.raises(StillReading):
        readings.read(YEAR, dataset)
    with qtbot.waitSignal(readings.came):
        pass
    assert readings.read(replace(YEAR, version="other"), dataset).value == 430_000
    unknown = replace(YEAR, column="tanks")
    with pytest.raises(StillReading):
        readings.read(unknown, dataset)
    with qtbot.waitSignal(readings.came):
        pass
    with pytest.raises(QueryError, match="tanks"):
        readings.read(unknown, dataset)


def test_that_two_readers_do_not_hold_each_other_up(view: ClaimsView, qtbot: QtBot) -> None:
    context = view.context
    dataset = context.session.dataset(TableRef("p", "personnel"))
    readers = Readings(context.jobs), Readings(context.jobs)
    for reader in readers:
        with pytest.raises(StillReading):
            reader.read(YEAR, dataset)
    with qtbot.waitSignals([reader.came for reader in readers]):
        pass
    assert [reader.read(YEAR, dataset).value for reader in readers] == [430_000, 430_000]


def test_that_the_mark_in_the_list_is_that_of_the_data_as_they_are_now(
    view: ClaimsView, qtbot: QtBot, path: Path
) -> None:
    """531,000 at the end of the year are 530,000 in it, where 430,000 are printed."""
    qtbot.waitUntil(lambda: mark(view) == "reproduces")
    path.write_text(LOSSES.format(last=531_000), encoding="utf-8")
    context = view.context
    context.loading.read(context.session.workspace.files[0])
    qtbot.waitUntil(lambda: mark(view) == "contradicts")
    qtbot.waitUntil(lambda: view.paper.mark.toolTip() != "" and view.checked is not None)
    checked = view.checked
    assert checked is not None
    assert (checked.verdict, checked.recomputed) == ("contradicts", 530_000)


def test_that_a_check_that_cannot_be_written_says_so(
    view: ClaimsView, qtbot: QtBot, tmp_path: Path
) -> None:
    export_check(view.context, tmp_path / "none" / "check.md")
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    assert "There is no folder" in view.context.messages.history[-1].text


def test_that_a_file_of_claims_that_cannot_be_read_says_so(
    view: ClaimsView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "claims.csv"
    path.write_text("id,result\n1,2\n", encoding="utf-8")
    open_claims(view.context, path)
    qtbot.waitUntil(lambda: not view.context.jobs.running)
    assert "has no column" in view.context.messages.history[-1].text
    assert view.context.session.workspace.claims == (CLAIM,)
