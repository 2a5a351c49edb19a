"""The mean over several days laid over the daily values of a chart, which step back behind it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from models.charts.names import spaced
from models.charts.outcome import Chart
from models.charts.spec import ChartSpec, Series
from models.errors import ChartError, QueryError
from models.tables.means import mean_of
from models.tables.query import Query
from models.tables.table import Table, taken
from models.tables.transforms import RollingMean

MARKS = ("line", "step", "area", "bar", "scatter")
"""Marks that draw a value a day, over which the line of a mean can be laid."""

_TRIED = 5_000
"""Rows of a long table that are tried: what does not fit in all of them, the chart says."""


def averaged(chart: Chart, tables: Mapping[str, Table], like: RollingMean) -> Chart:
    """`chart` with a mean `like` that of each of its daily series, which are drawn faint.

    `tables` are its own, as they are now. Means are steps of the chart, so that no other chart of
    the table and not the table itself changes.

    Raises:
        ChartError: no series has such a mean, or all have it already; the sentence says why.
    """
    spec, queries = chart.spec, dict(chart.queries)
    every, added, problems = list(spec.series), list[Series](), list[str]()
    for place, each in enumerate(spec.series):
        table = tables.get(each.table)
        if table is None or each.role != "data" or mean_of(each.y) is not None:
            continue
        step = replace(like, column=each.y, day=each.x)
        problem = _problem(each, table, step, (*every, *added))
        if problem:
            problems.append(problem)
            continue
        every[place] = replace(each, faint=True)
        added.append(_over(each, step))
        if not table.has(step.called):
            query = queries[each.table]
            queries[each.table] = Query(query.source, (*query.steps, step))
    if not added:
        raise ChartError(problems[0] if problems else "The chart has no daily values to average.")
    return replace(
        chart, spec=replace(spec, series=(*every, *added)), queries=tuple(queries.items())
    )


def tried(table: Table) -> Table:
    """The first rows of `table`, which say what a step makes of all."""
    return taken(table, np.arange(min(_TRIED, len(table.values))), "")


def tidied(chart: Chart) -> Chart:
    """`chart` without steps for means that it draws no more."""
    drawn = {column for each in chart.spec.series for column in each.columns}
    queries = tuple(
        (name, Query(query.source, tuple(s for s in query.steps if not _is_idle(s, drawn))))
        for name, query in chart.queries
    )
    return chart if queries == chart.queries else replace(chart, queries=queries)


def without_lone_faint(spec: ChartSpec) -> ChartSpec:
    """`spec` in which series are full again where their last mean was taken off."""
    means = _means(spec.series)
    every = tuple(
        replace(each, faint=False) if each.faint and (each.table, each.y) not in means else each
        for each in spec.series
    )
    return spec if every == spec.series else replace(spec, series=every)


def _over(series: Series, step: RollingMean) -> Series:
    return replace(
        series, y=step.called, mark="line", label=spaced(step.called), low=None, high=None,
        per=None, names=None, faint=False,
    )  # fmt: skip


def _problem(series: Series, table: Table, step: RollingMean, every: Sequence[Series]) -> str:
    """Why the series cannot have that mean, or nothing."""
    name = series.label or series.y
    if series.mark not in MARKS:
        return f"“{name}” is not drawn as a value a day; draw it as a line or bars over days first."
    if any(each.table == series.table and each.y == step.called for each in every):
        return f"The {step.days}-day mean of “{name}” is on the chart already."
    across = table.column(series.x)
    if across.kind not in ("date", "datetime", "period"):
        return f"“{series.x}” holds {across.kind}s; a mean over days needs a value for each day."
    if table.has(step.called):
        return ""
    try:
        step.apply(tried(table))
    except QueryError as error:
        return str(error)
    return ""


def _means(series: Sequence[Series]) -> set[tuple[str, str]]:
    """The columns, each with its table, of which a mean is drawn."""
    found = ((each.table, mean_of(each.y)) for each in series)
    return {(table, mean.column) for table, mean in found if mean is not None}


def _is_idle(step: object, drawn: set[str]) -> bool:
    return isinstance(step, RollingMean) and step.called not in drawn
