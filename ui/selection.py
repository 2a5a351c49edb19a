"""What is in front on the Data tab: the file, its table, the query on it, the column."""

from dataclasses import dataclass

from models.bundled import SCHEME
from models.datasets.dataset import Column
from models.tables import Query, Table, TableRef, run
from models.workspace import FileRef, edits
from ui.context import Context

_BETWEEN = "\x1f"  # cannot occur in a file's name that a person typed

REGISTER = (
    (FileRef("register:figures", SCHEME + "register/figures.csv"), "Figures", "published numbers"),
    (FileRef("register:events", SCHEME + "register/events.csv"), "Events", "settlements, by date"),
    (
        FileRef("register:objectives", SCHEME + "register/objectives.csv"),
        "Objectives",
        "stated aims and deadlines",
    ),
    (FileRef("register:sources", SCHEME + "register/sources.csv"), "Sources", "who publishes what"),
)
"""The bundled register: ordinary files, read by the ordinary reader when first looked at."""


def key_of(ref: TableRef) -> str:
    """The key of a table in the list and in navigation."""
    return f"{ref.file}{_BETWEEN}{ref.table}"


def ref_of(key: str) -> TableRef:
    """The table that a key names; a key without a table names none of its file's."""
    file, _, table = key.partition(_BETWEEN)
    return TableRef(file, table)


def current_ref(context: Context, key: str) -> TableRef | None:
    """The loaded table to show for `key`: the one it names, or the first of its file.

    Without a key it is the first file's; `None` while nothing is loaded.
    """
    files = context.session.workspace.files
    ref = ref_of(key) if key else TableRef(files[0].id if files else "", "")
    tables = context.session.library.tables(ref.file)
    if not tables:
        return None
    named = {dataset.name for dataset in tables}
    return ref if ref.table in named else TableRef(ref.file, tables[0].name)


def file_of(context: Context, key: str) -> FileRef | None:
    """The file that `key` belongs to; the first of the workspace without a key."""
    id = ref_of(key).file
    register = [file for file, _, _ in REGISTER]
    for file in (*context.session.workspace.files, *register):
        if file.id == id or not key:
            return file if key or file not in register else None
    return None


@dataclass(frozen=True, eq=False, slots=True)
class Selection:
    """A column of a table, as the user looks at it."""

    ref: TableRef
    query: Query
    table: Table
    column: Column


def selection(context: Context) -> Selection | None:
    """What the Data tab shows now, or `None` while it shows nothing.

    Raises:
        QueryError: the query does not fit the dataset any more.
    """
    place = context.navigation.at("data")
    ref = current_ref(context, place.item)
    if ref is None:
        return None
    query = edits.query_of(context.session.workspace, ref)
    table = run(query, context.session.dataset(ref))
    column = chosen_column(table, place.part)
    return Selection(ref, query, table, column) if column is not None else None


def chosen_column(table: Table, name: str) -> Column | None:
    """The column called `name`, else the first measured one, else the first with numbers."""
    columns = table.columns
    named = [column for column in columns if column.name == name]
    numbers = [column for column in columns if column.kind == "number"]
    measured = [column for column in numbers if column.unit or column.basis]
    found = named or measured or numbers or list(columns)
    return found[0] if found else None
