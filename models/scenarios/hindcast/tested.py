"""What a test on the past found: forecasts beside what came, and what that says of a method."""

import numpy as np
import numpy.typing as npt

from models.frozen import frozen
from models.scenarios.hindcast.methods import Method
from models.scenarios.hindcast.scores import interval_score
from models.scenarios.hindcast.series import MonthlySeries
from models.scenarios.shapes import Floats

NOMINAL = 0.8
"""The share of outcomes that a range should hold."""


@frozen(eq=False)
class Tested:
    """One method at one horizon, by origin.

    `origins`: (n,) months since 1970, each forecast being made on the last day of one; `came`: (n,)
    what the change over the next `horizon` months was; `low`, `middle`, `high`: (n,) the forecast's
    10th, 50th and 90th percentile; `crps`: (n,); all in the series' unit.
    """

    method: Method
    horizon: int
    origins: npt.NDArray[np.int64]
    came: Floats
    low: Floats
    middle: Floats
    high: Floats
    crps: Floats

    @property
    def inside(self) -> int:
        """How many outcomes lay in the range that should hold 8 in 10."""
        return int(np.count_nonzero((self.low <= self.came) & (self.came <= self.high)))

    @property
    def coverage(self) -> float:
        """The same as a share, from 0 to 1."""
        return self.inside / len(self.origins)

    @property
    def error(self) -> float:
        """The mean distance of the middle from what came."""
        return float(np.mean(np.abs(self.middle - self.came)))

    @property
    def bias(self) -> float:
        """The mean of middle minus outcome: above 0 the forecasts were too high."""
        return float(np.mean(self.middle - self.came))

    @property
    def mean_crps(self) -> float:
        """The mean continuous ranked probability score."""
        return float(np.mean(self.crps))

    @property
    def interval_score(self) -> float:
        """The mean score of the range."""
        scores = [
            interval_score(low, high, came, NOMINAL)
            for low, high, came in zip(
                self.low.tolist(), self.high.tolist(), self.came.tolist(), strict=True
            )
        ]
        return float(np.mean(scores))


@frozen(eq=False)
class Hindcast:
    """Every method at every horizon, in that order."""

    series: MonthlySeries
    tested: tuple[Tested, ...]

    def of(self, method: str, horizon: int) -> Tested | None:
        """The test of one method at one horizon, if there were enough origins."""
        for each in self.tested:
            if (each.method.name, each.horizon) == (method, horizon):
                return each
        return None
