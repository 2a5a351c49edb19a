"""Whether two charts would be published as the same picture."""

import numpy as np

from models.charts.outcome import Outcome
from models.charts.picture import drawn
from models.datasets.values import Values
from models.tables.table import Table


def same_chart(one: Outcome, other: Outcome) -> bool:
    """Whether both say the same and draw the same values, wherever those come from."""
    if one.spec != other.spec:
        return False
    mine, others = drawn(one), drawn(other)
    return mine.keys() == others.keys() and all(
        _same_values(table, others[name]) for name, table in mine.items()
    )


def _same_values(one: Table, other: Table) -> bool:
    return (
        one.columns == other.columns
        and one.sources == other.sources
        and len(one.values) == len(other.values)
        and all(
            _equal(one.values.array(each.name), other.values.array(each.name))
            for each in one.columns
        )
    )


def _equal(one: Values, other: Values) -> bool:
    return np.array_equal(one, other, equal_nan=one.dtype.kind in "fM")
