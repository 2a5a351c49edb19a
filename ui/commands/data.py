"""The Data menu: what can be made of a column."""

from dataclasses import replace
from functools import partial

from models.counted import counted
from models.datasets.dataset import Column
from models.errors import ScenarioError
from models.scenarios import scenario_from, template_named
from models.scenarios.bound import drawn, window_of
from models.tables import ColumnsAsRows, Monthly, PerDay, Query, Table
from models.tables.calendar import CALENDAR_KINDS
from models.tables.ordering import split_off_days
from models.tables.several import of_one_kind, with_values
from models.tables.transforms.columns_as_rows import VALUE
from models.tables.transforms.figures_alike import is_of_figures
from models.tables.transforms.monthly import How
from models.workspace import edits
from ui.commands.command import Command
from ui.context import Context
from ui.figures import plot_kind_of
from ui.plotting import can_plot, lay_over, plot
from ui.selection import chosen, key_of, required
from ui.stepping import with_step

_MANY_VALUES = 120
"""More than ten years of months: such values are of days or weeks."""


def has_number(context: Context) -> bool:
    """Whether a number is chosen that means the same in every row, as one of figures does not."""
    found = chosen(context)
    return found is not None and found.column.kind == "number" and not is_of_figures(found.table)


def _can_plot(context: Context) -> bool:
    """Whether a number is chosen, or a name or a day that makes a timeline with the other."""
    found = chosen(context)
    return found is not None and can_plot(found.table, found.column)


def _has_total(context: Context) -> bool:
    found = chosen(context) if _has_calendar(context) else None
    return found is not None and found.column.basis != "per day"


def _has_calendar(context: Context) -> bool:
    found = chosen(context) if has_number(context) else None
    return found is not None and any(c.kind in CALENDAR_KINDS for c in found.table.columns)


def _plot(context: Context) -> None:
    found = required(context)
    if is_of_figures(found.table) and found.column.kind == "number":
        plot_kind_of(context, found)  # a column of all of them would mix areas with casualties
        return
    plot(context, found)


def _has_figures(context: Context) -> bool:
    found = chosen(context)
    return found is not None and is_of_figures(found.table)


def _plot_figures(context: Context) -> None:
    plot_kind_of(context, required(context))


def _overlay(context: Context) -> None:
    lay_over(context, required(context))


def _per_day(context: Context) -> None:
    found = required(context)
    change = partial(_with_differences, found.column.name)
    context.stepping.take("Per day", {found.ref: change})


def _with_differences(name: str, query: Query, table: Table) -> Query:
    """The chosen column and others of its kind that have values, where it is stated what it is."""
    step = PerDay(name, others=_others_alike(table, table.column(name), 2))
    # The first day that a filter keeps needs the report before it, so days are filtered after.
    kept, filters = split_off_days(query.steps, table)
    return Query(query.source, (*kept, step, *filters))


def _monthly(context: Context) -> None:
    found = required(context)
    how = "mean" if found.column.basis in ("per day", "level") else "sum"
    change = partial(_by_month, found.column.name, how)
    context.stepping.take(f"Monthly {how}", {found.ref: change})


def _by_month(name: str, how: How, query: Query, table: Table) -> Query:
    """The chosen column and others of its kind that have values, where it is stated what it is."""
    column = table.column(name)
    others = _others_alike(table, column, 2 if column.basis == "cumulative" else 1)
    return Query(query.source, (*query.steps, Monthly((name, *others), how)))


def _others_alike(table: Table, column: Column, at_least: int) -> tuple[str, ...]:
    """The other columns of the kind of `column` that have so many values."""
    alike = of_one_kind(table, column) if column.basis is not None else ()
    others = [each for each in alike if each != column.name]
    return with_values(table, others, at_least)


def _as_rows(context: Context) -> None:
    found = required(context)
    step = ColumnsAsRows(of_one_kind(found.table, found.column))
    choose = partial(context.navigation.note, "data", key_of(found.ref), VALUE)
    context.stepping.take("Columns as rows", {found.ref: with_step(step)}, choose)


def _has_others(context: Context) -> bool:
    found = chosen(context) if has_number(context) else None
    return found is not None and len(of_one_kind(found.table, found.column)) > 1


def _use_as_pace(context: Context) -> None:
    found = required(context)
    workspace = context.session.workspace
    wanted = context.navigation.at("scenario").item
    scenario = edits.find(workspace.scenarios, wanted)
    if scenario is None:
        scenario = scenario_from(template_named("remaining-area"))
    paces = [each for each in scenario.inputs if each.name == "pace"]
    if not paces:
        raise ScenarioError(f"“{scenario.title}” has no pace that a series could give.")
    window = window_of(found.table, found.query, found.column.name)
    pace = drawn(paces[0], window, context.session.dataset(found.ref))
    inputs = tuple(pace if each.name == "pace" else each for each in scenario.inputs)
    changed = edits.with_scenario(workspace, replace(scenario, inputs=inputs))
    context.session.edit(f"Use {found.column.name} as pace", changed)
    context.navigation.go("scenario", scenario.id)
    words = f"Each path keeps one of {counted(len(pace.values), 'observed value')} throughout"
    if len(pace.values) > _MANY_VALUES:
        context.messages.warn(f"{words}; means by month are steadier than single days.")
    else:
        context.messages.inform(f"{words}.")


COMMANDS = (
    Command(
        "plot-column", "Plot this", "Data", _plot, shortcut="Ctrl+P", enabled=_can_plot,
        hint="A new chart of the chosen column; of names or days a timeline",
    ),
    Command(
        "plot-figures", "Plot figures of one kind", "Data", _plot_figures, enabled=_has_figures,
        also=("dot plot", "register", "range", "originators"),
        hint="Dots by originator with their ranges, of the kind that most figures are of",
    ),
    Command(
        "overlay-column", "Add to last chart", "Data", _overlay, enabled=has_number,
        hint="Lay the chosen column over the chart that was in front on Plots",
    ),
    Command(
        "per-day", "Per day", "Data", _per_day, enabled=_has_total,
        hint="Turn a running total into what each day added; other totals of its kind too",
    ),
    Command(
        "monthly", "By month", "Data", _monthly, enabled=_has_calendar,
        hint="One row a month: the sum, or the mean of a pace or a level; columns of its kind too",
    ),
    Command(
        "columns-as-rows", "Columns as rows", "Data", _as_rows, enabled=_has_others,
        hint="The column and all of its kind below each other, with their names as words",
    ),
    Command(
        "use-as-pace", "Use as pace", "Data", _use_as_pace, enabled=_has_calendar,
        hint="Draw a scenario’s pace from the values of this column",
    ),
)  # fmt: skip
