"""What the user made, how it changes, and the file that keeps it."""

from models.bundled import WORKSPACE_SUFFIX
from models.workspace.file import read_workspace, write_workspace
from models.workspace.worked_example import worked_example
from models.workspace.workspace import FileRef, SeriesPick, View, Workspace

__all__ = [
    "WORKSPACE_SUFFIX",
    "FileRef",
    "SeriesPick",
    "View",
    "Workspace",
    "read_workspace",
    "worked_example",
    "write_workspace",
]
