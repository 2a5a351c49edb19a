"""Any number of scenarios side by side."""

from models.scenarios.comparing.fans import observed_left, overlaid
from models.scenarios.comparing.inputs import names, side_by_side

__all__ = ["names", "observed_left", "overlaid", "side_by_side"]
