"""What a scenario is asked with: inputs, each with its shape, and how they go together."""

from typing import Literal

from models.frozen import frozen
from models.tables.query import Query

Shape = Literal[
    "fixed", "uniform", "triangular", "pert", "normal", "lognormal", "beta", "discrete", "empirical"
]
Role = Literal["assumption", "choice"]

LEVEL = 0.8
"""The share of a bell between its two stated ends unless another is stated."""


@frozen
class Window:
    """The rows of a series that an input is drawn from, so that they can be read anew.

    `query` names the table and the steps on the way to `column`; of the rows left the last
    `last` are taken, all of them where it is 0. `version` tells which version of the file the
    input's values are of.
    """

    query: Query
    column: str
    last: int = 0
    version: str = ""


@frozen
class Input:
    """One stated input, in `unit`.

    `fixed` uses `likely`; `uniform` uses `low` and `high`; `triangular` and `pert` all three;
    `normal` and `lognormal` have a share `level` of their bell between `low` and `high`; `beta`
    lies between `low` and `high`, bent by `alpha` and `beta`; `discrete` takes each of `values`
    with its chance in `weights`, alike where there are none; `empirical` draws from `values`,
    which stand in the order of time, with replacement. A date is days since 1970-01-01 with unit
    `date`. `window` says where `values` were read, if from a file of the workspace.
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
    weights: tuple[float, ...] = ()
    alpha: float | None = None
    beta: float | None = None
    window: Window | None = None


@frozen
class Correlation:
    """How two inputs go together: their rank correlation (Spearman’s rho), from -1 to 1."""

    first: str
    second: str
    rho: float
