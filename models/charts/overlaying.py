"""A column laid over a chart: in its unit, along its axis, as a mark that fits beside its own."""

from collections.abc import Mapping
from dataclasses import replace

from models.charts.changing import remarked
from models.charts.default import default_spec
from models.charts.marks import mark_named
from models.charts.names import spaced
from models.charts.namesakes import by_publisher
from models.charts.outcome import Chart
from models.charts.part_months import days_column
from models.charts.spec import ChartSpec, Series
from models.datasets.dataset import Column
from models.errors import ChartError, UnitError
from models.frozen import frozen
from models.quantity import parse_unit
from models.quantity.in_common import goes_with
from models.tables.table import Table
from models.tables.transforms import Scale


@frozen
class Apart:
    """Two units that cannot share an axis: that of the column, and that of the chart."""

    unit: str
    other: str


def step_to(unit: str | None, column: Column) -> Scale | None:
    """The step that turns `column` into `unit`, where one converts into the other."""
    if not unit or not column.unit or unit == column.unit:
        return None
    try:
        fits = parse_unit(column.unit).fits(parse_unit(unit))
    except UnitError:
        return None
    return Scale(column.name, unit) if fits else None


def laid_over(
    spec: ChartSpec,
    tables: Mapping[str, Table],
    table: Table,
    name: str,
    column: str,
    *,
    second: bool,
) -> ChartSpec | Apart:
    """`spec` with a series of `column` of `table`, which the chart calls `name`.

    Where the units cannot share an axis it is `Apart`, or with `second` on an axis of its own.

    Raises:
        ChartError: what runs along the chart is not in the table, or it has no rows.
    """
    if not len(table.values):
        raise ChartError("No row is left to draw; take a filter back first.")
    first = spec.series[0] if spec.series else None
    across = _along(first, tables, table)
    made = default_spec(table, across, column, name=name)
    added = made.series
    if first is not None and mark_named(first.mark).family != mark_named("line").family:
        added = tuple(remarked(each, table, first.mark) for each in added)
    elif first is not None and (first.mark == "scatter" or _also_bars(first, table, column)):
        added = tuple(replace(each, mark=first.mark) for each in added)
    unit, there = table.column(column).unit, spec.y.unit
    right = spec.right
    if unit and there and not goes_with(unit, there):
        if not second:
            return Apart(unit, there)
        added = tuple(replace(each, side="right") for each in added)
        right = right if right.unit == unit else replace(made.y, label=spaced(column))
    series = by_publisher((*spec.series, *added), {**tables, name: table})
    return replace(spec, series=series, right=right, source="", as_of=None)


def _also_bars(first: Series, table: Table, column: str) -> bool:
    """Whether sums are laid over bars, and so are bars as well."""
    return mark_named(first.mark).grouped and days_column(table, column) is not None


def there_already(chart: Chart, first: int) -> bool:
    """Whether the series from the place `first` on draw nothing that those before them do not.

    `chart` has the steps of the Data tab in its queries. Names, sides and colours do not count.
    """
    before, added = chart.spec.series[:first], chart.spec.series[first:]
    queries = dict(chart.queries)
    seen = {(queries.get(each.table), each.mark, each.columns) for each in before}
    return all((queries.get(each.table), each.mark, each.columns) in seen for each in added)


def _along(first: Series | None, tables: Mapping[str, Table], table: Table) -> str | None:
    """The column of `table` that runs along like that of the chart; `None` for its days.

    Raises:
        ChartError: numbers run along, and the table has no such column.
    """
    before = tables.get(first.table) if first is not None else None
    if first is None or before is None or mark_named(first.mark).in_rows:
        return None
    if before.column(first.x).kind != "number":
        return None
    if any(each.name == first.x and each.kind == "number" for each in table.columns):
        return first.x
    raise ChartError(
        f"The chart runs along “{first.x}”, which “{table.title}” does not have; plot the column "
        "by itself."
    )
