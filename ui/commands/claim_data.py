"""From a column of a table to the claim that it can be set against."""

from models.errors import QueryError
from models.figures import register
from models.workspace import edits
from ui.commands.command import Command
from ui.context import Context
from ui.selection import selection


def _check_against(context: Context) -> None:
    """Read the input of the claim in front that the chosen column measures from that column."""
    from models.claims.bound_to_column import bind  # numpy, which a start does without

    found = selection(context)
    if found is None:
        raise QueryError("No column is chosen; open a table on the Data tab and click a column.")
    workspace = context.session.workspace
    shown = edits.find(workspace.claims, context.navigation.at("claims").item)
    ordered = [*([shown] if shown else []), *workspace.claims]
    dataset = context.session.dataset(found.ref)
    for claim in ordered:
        made = bind(claim, found.ref.file, dataset, found.column.name, register().figures)
        if made is not None:
            words = f"Read “{made.name}” from data"
            context.session.edit(words, edits.with_claim(workspace, made.claim))
            context.navigation.go("claims", claim.id)
            context.messages.inform(
                f"“{made.name}” is now read from {found.column.name}.", "Undo", context.session.undo
            )
            return
    unit = found.column.unit or "a number without a unit"
    raise QueryError(
        f"No claim has an input that {found.column.name} ({unit}) could stand for over the same "
        "days; paste the report, or make a claim first."
    )


def _has_column(context: Context) -> bool:
    try:
        found = selection(context)
    except QueryError:
        return False
    return found is not None and found.column.kind == "number" and bool(found.column.unit)


COMMANDS = (
    Command(
        "check-against", "Check a claim against this", "Data", _check_against, enabled=_has_column,
        hint="Read the input of a claim that this column measures from it, over the same days",
    ),
)  # fmt: skip
