"""A chart of a column: which columns make one, and the step that adds it to the workspace."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from models.charts import Chart, spec_of_column
from models.charts.overlaying import Apart, laid_over, step_to, there_already
from models.charts.reading_unit import unit_step
from models.charts.wording import DERIVED
from models.datasets.dataset import Column
from models.tables import Query, Table
from models.tables.calendar import CALENDAR_KINDS
from models.workspace import edits
from ui.context import Context
from ui.exporting import outcome_of
from ui.guard import guarded
from ui.selection import Selection
from ui.things_in_front import chart_in_front


def can_plot(table: Table, column: Column) -> bool:
    """Whether it is a number, or a name or a day that makes a timeline with the other."""
    kinds = {each.kind for each in table.columns}
    timeline = "text" in kinds and not kinds.isdisjoint(CALENDAR_KINDS)
    return column.kind == "number" or (timeline and column.kind != "flag")


def plot(context: Context, found: Selection) -> None:
    """Add a chart of the column to the workspace and show it.

    Raises:
        ChartError: the column makes no chart; the sentence says why.
    """
    table, query = readable(found)
    id = edits.fresh_id("chart", context.session.workspace.charts)
    spec = spec_of_column(table, found.column)
    name = spec.series[0].table
    chart = Chart(id, spec, ((name, query),), (name,), DERIVED)
    workspace = edits.with_chart(context.session.workspace, chart)
    context.session.edit(f"Plot {found.column.name}", workspace)
    context.navigation.go("plots", id)


def lay_over(context: Context, found: Selection, *, second: bool = False) -> None:
    """Lay the column over the chart in front; with `second`, on an axis of its own where its unit
    asks for one. Without a chart it makes one.

    Raises:
        ChartError: it cannot stand on the chart; the sentence says why.
    """
    name, chart = found.column.name, chart_in_front(context)
    if chart is None:
        plot(context, found)
        return
    outcome = outcome_of(context, chart)()
    table, query = readable(found)
    step = step_to(outcome.spec.y.unit, table.column(name))
    if step is not None:
        table = step.apply(found.table)
        query = Query(query.source, (step,))
    called = edits.fresh_name("table", [each for each, _ in chart.queries])
    title = outcome.spec.title or "the chart"
    spec = laid_over(outcome.spec, outcome.tables, table, called, name, second=second)
    if isinstance(spec, Apart):
        words = (
            f"“{name}” is in {spec.unit} and “{title}” is in {spec.other}, which cannot share an "
            "axis; plot it by itself, or give it a second one."
        )
        again = partial(lay_over, context, found, second=True)
        context.messages.warn(words, "Use a second axis", partial(_guarded, context, again))
        return
    both = replace(
        chart,
        spec=spec,
        queries=(*chart.queries, (called, query)),
        follows=(*chart.follows, called),
    )
    whole = edits.as_looked_at(context.session.workspace, both)
    if there_already(whole, len(outcome.spec.series)):
        context.navigation.go("plots", chart.id)
        context.messages.inform(f"{name} is on “{title}” already.")
        return
    context.session.edit(
        f"Add {name} to a chart", edits.with_chart(context.session.workspace, both)
    )
    context.navigation.go("plots", chart.id)
    context.messages.inform(f"{name} was added to “{title}”.", "Undo", context.session.undo)


def _guarded(context: Context, action: Callable[[], None]) -> None:
    guarded(context, action)


def readable(found: Selection) -> tuple[Table, Query]:
    """The table to plot and the steps that a chart of it takes beyond those of the Data tab, which
    it follows: a huge number of m² is read in km².
    """
    number = found.column.kind == "number"
    step = unit_step(found.table, found.column.name) if number else None
    if step is None:
        return found.table, Query(found.query.source)
    return step.apply(found.table), Query(found.query.source, (step,))
