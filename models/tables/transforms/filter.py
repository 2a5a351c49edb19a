"""Keep the rows whose value in one column compares with a given one."""

import operator
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column, Kind
from models.errors import PrintedError, QueryError
from models.frozen import frozen
from models.quantity.typed import typed_number
from models.tables.moments import read_moment
from models.tables.table import Table, taken

if TYPE_CHECKING:
    import pandas as pd

Mask = npt.NDArray[np.bool_]

MISSING = "is missing"
PRESENT = "is there"
_ORDERED = ("=", "≠", "<", "≤", ">", "≥", MISSING, PRESENT)
OPERATORS: dict[Kind, tuple[str, ...]] = {
    "number": _ORDERED,
    "date": _ORDERED,
    "datetime": _ORDERED,
    "period": _ORDERED,
    "text": ("=", "≠", "contains", "does not contain", MISSING, PRESENT),
    "flag": ("=", "≠", MISSING, PRESENT),
}
"""What can be asked of a column of each kind; the two last need no value."""

_TRUE = ("true", "yes", "1", "t", "y")
_FALSE = ("false", "no", "0", "f", "n")
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "<": operator.lt,
    "≤": operator.le,
    ">": operator.gt,
    "≥": operator.ge,
}


@frozen
class Filter:
    """Rows in which `column` `op` `value` holds; `value` is text as a person types it.

    A missing cell answers only `is missing`, and `≠`. A day given for a column of times means the
    whole day; a month or a year (`2024-11`, `2024`) the whole of it.
    """

    name: ClassVar[str] = "filter"
    column: str
    op: str
    value: str = ""

    def words(self) -> str:
        """“personnel > 1,000”."""
        return f"{self.column} {self.op} {self.value}".rstrip()

    def apply(self, table: Table) -> Table:
        """The rows that fit, in their order.

        Raises:
            QueryError: no such column, the comparison is not for its kind, or the value is not.
        """
        column = table.column(self.column)
        if self.op not in OPERATORS[column.kind]:
            known = ", ".join(OPERATORS[column.kind])
            raise QueryError(
                f"“{self.op}” cannot be asked of {column.kind} column “{self.column}”; use {known}."
            )
        values = table.values.series(self.column)
        return taken(table, np.flatnonzero(self._mask(values, column)), self.words())

    def _mask(self, values: "pd.Series[Any]", column: Column) -> Mask:
        absent = values.isna().to_numpy()
        if self.op in (MISSING, PRESENT):
            return absent if self.op == MISSING else ~absent
        if column.kind == "number":
            fits = self._numbers(values.to_numpy())
        elif column.kind == "text":
            fits = self._texts(values)
        elif column.kind == "flag":
            wanted = self._flag()
            fits = values.fillna(not wanted).to_numpy().astype(np.bool_) == wanted
        else:
            fits = self._days(values.to_numpy().astype("datetime64[s]"))
        fits = np.asarray(fits, dtype=np.bool_)
        return ~(fits & ~absent) if self.op in ("≠", "does not contain") else fits & ~absent

    def _numbers(self, values: npt.NDArray[Any]) -> Mask:
        wanted = read_number(self.value, self.column)
        return _COMPARE.get(self.op, operator.eq)(values, wanted)

    def _texts(self, values: "pd.Series[Any]") -> Mask:
        if self.op in ("=", "≠"):
            return (values == self.value).to_numpy(dtype=np.bool_, na_value=False)
        found = values.str.contains(self.value, case=False, regex=False)
        return found.to_numpy(dtype=np.bool_, na_value=False)

    def _flag(self) -> bool:
        word = self.value.strip().casefold()
        if word not in _TRUE + _FALSE:
            raise QueryError(f"“{self.value}” is neither true nor false, as “{self.column}” is.")
        return word in _TRUE

    def _days(self, values: npt.NDArray[np.datetime64]) -> Mask:
        first, last = read_moment(self.value, self.column)
        start, after = _second(first), _second(last + timedelta(seconds=1))
        match self.op:
            case "<":
                return values < start
            case "≤":
                return values < after
            case ">":
                return values >= after
            case "≥":
                return values >= start
            case _:
                return (values >= start) & (values < after)


def read_number(text: str, column: str) -> int | float:
    """The number typed as `text`: 1,626 or 1 626 or 7.2; a whole number keeps every digit.

    Raises:
        QueryError: it is not a number, or too large.
    """
    try:
        return typed_number(text)
    except PrintedError as error:
        raise QueryError(f"“{column}” holds numbers. {error}") from error


def _second(moment: datetime) -> np.datetime64:
    return np.datetime64(moment, "s")
