"""Forecasts that are locked with a hash and a date, and scored when it is known what came.

A workspace needs no more than the forecasts; what locks and scores them is imported from its file.
"""

from models.scenarios.locking.came import with_outcome, without_outcome
from models.scenarios.locking.forecast import Forecast, digest, untouched

__all__ = ["Forecast", "digest", "untouched", "with_outcome", "without_outcome"]
