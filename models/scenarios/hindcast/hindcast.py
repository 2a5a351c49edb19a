"""Forecast from every month of the past as if nothing after it were known, and look what came."""

from collections.abc import Sequence

import numpy as np

from models.errors import ScenarioError
from models.progress import Progress, silent
from models.scenarios.hindcast.lattice import EvenNoise
from models.scenarios.hindcast.methods import METHODS, Method
from models.scenarios.hindcast.scores import crps
from models.scenarios.hindcast.series import MonthlySeries, month_name
from models.scenarios.hindcast.tested import Hindcast, Tested
from models.scenarios.monthly_paths import MONTH
from models.scenarios.shapes import Floats
from models.scenarios.summary import percentile

HORIZONS = (1, 3, 6, 12)
"""Whole months ahead."""

SINCE = (2023 - 1970) * 12
"""The first month that a method may learn from: before 2023 the front moved as never again."""

SEEN_AT_LEAST = 12
"""Months seen before the first forecast."""

TRIALS = 2_048
DIMENSIONS = 16
"""A year of months and what a method draws once; more would spread less evenly."""

ORIGINS_AT_LEAST = 5
"""With fewer forecasts a coverage says nothing."""


def hindcast(
    series: MonthlySeries,
    methods: Sequence[Method] = METHODS,
    horizons: Sequence[int] = HORIZONS,
    progress: Progress = silent,
    since: int = SINCE,
) -> Hindcast:
    """Every method tested from the end of each month that has enough months before it.

    A method sees the changes from the month `since` to the origin, both included, as paces per
    mean month, and runs the very pace model that a scenario runs. Horizons with fewer than five
    origins are left out.

    Raises:
        ScenarioError: the series is too short for a single horizon, or has gaps.
        Cancelled: `progress` stopped the work.
    """
    known = _without_gaps(series.since(since))
    count = len(known.months)
    if count - min(horizons) - SEEN_AT_LEAST + 1 < ORIGINS_AT_LEAST:
        needed = SEEN_AT_LEAST + min(horizons) + ORIGINS_AT_LEAST - 1
        raise ScenarioError(
            f"“{series.column}” has {count} whole months since {month_name(since)}; a test on the "
            f"past needs at least {needed}."
        )
    last_origins = range(SEEN_AT_LEAST - 1, count - min(horizons))
    # A path is straight within a month: what is left at its end is read where the next one begins.
    noise = EvenNoise(TRIALS, DIMENSIONS, max(horizons) + 1)
    tested: list[Tested] = []
    for place, method in enumerate(methods):
        rows: dict[int, list[tuple[float, ...]]] = {horizon: [] for horizon in horizons}
        for origin in last_origins:
            progress((place + origin / count) / len(methods), "Testing on the past")
            seen = known.change[: origin + 1] / MONTH
            ahead = _ahead(method, seen, noise, horizons)
            for horizon, members in zip(horizons, ahead, strict=True):
                if origin + horizon < count:
                    came = float(np.sum(known.change[origin + 1 : origin + 1 + horizon]))
                    rows[horizon].append((float(known.months[origin]), came, *_read(members, came)))
        tested += [
            _tested(method, horizon, rows[horizon])
            for horizon in horizons
            if len(rows[horizon]) >= ORIGINS_AT_LEAST
        ]
    return Hindcast(series, tuple(tested))


def _ahead(method: Method, seen: Floats, noise: EvenNoise, horizons: Sequence[int]) -> list[Floats]:
    """For each horizon (TRIALS,) changes of the stock over as many months ahead."""
    # A stock that is never used up and never full: a forecast of the change has no end.
    stock = np.full(TRIALS, _beyond(seen, max(horizons)))
    readings = {"remaining": stock, "whole": 2 * stock, **method.readings(seen, TRIALS, noise)}
    paths = method.pace.paths(readings, noise)
    return [stock - paths.left(horizon * MONTH) for horizon in horizons]


def _beyond(seen: Floats, months: int) -> float:
    """More than any path can gain or lose; no larger than that, for paths keep seven digits."""
    return 20 * months * MONTH * max(float(np.max(np.abs(seen))), 1e-9)


def _read(members: Floats, came: float) -> tuple[float, float, float, float]:
    rising = np.sort(members)
    low, middle, high = (percentile(rising, chance) for chance in (0.1, 0.5, 0.9))
    assert low is not None
    assert middle is not None
    assert high is not None
    return low, middle, high, crps(members, came)


def _tested(method: Method, horizon: int, rows: list[tuple[float, ...]]) -> Tested:
    columns = np.array(rows).T
    return Tested(method, horizon, columns[0].astype(np.int64), *columns[1:])


def _without_gaps(series: MonthlySeries) -> MonthlySeries:
    missing = np.flatnonzero(np.isnan(series.change))
    if len(missing):
        raise ScenarioError(
            f"“{series.column}” has no value for {month_name(int(series.months[missing[0]]))}; a "
            "test on the past needs every month. Choose another series or start later."
        )
    return series
