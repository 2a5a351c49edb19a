"""A forecast written down before it is known what comes, so that nobody can say it later."""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite

import numpy as np

from models.errors import ScenarioError
from models.progress import Progress, silent
from models.quantity import parse_unit
from models.scenarios.calendar import day_of, number_of
from models.scenarios.checks import GREATEST
from models.scenarios.hindcast.left_on import left_on
from models.scenarios.result import Result
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.stated import assumptions
from models.scenarios.template import Template
from models.tables.plain import to_plain

MEMBERS = 199
"""Equally likely values that stand for the distribution: every half percent."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """One output of a scenario as it was on the day it was locked.

    `members`: the finite ones of `MEMBERS` equally likely values, rising; those that are missing
    never get there. `limit`: the day or the value that the chance is about, in `unit`. `sha256` is
    over everything above it. `came`: what came, `None` while it is not known; a day or a value, or
    with `beyond` only that it is later or more than `limit`.
    """

    id: str
    locked: date
    scenario: str
    question: str
    output: str
    unit: str
    limit: float
    members: tuple[float, ...]
    assumed: str
    seed: int
    trials: int
    sha256: str = ""
    came: float | None = None
    beyond: bool = False

    @property
    def chance(self) -> float:
        """The chance of `limit` or before, or `limit` or less, from 0 to 1."""
        return sum(member <= self.limit for member in self.members) / MEMBERS

    @property
    def open_ended(self) -> bool:
        """Whether it can stay open for ever: a time, or something that some paths never reach."""
        time = self.unit == "date" or parse_unit(self.unit).fits(parse_unit("day"))
        return time or len(self.members) < MEMBERS

    @property
    def scored(self) -> bool:
        """Whether it is known what came."""
        return self.came is not None or self.beyond


def lock(
    result: Result, template: Template, limit: float, today: date, id: str, output: str = ""
) -> Forecast:
    """The forecast of `output`, the answer unless told, as `result` has it.

    Raises:
        ScenarioError: the limit is no number, or a day that is past: what is known is no forecast.
    """
    name = output or template.answer
    found = result.outputs[name]
    if found.unit == "date" and isfinite(limit) and limit < number_of(today):
        raise _past(limit)
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
        ScenarioError: the day is past, the limit is no number, or the scenario has no path to it.
        Cancelled: `progress` stopped the work.
    """
    if day <= today:
        raise _past(number_of(day))
    left, unit = left_on(scenario, day, progress, template)
    label = f"{template.subject}, left on {day}"
    return _locked(scenario, template, label, unit, left, limit, today, id)


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


def digest(forecast: Forecast) -> str:
    """The SHA-256 of the forecast as canonical JSON, without its hash and without what came."""
    plain = to_plain(forecast)
    for name in ("sha256", "came", "beyond"):
        del plain[name]
    text = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def untouched(forecast: Forecast) -> bool:
    """Whether the forecast is still what its hash was made of."""
    return forecast.sha256 == digest(forecast)


def with_outcome(forecast: Forecast, came: float | None, today: date) -> Forecast:
    """`forecast` with what came: a day or a value, or `None` for “not by the limit”.

    Raises:
        ScenarioError: it is no number, a day to come, or the limit is not past yet; `None` is told
            of a forecast that always has a value.
    """
    if came is None:
        if not forecast.open_ended:
            raise ScenarioError("Write the value that came; every path has one.", "came")
        if forecast.unit == "date" and forecast.limit >= number_of(today):
            raise ScenarioError(
                f"{day_of(forecast.limit)} is not past yet; it can still come.", "came"
            )
        return replace(forecast, came=None, beyond=True)
    if not isfinite(came) or abs(came) > GREATEST:
        raise ScenarioError("What came must be a day or a number.", "came")
    if forecast.unit == "date" and came > number_of(today):
        raise ScenarioError(f"{day_of(came)} is still to come.", "came")
    return replace(forecast, came=came, beyond=False)


def without_outcome(forecast: Forecast) -> Forecast:
    """`forecast` as it was locked."""
    return replace(forecast, came=None, beyond=False)


def _members(samples: Floats, unit: str) -> tuple[float, ...]:
    """The finite ones of `MEMBERS` values in the middle of as many equal parts of `samples`."""
    rising = np.sort(samples[~np.isnan(samples)])
    if not len(rising):
        raise ScenarioError("No trial has an answer, so there is no forecast to lock.")
    places = ((np.arange(MEMBERS) + 0.5) / MEMBERS * len(rising)).astype(np.int64)
    members = rising[places]
    members = np.floor(members + 1e-6) if unit == "date" else members
    return tuple(members[np.isfinite(members)].tolist())
