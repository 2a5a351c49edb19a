"""What moves an answer, what would have to be for another, and why two answers differ."""

from models.scenarios.understanding.asking import Target
from models.scenarios.understanding.break_even import BreakEven, break_evens
from models.scenarios.understanding.difference import Difference, difference
from models.scenarios.understanding.difference_words import difference_sentence, part_rows
from models.scenarios.understanding.goal_seek import Sought, goal_seek
from models.scenarios.understanding.goal_words import (
    break_even_words,
    goal_sentence,
    how_sure,
)
from models.scenarios.understanding.ranks import Follows, rank_correlations
from models.scenarios.understanding.shares import Share, Shares, variance_shares
from models.scenarios.understanding.surface import Surface, surface
from models.scenarios.understanding.surface_chart import surface_chart

__all__ = [
    "BreakEven",
    "Difference",
    "Follows",
    "Share",
    "Shares",
    "Sought",
    "Surface",
    "Target",
    "break_even_words",
    "break_evens",
    "difference",
    "difference_sentence",
    "goal_seek",
    "goal_sentence",
    "how_sure",
    "part_rows",
    "rank_correlations",
    "surface",
    "surface_chart",
    "variance_shares",
]
