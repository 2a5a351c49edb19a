"""Opening what the user points at: data files and workspaces."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from models.charts.carried import read_picture
from models.charts.outcome import Chart
from models.errors import ChartStripped
from models.pictures import holds_chart
from models.tables import Query, TableRef
from models.workspace import WORKSPACE_SUFFIX, edits, read_workspace
from ui import paths, recovering
from ui.context import Context
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
    files = [path for path in others if path not in pictures]
    for path in files:
        paths.remember(str(path))
    if files:
        context.loading.open([str(path) for path in files])
        context.navigation.go("data", _file_id(context, files[-1]))
    for path in pictures:
        guarded(context, partial(_open_chart, context, path))


def _open_chart(context: Context, path: Path) -> None:
    """Open the chart at `path`; of a picture that lost it, offer the file beside it."""
    try:
        open_picture(context, path)
    except ChartStripped as error:
        if error.beside is None:
            raise
        other = Path(error.beside)

        def open_other() -> None:
            guarded(context, partial(open_picture, context, other))

        context.messages.fail(str(error), f"Open {other.name}", open_other)


def open_picture(context: Context, path: Path) -> None:
    """Bring the chart inside the picture at `path` back to life, on the data that it carries.

    Raises:
        ChartError: it carries no chart, or a damaged one.
    """
    outcome = read_picture(path)
    paths.remember(str(path))
    context.loading.open([str(path)])
    workspace = context.session.workspace
    file = _file_id(context, path) or ""
    queries = tuple((name, Query(TableRef(file, name))) for name in outcome.tables)
    chart = Chart(edits.fresh_id(path.stem, workspace.charts), outcome.spec, queries)
    context.session.edit(f"Open the chart in {path.name}", edits.with_chart(workspace, chart))
    context.navigation.go("plots", chart.id)


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
