"""A chart of a column: which columns make one, and the step that adds it to the workspace."""

from models.charts import Chart, spec_of_column
from models.charts.reading_unit import unit_step
from models.charts.wording import DERIVED
from models.datasets.dataset import Column
from models.tables import Query, Table
from models.tables.calendar import CALENDAR_KINDS
from models.workspace import edits
from ui.context import Context
from ui.selection import Selection


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


def readable(found: Selection) -> tuple[Table, Query]:
    """The table to plot and the steps that a chart of it takes beyond those of the Data tab, which
    it follows: a huge number of m² is read in km².
    """
    number = found.column.kind == "number"
    step = unit_step(found.table, found.column.name) if number else None
    if step is None:
        return found.table, Query(found.query.source)
    return step.apply(found.table), Query(found.query.source, (step,))
