"""Columns of dates and times: the day/month order is decided once, over the whole column."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.counted import counted
from models.datasets.cells import Cells, Distinct, Mask
from models.datasets.kinds import calendar
from models.datasets.kinds.attempt import Attempt, Doubt, parsed
from models.datasets.kinds.iso_dates import Moments, read_iso
from models.datasets.kinds.spelled_dates import Order, Spelled, read_spelled

DAY_FIRST: Order = "day/month"
MONTH_FIRST: Order = "month/day"


def looks_like(text: str) -> bool:
    """Whether a text is a date in any spelling."""
    return read_spelled(text) is not None


def attempt(cells: Cells, present: Mask, order: Order | None = None) -> Attempt | None:
    """The column as dates or times; `order` overrides what the cells themselves say."""
    moments = read_iso(cells)
    read = moments.read & present
    rest = np.flatnonzero(present & ~read)
    total = int(np.count_nonzero(present))
    if not len(rest):
        return of_moments(moments, read, total)
    distinct = cells.at(rest).distinct()
    spelled = [read_spelled(text) for text in distinct.texts]
    if not any(spelled) and not read.any():
        return None
    counts = np.bincount(distinct.codes, minlength=len(spelled))
    decided = _order(spelled, counts) if order is None else (order, "", False)
    merged, read = _merged(moments, read, rest, distinct, spelled, decided[0])
    doubts = _ambiguous(distinct, spelled, counts, rest) if decided[2] else ()
    return _attempt(merged, read, total, decided[1], doubts)


def of_moments(moments: Moments, read: Mask, total: int) -> Attempt | None:
    """The column where all of its `total` present cells are in ISO order, those of `read`."""
    return _attempt(moments, read, total, "year-month-day", ())


def _order(spelled: list[Spelled | None], counts: npt.NDArray[np.int64]) -> tuple[Order, str, bool]:
    """The order of day and month, why, and whether the other would do as well."""
    ordered = [(one, int(n)) for one, n in zip(spelled, counts, strict=True) if one and one.ordered]
    if not ordered:
        return DAY_FIRST, "the month or the year stands first or is named", False
    by_day = sum(n for one, n in ordered if one.day_first is not None)
    by_month = sum(n for one, n in ordered if one.month_first is not None)
    cells = sum(n for _, n in ordered)
    if by_day != by_month:
        order = DAY_FIRST if by_day > by_month else MONTH_FIRST
        only = cells - min(by_day, by_month)
        other = MONTH_FIRST if by_day > by_month else DAY_FIRST
        told = counted(only, "of them rules", "of them rule")
        return order, f"{order}/year: {told} out {other}", False
    order = _steadier(ordered)
    if by_day < cells:
        return order, f"{order}/year, although as many cells fit only the other order", True
    return order, f"{order}/year, although every cell fits either order", True


def _steadier(ordered: list[tuple[Spelled, int]]) -> Order:
    """The order in which the days follow each other with the more even steps; else day first."""
    spread: dict[Order, float] = {}
    for order in (DAY_FIRST, MONTH_FIRST):
        days = np.unique([one.seconds(order) or 0 for one, _ in ordered]) / 86_400
        steps = np.diff(days)
        spread[order] = float(np.std(steps) / np.mean(steps)) if len(steps) > 1 else 0.0
    return MONTH_FIRST if spread[MONTH_FIRST] < 0.5 * spread[DAY_FIRST] else DAY_FIRST


def _ambiguous(
    distinct: Distinct,
    spelled: list[Spelled | None],
    counts: npt.NDArray[np.int64],
    rest: npt.NDArray[np.int64],
) -> tuple[Doubt, ...]:
    """One doubt for the column, with both readings of the first cell that has two; or with a cell
    of each sort, where some fit only the one order and as many only the other.
    """
    ordered = [(index, one) for index, one in enumerate(spelled) if one and one.ordered]
    by_day = [index for index, one in ordered if one.month_first is None]
    by_month = [index for index, one in ordered if one.day_first is None]
    if by_day and by_month:
        text = (
            f"As many cells fit only day/month, such as “{distinct.texts[by_day[0]]}”, as fit only "
            f"month/day, such as “{distinct.texts[by_month[0]]}”: one sort of them is not read."
        )
        return (Doubt("ambiguous-date", text, int(rest[distinct.codes == by_month[0]][0])),)
    for index, one in enumerate(spelled):
        if one and one.ordered and one.day_first != one.month_first:
            first, second = _iso(one.day_first), _iso(one.month_first)
            text = (
                f"Every cell fits day/month and month/day: “{distinct.texts[index]}” is {first} "
                f"as day/month (taken) or {second} as month/day."
            )
            row = int(rest[np.flatnonzero(distinct.codes == index)[0]])
            return (Doubt("ambiguous-date", text, row),)
    return ()


def _iso(seconds: int | None) -> str:
    return str(np.datetime64(seconds or 0, "s"))[:10]


def _merged(
    moments: Moments,
    read: Mask,
    rest: npt.NDArray[np.int64],
    distinct: Distinct,
    spelled: list[Spelled | None],
    order: Order,
) -> tuple[Moments, Mask]:
    """The moments with the spelled ones filled in."""
    values = [one.seconds(order) if one else None for one in spelled]
    codes = distinct.codes
    ok = np.array([value is not None for value in values], dtype=np.bool_)[codes]
    seconds, read = moments.seconds.copy(), read.copy()
    timed, zoned = moments.timed.copy(), moments.zoned.copy()
    seconds[rest] = np.array([value or 0 for value in values], dtype=np.int64)[codes]
    read[rest] = ok
    timed[rest] = np.array([bool(one and one.clock) for one in spelled], dtype=np.bool_)[codes]
    zoned[rest] = np.array([bool(one and one.offset is not None) for one in spelled])[codes]
    offsets = moments.offsets | {one.offset for one in spelled if one and one.offset is not None}
    return Moments(seconds, read, timed, zoned, offsets, moments.fractions), read


def _attempt(
    moments: Moments, read: Mask, total: int, order: str, doubts: tuple[Doubt, ...]
) -> Attempt | None:
    count = int(np.count_nonzero(read))
    if not count:
        return None
    seconds = calendar.seconds(moments.seconds, read)
    zoned = moments.zoned & read
    has_zone = bool(zoned.any())
    timed = has_zone or bool((moments.timed & read).any())
    reason = parsed(count, total, "times" if timed else "dates") + f", {order}"
    if not timed:
        return Attempt("date", seconds, read, reason, doubts=doubts)
    if moments.fractions:
        reason += "; fractions of a second are left to the raw text"
    bare = np.flatnonzero(read & ~zoned) if has_zone else np.empty(0, dtype=np.intp)
    if len(bare):
        have = counted(len(bare), f"of {count:,} times has", f"of {count:,} times have")
        are = "is" if len(bare) == 1 else "are"
        text = f"{have} no zone and {are} taken as UTC; the others are converted to UTC."
        doubts += (Doubt("mixed-zone", text, int(bare[0])),)
    elif len(moments.offsets) > 1:
        zones = ", ".join(zone_name(offset) for offset in sorted(moments.offsets))
        text = f"The times are in {len(moments.offsets)} zones ({zones}); all are converted to UTC."
        doubts += (Doubt("mixed-zone", text),)
    zone = None
    if has_zone:
        zone = zone_name(min(moments.offsets)) if len(moments.offsets) == 1 else "UTC"
        reason += f"; zone {zone}"
    return Attempt("datetime", seconds, read, reason, zone=zone, doubts=doubts)


def zone_name(offset: int) -> str:
    """`UTC` or `+02:00`."""
    if offset == 0:
        return "UTC"
    sign = "-" if offset < 0 else "+"
    return f"{sign}{abs(offset) // 3600:02d}:{abs(offset) % 3600 // 60:02d}"
