"""A sensible chart of a column, where nothing but the column was chosen."""

from models.charts.drawing import MARKS
from models.charts.outcome import Outcome
from models.charts.spec import Axis, ChartSpec, Series, Size
from models.charts.units import spoken
from models.datasets.dataset import Column
from models.errors import ChartError
from models.tables.calendar import CALENDAR_KINDS
from models.tables.table import Table


def default_outcome(
    table: Table,
    y: str,
    x: str | None = None,
    mark: str = "line",
    size: tuple[int, int] | None = None,
) -> Outcome:
    """A chart of column `y` of `table` over `x`, or over the first column of dates.

    `size`: width and height in pixels.

    Raises:
        ChartError: no such column or mark, or `y` holds no numbers; what there is, is named.
    """
    spec = default_spec(table, x, y, mark, size=None if size is None else Size(*size))
    return Outcome(spec, {spec.series[0].table: table})


def default_spec(
    table: Table,
    x: str | None,
    y: str,
    mark: str = "line",
    *,
    name: str = "table",
    size: Size | None = None,
) -> ChartSpec:
    """The spec of such a chart; its source and as-of date stay empty and follow the data.

    `name` is what its series call the table.

    Raises:
        ChartError: as `default_outcome`.
    """
    if mark not in MARKS:
        raise ChartError(f"“{mark}” is not a kind of chart; choose {', '.join(MARKS)}.")
    column = _column(table, y)
    if column.kind != "number":
        raise ChartError(f"“{y}” holds {column.kind}s, not numbers; {_numbers(table)}.")
    across = _column(table, x) if x is not None else _across(table)
    if mark == "band":
        raise ChartError("A band needs two columns, a lower and an upper one; draw a line first.")
    return ChartSpec(
        title=_spaced(y),
        subtitle=_subtitle(table, column),
        series=(Series(name, across.name, y, mark=mark, label=_spaced(y)),),
        x=Axis(label=_spaced(across.name), unit=across.unit),
        y=Axis(unit=column.unit),
        size=size or Size(),
    )


def _column(table: Table, name: str) -> Column:
    for column in table.columns:
        if column.name == name:
            return column
    there = ", ".join(f"“{column.name}”" for column in table.columns)
    raise ChartError(f"“{table.title}” has no column “{name}”; it has {there}.")


def _across(table: Table) -> Column:
    """The first column of days, then of periods, then of times, then of numbers."""
    for kind in CALENDAR_KINDS:
        for column in table.columns:
            if column.kind == kind:
                return column
    there = ", ".join(f"“{column.name}” ({column.kind})" for column in table.columns)
    raise ChartError(
        f"“{table.title}” has no column of dates to draw along; name one of its columns: {there}."
    )


def _numbers(table: Table) -> str:
    names = [f"“{column.name}”" for column in table.columns if column.kind == "number"]
    return f"choose {', '.join(names)}" if names else "no column of it does"


def _subtitle(table: Table, column: Column) -> str:
    basis = {"cumulative": "running total", "per day": "", "level": "", None: ""}[column.basis]
    unit = spoken(column.unit)
    return ", ".join(part for part in (_spaced(table.title), basis, unit) if part)


def _spaced(name: str) -> str:
    """A column's name as words: its underscores are spaces and it begins with a capital."""
    plain = " ".join(name.replace("_", " ").split())
    return plain[:1].upper() + plain[1:]
