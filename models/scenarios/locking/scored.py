"""A locked forecast against what came."""

import numpy as np

from models.frozen import frozen
from models.scenarios.hindcast.scores import brier, crps, interval_score
from models.scenarios.locking.forecast import MEMBERS, Forecast
from models.scenarios.shapes import Floats

LEVEL = 0.8


@frozen
class Scores:
    """`brier` of the chance of the limit; `crps` and `interval` in `unit`, days for a date.

    Of a forecast that can stay open for ever the values are cut at the limit, so that it can be
    scored as soon as the limit is past, and so that a path that never gets there counts and does
    not make the score endless.
    Source: Gneiting and Ranjan, Journal of Business & Economic Statistics 29 (2011), 411: the
    threshold-weighted score with all weight below the limit is the score of the cut values.
    """

    brier: float
    crps: float
    interval: float
    unit: str
    low: float
    high: float
    inside: bool


def scores(forecast: Forecast) -> Scores | None:
    """What `forecast` was worth, `None` while it is not known what came."""
    if not forecast.scored:
        return None
    limit = forecast.limit
    came = limit if forecast.came is None else forecast.came
    came = min(came, limit) if forecast.open_ended else came
    happened = not forecast.beyond and forecast.came is not None and forecast.came <= limit
    members = cut(forecast)
    low, high = (float(np.quantile(members, chance)) for chance in (0.1, 0.9))
    return Scores(
        brier=brier(forecast.chance, happened),
        crps=crps(members, came),
        interval=interval_score(low, high, came, LEVEL),
        unit="days" if forecast.unit == "date" else forecast.unit,
        low=low,
        high=high,
        inside=low <= came <= high,
    )


def cut(forecast: Forecast) -> Floats:
    """(MEMBERS,) the forecast's values; where it can stay open, none beyond its limit, and never is
    the limit.
    """
    if not forecast.open_ended:
        return np.array(forecast.members)
    members = np.full(MEMBERS, forecast.limit)
    members[: len(forecast.members)] = np.minimum(forecast.members, forecast.limit)
    return members
