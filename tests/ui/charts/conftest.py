"""Small charts for the tests of this folder."""

from collections.abc import Callable
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from PySide6.QtGui import QImage, QPainter

from models.charts import ChartSpec, Outcome, Series
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table
from ui.theme import load_fonts

MakeChart = Callable[..., Outcome]
DrawLarge = Callable[[Callable[[QPainter], None], int, int, int], npt.NDArray[np.float64]]


@pytest.fixture(autouse=True)
def typeface(qapp: object) -> None:
    """The bundled typeface, as in the program."""
    load_fonts()


def table(values: list[float], start: date = date(2024, 1, 1)) -> Table:
    """Values a day from `start` on, with a band of one to either side."""
    day = (np.datetime64(start) + np.arange(len(values))).astype("datetime64[s]")
    numbers = np.array(values, dtype=np.float64)
    frame = pd.DataFrame({"date": day, "v": numbers, "low": numbers - 1, "high": numbers + 1})
    columns = (
        Column("date", "date"),
        Column("v", "number", unit="km²"),
        Column("low", "number", unit="km²"),
        Column("high", "number", unit="km²"),
    )
    return Table(
        "advance",
        columns,
        ColumnValues.of(frame),
        np.arange(len(values)),
        ("ISW",),
        (),
        "2024-12-31",
    )


@pytest.fixture
def chart() -> MakeChart:
    """Makes a chart of one series of the given values."""

    def make(values: list[float], mark: str = "line", **spec: object) -> Outcome:
        low, high = ("low", "high") if mark == "band" else (None, None)
        series = (Series("t", "date", "v", mark, "advance", low, high),)
        made = ChartSpec(**{"title": "Advance", "series": series, **spec})  # pyright: ignore
        return Outcome(made, {"t": table(values)})

    return make


@pytest.fixture
def draw_large(qapp: object) -> DrawLarge:
    """Draws so many times as large, without soft edges, black on white, and gives the mean of each
    pixel of a picture of `wide` by `high`: what soft edges should look like.
    """

    def draw(
        paint: Callable[[QPainter], None], wide: int, high: int, larger: int
    ) -> npt.NDArray[np.float64]:
        image = QImage(larger * wide, larger * high, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.scale(larger, larger)
        paint(painter)
        painter.end()
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(larger * high, -1)
        return rows[:, : larger * wide].reshape(high, larger, wide, larger).mean(axis=(1, 3))

    return draw
