"""The unit of a result that a report leaves to its reader."""

from models.quantity.catalogue import BY_NAME
from models.quantity.unit import DATE, ONE, SQUARE_KM, YEAR, Unit, base_of, unit_of

_RATE_OF_AREA = (("day", -1), ("km", 2))


def unit_where_nothing_is_printed(unit: Unit) -> Unit:
    """The unit for a result that the formula gives in `unit`.

    A rate is per day, a duration in years, an area in km², a share a fraction; whatever else is
    counted or measured stays in the unit that the inputs have it in.
    """
    if unit.fits(ONE) or unit == DATE:
        return base_of(unit.dims)
    if unit.fits(YEAR):
        return YEAR
    if unit.fits(SQUARE_KM) or unit.dims == _RATE_OF_AREA:
        return base_of(unit.dims)
    kept = ONE
    for base, power in unit.dims:
        names = [(name, count) for name, count in unit.terms if BY_NAME[name].base == base]
        # Two names for one dimension, as in km²/mi, and times below the bar are made one.
        alone = len(names) == 1 and not (base == "day" and power < 0)
        kept = kept * (unit_of(tuple(names)) if alone else base_of(((base, power),)))
    return kept
