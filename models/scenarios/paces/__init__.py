"""The pace models: one file each, one line here."""

from models.scenarios.paces.constant import CONSTANT
from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading

PACES: tuple[PaceModel, ...] = (CONSTANT,)

__all__ = ["PACES", "Noise", "PaceModel", "Paths", "Reading"]
