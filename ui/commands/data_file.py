"""The Data menu: the file in front, how it was read and what its versions say."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from models.errors import QueryError
from models.tables import TableRef
from models.workspace import edits
from ui.commands.command import Command
from ui.context import Context
from ui.pasting import paste_table
from ui.selection import REGISTER, current_ref, file_of, key_of
from ui.widgets.ask_path import ask_open
from ui.windows import ask_in, front, open_window


def _has_file(context: Context) -> bool:
    file = file_of(context, context.navigation.at("data").item)
    return file is not None and file not in [each for each, _, _ in REGISTER]


def _paste(context: Context) -> None:
    paste_table(context, QGuiApplication.clipboard().text())


def _reload(context: Context) -> None:
    file = file_of(context, context.navigation.at("data").item)
    if file is not None:
        context.loading.read(file, asked=True)


def find_file(context: Context, path: Path) -> None:
    """Have the file in front read from `path`, and with it what was moved along and is missed."""
    file = file_of(context, context.navigation.at("data").item)
    if file is None:
        return
    session, loading = context.session, context.loading
    missing = [each.id for each in session.workspace.files if loading.failure(each.id)]
    found = edits.with_file_found(session.workspace, file.id, str(path), missing)
    session.edit(f"Find {path.name}", found)
    loading.read_all()


def _find(context: Context) -> None:
    name = ask_open("Where is the file now?")
    if name:
        find_file(context, Path(name))


def _is_unread(context: Context) -> bool:
    file = file_of(context, context.navigation.at("data").item)
    return file is not None and _has_file(context) and not context.session.tables(file.id)


def _how_read(context: Context) -> None:
    # The preview brings the plots' table with it, which the first window need not wait for.
    from ui.widgets.import_preview import ImportPreview

    key = context.navigation.at("data").item
    ref, file = current_ref(context, key), file_of(context, key)
    if ref is None or file is None:
        return
    ask_in(ImportPreview(context, file, context.session.dataset(ref)))


def _what_changed(context: Context) -> None:
    from ui.widgets.comparison import Comparison

    ref = current_ref(context, context.navigation.at("data").item)
    before = context.session.version_before(ref) if ref is not None else None
    if ref is None or before is None:
        raise QueryError("The file has not changed since it was opened; there is one version.")
    found = before
    open_window(Comparison(context, lambda _: found, context.session.dataset(ref), front()))


def show_changes(context: Context, file: str) -> None:
    """Bring the file to the front with the window of what changed in it."""
    tables = context.session.tables(file)
    if tables:
        context.navigation.go("data", key_of(TableRef(file, tables[0].name)))
        _what_changed(context)


def _compare_file(context: Context) -> None:
    from ui.widgets.comparison import Comparison, of_file

    ref = current_ref(context, context.navigation.at("data").item)
    if ref is None:
        return
    name = ask_open("Compare with an earlier file")
    if name:
        now = context.session.dataset(ref)
        open_window(Comparison(context, of_file(Path(name), now.name), now, front()))


def _changed(context: Context) -> bool:
    ref = current_ref(context, context.navigation.at("data").item)
    return ref is not None and context.session.version_before(ref) is not None


def _is_read_here(context: Context) -> bool:
    """Whether the table in front comes from a file of the workspace that a reader read."""
    ref = current_ref(context, context.navigation.at("data").item)
    if ref is None or not _has_file(context):
        return False
    return context.session.dataset(ref).provenance.reader != "png"


def _remove(context: Context) -> None:
    file = file_of(context, context.navigation.at("data").item)
    if file is not None:
        workspace = edits.without_file(context.session.workspace, file.id)
        context.session.edit(f"Remove {file.id}", workspace)
        context.navigation.go("data", "")
        context.messages.inform(
            f"{file.id} was taken out of the workspace; the file itself stays.",
            "Undo",
            context.session.undo,
        )


COMMANDS = (
    Command(
        "paste-table", "Paste a table", "Data", _paste, shortcut="Ctrl+Shift+V", group=1,
        hint="Make a file of the workspace from the cells on the clipboard",
    ),
    Command(
        "how-read", "How it was read…", "Data", _how_read, group=1, enabled=_is_read_here,
        hint="See the text beside what was made of it, and decide otherwise",
    ),
    Command(
        "what-changed", "What changed…", "Data", _what_changed, group=1, enabled=_changed,
        hint="This version of the file against the one before, row by row",
    ),
    Command(
        "compare-file", "Compare with…", "Data", _compare_file, group=1,
        enabled=_is_read_here, hint="An earlier or another version of this table, row by row",
    ),
    Command(
        "find-file", "Find the file…", "Data", _find, group=1, enabled=_is_unread,
        hint="Say where a file lies that was moved; what was moved along with it is found too",
    ),
    Command("reload", "Read again", "Data", _reload, shortcut="F5", group=1, enabled=_has_file),
    Command(
        "remove-file", "Remove from the workspace", "Data", _remove, group=1, enabled=_has_file,
        hint="The file on disk stays",
    ),
)  # fmt: skip
