"""How much faster every window of three years is priced at once than one by one.

Run with `python tests/benchmarks/windows.py`; the wish is at least 5 times.
"""

import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
import pandas as pd

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.scenarios.windows import windows
from models.tables import Table

DAYS = 1096
LAST = date(2024, 12, 31)
FIRST = date(2022, 1, 1)


def held() -> Table:
    """A held area by day that wanders upwards."""
    day = (np.datetime64("2021-12-31", "D") + np.arange(DAYS + 1)).astype("datetime64[s]")
    level = 50_000 + np.random.default_rng(1).normal(12, 9, DAYS + 1).cumsum()
    columns = (Column("date", "date"), Column("held", "number", unit="km²", basis="level"))
    frame = pd.DataFrame({"date": day, "held": level})
    return Table("map", columns, ColumnValues.of(frame), np.arange(len(frame)))


def one_by_one(level: list[float]) -> int:
    """The same paces by two loops; how many there are."""
    paces = [
        (level[start + length] - level[start]) / length
        for length in range(7, DAYS + 1)
        for start in range(DAYS + 1 - length)
    ]
    return len(paces)


def main() -> None:
    """Print both times and their ratio."""
    table = held()
    level = table.frame["held"].tolist()
    windows(table, "held", date(2024, 12, 1), LAST, FIRST)  # what is imported once
    begin = time.perf_counter()
    found = windows(table, "held", date(2024, 12, 1), LAST, FIRST)
    at_once = time.perf_counter() - begin
    begin = time.perf_counter()
    count = one_by_one(level)
    apart = time.perf_counter() - begin
    assert count == int(np.count_nonzero(~np.isnan(found.pace)))
    print(f"{count:,} windows: {1000 * at_once:.0f} ms at once, {1000 * apart:.0f} ms one by one,")
    print(f"{apart / at_once:.0f} times as fast")


if __name__ == "__main__":
    main()
