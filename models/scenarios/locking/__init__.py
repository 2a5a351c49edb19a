"""Forecasts that are locked with a hash and a date, and scored when it is known what came."""

from models.scenarios.locking.came import with_outcome, without_outcome
from models.scenarios.locking.ended import ended_on
from models.scenarios.locking.forecast import Forecast, digest, untouched
from models.scenarios.locking.lock import lock, lock_left
from models.scenarios.locking.observed import Came, came_by, last_words
from models.scenarios.locking.scored import Scores, scores

__all__ = [
    "Came",
    "Forecast",
    "Scores",
    "came_by",
    "digest",
    "ended_on",
    "last_words",
    "lock",
    "lock_left",
    "scores",
    "untouched",
    "with_outcome",
    "without_outcome",
]
