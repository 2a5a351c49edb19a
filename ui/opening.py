"""Opening what the user points at: data files and workspaces."""

from collections.abc import Sequence
from pathlib import Path

from models.charts.carried import is_picture, read_picture
from models.charts.outcome import Chart
from models.tables import Query, TableRef
from models.workspace import WORKSPACE_SUFFIX, edits, read_workspace
from ui import paths
from ui.context import Context
from ui.guard import guarded
from ui.saving import may_replace


def open_paths(context: Context, given: Sequence[str]) -> None:
    """Open a workspace, or add data files to the one that is open."""
    workspaces = [path for path in given if path.lower().endswith(WORKSPACE_SUFFIX)]
    if workspaces:
        guarded(context, lambda: open_workspace(context, workspaces[0]))
        return
    for path in given:
        paths.remember(str(Path(path).absolute()))
    context.loading.open([str(Path(path).absolute()) for path in given])
    last = Path(given[-1]).absolute()
    if is_picture(last):
        guarded(context, lambda: open_picture(context, last))
    else:
        context.navigation.go("data", _file_id(context, last))


def open_picture(context: Context, path: Path) -> None:
    """Bring the chart inside the picture at `path` back to life, on the data that it carries.

    Raises:
        ChartError: it carries no chart, or a damaged one.
    """
    outcome = read_picture(path)
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


def open_workspace(context: Context, path: str) -> None:
    """Show the workspace in `path` in place of the one that is open.

    Raises:
        WorkspaceError: it cannot be read; the one that is open stays.
    """
    workspace = read_workspace(Path(path))
    if not may_replace(context):
        return
    context.session.open(workspace, path)
    context.loading.read_all()
    paths.remember(path)
    context.messages.inform(f"Opened {Path(path).name}.")
