"""Long columns of numbers as the steps from each to the next: a fraction of their size, exact.

`{"first": a, "step": d}` are values at even distances; `{"first": a, "step": "<i2", "base64": …}`
the steps one by one, in as few bytes as the largest takes. Numbers with `"decimals": n` are the
whole numbers so told, divided by ten to the power of n.
"""

import base64
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

LONG = 1_000
"""Values from which a column is kept as steps; a short one is left readable."""

DECIMALS = 6
_LARGEST = 2**53
"""Below this every whole number is a float64 of its own."""

_BLOCK = 65_536
"""Values looked at together: few enough to stay in the processor's cache."""

_BYTES = ("<i1", "<i2", "<i4")


def to_plain(values: npt.NDArray[Any]) -> dict[str, Any] | None:
    """The steps of (n,) int64 or float64 `values`, or `None` where they would not be smaller, or
    not exact.
    """
    if values.dtype.kind == "i":
        return _steps(values)
    if not np.isfinite(values).all():
        return None
    for decimals in range(DECIMALS + 1):
        whole = _scaled(values, decimals)
        if whole is not None:
            found = _steps(whole)
            return None if found is None else {"decimals": decimals, **found}
    return None


def from_plain(
    given: dict[str, object], data: bytes, rows: int, *, whole: bool
) -> npt.NDArray[Any] | None:
    """(rows,) the int64 (`whole`) or float64 values again; `None` where they are not so many."""
    first, step, decimals = _whole(given.get("first")), given.get("step"), given.get("decimals", 0)
    if first is None or type(decimals) is not int or not 0 <= decimals <= DECIMALS:
        return None
    if isinstance(step, str):
        if step not in _BYTES or rows < 1 or len(data) != int(step[2]) * (rows - 1):
            return None
        steps = np.frombuffer(data, dtype=step)
    elif (even := _whole(step)) is not None:
        steps = np.full(max(rows - 1, 0), even, dtype=np.int64)
    else:
        return None
    made = np.full(rows, first, dtype=np.int64)
    # Steps of a file that was tampered with may overflow; then they are other values.
    made[1:] += np.cumsum(steps, dtype=np.int64)
    return made if whole else made / 10.0**decimals


def _steps(values: npt.NDArray[np.int64]) -> dict[str, Any] | None:
    ends = [(int(some.min()), int(some.max())) for _, some in _differences(values)]
    low, high = min(low for low, _ in ends), max(high for _, high in ends)
    first = int(values[0])
    if max(abs(first), abs(low), abs(high)) > _LARGEST:
        return None
    if low == high:
        return {"first": first, "step": low}
    for form in _BYTES:
        limits = np.iinfo(form)
        if limits.min <= low and high <= limits.max:
            steps = np.empty(len(values) - 1, dtype=form)
            for at, some in _differences(values):
                steps[at : at + len(some)] = some
            text = base64.b64encode(steps.data).decode("ascii")
            return {"first": first, "step": form, "base64": text}
    return None


def _scaled(values: npt.NDArray[np.float64], decimals: int) -> npt.NDArray[np.int64] | None:
    """The values times ten to the power of `decimals`, if that is whole numbers and the way back
    gives the same bits.
    """
    power = 10.0**decimals
    whole = np.empty(len(values), dtype=np.int64)
    for at in range(0, len(values), _BLOCK):
        some = values[at : at + _BLOCK]
        # What is too large for it overflows, and does not come back.
        with np.errstate(over="ignore"):
            scaled = np.rint(some * power)
        if np.abs(scaled).max() > _LARGEST or (scaled / power != some).any():
            return None
        if (np.signbit(some) & (some == 0)).any():
            return None
        whole[at : at + _BLOCK] = scaled
    return whole


def _differences(values: npt.NDArray[np.int64]) -> Iterator[tuple[int, npt.NDArray[np.int64]]]:
    """The steps from each value to the next, a block at a time, and where each block begins."""
    for at in range(0, len(values) - 1, _BLOCK):
        yield at, np.diff(values[at : at + _BLOCK + 1])


def _whole(number: object) -> int | None:
    return number if type(number) is int and abs(number) <= _LARGEST else None
