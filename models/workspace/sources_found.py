"""The files that the data of a picture came from, where they are on this machine unchanged."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from models import bundled
from models.charts.origin import Origin
from models.charts.outcome import Chart, Outcome
from models.frozen import frozen
from models.tables.query import Query, TableRef
from models.workspace import edits
from models.workspace.register_files import REGISTER_FILES
from models.workspace.workspace import FileRef, Workspace


@frozen
class Found:
    """The file behind a table of a picture: `place` as a workspace has it, and its `origin`."""

    table: str
    place: str
    origin: Origin


def sources_found(
    outcome: Outcome, picture: Path, files: Iterable[FileRef], recent: Iterable[str]
) -> tuple[Found, ...]:
    """The files behind the tables of `picture` that have the very content they had then.

    They are looked for in its folder, among `files` of the workspace and those opened recently. A
    picture names a file without a folder; any other name is not looked for.
    """
    files = tuple(files)
    found: list[Found] = []
    for table, origin in outcome.origins.items():
        name = origin.file
        if not name or Path(name).name != name or "\\" in name:
            continue
        known = [each for each in (*files, *REGISTER_FILES) if each.overrides == origin.overrides]
        other = {each.path for each in files} - {each.path for each in known}
        wished = [each.path for each in known] + [str(picture.parent / name), *recent]
        named = [each for each in dict.fromkeys(wished) if Path(each).name == name]
        here = (each for each in named if each not in other and _is_same(each, origin))
        place = next(here, None)
        if place is not None:
            found.append(Found(table, place, origin))
    return tuple(found)


def following_files(workspace: Workspace, chart: Chart, found: Iterable[Found]) -> Workspace:
    """`workspace` with `chart` on the files that were `found` instead of on its picture.

    A picture that nothing is made of any more goes.
    """
    queries = dict(chart.queries)
    pictures = {query.source.file for query in queries.values()}
    for each in found:
        file, workspace = _file_at(workspace, each)
        queries[each.table] = Query(TableRef(file.id, each.origin.table), each.origin.steps)
    followed = replace(chart, queries=tuple(queries.items()))
    workspace = edits.with_chart(workspace, followed)
    used = {query.source.file for each in workspace.charts for _, query in each.queries}
    used |= {view.query.source.file for view in workspace.views}
    for id in pictures - used:
        workspace = edits.without_file(workspace, id)
    return workspace


def _file_at(workspace: Workspace, found: Found) -> tuple[FileRef, Workspace]:
    """The file at a place, which is added where the workspace has none there."""
    for file in (*workspace.files, *REGISTER_FILES):
        if file.path == found.place:
            return file, workspace
    workspace, (file,) = edits.with_files(workspace, [found.place])
    return file, edits.with_overrides(workspace, file.id, found.origin.overrides)


def _is_same(place: str, origin: Origin) -> bool:
    """Whether the file at `place` has the content that `origin` names."""
    path = bundled.locate(place)
    try:
        if not path.is_file() or path.stat().st_size != origin.size:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == origin.sha256
    except OSError:
        return False
