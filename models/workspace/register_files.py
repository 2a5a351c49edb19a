"""The bundled register as files: read by the ordinary reader, part of every workspace."""

from models.bundled import SCHEME
from models.workspace.workspace import FileRef, Workspace

REGISTER_FILES = tuple(
    FileRef(f"register:{name}", f"{SCHEME}register/{name}.csv")
    for name in ("figures", "events", "objectives", "sources")
)


def file_with(workspace: Workspace, id: str) -> FileRef | None:
    """The file of `workspace` or of the register with that id, or `None`."""
    for file in (*workspace.files, *REGISTER_FILES):
        if file.id == id:
            return file
    return None
