"""The bundled register as files: read by the ordinary reader, part of every workspace."""

from models.bundled import SCHEME
from models.datasets.overrides import AS_READ, ColumnOverride, Overrides
from models.workspace.workspace import FileRef, Workspace

_GRADES = Overrides(columns=(ColumnOverride("credibility", kind="text"),))
"""A grade is written with a figure, and is no number to draw or to add up."""

REGISTER_FILES = tuple(
    FileRef(
        f"register:{name}",
        f"{SCHEME}register/{name}.csv",
        overrides=_GRADES if name == "figures" else AS_READ,
    )
    for name in ("figures", "events", "objectives", "sources")
)


def file_with(workspace: Workspace, id: str) -> FileRef | None:
    """The file of `workspace` or of the register with that id, or `None`."""
    for file in (*workspace.files, *REGISTER_FILES):
        if file.id == id:
            return file
    return None


def register_files_used(workspace: Workspace) -> tuple[FileRef, ...]:
    """The files of the register that something of `workspace` is made of, in their order."""
    used = {query.source.file for chart in workspace.charts for _, query in chart.queries}
    used |= {pick.source.file for pick in workspace.series}
    used |= {
        each.binding.file for claim in workspace.claims for each in claim.inputs if each.binding
    }
    used |= {
        each.window.query.source.file
        for scenario in workspace.scenarios
        for each in scenario.inputs
        if each.window
    }
    return tuple(file for file in REGISTER_FILES if file.id in used)
