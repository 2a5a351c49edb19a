"""An input's distribution as a form shows it: its curve, and how much of it lies below zero."""

import numpy as np

from models.scenarios.inputs import Input
from models.scenarios.sampling import value_at
from models.scenarios.shapes import Floats, form

HALVINGS = 50
"""Enough to find a chance to the last digit."""


def curve(input: Input, points: int = 64) -> tuple[Floats, Floats]:
    """(points,) values in the input's unit and the density there, its greatest 1.

    Outer tails of one in 200 are left away. A fixed input is a single upright stroke.
    """
    chance = np.linspace(0.005, 0.995, points + 1)
    edges = form(input.shape).quantile(input, chance)
    width = np.diff(edges)
    if not np.any(width > 0):
        return edges[:1], np.ones(1)
    wide = np.where(width > 0, width, np.min(width[width > 0]))
    height = np.diff(chance) / wide
    return (edges[:-1] + edges[1:]) / 2, height / np.max(height)


def mass_below(input: Input, value: float = 0.0) -> float:
    """The share of `input`'s distribution below `value`, from 0 to 1."""
    low, high = 0.0, 1.0
    if value_at(input, low) >= value:
        return 0.0
    if value_at(input, high) < value:
        return 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if value_at(input, middle) < value:
            low = middle
        else:
            high = middle
    return low
