"""A few days of January, and what is drawn of them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from models.charts import ChartSpec, Outcome, Series
from models.charts.drawing import Drawing, prepare
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table

NAN = float("nan")

FIRST = 19_723.0
"""2024-01-01 in days since 1970-01-01."""


def table(days: Sequence[str], **values: Sequence[float] | Sequence[str]) -> Table:
    """A table of days with columns of numbers in km², or of text."""
    frame = pd.DataFrame({"day": np.array(days, dtype="datetime64[s]")})
    columns = [Column("day", "date")]
    for name, each in values.items():
        text = isinstance(each[0], str)
        frame[name] = pd.Series(list(each), dtype="str" if text else np.float64)
        columns.append(Column(name, "text") if text else Column(name, "number", unit="km²"))
    return Table("t", tuple(columns), ColumnValues.of(frame), np.arange(len(frame)), ("ISW",))


def drawn(made: Table, *series: Series, **spec: object) -> Drawing:
    whole = replace(ChartSpec(series=series), **spec)  # pyright: ignore
    return prepare(Outcome(whole, {"t": made}))


JANUARY = ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"]
