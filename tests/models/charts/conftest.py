"""Small tables of days and values for the charts of these tests."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table

Losses = Callable[..., Table]


@pytest.fixture
def losses() -> Losses:
    """Makes a table of days from 2024-01-01 on, or of those given, and a column “lost”."""

    def make(
        values: list[float], days: list[str] | None = None, column: Column | None = None
    ) -> Table:
        dates = (
            np.datetime64("2024-01-01") + np.arange(len(values))
            if days is None
            else np.array(days, dtype="datetime64[D]")
        )
        frame = pd.DataFrame({"date": dates.astype("datetime64[s]"), "lost": values})
        columns = (column or Column("date", "date"), Column("lost", "number", unit="casualties"))
        if column is not None:
            frame = frame.rename(columns={"date": column.name})
        return Table(
            "losses", columns, ColumnValues.of(frame), np.arange(len(values)), ("General Staff",)
        )

    return make
