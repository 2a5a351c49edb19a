"""Locking: what a scenario says today, with the day and a hash over all of it."""

import re
from dataclasses import replace
from datetime import date
from math import isfinite

import numpy as np

from models.errors import ScenarioError
from models.progress import Progress, silent
from models.quantity.calendar import day_of, number_of
from models.scenarios.checks import GREATEST
from models.scenarios.ended import range_ended_on
from models.scenarios.hindcast.left_on import left_on
from models.scenarios.locking.forecast import MEMBERS, Forecast, digest
from models.scenarios.result import Result
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.stated import assumptions
from models.scenarios.template import Template

_LEFT_ON = re.compile(r".*, left on (\d{4}-\d{2}-\d{2})", re.DOTALL)
"""The output of a forecast of what is left: its day stands in what was locked."""


def lock(
    result: Result, template: Template, limit: float, today: date, id: str, output: str = ""
) -> Forecast:
    """The forecast of `output`, the answer unless told, as `result` has it.

    Raises:
        ScenarioError: the limit is no number, or a day that is past, or the range is: what is known
            is no forecast.
    """
    name = output or template.answer
    found = result.outputs[name]
    if found.unit == "date" and isfinite(limit) and limit < number_of(today):
        raise _past(limit)
    ended = range_ended_on(found, today)
    if ended is not None:
        raise ScenarioError(
            f"The range of this scenario ended on {ended}, which is past: that is no forecast any "
            "more. Compare it with what came, or begin on a later day."
        )
    return _locked(
        result.scenario, template, found.label or name, found.unit, found.samples, limit, today, id
    )


def lock_left(
    scenario: Scenario,
    template: Template,
    day: date,
    limit: float,
    today: date,
    id: str,
    progress: Progress = silent,
) -> Forecast:
    """The forecast of what `scenario` leaves on `day`, and of the chance of `limit` or less.

    Raises:
        ScenarioError: the day is past, the limit is no number, the scenario has no path to it, or
            9 paths in 10 have left nothing before today.
        Cancelled: `progress` stopped the work.
    """
    if day <= today:
        raise _past(number_of(day))
    left, unit = left_on(scenario, day, progress, template)
    if _has_ended(scenario, template, today, progress):
        raise ScenarioError(
            f"By {today} 9 paths in 10 of this scenario have left nothing: that is no forecast any "
            "more. Compare it with what came, or begin on a later day."
        )
    label = f"{template.subject}, left on {day}"
    return _locked(scenario, template, label, unit, left, limit, today, id)


def _has_ended(scenario: Scenario, template: Template, today: date, progress: Progress) -> bool:
    """Whether nothing is left today on 9 paths in 10; not while the scenario is yet to begin."""
    try:
        left, _ = left_on(scenario, today, progress, template)
    except ScenarioError:
        return False
    return float(np.quantile(left, 0.9)) <= 0


def day_of_left(forecast: Forecast) -> date | None:
    """The day whose rest `forecast` is about, `None` for one that is about something else."""
    told = _LEFT_ON.fullmatch(forecast.output)
    return date.fromisoformat(told[1]) if told is not None else None


def _locked(
    scenario: Scenario,
    template: Template,
    output: str,
    unit: str,
    samples: Floats,
    limit: float,
    today: date,
    id: str,
) -> Forecast:
    if not isfinite(limit) or abs(limit) > GREATEST:
        raise ScenarioError("The forecast needs a day or a number that it is about.", "limit")
    made = Forecast(
        id=id,
        locked=today,
        scenario=scenario.title,
        question=template.question,
        output=output,
        unit=unit,
        limit=limit,
        members=_members(samples, unit),
        assumed=assumptions(scenario),
        seed=scenario.seed,
        trials=min(scenario.trials, len(samples)),
    )
    return replace(made, sha256=digest(made))


def _past(limit: float) -> ScenarioError:
    return ScenarioError(
        f"{day_of(limit)} is past, and what is known is no forecast; choose a later day.", "limit"
    )


def _members(samples: Floats, unit: str) -> tuple[float, ...]:
    """The finite ones of `MEMBERS` values in the middle of as many equal parts of `samples`."""
    rising = np.sort(samples[~np.isnan(samples)])
    if not len(rising):
        raise ScenarioError("No trial has an answer, so there is no forecast to lock.")
    places = ((np.arange(MEMBERS) + 0.5) / MEMBERS * len(rising)).astype(np.int64)
    members = rising[places]
    members = np.floor(members + 1e-6) if unit == "date" else members
    return tuple(members[np.isfinite(members)].tolist())
