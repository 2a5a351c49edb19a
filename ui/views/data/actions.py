"""The commands that the inspector of the Data tab offers as buttons."""

from collections.abc import Sequence

from models.datasets.dataset import Column
from ui.commands import by_id, giver
from ui.context import Context
from ui.views.data.inspector import Action

FOR_A_COLUMN: Sequence[str] = (
    "plot-column", "overlay-column", "per-day", "monthly", "rolling-mean", "plot-rolling-mean",
    "columns-as-rows", "use-as-pace", "check-against",
)  # fmt: skip
"""What is offered for a column of numbers, in the inspector and at the right button."""


def on_column(context: Context, column: Column) -> list[Action]:
    """What can be done with `column`; nothing yet with one that holds no numbers."""
    if column.kind != "number":
        return []
    return _offered(context, FOR_A_COLUMN)


def on_file(context: Context) -> list[Action]:
    """What can be done with the file in front."""
    return _offered(context, ["how-read", "what-changed", "compare-file"])


def _offered(context: Context, wanted: Sequence[str]) -> list[Action]:
    """The commands as buttons, each always in its place; greyed where it cannot be given."""
    commands = [by_id(id) for id in wanted]
    return [
        (each.title, each.hint, giver(context, each.id), each.enabled(context)) for each in commands
    ]
