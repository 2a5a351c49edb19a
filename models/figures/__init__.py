"""Published figures with their evidence, and the register that comes with the program."""

from models.figures.event import Event, Word
from models.figures.figure import Figure, Period
from models.figures.grade import NO_GRADE, Grade
from models.figures.grading_words import graded
from models.figures.objective import Objective
from models.figures.register import CLAIMS, SERIES, Register, read_register, register
from models.figures.source import Source

__all__ = [
    "CLAIMS",
    "NO_GRADE",
    "SERIES",
    "Event",
    "Figure",
    "Grade",
    "Objective",
    "Period",
    "Register",
    "Source",
    "Word",
    "graded",
    "read_register",
    "register",
]
