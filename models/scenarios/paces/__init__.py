"""The pace models: one file each, one line here."""

from models.scenarios.paces.constant import CONSTANT
from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.paces.random_walk import RANDOM_WALK
from models.scenarios.paces.two_rates import TWO_RATES

PACES: tuple[PaceModel, ...] = (CONSTANT, RANDOM_WALK, TWO_RATES)

__all__ = ["PACES", "Noise", "PaceModel", "Paths", "Reading"]
