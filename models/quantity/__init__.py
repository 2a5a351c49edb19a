"""Units, intervals and printed figures: the numbers that everything else calculates with."""

from models.quantity.basis import Basis, read_basis
from models.quantity.interval import Interval
from models.quantity.printed import Printed, read_printed
from models.quantity.quantity import Quantity
from models.quantity.spelling import parse_unit
from models.quantity.unit import Unit

__all__ = [
    "Basis",
    "Interval",
    "Printed",
    "Quantity",
    "Unit",
    "parse_unit",
    "read_basis",
    "read_printed",
]
