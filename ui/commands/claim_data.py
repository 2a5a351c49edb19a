"""From a column of a table to the claim that it can be set against."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from models.errors import QueryError
from models.figures import register
from models.progress import Progress
from models.workspace import edits
from ui.commands.claim import say_failed
from ui.commands.command import Command
from ui.context import Context
from ui.selection import selection

if TYPE_CHECKING:
    from models.claims.bound_to_column import BoundClaim


def _check_against(context: Context) -> None:
    """Read the input of the claim in front that the chosen column measures from that column."""
    found = selection(context)
    if found is None:
        raise QueryError("No column is chosen; open a table on the Data tab and click a column.")
    claims = context.session.workspace.claims
    shown = edits.find(claims, context.navigation.at("claims").item)
    ordered = [*([shown] if shown else []), *claims]
    dataset = context.session.dataset(found.ref)
    column = found.column
    file = found.ref.file

    def work(_progress: Progress) -> "BoundClaim":
        from models.claims.bound_to_column import bind  # numpy, which a start does without

        figures = register().figures
        for claim in ordered:
            made = bind(claim, file, dataset, column.name, figures)
            if made is not None:
                return made
        unit = column.unit or "a number without a unit"
        raise QueryError(
            f"No claim has an input that {column.name} ({unit}) could stand for over the same "
            "days; paste the report, or make a claim first."
        )

    def bound(made: "BoundClaim") -> None:
        session = context.session
        now = edits.find(session.workspace.claims, made.claim.id)
        if now is None:
            return  # removed meanwhile
        read = {each.name: each for each in made.claim.inputs if each.name == made.name}
        inputs = tuple(read.get(each.name, each) for each in now.inputs)
        changed = edits.with_claim(session.workspace, replace(now, inputs=inputs))
        session.edit(f"Read “{made.name}” from data", changed)
        context.navigation.go("claims", made.claim.id)
        context.messages.inform(
            f"“{made.name}” is now read from {column.name}.", "Undo", session.undo
        )

    title = f"Reading {column.name}"
    context.jobs.start("check against", title, work, bound, partial(say_failed, context))


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
