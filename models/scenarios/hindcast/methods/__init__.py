"""The methods that are tested on the past: one file each, one line here."""

from models.scenarios.hindcast.methods.mean_of_months import MEAN_OF_6_MONTHS, MEAN_OF_12_MONTHS
from models.scenarios.hindcast.methods.method import Method
from models.scenarios.hindcast.methods.random_walk import WALK
from models.scenarios.hindcast.methods.resampling import RESAMPLED_MONTHS, RESAMPLED_STRETCHES
from models.scenarios.hindcast.methods.trend import LINE
from models.scenarios.hindcast.methods.window import ANY_WINDOW

METHODS: tuple[Method, ...] = (
    WALK,
    MEAN_OF_6_MONTHS,
    MEAN_OF_12_MONTHS,
    ANY_WINDOW,
    LINE,
    RESAMPLED_MONTHS,
    RESAMPLED_STRETCHES,
)
"""The default fan first."""

__all__ = ["METHODS", "Method"]
