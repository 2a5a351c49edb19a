"""The File menu: workspaces and data files."""

from PySide6.QtWidgets import QApplication

from models.workspace import WORKSPACE_SUFFIX, Workspace, worked_example
from ui import recovering, saving
from ui.commands.command import Command
from ui.context import Context
from ui.opening import open_paths
from ui.widgets.ask_path import PICTURES, ask_folder, ask_open_several

_DATA = "*.csv *.tsv *.txt *.json *.jsonl *.geojson *.xlsx *.xls *.ods *.png *.svg"


def _new(context: Context) -> None:
    if saving.let_go(context):
        context.session.open(Workspace(), None)
        context.navigation.go("data", "")
        recovering.say(context, "An empty workspace. Open a file to begin.")


def _open(context: Context) -> None:
    names = ask_open_several(
        "Open files or a workspace",
        f"Data and workspaces ({_DATA} *{WORKSPACE_SUFFIX});;All files (*)",
    )
    if names:
        open_paths(context, names)


def _open_picture(context: Context) -> None:
    names = ask_open_several("Open a picture of a chart, or its chart file", PICTURES)
    if names:
        open_paths(context, names)


def _open_folder(context: Context) -> None:
    name = ask_folder("Open a folder of dated files")
    if name:
        open_paths(context, [name])


def _example(context: Context) -> None:
    if saving.let_go(context):
        context.session.open(worked_example(), None)
        context.loading.read_all()
        context.navigation.go("claims", context.session.workspace.claims[0].id)
        recovering.say(context, "The worked example.")


def _save(context: Context) -> None:
    saving.save(context)


def _save_as(context: Context) -> None:
    saving.save_as(context)


def _quit(_context: Context) -> None:
    QApplication.closeAllWindows()


COMMANDS = (
    Command("new", "New empty workspace", "File", _new, shortcut="Ctrl+N"),
    Command(
        "open", "Open…", "File", _open, shortcut="Ctrl+O",
        hint="CSV, JSON, GeoJSON, XLSX, ODS, a PNG or SVG of ours, or a workspace saved before",
    ),
    Command(
        "open-picture", "Open a picture or chart file…", "File", _open_picture,
        hint="A picture that Salient exported is a live chart again; of one that a service "
        "stripped, choose the chart file (its sidecar)",
    ),
    Command(
        "open-folder", "Open a folder of dated files…", "File", _open_folder,
        hint="One table of all files that have a day in their names, with the day as a column",
    ),
    Command("example", "Open the worked example", "File", _example),
    Command("save", "Save", "File", _save, shortcut="Ctrl+S", group=1),
    Command("save-as", "Save as…", "File", _save_as, shortcut="Ctrl+Shift+S", group=1),
    Command("quit", "Quit", "File", _quit, shortcut="Ctrl+Q", group=9),
)  # fmt: skip
