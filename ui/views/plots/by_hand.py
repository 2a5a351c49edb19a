"""What a hand on the chart does to the table behind it: to a row, or to the rows drawn over."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from models.charts.brushed import filters, narrowed, told
from models.charts.drawing import Drawing, Span
from models.charts.lint import Where
from models.charts.outcome import Chart
from models.tables.query import run
from models.workspace import edits
from ui.charts.menu import Offer
from ui.commands import by_id, giver
from ui.commands.plot import FOR_A_CHART
from ui.context import Context
from ui.selection import key_of


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
    session = context.session
    workspace = session.workspace
    sources = {name: query.source for name, query in chart.queries}
    for name, two in filters(drawing, span).items():
        query = edits.query_of(workspace, sources[name])
        changed = replace(query, steps=narrowed(query.steps, two))
        run(changed, session.dataset(sources[name]))
        workspace = edits.with_query(workspace, changed)
    session.edit("Keep what was drawn over", workspace)
    words = f"Data shows {told(drawing, span)} only."
    if not chart.follows:
        words += " The chart keeps its rows: it does not follow the table."
    context.messages.inform(words, "Undo", session.undo)


def offers(context: Context, keep: Callable[[], None] | None) -> Sequence[Offer]:
    """What the menu on the chart offers: what is done to what is in sight, and commands."""
    found = [
        Offer(each.title, giver(context, each.id), 1, each.enabled(context))
        for each in map(by_id, FOR_A_CHART)
    ]
    return found if keep is None else [Offer("Keep the rows in sight", keep), *found]
