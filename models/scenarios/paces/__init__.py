"""The pace models: one file each, one line here."""

from models.scenarios.paces.block_bootstrap import BLOCK_BOOTSTRAP
from models.scenarios.paces.bootstrap import BOOTSTRAP
from models.scenarios.paces.constant import CONSTANT
from models.scenarios.paces.depletion import DEPLETION
from models.scenarios.paces.manpower import MANPOWER
from models.scenarios.paces.pace import HISTORY, Noise, PaceModel, Paths, Reading
from models.scenarios.paces.random_walk import RANDOM_WALK
from models.scenarios.paces.share import SHARE
from models.scenarios.paces.town_count import TOWN_COUNT
from models.scenarios.paces.trend import TREND
from models.scenarios.paces.two_rates import TWO_RATES
from models.scenarios.paces.window import WINDOW

PACES: tuple[PaceModel, ...] = (
    CONSTANT, SHARE, WINDOW, TWO_RATES, TOWN_COUNT, TREND, BOOTSTRAP, BLOCK_BOOTSTRAP, RANDOM_WALK,
    MANPOWER, DEPLETION,
)  # fmt: skip

__all__ = ["HISTORY", "PACES", "Noise", "PaceModel", "Paths", "Reading"]
