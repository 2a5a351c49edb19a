"""The commands that the inspector of the Data tab offers as buttons."""

from collections.abc import Sequence

from models.datasets.dataset import Column
from models.tables import Table
from models.tables.calendar import CALENDAR_KINDS
from ui.commands import by_id, giver
from ui.context import Context
from ui.plotting import can_plot
from ui.views.data.inspector import Action

FOR_A_COLUMN: Sequence[str] = (
    "plot-column", "overlay-column", "per-day", "monthly", "rolling-mean", "plot-rolling-mean",
    "columns-as-rows", "use-as-pace", "check-against",
)  # fmt: skip
"""What is offered for a column of numbers, in the inspector and at the right button."""

FOR_WORDS: Sequence[str] = ("plot-column",)
"""What is offered for a column of names or days."""


def on_column(context: Context, column: Column) -> list[Action]:
    """What can be done with `column`; one that holds no numbers can only be drawn."""
    return _offered(context, FOR_A_COLUMN if column.kind == "number" else FOR_WORDS)


def why_few(table: Table, column: Column) -> str:
    """Why so little is offered for a column that holds no numbers; nothing of one that does."""
    if column.kind == "number":
        return ""
    holds = "days" if column.kind in CALENDAR_KINDS else "words"
    if not can_plot(table, column):
        if column.kind in CALENDAR_KINDS:
            lacks = "and the table has no names to put on them"
        else:
            lacks = "and the table has no days to put them on"
        return f"Holds {holds}, {lacks}: choose a column of numbers to plot."
    drawn = "with the names of the table" if holds == "days" else "on the days of the table"
    return f"Holds {holds}, which are drawn on a timeline, {drawn}; the rest is for numbers."


def on_file(context: Context) -> list[Action]:
    """What can be done with the file in front."""
    return _offered(context, ["how-read", "what-changed", "compare-file"])


def _offered(context: Context, wanted: Sequence[str]) -> list[Action]:
    """The commands as buttons, each always in its place; greyed where it cannot be given."""
    commands = [by_id(id) for id in wanted]
    return [
        (each.title, each.hint, giver(context, each.id), each.enabled(context)) for each in commands
    ]
