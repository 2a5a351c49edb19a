"""What the list of the Data tab holds: tables of files, and the bundled register."""

from pathlib import Path

from models.counted import counted
from models.tables import TableRef
from ui.context import Context
from ui.selection import REGISTER, key_of
from ui.widgets.thing_list import Thing


def entries(context: Context) -> list[Thing]:
    """The list's entries, files first, each under its heading."""
    things: list[Thing] = []
    for file in context.session.workspace.files:
        tables = context.session.tables(file.id)
        name = Path(file.path).name
        if not tables:
            failed = context.loading.failure(file.id)
            caption = "could not be read" if failed else "loading …"
            things.append(Thing(file.id, name, caption, "Files"))
        for dataset in tables:
            title = name if len(tables) == 1 else f"{name}: {dataset.name}"
            rows = counted(len(dataset.values), "row")
            as_of = dataset.provenance.as_of
            caption = f"{rows} · as of {as_of}" if as_of else rows
            if context.loading.withheld_of(file.id) or context.loading.failure(file.id):
                caption = f"{rows} · not as on disk"
            things.append(Thing(key_of(TableRef(file.id, dataset.name)), title, caption, "Files"))
    for file, title, caption in REGISTER:
        table = Path(file.path).stem
        things.append(Thing(key_of(TableRef(file.id, table)), title, caption, "Register"))
    return things
