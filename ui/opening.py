"""Opening what the user points at: data files and workspaces."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from models.charts.carried import read_picture
from models.charts.outcome import Chart, Outcome
from models.charts.sameness import same_chart
from models.errors import ChartStripped, SalientError
from models.pictures import holds_chart
from models.tables import Query, TableRef
from models.workspace import WORKSPACE_SUFFIX, edits, read_workspace
from ui import paths, recovering
from ui.context import Context
from ui.exporting import outcome_of
from ui.guard import guarded
from ui.saving import let_go


def open_paths(context: Context, given: Sequence[str]) -> None:
    """Open a workspace, if there is one among the files, and add the others to it."""
    paths_given = [Path(path).absolute() for path in given]
    workspaces = [path for path in paths_given if path.suffix.lower() == WORKSPACE_SUFFIX]
    if workspaces and not guarded(context, lambda: open_workspace(context, workspaces[0])):
        return
    others = [path for path in paths_given if path not in workspaces]
    pictures = [path for path in others if holds_chart(path)]
    broken = [path for path in pictures if not _open_chart(context, path)]
    for path in others:
        if path not in pictures:
            paths.remember(str(path))
    # A picture without a chart is listed with why it cannot be read, like any other file.
    files = [path for path in others if path in broken or path not in pictures]
    if files:
        context.loading.open([str(path) for path in files])
    if files and len(broken) == len(pictures):
        context.navigation.go("data", _file_id(context, files[-1]))


def _open_chart(context: Context, path: Path) -> bool:
    """Whether the chart at `path` was opened, or the file beside a picture that lost it offered."""
    try:
        open_picture(context, path)
    except ChartStripped as error:
        if error.beside is None:
            return False
        other = Path(error.beside)

        def open_other() -> None:
            guarded(context, partial(open_picture, context, other))

        context.messages.fail(str(error), f"Open {other.name}", open_other)
    except SalientError:
        return False
    return True


def open_picture(context: Context, path: Path) -> None:
    """Bring the chart inside the picture at `path` back to life, on the data that it carries.

    Where the workspace has that very chart, with the same values, it comes to the front instead.

    Raises:
        ChartError: it carries no chart, or a damaged one.
    """
    outcome = read_picture(path)
    paths.remember(str(path))
    there = _there_already(context, outcome)
    if there is not None:
        context.navigation.go("plots", there.id)
        context.messages.inform(f"The chart in {path.name} is this one, with the same values.")
        return
    context.loading.open([str(path)])
    workspace = context.session.workspace
    file = _file_id(context, path) or ""
    queries = tuple((name, Query(TableRef(file, name))) for name in outcome.tables)
    chart = Chart(edits.fresh_id(path.stem, workspace.charts), outcome.spec, queries)
    context.session.edit(f"Open the chart in {path.name}", edits.with_chart(workspace, chart))
    context.navigation.go("plots", chart.id)


def _there_already(context: Context, outcome: Outcome) -> Chart | None:
    """The chart of the workspace that would be published as `outcome`, if there is one."""
    for chart in context.session.workspace.charts:
        if chart.spec.series == outcome.spec.series:
            try:
                found = outcome_of(context, chart)()
            except SalientError:
                continue  # its data are not there to be compared
            if same_chart(found, outcome):
                return chart
    return None


def _file_id(context: Context, path: Path) -> str | None:
    """The id of the file at `path` in the workspace."""
    files = context.session.workspace.files
    return next((file.id for file in files if file.path == str(path)), None)


def open_workspace(context: Context, path: Path) -> None:
    """Show the workspace in `path` in place of the one that is open.

    Raises:
        WorkspaceError: it cannot be read; the one that is open stays.
    """
    workspace = read_workspace(path)
    if not let_go(context):
        return
    context.session.open(workspace, str(path))
    context.loading.read_all()
    paths.remember(str(path))
    recovering.say(context, f"Opened {path.name}.")
