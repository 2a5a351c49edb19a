"""What can be done to a table, one transform a file."""

from models.tables.transforms.change_over import ChangeOver
from models.tables.transforms.columns_as_rows import ColumnsAsRows
from models.tables.transforms.computed import Computed
from models.tables.transforms.figures_alike import FiguresAlike
from models.tables.transforms.filter import Filter
from models.tables.transforms.monthly import Monthly
from models.tables.transforms.per_day import PerDay
from models.tables.transforms.rolling_mean import RollingMean
from models.tables.transforms.scale import Scale
from models.tables.transforms.select import Select
from models.tables.transforms.sort import Sort
from models.tables.transforms.window import Window

TRANSFORMS = (
    ChangeOver, ColumnsAsRows, Computed, FiguresAlike, Filter, Monthly, PerDay, RollingMean, Scale,
    Select, Sort, Window,
)  # fmt: skip
"""Every transform; files name them by `name`."""

__all__ = [
    "TRANSFORMS", "ChangeOver", "ColumnsAsRows", "Computed", "FiguresAlike", "Filter", "Monthly",
    "PerDay", "RollingMean", "Scale", "Select", "Sort", "Window",
]  # fmt: skip
