"""A scenario: a template's question with stated inputs."""

from dataclasses import dataclass
from typing import Literal

Shape = Literal["fixed", "uniform", "triangular", "empirical", "normal", "lognormal"]
Role = Literal["assumption", "choice"]

LEVEL = 0.8
"""The share of a bell between its two stated ends unless another is stated."""


@dataclass(frozen=True, slots=True)
class Input:
    """One stated input, in `unit`.

    `fixed` uses `likely`; `uniform` uses `low` and `high`; `triangular` all three; `empirical`
    draws from `values` with replacement; `normal` and `lognormal` have a share `level` of their
    bell between `low` and `high`. A date is days since 1970-01-01 with unit `date`.
    """

    name: str
    unit: str
    shape: Shape
    low: float | None = None
    likely: float | None = None
    high: float | None = None
    values: tuple[float, ...] = ()
    label: str = ""
    note: str = ""
    source: str = ""
    role: Role = "assumption"
    level: float = LEVEL


@dataclass(frozen=True, slots=True)
class Scenario:
    """A template by its name, and the inputs as the user states them."""

    id: str
    title: str
    template: str
    inputs: tuple[Input, ...]
    seed: int = 1
    trials: int = 10_000
