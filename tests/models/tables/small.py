"""Small tables of losses, and what stands in their columns."""

import numpy as np
import pandas as pd

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import (
    Table,
)


def table(columns: dict[Column, list[object]]) -> Table:
    frame = pd.DataFrame({column.name: _array(column, cells) for column, cells in columns.items()})
    return Table(
        "small", tuple(columns), ColumnValues.of(frame), np.arange(len(frame)), sources=("a file",)
    )


def _array(column: Column, cells: list[object]) -> object:
    if column.kind in ("date", "datetime", "period"):
        return np.array(cells, dtype="datetime64[s]")
    if column.kind == "number":
        return np.array(cells)
    return pd.Series(cells, dtype="str" if column.kind == "text" else "boolean")


DAY = Column("date", "date")

LOST = Column("lost", "number", unit="persons", basis="cumulative")

NAME = Column("name", "text")


def totals(*rows: tuple[str, float]) -> Table:
    return table({DAY: [day for day, _ in rows], LOST: [total for _, total in rows]})


def cells(made: Table, column: str) -> list[object]:
    return made.frame[column].tolist()


def isos(made: Table, column: str) -> list[str]:
    return [f"{day:%Y-%m-%d}" for day in made.frame[column]]
