"""A bell between two stated values, with tails beyond them on both sides."""

from statistics import NormalDist

from models.scenarios.inputs import Input
from models.scenarios.normal_quantile import normal_quantile
from models.scenarios.shapes.shape import Floats, Form


def quantile(input: Input, chance: Floats) -> Floats:
    """The inverse of the normal distribution with a share `level` between `low` and `high`."""
    assert input.low is not None
    assert input.high is not None
    half = NormalDist().inv_cdf((1 + input.level) / 2)
    middle = (input.low + input.high) / 2
    deviation = (input.high - input.low) / (2 * half)
    return middle + deviation * normal_quantile(chance) if deviation else 0 * chance + middle


NORMAL = Form(
    name="normal",
    words="a bell; the stated share of it lies from low to high",
    needs=("low", "high"),
    quantile=quantile,
)
