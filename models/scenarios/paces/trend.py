"""A pace that goes on rising or falling along the straight line through the months observed."""

from collections.abc import Iterator, Mapping

import numpy as np

from models.scenarios.monthly_paths import WITHIN_30_YEARS, monthly_paths
from models.scenarios.paces.pace import HISTORY, Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """The least-squares line, its level and slope drawn anew for each path.

    The level at the middle of the observed months has the variance s²/n and the slope
    s²/Σ(t - t̄)², with s² = Σr²/(n - 2) from the residuals r; the two are independent there.
    Source: Draper and Smith, Applied Regression Analysis (1998), chapter 1.
    """
    history = readings[HISTORY]
    months = np.arange(len(history)) - (len(history) - 1) / 2
    spread = np.sum(months**2)
    level, slope = np.mean(history), np.sum(months * history) / spread
    residual = history - level - slope * months
    error = np.sqrt(np.sum(residual**2) / (len(history) - 2))
    levels = level + error / np.sqrt(len(history)) * noise.normals("level of the trend")
    slopes = slope + error / np.sqrt(spread) * noise.normals("slope of the trend")
    ahead = (len(history) + 1) / 2
    drawn = _line(levels + slopes * ahead, slopes, readings["share"], noise.months)
    return monthly_paths(readings["remaining"], readings["remaining"], drawn)


def _line(first: Floats, slope: Floats, share: Floats, months: int) -> Iterator[Floats]:
    pace = first.astype(np.float64)
    for _ in range(months):
        yield np.maximum(pace, 0.0) * share
        pace += slope


TREND = PaceModel(
    name="trend",
    assumptions=(
        "The pace goes on rising or falling by the same amount each month, along the straight "
        "line through the observed months.",
        "How sure that line is follows from how far the months lie from it; single months ahead "
        "lie on the line.",
        "A pace that falls to zero stays there; no ground is given back.",
        WITHIN_30_YEARS,
    ),
    readings=(Reading("remaining"), Reading("share", "number")),
    paths=paths,
    looks_back=3,
)
