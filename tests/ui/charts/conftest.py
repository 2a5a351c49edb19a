"""Small charts for the tests of this folder."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.charts import ChartSpec, Outcome, Series
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table
from ui.theme import load_fonts

MakeChart = Callable[..., Outcome]


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
