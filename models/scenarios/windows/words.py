"""Where a published choice of days lies among all that could have been chosen, in a sentence."""

import numpy as np

from models.counted import counted
from models.quantity.written import number
from models.scenarios.summary import percentile
from models.scenarios.windows.audit import Windows

EXTREME, OUTER = 0.05, 0.25
"""Shares of all windows beyond which a choice lies at the end, or outside the middle half."""


def place_of_choice(windows: Windows) -> str:
    """“2024-12-01 to 2024-12-31 gives 16.9 km²/day: more than 82 % of the 64,261 windows …”."""
    every = windows.every
    low, high = (percentile(every, chance) for chance in (0.05, 0.95))
    assert low is not None
    assert high is not None
    share = windows.below
    return (
        f"{windows.first} to {windows.last} gives {_with_unit(windows.published, windows.unit)}: "
        f"more than {_of_hundred(share)} of the {counted(len(every), 'window')} of "
        f"{counted(int(windows.lengths[0]), 'day')} or longer that lie between "
        f"{_day(windows.starts[0])} and {_day(windows.starts[-1])}, {_where(share)}. "
        f"9 windows in 10 give {number(low, 3)} to {_with_unit(high, windows.unit)}."
    )


def _where(share: float) -> str:
    if share <= EXTREME:
        return "so it lies at the low end of what could have been chosen"
    if share >= 1 - EXTREME:
        return "so it lies at the high end of what could have been chosen"
    if share < OUTER:
        return "so it is a low choice"
    if share > 1 - OUTER:
        return "so it is a high choice"
    return "so it lies in the middle half of what could have been chosen"


def _of_hundred(share: float) -> str:
    return f"{100 * share:.0f} %"


def _with_unit(value: float, unit: str) -> str:
    return f"{number(value, 3)} {unit}".strip()


def _day(day: np.int64) -> str:
    return str(np.datetime64(int(day), "D"))
