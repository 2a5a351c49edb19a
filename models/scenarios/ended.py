"""Whether the range of a projection is past: then it is no forecast any more."""

from datetime import date

from models.quantity.calendar import day_of, number_of
from models.scenarios.summary import Output


def range_ended_on(answer: Output, today: date) -> date | None:
    """The last day of the range that 8 in 10 lie in, if it is past; `None` for what is no date."""
    if answer.unit != "date" or answer.p90 is None or answer.p90 >= number_of(today):
        return None
    return day_of(answer.p90)
