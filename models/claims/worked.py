"""A claim that has been worked out: its parts, its verdict and its numbers."""

from models.claims.stated import Stated
from models.claims.verdict import BOUNDS, Verdict, reach
from models.frozen import frozen
from models.quantity import Interval, Printed


@frozen
class Worked:
    """What the face values give (`recomputed`) and all that the inputs allow (`possible`)."""

    stated: Stated
    verdict: Verdict
    recomputed: float
    possible: Interval

    @property
    def result(self) -> Printed | None:
        """The printed result."""
        return self.stated.result

    def explains(self, value: float) -> bool:
        """Whether `value` could have been printed as the result is.

        A bound is satisfied by much that nobody would have printed so: it must be near as well.
        """
        result = self.stated.result
        if result is None or not reach(result).contains(value):
            return False
        return result.qualifier not in BOUNDS or abs(value - result.value) <= result.half
