"""What is in front on the Data tab: the file, its table, the query on it, the column."""

from models.datasets.dataset import Column
from models.errors import QueryError
from models.frozen import frozen
from models.tables import Query, Table, TableRef
from models.workspace import FileRef, edits
from models.workspace.register_files import REGISTER_FILES, file_with
from ui.context import Context

_BETWEEN = "\x1f"  # cannot occur in a file's name that a person typed

REGISTER = tuple(
    zip(
        REGISTER_FILES,
        ("Figures", "Events", "Objectives", "Sources"),
        (
            "published numbers",
            "settlements, by date",
            "stated aims and deadlines",
            "who publishes what",
        ),
        strict=True,
    )
)
"""The bundled register with its words: ordinary files, read when first looked at."""


def key_of(ref: TableRef) -> str:
    """The key of a table in the list and in navigation."""
    return f"{ref.file}{_BETWEEN}{ref.table}"


def ref_of(key: str) -> TableRef:
    """The table that a key names; a key without a table names none of its file's."""
    file, _, table = key.partition(_BETWEEN)
    return TableRef(file, table)


def current_ref(context: Context, key: str) -> TableRef | None:
    """The loaded table to show for `key`: the one it names, or the first of its file.

    Without a key, or for a file that is not here any more, it is the first file's; `None` while
    nothing is loaded.
    """
    file = file_of(context, key)
    tables = context.session.tables(file.id) if file is not None else ()
    if file is None or not tables:
        return None
    wished = ref_of(key).table
    named = {dataset.name for dataset in tables}
    return TableRef(file.id, wished if wished in named else tables[0].name)


def file_of(context: Context, key: str) -> FileRef | None:
    """The file that `key` belongs to, or the first of the workspace; `None` where it has none."""
    workspace = context.session.workspace
    found = file_with(workspace, ref_of(key).file) if key else None
    return found or next(iter(workspace.files), None)


@frozen(eq=False)
class Selection:
    """A column of a table, as the user looks at it."""

    ref: TableRef
    query: Query
    table: Table
    column: Column


def selection(context: Context) -> Selection | None:
    """What the Data tab shows now, or `None` while it shows nothing.

    Raises:
        QueryError: the query does not fit the dataset any more, or is being worked out.
    """
    place = context.navigation.at("data")
    ref = current_ref(context, place.item)
    if ref is None:
        return None
    return selected(context, ref, place.part)


def chosen(context: Context) -> Selection | None:
    """The same, or `None` also where the query does not fit."""
    try:
        return selection(context)
    except QueryError:
        return None


def required(context: Context) -> Selection:
    """The same. Raises `QueryError` where no column is in front, with what to do."""
    found = selection(context)
    if found is None:
        raise QueryError("No column is chosen; open a table on the Data tab and click a column.")
    return found


def selected(context: Context, ref: TableRef, name: str) -> Selection | None:
    """The column called `name` of a loaded table, as the user looks at it; without such a name the
    likeliest one.

    Raises:
        QueryError: the query does not fit the dataset any more, or is being worked out.
    """
    query = edits.query_of(context.session.workspace, ref)
    table = context.tables.at_hand(query, context.session.dataset(ref))
    if table is None:
        raise QueryError(f"The rows of “{ref.table}” are still being worked out.")
    column = chosen_column(table, name)
    return Selection(ref, query, table, column) if column is not None else None


def chosen_column(table: Table, name: str) -> Column | None:
    """The column called `name`, else the first measured one, else the first with numbers."""
    columns = table.columns
    named = [column for column in columns if column.name == name]
    numbers = [column for column in columns if column.kind == "number"]
    measured = [column for column in numbers if column.unit or column.basis]
    found = named or measured or numbers or list(columns)
    return found[0] if found else None
