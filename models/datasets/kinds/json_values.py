"""A column of JSON values in its kind: numbers and booleans as they are, texts by their cells."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Cells, Mask, cells_of
from models.datasets.kinds import decide, refined
from models.datasets.kinds.attempt import Attempt, share

_EXACT = 2**53
Numbers = npt.NDArray[np.int64 | np.float64]


def decide_values(
    name: str, values: Sequence[object] | Numbers | Cells, absent: object
) -> tuple[Attempt, Mask]:
    """The column `name` in its kind, and (n,) which of its values are not missing.

    `Cells` are a column of texts alone.
    """
    if isinstance(values, Cells):
        return decide(name, values)
    if isinstance(values, np.ndarray):
        present = ~np.isnan(values) if values.dtype.kind == "f" else np.ones(len(values), np.bool_)
        return _from_array(name, values, present)
    values = [None if value is absent else value for value in values]
    types = set(map(type, values))
    types.discard(type(None))
    if types == {bool}:
        return _flags(values)
    if types and types <= {int, float}:
        numbers = _numbers(name, values, types)
        if numbers is not None:
            return numbers
    return decide(name, cells_of(map(as_text, values)))


def as_text(value: object) -> str | None:
    """A value as a cell's text; lists and empty objects as JSON."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, int | float):
        return repr(value)
    return json.dumps(value, ensure_ascii=False)


def _flags(values: Sequence[object]) -> tuple[Attempt, Mask]:
    present = np.array([value is not None for value in values], dtype=np.bool_)
    count = int(present.sum())
    reason = f"{share(count, count)} are true or false"
    return Attempt("flag", np.array(values, dtype=object), present, reason), present


def _numbers(name: str, values: Sequence[object], types: set[type]) -> tuple[Attempt, Mask] | None:
    """Numbers as JSON has them; `None` where float64 cannot hold them."""
    gaps = None in values
    if types == {int} and not gaps:
        try:
            whole = np.array(values, dtype=np.int64)
        except OverflowError:
            return None
        return _from_array(name, whole, np.ones(len(values), dtype=np.bool_))
    if int in types and any(type(v) is int and abs(v) > _EXACT for v in values):
        return None
    floats = np.array(values, dtype=np.float64)
    present = np.array([value is not None for value in values], dtype=np.bool_)
    return _from_array(name, floats, present)


def _from_array(name: str, values: Numbers, present: Mask) -> tuple[Attempt, Mask]:
    read = present & np.isfinite(values)
    if not read.all():
        values = np.where(read, values, np.nan)
    reason = f"{share(int(read.sum()), int(present.sum()))} are numbers"
    return refined(name, Attempt("number", values, read, reason), present), present
