"""The values of a table by column; a pandas frame is made of them once one is asked for."""

from collections.abc import Iterable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from models.datasets.overrides import Kind

# pandas takes a quarter of a second to import, and not every answer needs it.
if TYPE_CHECKING:
    import pandas as pd

Values = npt.NDArray[Any]
_PIECE = 65_536


class ColumnValues:
    """Columns by name, all of the same length; nothing of it changes, nor can be changed.

    An array is int64 or float64 of numbers, `datetime64[s]` of dates, moments and periods, and
    object of texts and flags, with `None` for what is missing.
    """

    __slots__ = ("_arrays", "_frame", "_kinds", "_making", "_rows")

    def __init__(self, arrays: Mapping[str, Values], kinds: Mapping[str, Kind], rows: int) -> None:
        """The `arrays` are handed over. `kinds`: what those of objects are; `rows`: their length.

        Raises:
            ValueError: a column has another length.
        """
        self._arrays = dict(arrays)
        for name, values in self._arrays.items():
            if len(values) != rows:
                raise ValueError(f"“{name}” has {len(values)} rows, not {rows}.")
            values.flags.writeable = False
        self._kinds = dict(kinds)
        self._rows = rows
        self._frame: pd.DataFrame | None = None
        self._making = Lock()

    @classmethod
    def of(cls, frame: "pd.DataFrame") -> "ColumnValues":
        """The columns of a frame with the dtypes of `Dataset.frame`."""
        made = cls({}, {}, len(frame))
        made._frame = frame
        return made

    def __reduce__(self) -> tuple[Any, ...]:  # pyright: ignore[reportImplicitOverride]
        frame = () if self._frame is None else self._frame.columns
        arrays = {name: self.array(name) for name in (*self._arrays, *frame)}
        days = {name: each.dtype for name, each in arrays.items() if each.dtype.kind == "M"}
        # A pickle can refer to numbers where they are; of days it would hold a copy.
        plain = {
            name: each.view(np.int64) if name in days else each for name, each in arrays.items()
        }
        return _restored, (plain, days, self._kinds, self._rows)

    def __len__(self) -> int:
        return self._rows

    def __contains__(self, name: str) -> bool:
        return name in self._arrays or (self._frame is not None and name in self._frame)

    def array(self, name: str, rows: slice = slice(None)) -> Values:
        """(n_rows,) one column, or some rows of it. Raises `KeyError` where there is none."""
        if name in self._arrays:
            return self._arrays[name][rows]
        if self._frame is None:
            raise KeyError(name)
        values = _of_series(self._frame[name].iloc[rows])
        if len(values) == self._rows:
            values.flags.writeable = False
            self._arrays[name] = values
        return values

    def numbers(self, name: str) -> npt.NDArray[np.float64]:
        """(n_rows,) a column of numbers as float64, NaN where missing."""
        return self.array(name).astype(np.float64, copy=False)

    def series(self, name: str) -> "pd.Series[Any]":
        """(n_rows,) one column with the dtype that it has in a frame."""
        return (self if self._frame is not None else self.only((name,))).frame[name]

    def only(self, names: Iterable[str]) -> "ColumnValues":
        """The columns of these names, in this order."""
        if self._frame is not None:
            return ColumnValues.of(self._frame[list(names)])
        arrays = {name: self._arrays[name] for name in names}
        return ColumnValues(arrays, self._kinds, self._rows)

    def take(self, positions: npt.NDArray[np.intp]) -> "ColumnValues":
        """The rows at these positions, in this order."""
        if self._frame is not None:
            taken = self._frame.take(positions)  # pyright: ignore[reportUnknownMemberType]
            return ColumnValues.of(taken.reset_index(drop=True))
        arrays = {name: _taken(values, positions) for name, values in self._arrays.items()}
        return ColumnValues(arrays, self._kinds, len(positions))

    def put(self, name: str, values: Values) -> "ColumnValues":
        """The same columns with `values`, of numbers or dates, as the one of that name.

        Texts may stand in place of texts. Raises `ValueError` where there are more or fewer.
        """
        if len(values) != self._rows:
            raise ValueError(f"“{name}” has {len(values)} rows, not {self._rows}.")
        if self._frame is not None:
            return ColumnValues.of(self._frame.assign(**{name: values}))
        return ColumnValues({**self._arrays, name: values}, self._kinds, self._rows)

    @property
    def frame(self) -> "pd.DataFrame":
        """The columns as a frame; the first time it takes as long as copying the texts does.

        Its numbers and dates are those here and cannot be written to.
        """
        with self._making:
            if self._frame is None:
                self._frame = self._made()
            return self._frame

    def _made(self) -> "pd.DataFrame":
        import pandas as pd

        columns: dict[str, Any] = {}
        for name, values in self._arrays.items():
            if values.dtype == object:
                dtype = "boolean" if self._kinds[name] == "flag" else "str"
                columns[name] = pd.array(values, dtype=dtype)  # pyright: ignore
            else:
                columns[name] = values
        # The columns are nobody else's: put together without a second copy of all of them.
        return pd.DataFrame(columns, index=pd.RangeIndex(self._rows), copy=False)


def _taken(values: Values, positions: npt.NDArray[np.intp]) -> Values:
    """The values at these positions; of objects so many at a time that other threads come between,
    for numpy does not let go of Python's lock meanwhile.
    """
    if values.dtype != object:
        return values[positions]
    made = np.empty(len(positions), dtype=object)
    for start in range(0, len(positions), _PIECE):
        piece = slice(start, start + _PIECE)
        made[piece] = values[positions[piece]]
    return made


def _of_series(series: "pd.Series[Any]") -> Values:
    values = series.to_numpy()
    if values.dtype.kind in "iufM":
        return values
    values = values.astype(object)
    values[series.isna().to_numpy()] = None
    return values


def _restored(
    plain: Mapping[str, Values],
    days: Mapping[str, np.dtype[Any]],
    kinds: Mapping[str, Kind],
    rows: int,
) -> ColumnValues:
    arrays = {name: each.view(days[name]) if name in days else each for name, each in plain.items()}
    return ColumnValues(arrays, kinds, rows)
