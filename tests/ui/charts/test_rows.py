"""Names of rows: in smaller type where more fit so, else only some of them, which is said."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from PySide6.QtCore import QSizeF

from models.charts import ChartSpec, Outcome, Series, Size
from models.charts.drawing import prepare
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table
from ui.charts import axis
from ui.charts.frame import Frame, lay_out
from ui.charts.left_out import room_remarks
from ui.charts.picture import style_on
from ui.charts.style import Style
from ui.theme import LIGHT


@pytest.mark.parametrize(
    ("rows", "pixels", "named"),
    [(20, 12, 20), (21, 11, 21), (25, 9, 25), (26, 9, 13), (60, 9, 20), (1, 12, 1)],
)
def test_that_names_are_set_smaller_before_some_are_left_out(
    typeface: None, rows: int, pixels: int, named: int
) -> None:
    """On 280 pixels: 14 for each of 20 rows, 13.3 of 21 (11 + 2 fit), 11.2 of 25 (9 + 2 fit), 10.8
    of 26, so every second; of 60 every third.
    """
    names = tuple(f"Row {n}" for n in range(rows))
    found = axis.named_rows(names, 280.0, 900.0, Style(LIGHT))
    assert (found.pixels, len(found.words)) == (pixels, named)
    assert found.values[0] == rows - 0.5


def dots(rows: int) -> Outcome:
    frame = pd.DataFrame(
        {"name": pd.Series([f"Row {n}" for n in range(rows)], dtype="str"), "v": np.arange(rows)}
    )
    columns = (Column("name", "text"), Column("v", "number", unit="km²"))
    made = Table("Rows", columns, ColumnValues.of(frame), np.arange(rows), ("ISW",))
    return Outcome(ChartSpec(series=(Series("t", "name", "v", "dots"),)), {"t": made})


def laid(outcome: Outcome, size: Size) -> Frame:
    drawing = prepare(outcome)
    style = style_on(size, drawing, LIGHT)
    return lay_out(drawing, drawing.full, QSizeF(size.width, size.height), style)


def test_that_rows_without_a_name_are_told_in_the_picture_and_to_its_author() -> None:
    few, many, size = dots(20), dots(80), Size(900, 506)
    assert not any("rows are named" in text.words for text in laid(few, size).texts)
    assert room_remarks(prepare(few), size) == ()
    frame = laid(many, size)
    assert any("Only some of the 80 rows are named" in text.words for text in frame.texts)
    unnamed = 80 - len(frame.panels[0].upright.words)
    (found,) = room_remarks(prepare(many), size)
    assert f"{unnamed} of 80 rows have no name" in found.words
    high = replace(size, height=1400)
    assert room_remarks(prepare(many), high) == ()
