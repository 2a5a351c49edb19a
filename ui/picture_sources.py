"""A chart opened from a picture can follow its files again, where they are here unchanged."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from models.charts.names import enumerated
from models.workspace.register_files import REGISTER_FILES
from models.workspace.sources_found import Found, following_files
from ui.context import Context


def offer(context: Context, picture: Path, chart: str, found: Sequence[Found]) -> None:
    """Say that the files behind `picture` are here, and offer to follow them, if there are any."""
    names = list(dict.fromkeys(each.origin.file for each in found))
    if not names:
        return
    which = enumerated(names) if len(names) < 4 else f"{len(names)} files"
    are = "which is here unchanged" if len(names) == 1 else "which are here unchanged"
    action = "Follow the file" if len(names) == 1 else "Follow the files"
    context.messages.inform(
        f"{picture.name} shows what it carries; its data came from {which}, {are}.",
        action,
        partial(_follow, context, action, chart, tuple(found)),
    )


def _follow(context: Context, title: str, id: str, found: Sequence[Found]) -> None:
    session = context.session
    chart = next((each for each in session.workspace.charts if each.id == id), None)
    if chart is None:
        return
    session.edit(title, following_files(session.workspace, chart, found))
    places = {each.place for each in found}
    for file in (*session.workspace.files, *REGISTER_FILES):
        if file.path in places:
            context.loading.ensure(file)
