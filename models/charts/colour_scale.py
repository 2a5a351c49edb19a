"""What the colours of a heat map stand for."""

import numpy as np
import numpy.typing as npt

from models.charts.spec import Axis
from models.frozen import frozen

Floats = npt.NDArray[np.float64]


@frozen
class ColourScale:
    """The values that the weakest and the strongest colour stand for; below zero in another hue.

    `log`: equal ratios are equal steps. `under`, `over`: whether there are values beyond an end,
    which have its colour.
    """

    low: float
    high: float
    log: bool = False
    under: bool = False
    over: bool = False

    def shares(self, values: Floats) -> Floats:
        """(n,) how strong the colours are, from -1 to 1; NaN where a value has none."""
        if self.log:
            there = np.where(values > 0, values, np.nan)
            return np.clip(np.log(there / self.low) / np.log(self.high / self.low), 0.0, 1.0)
        if self.low < 0:
            return np.clip(values / max(-self.low, self.high), -1.0, 1.0)
        return np.clip((values - self.low) / (self.high - self.low), 0.0, 1.0)


def scale_of(values: Floats, axis: Axis) -> ColourScale:
    """The scale of `values`, (n,), up to the ends of `axis` where these were chosen.

    It begins at zero, or lies evenly about zero where values lie on both sides of it; a log scale
    begins at the smallest value above zero.
    """
    there = values[np.isfinite(values)]
    if axis.log:
        there = there[there > 0]
        low, high = _log_ends(there, axis)
    elif len(there) and there.min() < 0:
        chosen = [abs(end) for end in (axis.low, axis.high) if end]
        most = max(chosen, default=float(np.abs(there).max()))
        low, high = -most, most if there.max() > 0 else 0.0
    else:
        low = axis.low or 0.0
        high = axis.high if axis.high is not None else float(there.max(initial=0.0))
        high = high if low < high else low + 1.0
    return ColourScale(
        low, high, axis.log, bool(np.any(there < low)), bool(np.any(there > high))
    )  # fmt: skip


def _log_ends(there: Floats, axis: Axis) -> tuple[float, float]:
    low, high = (float(there.min()), float(there.max())) if len(there) else (1.0, 10.0)
    low = axis.low if axis.low is not None and axis.low > 0 else low
    high = axis.high if axis.high is not None and axis.high > 0 else high
    return (low, high) if low < high else (low, low * 10)
