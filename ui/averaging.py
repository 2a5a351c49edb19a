"""Means over several days: a column more on Data, a chart with them, or laid over a chart."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from models.charts import Chart, spec_of_column
from models.charts.averaging import averaged, tried
from models.charts.outcome import Outcome
from models.charts.wording import DERIVED
from models.errors import ChartError
from models.tables import PerDay, Query, RollingMean, Step, Table
from models.tables.calendar import calendar_column
from models.tables.ordering import split_off_days
from models.tables.query import take
from models.tables.several import of_one_kind, with_values
from models.workspace import edits
from ui.context import Context
from ui.exporting import outcome_of
from ui.guard import guarded
from ui.plotting import readable
from ui.selection import Selection, key_of


def add_column(context: Context, found: Selection, like: RollingMean) -> None:
    """Add a mean `like` that of the column to its table; of a running total, of what it adds a day.

    Raises:
        QueryError: the column has no such mean; the sentence says why.
    """
    name = found.column.name
    steps = _steps(found.table, name, like, also=True)
    mean = replace(like, column=name)

    def change(query: Query, table: Table) -> Query:
        # The mean of the first day that a filter keeps needs the days before it.
        kept, filters = split_off_days(query.steps, table)
        return Query(query.source, (*kept, *steps, *filters))

    choose = partial(context.navigation.note, "data", key_of(found.ref), mean.called)
    context.stepping.take(f"{like.days}-day mean", {found.ref: change}, choose)


def plot_with(context: Context, found: Selection, like: RollingMean) -> None:
    """Add a chart of the column by day, pale, with a mean `like` that over it, and show it.

    The table on Data stays as it is.

    Raises:
        QueryError, ChartError: the column has no such mean; the sentence says why.
    """
    table, query = readable(found)
    _plot(context, table, query, found.column.name, like, follows=True)


def lay_over_chart(context: Context, chart: Chart, like: RollingMean) -> None:
    """Lay a mean `like` that of each of its daily series over `chart`, and say so.

    Raises:
        ChartError: no series has such a mean; the sentence says why.
    """
    outcome = outcome_of(context, chart)()
    try:
        changed = averaged(chart, outcome.tables, like)
    except ChartError as error:
        total = _running_total(chart, outcome)
        if total is None:
            raise
        name, column, query, table = total
        follows = name in chart.follows

        def again() -> None:
            guarded(context, lambda: _plot(context, table, query, column, like, follows=follows))

        context.messages.warn(str(error), "Plot it per day with its mean", again)
        return
    words = f"Add a {like.days}-day mean"
    context.session.edit(words, edits.with_chart(context.session.workspace, changed))
    context.navigation.go("plots", chart.id)
    title = outcome.spec.title or "the chart"
    added = len(changed.spec.series) - len(chart.spec.series)
    context.messages.inform(
        f"The {like.days}-day mean was added to “{title}”."
        if added == 1
        else f"{added} means over {like.days} days were added to “{title}”.",
        "Undo",
        context.session.undo,
    )


def _plot(
    context: Context,
    table: Table,
    query: Query,
    column: str,
    like: RollingMean,
    *,
    follows: bool,
) -> None:
    steps = _steps(table, column, like)
    made = take(steps[:-1], tried(table))  # a long table is worked out when it is drawn
    spec = spec_of_column(made, made.column(column))
    name = spec.series[0].table
    id = edits.fresh_id("chart", context.session.workspace.charts)
    whole = Query(query.source, (*query.steps, *steps[:-1]))
    chart = Chart(id, spec, ((name, whole),), (name,) if follows else (), DERIVED)
    workspace = context.session.workspace
    chart = averaged(chart, {name: made}, like)
    context.session.edit(f"Plot {column} with its mean", edits.with_chart(workspace, chart))
    context.navigation.go("plots", id)


def _steps(table: Table, column: str, like: RollingMean, *, also: bool = False) -> Sequence[Step]:
    """The steps to the mean of a column: a running total becomes what it adds a day first.

    With `also` the others of its kind do too, rather than being lost.
    """
    day = calendar_column(table).name
    mean = replace(like, column=column, day=day)
    if table.column(column).basis == "cumulative":
        alike = of_one_kind(table, table.column(column)) if also else ()
        others = with_values(table, [each for each in alike if each != column], 2)
        return (PerDay(column, day=day, others=others), mean)
    return (mean,)


def _running_total(chart: Chart, outcome: Outcome) -> tuple[str, str, Query, Table] | None:
    """The first series that is a running total: its table's name, column, query and table."""
    queries = dict(chart.queries)
    for each in chart.spec.series:
        table = outcome.tables.get(each.table)
        if table is not None and table.column(each.y).basis == "cumulative":
            return each.table, each.y, queries[each.table], table
    return None
