"""Text that is cut, in writings of both directions."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from models.datasets import open_file
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table
from models.writing_direction import right_to_left, set_apart
from ui.elision import fitted, in_a_line
from ui.theme import font
from ui.views.data.findings import FindingsStrip
from ui.views.data.rows import Rows
from ui.widgets.choice import Choice
from ui.widgets.table_cells import TableCells

ARABIC = "عدد الضحايا المدنيين في المنطقة بأكملها"
MARK = "\u200f"


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        (ARABIC, True),
        ("2024 – מספר", True),
        ("lost", False),
        ("2024", False),
        ("", False),
        (f"\u2068{ARABIC}\u2069, lost", False),
        (f"\u2068lost\u2069 {ARABIC}", True),
    ],
)
def test_that_the_first_letter_tells_the_direction(text: str, rtl: bool) -> None:
    assert right_to_left(text) is rtl


def test_that_the_ellipsis_of_a_cut_text_belongs_to_its_writing(qapp: QApplication) -> None:
    metrics = QFontMetrics(font(13))
    cut = fitted(ARABIC, metrics, 100)
    assert cut.endswith(f"…{MARK}")
    assert metrics.horizontalAdvance(cut) <= 100
    # The letter before the ellipsis keeps the form that it has within a word.
    assert ARABIC.startswith(cut.removesuffix(f"…{MARK}").removesuffix("\u200d"))
    assert fitted(ARABIC, metrics, 1000) == ARABIC
    assert fitted("a long name of a column", metrics, 60).endswith("…")


def test_that_a_line_of_a_list_reads_in_its_own_direction(qapp: QApplication) -> None:
    metrics = QFontMetrics(font(13))
    assert in_a_line(f"{ARABIC} – Rtl", metrics, 1000) == f"\u2068{ARABIC} – Rtl\u2069"
    assert in_a_line("Area – Rtl", metrics, 1000) == "Area – Rtl"


def test_that_a_choice_cuts_a_long_name_instead_of_losing_its_beginning(qtbot: QtBot) -> None:
    choice = Choice("Column", [(ARABIC, ARABIC), ("a", "a")])
    qtbot.addWidget(choice)
    choice.setFixedWidth(150)
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    assert option.currentText.endswith(f"…{MARK}")  # pyright: ignore
    assert choice.currentText() == ARABIC


def test_that_a_cell_of_a_table_reads_in_its_own_direction(qapp: QApplication) -> None:
    rows = Rows()
    frame = pd.DataFrame({"town": pd.Series([ARABIC, f"UK {ARABIC}", "Avdiivka"], dtype="str")})
    columns = (Column("town", "text"),)
    rows.show_table(Table("t", columns, ColumnValues.of(frame), np.arange(3)), keep_place=False)
    cells = rows.itemDelegate()
    assert isinstance(cells, TableCells)
    drawn: list[str] = []
    for row in range(3):
        option = QStyleOptionViewItem()
        cells.initStyleOption(option, rows.rows.index(row, 0))
        drawn.append(option.text)  # pyright: ignore
    assert drawn == [f"\u2068{ARABIC}\u2069", f"UK {ARABIC}", "Avdiivka"]
    assert rows.rows.index(0, 0).data() == ARABIC


def test_that_findings_are_shown_whole_with_names_set_apart(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    days = "\n".join(f"2024-01-{day:02},{day}" for day in (*range(1, 15), *range(16, 29)))
    extra = "words that nobody expected to stand in this row of the table, " * 3
    path.write_text(f"{ARABIC},lost\n{days}\n2024-01-29,4,{extra}\n")
    (dataset,) = open_file(path)
    strip = FindingsStrip()
    qtbot.addWidget(strip)
    strip.resize(400, 300)
    strip.show_issues(dataset)
    strip.show()
    strip.more.click()
    texts = [strip.items.item(place).text() for place in range(strip.items.count())]
    assert any(f"{set_apart(ARABIC)}: 1 day is missing" in text for text in texts)
    low, high = (strip.items.visualItemRect(strip.items.item(place)) for place in (0, 1))
    assert max(low.width(), high.width()) <= strip.items.viewport().width()
    assert max(low.height(), high.height()) >= 2 * strip.fontMetrics().height()
