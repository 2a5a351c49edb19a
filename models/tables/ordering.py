"""Which steps of a query may change places."""

from collections.abc import Collection, Sequence

from models.tables.calendar import CALENDAR_KINDS
from models.tables.query import Step
from models.tables.table import Table
from models.tables.transforms.filter import Filter
from models.tables.transforms.per_day import PerDay
from models.tables.transforms.rolling_mean import RollingMean
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


def taken_on(steps: Sequence[Step], own: Sequence[Step]) -> tuple[Step, ...]:
    """`own` steps taken on what `steps` lead to, each once.

    Differences and means that name their days come before the filters on these days, as in
    `split_off_days`: a mean of the first day kept takes in days before it.
    """
    last, more = tuple(steps), [step for step in own if not _is_taken(step, steps)]
    looking = [place for place, step in enumerate(more) if _days_of(step) is not None]
    if not looking:
        return (*last, *more)
    named = {_days_of(more[place]) for place in looking}
    place = len(last)
    while place > 0 and _keeps_days(last[place - 1], named):
        place -= 1
    behind = looking[-1] + 1
    return (*last[:place], *more[:behind], *last[place:], *more[behind:])


def _is_taken(step: Step, steps: Sequence[Step]) -> bool:
    """Whether what `step` makes is made already, so that it would not fit."""
    if isinstance(step, PerDay):
        return any(isinstance(each, PerDay) and step.column in each.columns for each in steps)
    if isinstance(step, RollingMean):
        return any(isinstance(each, RollingMean) and each.called == step.called for each in steps)
    return False


def _days_of(step: Step) -> str | None:
    return step.day if isinstance(step, (PerDay, RollingMean)) else None


def _keeps_days(step: Step, named: Collection[str | None]) -> bool:
    if isinstance(step, Window):
        return step.column is None or step.column in named
    return isinstance(step, Filter) and step.column in named
