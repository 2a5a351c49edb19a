"""What every method offers: from the months seen so far to readings of a pace model."""

from collections.abc import Callable, Mapping

from models.frozen import frozen
from models.scenarios.paces import Noise, PaceModel
from models.scenarios.shapes import Floats


@frozen
class Method:
    """A way to forecast from a series.

    `pace` is the pace model that is run, the same that a scenario runs. `readings` takes at least
    twelve (n_months,) paces per day, the latest last, the number of trials and chance, and gives
    what the pace model reads except the stock.
    """

    name: str
    words: str
    pace: PaceModel
    readings: Callable[[Floats, int, Noise], Mapping[str, Floats]]
