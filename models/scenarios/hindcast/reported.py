"""The report's own projection against what came, by the mapper who has both days."""

import json
from datetime import date
from functools import cache

import numpy as np

from models.bundled import resources
from models.errors import ScenarioError
from models.frozen import frozen
from models.progress import Progress, silent
from models.quantity.written import number
from models.scenarios.fields import Fields, fields_of
from models.scenarios.hindcast.left_on import left_on
from models.scenarios.hindcast.scores import crps
from models.scenarios.scenario import Scenario
from models.scenarios.summary import percentile
from models.scenarios.template import Template
from models.scenarios.understanding.asking import prepared


@frozen
class Reported:
    """What a report projected of `subject`, and what another mapper saw later.

    `seen`: days and what was left on them, in `unit`, by `mapper`; the projection is of
    `claim_left` on `claim_day` at `claim_pace` per day, by `claim_mapper`.
    """

    subject: str
    unit: str
    mapper: str
    mapper_source: str
    seen: tuple[tuple[date, float], ...]
    claim_day: date
    claim_left: float
    claim_pace: float
    claim_mapper: str
    claim_source: str
    said: str

    @property
    def pace(self) -> float:
        """The pace per day between the first and the last day seen."""
        (first, before), (last, after) = self.seen[0], self.seen[-1]
        return (before - after) / (last - first).days

    @property
    def projected(self) -> float:
        """What the projection leaves on the last day seen."""
        return self.claim_left - self.claim_pace * (self.seen[-1][0] - self.claim_day).days


@frozen
class Against:
    """A scenario's paths on a day against what was `seen`: percentiles of what they leave, the
    share of paths that leave no more than was seen, and the score, all in the stock's unit.
    """

    day: date
    seen: float
    low: float
    middle: float
    high: float
    no_more: float
    crps: float

    @property
    def inside(self) -> bool:
        """Whether what was seen lies in the range for 8 in 10."""
        return self.low <= self.seen <= self.high


@cache
def reported() -> Reported:
    """The projection of the report that the program opens on.

    Raises:
        ScenarioError: its file cannot be read; the sentence names the field.
    """
    path = resources() / "past" / "donetsk-oblast.json"
    try:
        content: object = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ScenarioError(f"{path.name} cannot be read: {error}.") from error
    top = fields_of(content, path.name)
    whole, claim = _number(top, "whole"), top.inner("claim")
    return Reported(
        subject=top.text("subject"),
        unit=top.text("unit"),
        mapper=top.text("mapper"),
        mapper_source=top.text("mapper_source"),
        seen=tuple(
            (_day(each), whole * _number(each, "percent") / 100) for each in top.each("shares")
        ),
        claim_day=_day(claim),
        claim_left=_number(claim, "left"),
        claim_pace=_number(claim, "pace"),
        claim_mapper=claim.text("mapper"),
        claim_source=claim.text("source"),
        said=claim.text("said"),
    )


def verdict(found: Reported) -> str:
    """The report's projection against what came, with the warning that two mappers are compared."""
    (first, before), (last, after) = found.seen[0], found.seen[-1]
    missed = after - found.projected
    unit = found.unit
    return (
        f"The report’s {number(found.claim_pace)} {unit} a day would have left "
        f"{number(found.projected, 4)} {unit} on {last}; {found.mapper} has {number(after, 4)} "
        f"{unit}, {number(abs(missed), 4)} {unit} {'more' if missed > 0 else 'less'}. From "
        f"{number(before, 4)} {unit} on {first} that is {number(found.pace, 3)} {unit} a day "
        f"against {number(found.claim_pace)} assumed. {found.mapper} is another mapper than "
        f"{found.claim_mapper}, whose {number(found.claim_left)} {unit} the report starts from: on "
        f"{first} the two are {number(abs(before - found.claim_left), 3)} {unit} apart."
    )


def against(
    scenario: Scenario,
    found: Reported,
    progress: Progress = silent,
    template: Template | None = None,
) -> tuple[Against, ...]:
    """`scenario` on every day seen after its start; none if it is about something else.

    Raises:
        ScenarioError: the scenario cannot be run.
        Cancelled: `progress` stopped the work.
    """
    model = prepared(scenario, template)
    about = model.template.subject == found.subject
    if not about or model.template.path is None or model.stock.symbol != found.unit:
        return ()
    rows: list[Against] = []
    for day, seen in found.seen:
        try:
            left, _ = left_on(scenario, day, progress, template)
        except ScenarioError:
            continue  # it begins later
        low, middle, high = (percentile(left, chance) for chance in (0.1, 0.5, 0.9))
        assert low is not None
        assert middle is not None
        assert high is not None
        no_more = float(np.searchsorted(left, seen, "right")) / len(left)
        rows.append(Against(day, seen, low, middle, high, no_more, crps(left, seen)))
    return tuple(rows)


def _number(fields: Fields, key: str) -> float:
    value = fields.number(key)
    if value is None:
        raise fields.wrong(key, "a number")
    return value


def _day(fields: Fields) -> date:
    try:
        return date.fromisoformat(fields.text("day"))
    except ValueError:
        raise fields.wrong("day", "a day such as 2025-01-01") from None
