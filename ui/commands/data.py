"""The Data menu: what can be made of a file, a table or a column."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from models.charts import Chart, default_spec
from models.charts.reading_unit import unit_step
from models.errors import QueryError, ScenarioError
from models.scenarios import scenario_from, template_named
from models.scenarios.bound import drawn, window_of
from models.tables import Monthly, PerDay, Query, Table, run
from models.tables.calendar import CALENDAR_KINDS
from models.tables.ordering import split_off_days
from models.tables.query import Step
from models.workspace import edits
from ui.commands.command import Command
from ui.context import Context
from ui.pasting import paste_table
from ui.selection import REGISTER, Selection, current_ref, file_of, selection
from ui.windows import front, open_window

_MANY_VALUES = 120
"""More than ten years of months: such values are of days or weeks."""


def _selected(context: Context) -> Selection:
    found = selection(context)
    if found is None:
        raise QueryError("No column is chosen; open a table on the Data tab and click a column.")
    return found


def _has_number(context: Context) -> bool:
    try:
        found = selection(context)
    except QueryError:
        return False
    return found is not None and found.column.kind == "number"


def _has_total(context: Context) -> bool:
    found = selection(context) if _has_calendar(context) else None
    return found is not None and found.column.basis != "per day"


def _has_calendar(context: Context) -> bool:
    found = selection(context) if _has_number(context) else None
    return found is not None and any(c.kind in CALENDAR_KINDS for c in found.table.columns)


def _has_file(context: Context) -> bool:
    file = file_of(context, context.navigation.at("data").item)
    return file is not None and file not in [each for each, _, _ in REGISTER]


def _plot(context: Context) -> None:
    found = _selected(context)
    table, query = _readable(found)
    id = edits.fresh_id("chart", context.session.workspace.charts)
    spec = default_spec(table, None, found.column.name)
    name = spec.series[0].table
    chart = Chart(id, spec, ((name, query),), (name,))
    workspace = edits.with_chart(context.session.workspace, chart)
    context.session.edit(f"Plot {found.column.name}", workspace)
    context.navigation.go("plots", id)


def _overlay(context: Context) -> None:
    found = _selected(context)
    chart = edits.find(context.session.workspace.charts, context.navigation.at("plots").item)
    if chart is None:
        _plot(context)
        return
    name = edits.fresh_name("table", [name for name, _ in chart.queries])
    table, query = _readable(found)
    unit = table.column(found.column.name).unit
    title = chart.spec.title or "the chart"
    if table.frame.empty:
        raise QueryError("No row is left to draw; take a filter back first.")
    if unit != chart.spec.y.unit and chart.spec.y.unit and unit:
        raise QueryError(
            f"“{found.column.name}” is in {unit} and “{title}” is in {chart.spec.y.unit}, which "
            "cannot share an axis; plot it by itself."
        )
    added = default_spec(table, None, found.column.name, name=name).series
    spec = replace(chart.spec, series=(*chart.spec.series, *added), source="", as_of=None)
    queries, follows = (*chart.queries, (name, query)), (*chart.follows, name)
    both = replace(chart, spec=spec, queries=queries, follows=follows)
    workspace = edits.with_chart(context.session.workspace, both)
    context.session.edit(f"Add {found.column.name} to a chart", workspace)
    context.navigation.go("plots", chart.id)
    context.messages.inform(
        f"{found.column.name} was added to “{title}”.", "Undo", context.session.undo
    )


def _readable(found: Selection) -> tuple[Table, Query]:
    """The table to plot and the steps that a chart of it takes beyond those of the Data tab, which
    it follows: a huge number of m² is read in km².
    """
    step = unit_step(found.table, found.column.name)
    if step is None:
        return found.table, Query(found.query.source)
    return step.apply(found.table), Query(found.query.source, (step,))


def _per_day(context: Context) -> None:
    found = _selected(context)
    step = PerDay(found.column.name)
    # The first day that a filter keeps needs the report before it, so days are filtered after.
    kept, filters = split_off_days(found.query.steps, found.table)
    source = context.session.dataset(found.ref)
    before = run(Query(found.query.source, kept), source)
    step.apply(before)
    changed = Query(found.query.source, (*kept, step, *filters))
    run(changed, source)
    workspace = edits.with_query(context.session.workspace, changed)
    context.session.edit("Per day", workspace)


def _monthly(context: Context) -> None:
    found = _selected(context)
    how = "mean" if found.column.basis in ("per day", "level") else "sum"
    _add_step(context, found, Monthly((found.column.name,), how), f"Monthly {how}")


def _add_step(context: Context, found: Selection, step: Step, title: str) -> None:
    changed = Query(found.query.source, (*found.query.steps, step))
    step.apply(found.table)
    workspace = edits.with_query(context.session.workspace, changed)
    context.session.edit(title, workspace)


def _use_as_pace(context: Context) -> None:
    found = _selected(context)
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
    words = f"Each path keeps one of {len(pace.values):,} observed values throughout"
    if len(pace.values) > _MANY_VALUES:
        context.messages.warn(f"{words}; means by month are steadier than single days.")
    else:
        context.messages.inform(f"{words}.")


def _reload(context: Context) -> None:
    file = file_of(context, context.navigation.at("data").item)
    if file is not None:
        context.loading.read(file)


def _paste(context: Context) -> None:
    paste_table(context, QGuiApplication.clipboard().text())


def _how_read(context: Context) -> None:
    # The preview brings the plots' table with it, which the first window need not wait for.
    from ui.widgets.import_preview import ImportPreview

    key = context.navigation.at("data").item
    ref, file = current_ref(context, key), file_of(context, key)
    if ref is None or file is None:
        return
    dialog = ImportPreview(context, file, context.session.dataset(ref))
    dialog.exec()
    dialog.deleteLater()


def _what_changed(context: Context) -> None:
    from ui.widgets.comparison import Comparison

    ref = current_ref(context, context.navigation.at("data").item)
    before = context.session.version_before(ref) if ref is not None else None
    if ref is None or before is None:
        raise QueryError("The file has not changed since it was opened; there is one version.")
    found = before
    open_window(Comparison(context, lambda _: found, context.session.dataset(ref), front()))


def _compare_file(context: Context) -> None:
    from ui.widgets.comparison import Comparison, of_file

    ref = current_ref(context, context.navigation.at("data").item)
    if ref is None:
        return
    name, _ = QFileDialog.getOpenFileName(front(), "Compare with an earlier file", "", "")
    if name:
        now = context.session.dataset(ref)
        open_window(Comparison(context, of_file(Path(name), now.name), now, front()))


def _changed(context: Context) -> bool:
    ref = current_ref(context, context.navigation.at("data").item)
    return ref is not None and context.session.version_before(ref) is not None


def _is_read_here(context: Context) -> bool:
    """Whether the table in front comes from a file of the workspace that a reader read."""
    ref = current_ref(context, context.navigation.at("data").item)
    if ref is None or not _has_file(context):
        return False
    return context.session.dataset(ref).provenance.reader != "png"


def _remove(context: Context) -> None:
    file = file_of(context, context.navigation.at("data").item)
    if file is not None:
        workspace = edits.without_file(context.session.workspace, file.id)
        context.session.edit(f"Remove {file.id}", workspace)
        context.navigation.go("data", "")
        context.messages.inform(
            f"{file.id} was taken out of the workspace; the file itself stays.",
            "Undo",
            context.session.undo,
        )


COMMANDS = (
    Command(
        "plot-column", "Plot this", "Data", _plot, shortcut="Ctrl+P", enabled=_has_number,
        hint="A new chart of the chosen column",
    ),
    Command(
        "overlay-column", "Add to last chart", "Data", _overlay, enabled=_has_number,
        hint="Lay the chosen column over the chart that was in front on Plots",
    ),
    Command(
        "per-day", "Per day", "Data", _per_day, enabled=_has_total,
        hint="Turn a running total into what each day added",
    ),
    Command(
        "monthly", "By month", "Data", _monthly, enabled=_has_calendar,
        hint="One row a month: the sum, or the mean of a pace or a level",
    ),
    Command(
        "use-as-pace", "Use as pace", "Data", _use_as_pace, enabled=_has_calendar,
        hint="Draw a scenario’s pace from the values of this column",
    ),
    Command(
        "paste-table", "Paste a table", "Data", _paste, shortcut="Ctrl+Shift+V", group=1,
        hint="Make a file of the workspace from the cells on the clipboard",
    ),
    Command(
        "how-read", "How it was read…", "Data", _how_read, group=1, enabled=_is_read_here,
        hint="See the text beside what was made of it, and decide otherwise",
    ),
    Command(
        "what-changed", "What changed…", "Data", _what_changed, group=1, enabled=_changed,
        hint="This version of the file against the one before, row by row",
    ),
    Command(
        "compare-file", "Compare with…", "Data", _compare_file, group=1,
        enabled=_is_read_here, hint="An earlier or another version of this table, row by row",
    ),
    Command("reload", "Read again", "Data", _reload, shortcut="F5", group=1, enabled=_has_file),
    Command(
        "remove-file", "Remove from the workspace", "Data", _remove, group=1, enabled=_has_file,
        hint="The file on disk stays",
    ),
)  # fmt: skip
