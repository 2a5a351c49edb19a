"""What the hand does to the table in front: steps that are taken, sorted by and taken back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from models.datasets.dataset import Dataset
from models.errors import SalientError
from models.tables import Query, Sort, Step, Table, TableRef, whole
from models.workspace import edits
from ui.context import Context
from ui.guard import guarded
from ui.stepping import nothing, with_step


def table_of(context: Context, query: Query, dataset: Dataset) -> Table | None:
    """The table to show, `None` while it is worked out; where a step does not fit any more, all
    rows, and a way out.
    """
    try:
        return context.tables.at_hand(query, dataset)
    except SalientError as error:
        context.messages.fail(
            f"{error} All rows are shown instead.",
            "Take the steps back",
            partial(look_through, context, "Take the steps back", Query(query.source)),
        )
        return whole(dataset)


def add(
    context: Context, ref: TableRef, step: Step, title: str, then: Callable[[], None] = nothing
) -> None:
    """Take `step` behind the others if it can be taken, `then` go on."""
    guarded(context, partial(context.stepping.take, title, {ref: with_step(step)}, then))


def sort(context: Context, ref: TableRef, column: str) -> None:
    """Sort by the column: rising, then falling, then as in the file."""
    query = edits.query_of(context.session.workspace, ref)
    before = [step for step in query.steps if isinstance(step, Sort)]
    others = tuple(step for step in query.steps if not isinstance(step, Sort))
    if Sort(column) in before:
        steps = (*others, Sort(column, descending=True))
    elif Sort(column, descending=True) in before:
        steps = others
    else:
        steps = (*others, Sort(column))
    look_through(context, "Sort rows", replace(query, steps=steps))


def remove(context: Context, ref: TableRef, place: int) -> None:
    """Take the step at `place` back, whether the others fit without it or not."""
    query = edits.query_of(context.session.workspace, ref)
    wanted = replace(query, steps=query.steps[:place] + query.steps[place + 1 :])
    title = "Take a step back"
    refused = partial(look_through, context, title, wanted)
    context.stepping.take(title, {ref: lambda _query, _table: wanted}, refused=refused)


def take_back(context: Context, ref: TableRef, then: Callable[[], None] = nothing) -> None:
    """Take every step on a table back, `then` go on."""
    title = "Take the steps back"
    wanted = Query(ref)
    refused = partial(look_through, context, title, wanted)
    context.stepping.take(title, {ref: lambda _query, _table: wanted}, then, refused)


def look_through(context: Context, title: str, query: Query) -> None:
    """Look at the table through `query` from now on."""
    context.session.edit(title, edits.with_query(context.session.workspace, query))
