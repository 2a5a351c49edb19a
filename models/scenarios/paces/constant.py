"""The same pace every day until nothing is left."""

from collections.abc import Mapping

import numpy as np

from models.frozen import frozen
from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats


@frozen(eq=False)
class Straight:
    """Straight paths: `stock` (n_trials,), `rate` (n_trials,) stock per day."""

    stock: Floats
    rate: Floats
    arrival: Floats

    def left(self, days: Floats | float) -> Floats:
        """stock - rate × days, from 0 to the stock; a rate at or below 0 leaves the stock whole."""
        left = self.rate * days
        np.subtract(self.stock, left, out=left)
        np.minimum(left, self.stock, out=left)
        return np.maximum(left, 0.0, out=left)


def straight(stock: Floats, rate: Floats) -> Straight:
    """arrival = stock / rate, where the rate is above 0; +∞ elsewhere."""
    arrival = np.full(stock.shape, np.inf)
    with np.errstate(over="ignore"):  # a pace next to nothing takes longer than numbers reach
        np.divide(stock, rate, out=arrival, where=rate > 0)
    arrival[stock <= 0] = 0.0
    return Straight(stock=stock, rate=rate, arrival=arrival)


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """arrival = remaining / rate."""
    return straight(readings["remaining"], readings["rate"])


CONSTANT = PaceModel(
    name="constant",
    assumptions=(
        "The pace stays the same every day until nothing is left.",
        "A pace at or below zero never gets there.",
    ),
    readings=(Reading("remaining"), Reading("rate", "per day")),
    paths=paths,
)
