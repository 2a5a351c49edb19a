"""Which steps of a query may change places."""

from collections.abc import Sequence

from models.tables.calendar import CALENDAR_KINDS
from models.tables.query import Step
from models.tables.table import Table
from models.tables.transforms.filter import Filter
from models.tables.transforms.window import Window


def split_off_days(
    steps: Sequence[Step], table: Table
) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """`steps` without the filters on days at their end, and those filters.

    Keeping some days and then taking differences loses the first of them; the other way about
    nothing is lost. `table` is what the steps made.
    """
    dated = {column.name for column in table.columns if column.kind in CALENDAR_KINDS}
    place = len(steps)
    while place > 0:
        step = steps[place - 1]
        of_days = isinstance(step, Window) or (isinstance(step, Filter) and step.column in dated)
        if not of_days:
            break
        place -= 1
    return tuple(steps[:place]), tuple(steps[place:])
