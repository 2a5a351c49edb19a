"""Numbers that are dates: eight-digit calendar days, years, seconds and milliseconds since 1970."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Mask
from models.datasets.kinds import calendar
from models.datasets.kinds.attempt import Attempt, share

_YEAR_NAME = re.compile(r"(^|[^a-z])(year|yr|рік|год)s?($|[^a-z])")
_TIME_NAME = re.compile(r"(^|[^a-z])(date|day|time|timestamp|datetime|epoch|ts)s?($|[^a-z])|_at$")
_EPOCHS = ((1_000, "milliseconds"), (1, "seconds"))
_FEW = 1000
_FROM, _TO = 631_152_000, 4_102_444_800
"""Seconds since 1970 of 1990 and 2100: what an epoch column of the field may span."""


def refined(name: str, found: Attempt, present: Mask) -> Attempt:
    """Numbers as what they are by their values and their column's name; most stay numbers."""
    values = found.values if found.read.all() else found.values[found.read]
    if not len(values) or any(_have_fractions(some) for some in (values[:_FEW], values)):
        return found
    if max(abs(float(values.min())), abs(float(values.max()))) > _TO * 1_000:
        return found
    least, most = int(values.min()), int(values.max())
    if most < 1900:
        return found

    def whole() -> npt.NDArray[np.int64]:
        return np.where(found.read, found.values, 0).astype(np.int64)

    said = share(len(values), int(np.count_nonzero(present)))
    if least >= 19_000_101 and most <= 21_001_231:
        days, there = calendar.days(whole() // 10_000, whole() // 100 % 100, whole() % 100)
        if there[found.read].all():
            reason = f"{said} are calendar days written as year, month, day"
            return Attempt("date", _seconds(days * 86_400, found.read), found.read, reason)
    if _YEAR_NAME.search(name.casefold()) and least >= 1900 and most <= 2100:
        first = np.ones(len(found.values), dtype=np.int64)
        days, _ = calendar.days(whole(), first, first)
        reason = f"{said} lie between 1900 and 2100 and the name says year"
        seconds = _seconds(days * 86_400, found.read)
        return Attempt("period", seconds, found.read, reason, granularity="year")
    if _TIME_NAME.search(name.casefold()):
        for per_second, unit in _EPOCHS:
            if least >= _FROM * per_second and most < _TO * per_second:
                return _epoch(whole() // per_second, found.read, f"{said} are {unit} since 1970")
    return found


def _have_fractions(values: npt.NDArray[Any]) -> bool:
    return values.dtype.kind == "f" and bool((values != np.floor(values)).any())


def _epoch(seconds: npt.NDArray[np.int64], read: Mask, reason: str) -> Attempt:
    values = _seconds(seconds, read)
    if (seconds[read] % 86_400 == 0).all():
        return Attempt("date", values, read, reason)
    return Attempt("datetime", values, read, reason, zone="UTC")


def _seconds(seconds: npt.NDArray[np.int64], read: Mask) -> calendar.Seconds:
    return calendar.seconds(np.where(read, seconds, 0), read)
