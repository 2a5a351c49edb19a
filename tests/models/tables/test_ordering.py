"""Which steps may change places."""

from datetime import date

import numpy as np
import pandas as pd

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Filter, Scale, Sort, Table, Window
from models.tables.ordering import split_off_days

TABLE = Table(
    "t",
    (Column("date", "date"), Column("x", "number")),
    ColumnValues.of(pd.DataFrame({"date": np.array([], dtype="datetime64[s]"), "x": []})),
    np.arange(0),
)
DAYS = Filter("date", "=", "2024")
WINDOW = Window(date(2024, 1, 1), None)


def test_that_filters_on_days_at_the_end_are_set_apart() -> None:
    scale, values = Scale("x", "km²"), Filter("x", ">", "1")
    assert split_off_days((scale, DAYS, WINDOW), TABLE) == ((scale,), (DAYS, WINDOW))
    assert split_off_days((DAYS, values), TABLE) == ((DAYS, values), ())
    assert split_off_days((Sort("x"),), TABLE) == ((Sort("x"),), ())
    assert split_off_days((), TABLE) == ((), ())
