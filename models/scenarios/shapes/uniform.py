"""Every value between two ends alike."""

from models.scenarios.inputs import Input
from models.scenarios.shapes.shape import Floats, Form


def quantile(input: Input, chance: Floats) -> Floats:
    """A straight line from `low` at chance 0 to `high` at chance 1."""
    assert input.low is not None
    assert input.high is not None
    return input.low + chance * (input.high - input.low)


UNIFORM = Form(
    name="uniform",
    words="every value from low to high alike",
    needs=("low", "high"),
    quantile=quantile,
)
