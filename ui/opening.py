"""Opening what the user points at: data files and workspaces."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from models.counted import counted
from models.pictures import holds_chart
from models.workspace import WORKSPACE_SUFFIX, read_workspace
from ui import opening_pictures, paths, recovering
from ui.context import Context
from ui.guard import guarded
from ui.opening_pictures import Picture
from ui.saving import let_go


def open_paths(context: Context, given: Sequence[str]) -> None:
    """Open a workspace, if there is one among the files, and add the others to it.

    Where pictures are among them, all wait for these: files that are opened together are one step,
    and what cannot be read of them is told in one sentence.
    """
    paths_given = [Path(path).absolute() for path in given]
    workspaces = [path for path in paths_given if path.suffix.lower() == WORKSPACE_SUFFIX]
    if workspaces and not guarded(context, lambda: open_workspace(context, workspaces[0])):
        return
    others = [path for path in paths_given if path not in workspaces]
    places = [path for path in others if holds_chart(path)]
    if places:
        name = places[0].name if len(others) == 1 else counted(len(others), "file")
        opening_pictures.read(context, places, f"Opening {name}", partial(_open, context, others))
    else:
        _open(context, others, ())


def _open(context: Context, places: Sequence[Path], pictures: Sequence[Picture]) -> None:
    """Open files of which `pictures` were read; the others are read now.

    A picture without a chart is listed with why it cannot be read, like any other file.
    """
    opened = {each.path for each in pictures if opening_pictures.take(context, each)}
    for path in places:
        if path not in {each.path for each in pictures}:
            paths.remember(str(path))
    files = [str(path) for path in places if path not in opened]
    if files:
        last = context.loading.open(files)[-1]
        if not opened:
            context.navigation.go("data", last.id)


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
