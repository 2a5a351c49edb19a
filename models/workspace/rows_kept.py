"""Charts that keep their rows where the Data tab goes on to a table without their columns."""

from collections.abc import Collection

from models.charts.outcome import Chart
from models.tables.query import Query
from models.workspace import edits
from models.workspace.workspace import Workspace


def looked_through(
    workspace: Workspace, query: Query, before: Collection[str], after: Collection[str]
) -> tuple[Workspace, tuple[Chart, ...]]:
    """`workspace` with its table looked at through `query`, and the charts that keep their rows.

    `before` and `after`: the names of the columns of the table as it was looked at and is now. A
    chart that follows it and draws a column that goes takes the steps up to now into its own query
    and follows no more.
    """
    kept = tuple(
        _kept(workspace, chart, query)
        for chart in workspace.charts
        if _loses(chart, query, before, after)
    )
    for chart in kept:
        workspace = edits.with_chart(workspace, chart)
    return edits.with_query(workspace, query), kept


def says_kept(charts: Collection[Chart]) -> str:
    """The sentence for charts that keep their rows."""
    if len(charts) == 1:
        (chart,) = charts
        name = chart.spec.title or chart.spec.series[0].label
        return f"The chart “{name}” keeps its rows: the table on Data lacks a column of it now."
    return f"{len(charts)} charts keep their rows: the table on Data lacks columns of them now."


def _loses(chart: Chart, query: Query, before: Collection[str], after: Collection[str]) -> bool:
    following = _following(chart, query)
    drawn = {
        column
        for series in chart.spec.series
        if series.table in following
        for column in series.columns
    }
    return any(column in before and column not in after for column in drawn)


def _following(chart: Chart, query: Query) -> set[str]:
    """The tables of the chart that show the rows of that on Data."""
    return {
        name for name, own in chart.queries if name in chart.follows and own.source == query.source
    }


def _kept(workspace: Workspace, chart: Chart, query: Query) -> Chart:
    return edits.as_looked_at(workspace, chart, _following(chart, query))
