"""Where a series turns: the highs and lows that a reader would name, and no more of them."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

NOTABLE = 0.25
"""The share of the range by which a series has to come back for its turn to be named."""

STEPS = 4_000
"""Of longer series the first, last, lowest and highest of that many stretches are looked at."""


def turning_points(y: Floats, notable: float = NOTABLE) -> list[int]:
    """The places, in order, at which `y` turns and then moves the other way by `notable`.

    `notable` is a share of the range of `y`; missing values are passed over. The first and the
    last value are no turns.
    """
    finite = np.isfinite(y)
    if len(y) > STEPS and finite.all():
        places = _extremes(y)
    else:
        places = np.flatnonzero(finite)
        places = places[_extremes(y[places])] if len(places) > STEPS else places
    values: list[float] = y[places].tolist()
    if len(values) < 3:
        return []
    needed = notable * (max(values) - min(values))
    if not 0 < needed < np.inf:
        return []
    turns: list[int] = []
    best, direction = 0, 0
    lowest = highest = 0
    for place in range(1, len(values)):
        value = values[place]
        if direction == 0:
            lowest = place if value < values[lowest] else lowest
            highest = place if value > values[highest] else highest
            if value - values[lowest] >= needed:
                direction, best = 1, place
                turns += [lowest] if lowest else []
            elif values[highest] - value >= needed:
                direction, best = -1, place
                turns += [highest] if highest else []
        elif (value - values[best]) * direction > 0:
            best = place
        elif (values[best] - value) * direction >= needed:
            turns.append(best)
            best, direction = place, -direction
    return places[turns].tolist() if turns else []


def _extremes(y: Floats) -> Places:
    """The lowest and the highest place of each of about `STEPS` stretches, all of them finite."""
    size = -(-len(y) // (STEPS // 2))
    stretches = len(y) // size
    even, rest = y[: stretches * size].reshape(stretches, size), y[stretches * size :]
    begins = size * np.arange(stretches)
    kept = [np.array([0, len(y) - 1]), begins + even.argmin(axis=1), begins + even.argmax(axis=1)]
    if len(rest):
        kept.append(stretches * size + np.array([rest.argmin(), rest.argmax()]))
    # `np.unique` would import all of numpy.ma the first time.
    return np.array(sorted(set(np.concatenate(kept).tolist())), dtype=np.int64)
