"""Published figures with their evidence, and the register that comes with the program."""

from models.figures.event import Event, Word
from models.figures.figure import Figure, Period
from models.figures.objective import Objective
from models.figures.register import CLAIMS, SERIES, Register, read_register, register
from models.figures.source import Source

__all__ = [
    "CLAIMS",
    "SERIES",
    "Event",
    "Figure",
    "Objective",
    "Period",
    "Register",
    "Source",
    "Word",
    "read_register",
    "register",
]
