"""Why a row of a file is none of those that a query makes of it."""

import numpy as np

from models.datasets.dataset import Dataset
from models.tables.query import Query
from models.tables.table import Table
from models.tables.transforms import Filter


def why_no_row(query: Query, table: Table, dataset: Dataset, row: int) -> str:
    """A sentence on a row of `dataset` that is not in `table`, which `query` makes of it."""
    if not 0 <= row < len(dataset.lines):
        return "That row is not in the file any more."
    line = f"Line {int(dataset.lines[row]):,} of the file"
    if bool(np.any(table.rows < 0)):
        return f"{line} is no row here: the steps above work these rows out from several."
    if any(isinstance(step, Filter) for step in query.steps):
        return f"{line} is left out by a filter above."
    return f"{line} is left out by the steps above."
