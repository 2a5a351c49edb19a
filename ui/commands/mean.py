"""Means over several days, in the Data menu and in the Plot menu."""

from collections.abc import Callable

from models.tables import RollingMean
from models.tables.means import mean_of
from ui.averaging import add_column, lay_over_chart, plot_with
from ui.commands.command import Command
from ui.commands.data import has_number
from ui.context import Context
from ui.exporting import require
from ui.selection import chosen, required
from ui.things_in_front import chart_in_front, shows_chart

WEEK = RollingMean("", 7)
"""A week evens out the days on which little is reported."""

ALSO = ("average", "rolling mean", "moving average", "smooth", "smoothed", "running mean")


def _can_average(context: Context) -> bool:
    """Whether the column in front holds numbers by day, and is no mean itself."""
    found = chosen(context) if has_number(context) else None
    if found is None or mean_of(found.column.name) is not None:
        return False
    return any(each.kind in ("date", "datetime") for each in found.table.columns)


def _add_column(context: Context) -> None:
    add_column(context, required(context), WEEK)


def _plot(context: Context) -> None:
    plot_with(context, required(context), WEEK)


def _over_chart(days: int) -> Callable[[Context], None]:
    def lay(context: Context) -> None:
        lay_over_chart(context, require(chart_in_front(context)), RollingMean("", days))

    return lay


COMMANDS = (
    Command(
        "rolling-mean", "7-day mean", "Data", _add_column, enabled=_can_average, also=ALSO,
        hint="A column more: the mean over each day and the 6 before; a missing day is no zero",
    ),
    Command(
        "plot-rolling-mean", "Plot with mean", "Data", _plot, enabled=_can_average,
        also=ALSO, hint="A new chart: the values of each day pale, their 7-day mean over them",
    ),
    *(
        Command(
            f"add-mean-{days}", f"Add the {days}-day mean", "Plot", _over_chart(days), group=1,
            enabled=shows_chart, also=ALSO,
            hint=f"Lay the mean over each day and the {days - 1} before over the daily values",
        )
        for days in (7, 14, 28)
    ),
)  # fmt: skip
