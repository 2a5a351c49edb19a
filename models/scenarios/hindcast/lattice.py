"""Chance spread evenly instead of at random, so that a quantile of few paths is a good one."""

import numpy as np

from models.scenarios.monthly_paths import MONTHS_AT_MOST
from models.scenarios.normal_quantile import normal_quantile
from models.scenarios.shapes import Floats


class EvenNoise:
    """Every label, and with it every month, is a dimension of its own of one even cloud of points.

    Point i lies at the fraction of (i + 1/2)·√p, p the dimension's prime number.
    Source: Richtmyer (1951); Niederreiter, Random Number Generation and Quasi-Monte Carlo Methods
    (1992), chapter 3. After the first `most` dimensions they begin again.
    """

    def __init__(self, trials: int, most: int, months: int) -> None:
        self.months = months
        self._trials, self._most = trials, most
        # Months come first: what a method draws once stays the same whichever others are run.
        self._places = {f"month {month}": month % most for month in range(MONTHS_AT_MOST)}
        self._drawn: dict[int, tuple[Floats, Floats]] = {}

    def chances(self, label: str) -> Floats:
        """(trials,) numbers between 0 and 1; they are not to be changed."""
        return self._of(label)[0]

    def normals(self, label: str) -> Floats:
        """(trials,) standard normal numbers; they are not to be changed."""
        return self._of(label)[1]

    def _of(self, label: str) -> tuple[Floats, Floats]:
        place = self._places.setdefault(label, len(self._places) % self._most)
        if place not in self._drawn:
            steps = (np.arange(self._trials) + 0.5) * np.sqrt(_prime(place))
            # Further from 0 and 1 than any point of a cloud of less than a million.
            chances = np.clip(steps % 1.0, 1e-9, 1 - 1e-9)
            self._drawn[place] = chances, normal_quantile(chances)
        return self._drawn[place]


def _prime(place: int) -> int:
    """The prime number at `place`, counted from 0."""
    found = [2]
    number = 3
    while len(found) <= place:
        if all(number % prime for prime in found if prime * prime <= number):
            found.append(number)
        number += 2
    return found[place]
