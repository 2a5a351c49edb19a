"""What a side is said to want, by when, and what the figures say."""

from datetime import date

from models.frozen import frozen
from models.quantity import Printed


@frozen
class Objective:
    """A stated objective. `printed` is its measure as published, `None` where it has no number."""

    id: str
    objective: str
    actor: str
    stated_by: str
    relay: str
    deadline: date
    measure: str
    printed: Printed | None
    as_of: str
    status: str
    address: str
    note: str = ""
