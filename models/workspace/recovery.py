"""Unsaved work as a file of its own, so that neither a crash nor a power cut takes it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import cast

from models.bundled import WORKSPACE_SUFFIX
from models.errors import WorkspaceError
from models.frozen import frozen
from models.quantity.calendar import day_words
from models.workspace.file import read_manifest, workspace_in, write_workspace
from models.workspace.on_disk import Stamp, stamp
from models.workspace.workspace import Workspace

_CAME_FROM, _AT, _ROWS, _STANDS = "came_from", "kept_at", "rows", "stands"


@frozen
class Kept:
    """Work that was not saved: `workspace` as it stood at `at`, a time with its zone.

    `came_from`: the file it was opened from or saved in before, `None` where it never had one.
    `rows`: how many rows the tables of a file had, by its id; of one not read yet nothing is known.
    """

    workspace: Workspace
    came_from: str | None
    at: datetime
    rows: Mapping[str, int] = field(default_factory=dict[str, int])
    stands: Stamp | None = None
    """The version of that file which the work goes on from."""

    @property
    def words(self) -> str:
        """What was kept and from when: “the unsaved work on “Losses” from 14:05 on 3 Oct 2024”."""
        return f"the unsaved work on “{self.workspace.title}” from {self._when}"

    @property
    def name(self) -> str:
        """The same in a list: “Losses, 14:05 on 3 Oct 2024”."""
        return f"{self.workspace.title}, {self._when}"

    @property
    def _when(self) -> str:
        at = self.at.astimezone()
        return f"{at:%H:%M} on {day_words(at)}"

    @property
    def place_to_save(self) -> str | None:
        """The file it may be saved in without asking: the one it came from, unless another version
        stands there now, saved by another window perhaps, which would be lost.
        """
        now = stamp(Path(self.came_from)) if self.came_from is not None else None
        return self.came_from if now is not None and now == self.stands else None


def keep(kept: Kept, path: Path) -> None:
    """Write `kept` to `path`, whose folder is made where it is missing, in place of what is there.

    Raises:
        WorkspaceError: the folder cannot be made or written to; `path` is as it was.
    """
    stands = None if kept.stands is None else "{} {}".format(*kept.stands)
    about = {
        _CAME_FROM: kept.came_from,
        _AT: kept.at.isoformat(),
        _ROWS: dict(kept.rows),
        _STANDS: stands,
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_workspace(kept.workspace, path, about=about, keep_before=False)
    except (OSError, WorkspaceError) as error:
        cause = error.__cause__ if isinstance(error, WorkspaceError) else error
        failed = isinstance(cause, OSError)
        why = (cause.strerror or str(cause)).lower() if failed else str(error).rstrip(".")
        raise WorkspaceError(
            f"Unsaved work cannot be kept in {path.parent}, so that a crash would take it: {why}; "
            "save it yourself."
        ) from error


def read_kept(path: Path) -> Kept:
    """The work kept in `path`.

    Raises:
        WorkspaceError: it is missing, damaged, or of a later version of the program.
    """
    manifest = read_manifest(path)
    workspace = workspace_in(manifest, path)
    came_from, at = manifest.get(_CAME_FROM), manifest.get(_AT)
    try:
        when = datetime.fromisoformat(at if isinstance(at, str) else "").astimezone()
    except (ValueError, OverflowError):
        raise WorkspaceError(f"{path.name} is damaged: it does not say when it was kept.") from None
    came_from = came_from if isinstance(came_from, str) else None
    rows, stands = _rows_in(manifest.get(_ROWS)), _stamp_of(manifest.get(_STANDS))
    return Kept(workspace, came_from, when, rows, stands)


def _rows_in(plain: object) -> dict[str, int]:
    if not isinstance(plain, dict):  # kept by a version that did not count
        return {}
    found = cast("dict[str, object]", plain)
    return {id: rows for id, rows in found.items() if isinstance(rows, int)}


def _stamp_of(text: object) -> Stamp | None:
    """What `keep` wrote of it; of anything else nothing, so that no file is taken for that one."""
    parts = text.split(" ") if isinstance(text, str) else []
    if len(parts) != 2 or not all(part.isdecimal() and len(part) < 30 for part in parts):
        return None
    return int(parts[0]), int(parts[1])


def kept_in(folder: Path) -> tuple[Path, ...]:
    """The files of kept work in `folder`, the newest first; none where there is no folder."""
    try:
        found = list(folder.glob(f"*{WORKSPACE_SUFFIX}"))
    except OSError:  # the folder cannot be read
        return ()
    return tuple(sorted(found, key=_changed, reverse=True))


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # another window took its file back just now
        return 0.0
