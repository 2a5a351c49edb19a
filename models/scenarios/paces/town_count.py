"""Open ground at its pace and, at the same time, towns one after another, so many days each."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.paces.constant import straight
from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.paces.two_rates import Both
from models.scenarios.shapes import Floats


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """arrival = the later of (remaining - town_area) / rate and towns × days_each."""
    area = np.minimum(readings["town_area"], readings["remaining"])
    open_ground = straight(readings["remaining"] - area, readings["rate"])
    days = np.maximum(readings["towns"] * readings["days_each"], 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = np.where(days > 0, area / days, 0.0)
    built_up = straight(area, rate)
    arrival = np.where(np.isfinite(days), np.maximum(open_ground.arrival, days), np.inf)
    return Both(open_ground, built_up, arrival)


TOWN_COUNT = PaceModel(
    name="towns by number",
    assumptions=(
        "Open ground and towns are fought over at the same time.",
        "The towns are taken one after another, each in the same number of days.",
        "A pace at or below zero never gets there.",
    ),
    readings=(
        Reading("remaining"),
        Reading("town_area"),
        Reading("rate", "per day"),
        Reading("towns", "number"),
        Reading("days_each", "days"),
    ),
    paths=paths,
)
