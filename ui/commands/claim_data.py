"""From a column of a table to the claim that it can be set against."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from models.claims.titles import called
from models.errors import QueryError
from models.figures import register
from models.progress import Progress
from models.workspace import edits
from ui.commands.claim import say_failed
from ui.commands.command import Command
from ui.context import Context
from ui.selection import chosen, required
from ui.things_in_front import claim_in_front

if TYPE_CHECKING:
    from models.claims.bound_to_column import BoundClaim


_FROM_DATA = "data"
"""Begins the name of a part of the Claims tab: the form for an input, with a column in it."""
_BETWEEN = "\x1f"


def _check_against(context: Context) -> None:
    """Read the input of the claim in front that the chosen column measures from that column."""
    found = required(context)
    claims = context.session.workspace.claims
    shown = claim_in_front(context)
    dataset = context.session.dataset(found.ref)
    column = found.column
    file = found.ref.file

    def work(_progress: Progress) -> "BoundClaim":
        from models.claims.bound_to_column import bind  # numpy, which a start does without

        figures = register().figures
        own = bind(shown, file, dataset, column.name, figures) if shown is not None else None
        if own is not None:
            return own
        for claim in claims:
            other = bind(claim, file, dataset, column.name, figures)
            if other is not None and other.bound:
                return other
        unit = column.unit or "a number without a unit"
        raise QueryError(
            f"No claim has an input that {column.name} ({unit}) could stand for over the same "
            "days; paste the report, or make a claim first."
        )

    def done(made: "BoundClaim") -> None:
        if shown is not None and made.claim.id != shown.id:
            context.messages.inform(
                f"No figure of “{called(shown)}”, the claim in front on Claims, could be read from "
                f"{column.name}; “{made.name}” of “{called(made.claim)}” could.",
                "Read it there",
                partial(_take, context, made, column.name),
            )
        elif made.bound:
            _take(context, made, column.name)
        else:
            part = _BETWEEN.join((_FROM_DATA, made.name, file, dataset.name, column.name))
            context.navigation.go("claims", made.claim.id, part)
            context.messages.inform(
                f"“{made.name}” can be read from {column.name} once its days are written under "
                "“Input from data”."
            )

    title = f"Reading {column.name}"
    context.jobs.start("check against", title, work, done, partial(say_failed, context))


def _take(context: Context, made: "BoundClaim", column: str) -> None:
    """Go to the claim, with the input read from its column."""
    session = context.session
    now = next((each for each in session.workspace.claims if each.id == made.claim.id), None)
    if now is None:
        return  # removed meanwhile
    read = {each.name: each for each in made.claim.inputs if each.name == made.name}
    inputs = tuple(read.get(each.name, each) for each in now.inputs)
    changed = edits.with_claim(session.workspace, replace(now, inputs=inputs))
    session.edit(f"Read “{made.name}” from data", changed)
    context.navigation.go("claims", made.claim.id)
    context.messages.inform(f"“{made.name}” is now read from {column}.", "Undo", session.undo)


def named_part(part: str) -> "tuple[str, tuple[str, str, str]] | None":
    """The input and the column (file, table, name) that a part of the Claims tab names."""
    first, *names = part.split(_BETWEEN)
    if first != _FROM_DATA or len(names) != 4:
        return None
    name, file, table, column = names
    return name, (file, table, column)


def _has_column(context: Context) -> bool:
    found = chosen(context)
    return found is not None and found.column.kind == "number" and bool(found.column.unit)


COMMANDS = (
    Command(
        "check-against", "Check a claim against this", "Data", _check_against, enabled=_has_column,
        hint="Read the input that this column measures of the claim in front on Claims from it",
    ),
)  # fmt: skip
