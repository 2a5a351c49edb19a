"""What a hand on the chart does to the table behind it: to a row, or to the rows drawn over."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from models.charts.brushed import filters, narrowed, told
from models.charts.drawing import Drawing
from models.charts.lint import Where
from models.charts.outcome import Chart
from models.charts.scale import Span
from models.tables import Filter, Query, Table, TableRef
from ui.charts.menu import Offer
from ui.commands import by_id, giver
from ui.commands.plot import FOR_A_CHART
from ui.context import Context
from ui.selection import key_of
from ui.stepping import Change


def go_to_row(context: Context, chart: Chart, drawing: Drawing, series: int, point: int) -> None:
    """Go to the row of the table that a point of the chart stands for."""
    points = drawing.points[series]
    table = drawing.outcome.tables[points.series.table]
    place = points.row(point)
    row = int(table.rows[place]) if place >= 0 else -1
    if row < 0:
        context.messages.inform("This mark was worked out from several rows.")
        return
    source = dict(chart.queries)[points.series.table].source
    context.navigation.go("data", key_of(source), points.series.y, row)


def go_to_remarked(context: Context, chart: Chart, where: Where) -> None:
    """Go to the column and the row that a remark speaks of."""
    source = dict(chart.queries)[where.table].source
    context.navigation.go("data", key_of(source), where.column, where.row)


def keep_rows(context: Context, chart: Chart, drawing: Drawing, span: Span) -> None:
    """Keep only the rows that were drawn over, in the tables behind the chart.

    Raises:
        ChartError: no point lies there.
        QueryError: the table on Data has no such column.
    """
    sources = {name: query.source for name, query in chart.queries}
    changes: dict[TableRef, Change] = {}
    for name, two in filters(drawing, span).items():
        changes[sources[name]] = partial(_narrowed, two, changes.get(sources[name]))
    words = f"Data shows {told(drawing, span)} only."
    if not chart.follows:
        words += " The chart keeps its rows: it does not follow the table."
    say = partial(context.messages.inform, words, "Undo", context.session.undo)
    context.stepping.take("Keep what was drawn over", changes, say)


def _narrowed(
    two: tuple[Filter, Filter], before: Change | None, query: Query, table: Table
) -> Query:
    """`query` with `two` behind what a change for the same table did `before`."""
    if before is not None:
        query = before(query, table)
    return replace(query, steps=narrowed(query.steps, two))


def offers(
    context: Context, keep: Callable[[], None] | None, publish: Callable[[], None] | None = None
) -> Sequence[Offer]:
    """What the menu on the chart offers: what is done to what is in sight, and commands.

    `publish`: have the chart show what is in sight only, where that is not all of it.
    """
    found = [
        Offer(each.title, giver(context, each.id), 1, each.enabled(context))
        for each in map(by_id, FOR_A_CHART)
    ]
    if keep is not None:
        found.insert(0, Offer("Keep the rows in sight", keep))
    if publish is not None:
        found.insert(0, Offer("Publish only what is in sight", publish))
    return found
