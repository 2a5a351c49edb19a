"""Paths that are straight up to a turn and straight, at another pace, after it."""

import numpy as np

from models.frozen import frozen
from models.scenarios.shapes import Floats


@frozen(eq=False)
class TwoPhases:
    """Each (n_trials,): `stock`, `before` and `after` in stock a day, the `turn` in days."""

    stock: Floats
    before: Floats
    after: Floats
    turn: Floats
    arrival: Floats

    def left(self, days: Floats | float) -> Floats:
        """What is left of the stock; a pace below 0 adds to it."""
        first = self.before * np.minimum(days, self.turn)
        # A turn that never comes, times a pace of 0 after it, is nothing.
        second = self.after * np.maximum(np.subtract(days, self.turn), 0.0)
        left = np.maximum(self.stock - first - second, 0.0)
        return np.where(days >= self.arrival, 0.0, left)


def two_phases(stock: Floats, before: Floats, after: Floats, turn: Floats) -> TwoPhases:
    """Paths that lose `before` a day for `turn` days and `after` a day from then on."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        early = np.where(before > 0, stock / before, np.inf)
        at_turn = stock - np.where(turn > 0, before * turn, 0.0)
        late = np.where(after > 0, turn + at_turn / after, np.inf)
    arrival = np.where(early <= turn, early, late)
    arrival = np.where(stock <= 0, 0.0, arrival)
    return TwoPhases(stock, before, after, turn, arrival)
