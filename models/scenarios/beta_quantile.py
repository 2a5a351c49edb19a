"""The inverse of the beta distribution, over whole arrays."""

from functools import lru_cache
from math import exp, lgamma, log, pi

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

CELLS = 2048
"""Cells of equal angle θ with x = sin² θ, under which the ends of the curve stay tame."""

STEPS = 3
"""Newton steps within a cell; each doubles the digits."""

_LEAST = 1e-300

GREATEST = 10_000.0
"""With larger parameters the bell is narrower than a few cells."""


def beta_quantile(chance: Floats, alpha: float, beta: float) -> Floats:
    """(n,) values from 0 to 1 that a Beta(alpha, beta) variable stays below with `chance`.

    The distribution is known exactly at the ends of each cell, and between them as the cubic that
    has its values and slopes there; in the first and the last cell it is the power that it tends
    to. Good to 1 in 10⁸ for parameters up to 100.
    """
    angle, below, slope, ends = _table(alpha, beta)
    cell = np.clip(np.searchsorted(below, chance, side="right") - 1, 0, CELLS - 1)
    width = pi / 2 / CELLS
    left, right = below[cell], below[cell + 1]
    rise = right - left
    start, end = slope[cell] * width, slope[cell + 1] * width
    wanted = chance - left
    with np.errstate(divide="ignore", invalid="ignore"):  # cells without any chance are not met
        part = np.clip(wanted / rise, 0.0, 1.0)
        square, cube = 3 * rise - 2 * start - end, start + end - 2 * rise
        for _ in range(STEPS):
            value = part * (start + part * (square + part * cube)) - wanted
            steep = start + part * (2 * square + 3 * part * cube)
            part = np.clip(part - np.where(steep > 0, value / steep, 0.0), 0.0, 1.0)
    result = np.sin(angle[cell] + part * width) ** 2
    first, last = cell == 0, cell == CELLS - 1
    edge = np.sin(width) ** 2
    result[first] = edge * np.minimum(chance[first] / ends[0], 1.0) ** (1 / alpha)
    result[last] = 1 - edge * np.minimum((1 - chance[last]) / ends[1], 1.0) ** (1 / beta)
    return result


@lru_cache(maxsize=64)
def _table(alpha: float, beta: float) -> tuple[Floats, Floats, Floats, tuple[float, float]]:
    """(CELLS + 1,) angles, chances below each, the density over the angle there; the chances of
    the first and the last cell.
    """
    places, weights = np.polynomial.legendre.leggauss(5)
    angle = np.linspace(0.0, pi / 2, CELLS + 1)
    width = pi / 2 / CELLS
    inner = angle[:-1, None] + width * (places + 1) / 2
    mass = width / 2 * (_density(inner, alpha, beta) @ weights)
    # In the outermost cells the density may have no bound: there the power is integrated.
    edge = np.sin(width) ** 2
    mass[0] = _first(edge, alpha, beta)
    mass[-1] = _first(edge, beta, alpha)
    below = np.concatenate([[0.0], np.cumsum(mass)])
    whole = below[-1]
    below /= whole
    ends = (max(mass[0] / whole, _LEAST), max(mass[-1] / whole, _LEAST))
    slope = np.zeros(CELLS + 1)
    slope[1:-1] = _density(angle[1:-1], alpha, beta)
    return angle, below, slope, ends


def _density(angle: Floats, alpha: float, beta: float) -> Floats:
    """The density over θ: 2 sin²ᵅ⁻¹θ cos²ᵝ⁻¹θ / B(α, β)."""
    logarithm = (2 * alpha - 1) * np.log(np.sin(angle)) + (2 * beta - 1) * np.log(np.cos(angle))
    return 2 * np.exp(logarithm - _log_beta(alpha, beta))


def _first(edge: float, alpha: float, beta: float) -> float:
    """The chance below a small `edge`: xᵅ (1/α - (β-1) x/(α+1)) / B, the series' first terms."""
    terms = 1 / alpha - (beta - 1) * edge / (alpha + 1)
    return max(terms * exp(alpha * log(edge) - _log_beta(alpha, beta)), 0.0)


def _log_beta(alpha: float, beta: float) -> float:
    return lgamma(alpha) + lgamma(beta) - lgamma(alpha + beta)
