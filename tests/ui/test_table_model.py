"""The table model: what Qt asks of a model, and text as the table has it."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table
from ui.table_model import TableModel

ROLE = Qt.ItemDataRole


def losses(rows: int) -> Table:
    """A table of days and counts, the second count missing."""
    counts = np.arange(rows, dtype=np.float64) * 1000
    counts[1:2] = np.nan
    days = np.datetime64("2024-11-29", "s") + np.arange(rows) * np.timedelta64(86400, "s")
    columns = (
        Column("date", "date", reason="every cell is a day"),
        Column("personnel", "number", unit="casualties", basis="cumulative"),
    )
    frame = pd.DataFrame({"date": days, "personnel": counts})
    return Table("losses", columns, ColumnValues.of(frame), np.arange(rows))


@pytest.fixture
def model(qapp: object) -> TableModel:
    return TableModel()


def test_that_qt_finds_no_fault_with_it(model: TableModel, qtmodeltester: ModelTester) -> None:
    model.show_table(losses(4))
    qtmodeltester.check(model)


def test_that_qt_finds_no_fault_with_an_empty_one(
    model: TableModel, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)


def test_that_cells_are_text_and_a_missing_one_is_empty(model: TableModel) -> None:
    model.show_table(losses(3))
    cells = [
        [model.index(row, column).data(ROLE.DisplayRole) for column in range(2)] for row in range(3)
    ]
    assert cells == [["2024-11-29", "0"], ["2024-11-30", ""], ["2024-12-01", "2,000"]]


def test_that_numbers_stand_at_the_right_with_their_unit_in_the_header(model: TableModel) -> None:
    model.show_table(losses(1))
    across = Qt.Orientation.Horizontal
    assert model.headerData(1, across, ROLE.DisplayRole) == "personnel"
    assert model.headerData(1, across, ROLE.UserRole) == "casualties · running total"
    assert int(str(model.index(0, 1).data(ROLE.TextAlignmentRole))) & Qt.AlignmentFlag.AlignRight
    assert int(str(model.index(0, 0).data(ROLE.TextAlignmentRole))) & Qt.AlignmentFlag.AlignLeft


def test_that_rows_far_down_are_the_right_ones(model: TableModel) -> None:
    model.show_table(losses(1000))
    assert [model.index(row, 1).data() for row in (255, 256, 257, 999)] == [
        "255,000", "256,000", "257,000", "999,000",
    ]  # fmt: skip


def test_that_a_shorter_table_takes_the_place_of_a_longer_one(model: TableModel) -> None:
    model.show_table(losses(1000))
    model.index(999, 1).data()
    model.show_table(losses(2))
    assert model.rowCount() == 2
    assert model.index(0, 1).data() == "0"
    model.show_table(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
