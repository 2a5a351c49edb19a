"""What an input is called in a formula, by what it measures."""

from models.quantity import Unit
from models.quantity.unit import DAY, ONE, SQUARE_KM, base_of


def name_for(unit: Unit) -> str:
    """A name for an input of this unit: area, days, pace, cost, share."""
    if unit.fits(ONE):
        return "share" if unit.symbol in ("%", "pp") else "number"
    if unit.fits(DAY):
        return "time"
    if unit.fits(SQUARE_KM):
        return "area"
    if unit.power_of("day") == -1:
        return "pace"
    if len(unit.dims) == 1:
        return base_of(unit.dims).symbol.split("/")[0].replace("²", "")
    return "cost" if unit.power_of("km") == -2 else "ratio"
