"""What is said of many trials: percentiles, mean, and how many never get there."""

from collections.abc import Sequence

import numpy as np

from models.frozen import frozen
from models.quantity.calendar import whole_day
from models.scenarios.shapes import Floats


@frozen(eq=False)
class Output:
    """One result over all trials, in `unit`; a date is days since 1970-01-01.

    A trial that never gets there counts as +∞: a percentile that falls there is `None`, and so is
    the mean as soon as there is one. `p_never` and `p_undefined` are shares from 0 to 1 of all
    trials; undefined trials (0/0, say) are counted there and left out of everything else.
    `samples`: (n_trials,) in trial order. `p50_error` and `p90_error` are standard errors of the
    percentiles, in `unit` or days, `None` where one is; a Latin hypercube does better than they
    say.
    """

    unit: str
    p5: float | None
    p10: float | None
    p50: float | None
    p90: float | None
    p95: float | None
    mean: float | None
    p_never: float
    samples: Floats
    label: str = ""
    p_undefined: float = 0.0
    p50_error: float | None = None
    p90_error: float | None = None


def summarise(samples: Floats, unit: str, label: str = "") -> Output:
    """The output that (n_trials,) `samples` amount to; a date's time of day is dropped."""
    rising = np.sort(samples)  # what has no answer stands last, behind what never gets there
    undefined = int(np.count_nonzero(np.isnan(rising))) if np.isnan(rising[-1]) else 0
    defined = rising[: len(rising) - undefined]
    shown = whole_day if unit == "date" else float

    def at(chance: float) -> float | None:
        value = percentile(defined, chance)
        return None if value is None else shown(value)

    never = len(defined) - int(np.searchsorted(defined, np.inf))
    mean = shown(float(np.mean(defined))) if len(defined) and not never else None
    return Output(
        unit=unit,
        p5=at(0.05),
        p10=at(0.10),
        p50=at(0.50),
        p90=at(0.90),
        p95=at(0.95),
        mean=mean,
        p_never=never / len(samples),
        samples=samples,
        label=label,
        p_undefined=undefined / len(samples),
        p50_error=standard_error(defined, 0.50),
        p90_error=standard_error(defined, 0.90),
    )


def standard_error(rising: Floats, chance: float) -> float | None:
    """From the percentiles two standard errors of the chance below and above, a quarter of the way.

    The chance below a percentile of n independent trials has the standard error √(p(1-p)/n).
    `None` where the percentile or its surroundings are never reached, or the trials are too few.
    Source: Woodruff, Journal of the American Statistical Association 47 (1952), 635.
    """
    if len(rising) < 2:
        return None
    error = (chance * (1 - chance) / len(rising)) ** 0.5
    if chance + 2 * error >= 1 or chance - 2 * error <= 0:
        return None
    low, high = percentile(rising, chance - 2 * error), percentile(rising, chance + 2 * error)
    return None if low is None or high is None else (high - low) / 4


def left_out(share: float) -> str:
    """“2 % of the trials have no answer (0/0). ”, empty where all of them have one."""
    return f"{100 * share:.3g} % of the trials have no answer (0/0). " if share > 0 else ""


def percentile(rising: Floats, chance: float) -> float | None:
    """The value that a share `chance` of the sorted `rising` lies below; `None` for never.

    Between two values it is read off the straight line between them; a line to +∞ is never.
    Source: Hyndman and Fan, The American Statistician 50 (1996), 361, definition 7.
    """
    if not len(rising):
        return None
    place = chance * (len(rising) - 1)
    below = int(place)
    part = place - below
    low = float(rising[below])
    if part == 0 or low == float(rising[below + 1]):
        value = low
    else:
        value = low + part * (float(rising[below + 1]) - low)
    return value if np.isfinite(value) else None


def percentiles(rising: Floats, levels: Sequence[int]) -> Floats:
    """(n_levels,) percentiles of the sorted `rising`, all of them finite; as `percentile`."""
    places = np.asarray(levels) / 100 * (len(rising) - 1)
    below = places.astype(np.int64)
    low, high = rising[below], rising[np.minimum(below + 1, len(rising) - 1)]
    return low + (places - below) * (high - low)
