"""Goals and break-evens in words."""

from models.quantity.calendar import day_of
from models.quantity.written import number
from models.scenarios.understanding.asking import Target
from models.scenarios.understanding.break_even import BreakEven
from models.scenarios.understanding.goal_seek import Sought

CERTAIN = 1e-5
"""An error of this part of the value is one of the search alone."""


def goal_sentence(sought: Sought, target: Target, unit: str) -> str:
    """“18.49 km²/day gives 80 % by 2026-04-21.”; `unit` is that of the target."""
    goal = f"a chance of {100 * sought.chance:.3g} % {_goal(target, unit)}"
    if sought.value is not None:
        return f"{_with_unit(sought.value, sought.unit)} gives {goal}."
    return (
        f"No value of “{sought.label}” gives {goal}; the nearest is "
        f"{100 * sought.best_chance:.0f} % at {_with_unit(sought.best_value, sought.unit)}."
    )


def how_sure(sought: Sought) -> str:
    """The chance as stated, and how far the answer is sure by the number of trials."""
    now = f"As stated, the chance is {100 * sought.chance_now:.1f} %."
    if sought.value is None:
        return now
    if sought.error is not None and sought.error <= CERTAIN * abs(sought.value):
        return (
            f"{now} Nothing else is uncertain: on one side of this value the goal is certain, on "
            "the other it is out of reach, if the assumptions hold."
        )
    low, high = (
        "without end" if end is None else _plain(end, sought.unit)
        for end in (sought.low, sought.high)
    )
    return (
        f"{now} By {sought.trials:,} trials the value lies from {low} to {high} in 95 of 100 "
        "cases; whether the assumptions hold is another matter."
    )


def break_even_words(each: BreakEven) -> tuple[str, str, str, str, str]:
    """Label, unit, value now, value at which the target is crossed, and a remark."""
    unit = "" if each.unit in ("1", "date") else each.unit
    now = _plain(each.middle, each.unit)
    if each.value is None:
        ends = f"{_plain(each.low, each.unit)} to {_plain(each.high, each.unit)}"
        what = "any value reaches it" if each.met_now else "no value reaches it"
        return each.label, unit, now, "–", f"{what}, {ends}"
    words = "reached now" if each.met_now else "not reached now"
    return each.label, unit, now, _plain(each.value, each.unit), words


def _goal(target: Target, unit: str) -> str:
    if unit == "date":
        return f"{'by' if target.at_most else 'of no day before'} {_plain(target.limit, unit)}"
    return f"of {'at most' if target.at_most else 'at least'} {_with_unit(target.limit, unit)}"


def _plain(value: float, unit: str) -> str:
    day = day_of(value) if unit == "date" else None
    return day.isoformat() if day else number(value, 4)


def _with_unit(value: float, unit: str) -> str:
    return _plain(value, unit) if unit in ("1", "date") else f"{number(value, 4)} {unit}"
