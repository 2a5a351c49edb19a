"""Proper scores: what a forecast is worth once it is known what came. Less is better."""

import numpy as np

from models.scenarios.shapes import Floats


def brier(chance: float, happened: bool) -> float:
    """(p - o)², o being 1 if it happened and 0 if not: from 0, right and sure, to 1.

    Source: Brier, Monthly Weather Review 78 (1950), 1, for one of two cases.
    """
    return (chance - float(happened)) ** 2


def crps(members: Floats, came: float) -> float:
    """The continuous ranked probability score of (n,) equally likely members, in their unit.

    mean |x - y| - ½ mean |x - x'|: the mean error of a single number, for a distribution.
    Source: Gneiting and Raftery, Journal of the American Statistical Association 102 (2007), 359,
    equation 21.
    """
    rising = np.sort(members)
    count = len(rising)
    # Σ|x - x'| over all pairs of a sorted sample, each pair once.
    between = float(np.dot(2 * np.arange(count) - count + 1, rising)) / count**2
    return float(np.mean(np.abs(rising - came))) - between


def interval_score(low: float, high: float, came: float, level: float) -> float:
    """The width of an interval with the chance `level`, plus 2/(1 - level) times the miss.

    Source: Gneiting and Raftery (2007), equation 43.
    """
    missed = max(low - came, 0.0) + max(came - high, 0.0)
    return (high - low) + 2 / (1 - level) * missed
