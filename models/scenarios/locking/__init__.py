"""Forecasts that are locked with a hash and a date, and scored when it is known what came."""

from models.scenarios.locking.forecast import (
    Forecast,
    digest,
    lock,
    untouched,
    with_outcome,
    without_outcome,
)
from models.scenarios.locking.scored import Scores, scores

__all__ = [
    "Forecast",
    "Scores",
    "digest",
    "lock",
    "scores",
    "untouched",
    "with_outcome",
    "without_outcome",
]
