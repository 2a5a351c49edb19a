"""The values of a column inside a picture: exact, small, and checked when they come back.

Numbers are the bytes of int64 or float64 in little-endian order, dates and times int64 seconds
since 1970 likewise, each with Base64; texts and flags are lists with null for what is missing.
Long columns are kept as steps from one value to the next: see `steps`.
"""

import base64
import binascii
from datetime import date
from typing import Any, cast

import numpy as np

from models.charts import steps
from models.charts.damaged import damaged
from models.datasets.dataset import Column
from models.datasets.values import Values
from models.errors import ChartError
from models.tables.calendar import day_number
from models.tables.plain import NotPlain, from_plain

NO_TIME = np.iinfo(np.int64).min
"""What stands for a missing day in int64 seconds."""

_CALENDAR = (86_400 * day_number(date.min), 86_400 * (day_number(date.max) + 1))
"""Seconds from the first day of the calendar to behind the last one."""

_FORMS = {"<i8": np.dtype("<i8"), "<f8": np.dtype("<f8")}


def values_to_plain(array: Values, column: Column) -> Any:  # noqa: ANN401
    """`{"form": "<f8", "base64": …}`, or a list of texts or flags."""
    if column.kind in ("text", "flag"):
        return array.tolist()
    if column.kind != "number":
        array = array.astype("datetime64[s]").astype(np.int64)
    form = "<i8" if array.dtype.kind == "i" else "<f8"
    array = array.astype(_FORMS[form], copy=False)
    if len(array) >= steps.LONG and (found := steps.to_plain(array)) is not None:
        return {"form": form, **found}
    return {"form": form, "base64": base64.b64encode(array.tobytes()).decode("ascii")}


def values_from_plain(plain: object, column: Column, rows: int, where: str) -> Values:
    """(rows,) the values, as a table has them for the column's kind.

    Raises:
        ChartError: they are of another form or number.
    """
    if column.kind in ("text", "flag"):
        return _listed(plain, column, rows, where)
    given = cast("dict[str, object]", plain) if isinstance(plain, dict) else {}
    form = given.get("form")
    if not isinstance(form, str) or form not in _FORMS:
        raise _damaged(column, where)
    if column.kind != "number" and form != "<i8":
        raise _damaged(column, where)
    array = _stepped(given, rows, form) if "step" in given else _plain(given, rows, form)
    if array is None:
        raise _damaged(column, where)
    if column.kind == "number":
        return array.astype(np.int64 if form == "<i8" else np.float64)
    if not np.all((array == NO_TIME) | ((array >= _CALENDAR[0]) & (array < _CALENDAR[1]))):
        raise _damaged(column, where)
    return array.astype(np.int64).astype("datetime64[s]")


def column_from_plain(plain: dict[str, object], where: str) -> Column:
    """What is known of the column. Raises `ChartError` where it is not of the schema."""
    about = {key: value for key, value in plain.items() if key != "values"}
    try:
        return from_plain(Column, about, where)
    except NotPlain as error:
        raise damaged(error) from None


def _plain(given: dict[str, object], rows: int, form: str) -> "np.ndarray[Any, Any] | None":
    data = _decoded(given)
    if data is None or len(data) != 8 * rows:
        return None
    return np.frombuffer(data, dtype=_FORMS[form])


def _stepped(given: dict[str, object], rows: int, form: str) -> "np.ndarray[Any, Any] | None":
    data = _decoded(given) if "base64" in given else b""
    return None if data is None else steps.from_plain(given, data, rows, whole=form == "<i8")


def _decoded(given: dict[str, object]) -> bytes | None:
    text = given.get("base64")
    try:
        return base64.b64decode(text, validate=True) if isinstance(text, str) else None
    except (binascii.Error, ValueError):
        return None


def _listed(plain: object, column: Column, rows: int, where: str) -> Values:
    items = cast("list[object]", plain) if isinstance(plain, list) else None
    kind = str if column.kind == "text" else bool
    if (
        items is None
        or len(items) != rows
        or not all(each is None or type(each) is kind for each in items)
    ):
        raise _damaged(column, where)
    values = np.empty(rows, dtype=object)
    values[:] = items
    return values


def _damaged(column: Column, where: str) -> ChartError:
    return damaged(f"{where} has other values in “{column.name:.40}” than said")
