"""A share of a wider front's pace goes to this area, every day the same."""

from collections.abc import Mapping

from models.scenarios.paces.constant import straight
from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """arrival = remaining / (rate × share)."""
    return straight(readings["remaining"], readings["rate"] * readings["share"])


SHARE = PaceModel(
    name="share of the pace",
    assumptions=(
        "The pace of the whole front stays the same every day.",
        "The same share of it goes to this area until nothing is left there.",
        "Taking the one does not free forces for the other.",
    ),
    readings=(Reading("remaining"), Reading("rate", "per day"), Reading("share", "number")),
    paths=paths,
)
