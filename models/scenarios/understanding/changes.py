"""In what one scenario differs from another, as steps that can be made one by one."""

from dataclasses import replace

from models.frozen import frozen
from models.scenarios.correlation import FIELD
from models.scenarios.inputs import Correlation, Input, Role
from models.scenarios.scenario import Scenario
from models.scenarios.stated import stated


@frozen
class Change:
    """What leads from one scenario a step towards another: an input, or how inputs go together."""

    input: str
    label: str
    role: Role
    before: str
    after: str
    to: Input | tuple[Correlation, ...]

    def made(self, scenario: Scenario) -> Scenario:
        """`scenario` with the change."""
        if not isinstance(self.to, Input):
            return replace(scenario, correlations=self.to)
        inputs = tuple(self.to if each.name == self.input else each for each in scenario.inputs)
        return replace(scenario, inputs=inputs)


def changes_between(first: Scenario, second: Scenario) -> list[Change]:
    """Every input that `second` draws otherwise than `first`, and the correlations if they differ.

    Notes and sources may differ; they change no result.
    """
    found: list[Change] = []
    for one in first.inputs:
        two = second.input(one.name)
        if two is not None and _drawn(one) != _drawn(two):
            found.append(
                Change(one.name, one.label or one.name, two.role, stated(one), stated(two), two)
            )
    if set(first.correlations) != set(second.correlations):
        before, after = _together(first), _together(second)
        found.append(
            Change(
                FIELD, "How inputs go together", "assumption", before, after, second.correlations
            )
        )
    return found


def _drawn(input: Input) -> Input:
    """`input` with only what its values follow from."""
    return replace(input, label="", note="", source="", role="assumption", window=None)


def _together(scenario: Scenario) -> str:
    pairs = [f"{each.first} and {each.second} {each.rho:g}" for each in scenario.correlations]
    return "; ".join(pairs) or "independent"
