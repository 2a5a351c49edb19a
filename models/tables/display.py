"""Values as text for a person: every digit kept, thousands grouped, dates as ISO writes them."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column, Granularity
from models.tables.table import Table

MISSING = ""
WHOLE_BELOW = 1e15
"""Below this a float without a fraction is written as a whole number, exactly."""


def texts(table: Table, column_index: int, start: int, stop: int) -> list[str]:
    """The cells of one column in rows `start` to `stop` (not included), as text."""
    column = table.columns[column_index]
    return block(table.values.array(column.name, slice(start, stop)), column)


def text(value: object, column: Column) -> str:
    """One value of `column` as text; a missing one is empty."""
    if column.kind == "number":
        return MISSING if value is None else number(cast("float", value))
    dated = column.kind in ("date", "datetime", "period")
    one = np.empty(1, dtype="datetime64[s]" if dated else object)
    one[0] = value
    return block(one, column)[0]


def block(values: npt.NDArray[Any], column: Column) -> list[str]:
    """The values of one column as text, in order."""
    if column.kind == "number":
        if column.places is not None:
            return [_fixed(value, column.places) for value in values.tolist()]
        return [number(value) for value in values.tolist()]
    if column.kind in ("date", "period"):
        days = values.astype("datetime64[D]")
        if column.kind == "period" and column.granularity in PERIOD_TEXTS:
            write = PERIOD_TEXTS[column.granularity]
            return [MISSING if day is None else write(day) for day in days.tolist()]
        return [MISSING if day is None else day.isoformat() for day in days.tolist()]
    if column.kind == "datetime":
        return _moments(values, column.zone)
    cells = values.tolist()
    if column.kind == "flag":
        return [MISSING if each is None else ("true" if each else "false") for each in cells]
    return [MISSING if each is None else str(each) for each in cells]


def number(value: float) -> str:
    """A number with all of its digits: 1626 → “1,626”, 7.236087880657281 as it is, NaN empty."""
    if isinstance(value, int | np.integer):
        return f"{int(value):,}"
    amount = float(value)
    if amount != amount:
        return MISSING
    if amount.is_integer() and abs(amount) < WHOLE_BELOW:
        return f"{int(amount):,}"
    return f"{amount:,}"


def _fixed(value: float, places: int) -> str:
    return MISSING if value != value else f"{value:,.{places}f}"


def _year(day: date) -> str:
    return f"{day:%Y}"


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _quarter(day: date) -> str:
    return f"{day:%Y}-Q{(day.month + 2) // 3}"


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


PERIOD_TEXTS: dict[Granularity | None, Callable[[date], str]] = {
    "year": _year,
    "quarter": _quarter,
    "month": _month,
    "week": _week,
}


def _moments(values: npt.NDArray[Any], zone: str | None) -> list[str]:
    place = _zone(zone)
    moments = values.astype("datetime64[s]").tolist()
    if place is None:
        return [MISSING if m is None else m.isoformat(sep=" ") for m in moments]
    return [
        MISSING if m is None else m.replace(tzinfo=UTC).astimezone(place).isoformat(sep=" ")
        for m in moments
    ]


def _zone(zone: str | None) -> tzinfo | None:
    """The zone a column was written in: an offset (`+02:00`) or a name; `None` if it had none."""
    if zone is None:
        return None
    if zone in ("UTC", "Z"):
        return UTC
    try:
        offset = datetime.strptime(zone, "%z").utcoffset()
    except ValueError:
        pass
    else:
        return timezone(offset or timedelta(0))
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
