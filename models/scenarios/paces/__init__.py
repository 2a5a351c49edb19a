"""The pace models: one file each, one line here."""

from models.scenarios.paces.constant import CONSTANT
from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.paces.random_walk import RANDOM_WALK

PACES: tuple[PaceModel, ...] = (CONSTANT, RANDOM_WALK)

__all__ = ["PACES", "Noise", "PaceModel", "Paths", "Reading"]
