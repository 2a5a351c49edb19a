"""What moves an answer, what would have to be for another, and why two answers differ."""

from models.scenarios.understanding.asking import Target
from models.scenarios.understanding.break_even import BreakEven, break_evens
from models.scenarios.understanding.difference import Difference, difference
from models.scenarios.understanding.goal_seek import Sought, goal_seek
from models.scenarios.understanding.ranks import Follows, rank_correlations
from models.scenarios.understanding.shares import Share, Shares, variance_shares
from models.scenarios.understanding.surface import Surface, surface

__all__ = [
    "BreakEven",
    "Difference",
    "Follows",
    "Share",
    "Shares",
    "Sought",
    "Surface",
    "Target",
    "break_evens",
    "difference",
    "goal_seek",
    "rank_correlations",
    "surface",
    "variance_shares",
]
