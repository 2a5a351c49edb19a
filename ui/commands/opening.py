"""Opening what the user points at: data files and workspaces."""

from collections.abc import Sequence
from pathlib import Path

from models.workspace import WORKSPACE_SUFFIX, read_workspace
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
    files = context.session.workspace.files
    added = [file.id for file in files if file.path == str(Path(given[-1]).absolute())]
    context.navigation.go("data", added[0] if added else None)


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
