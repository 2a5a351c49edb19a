"""The `.salient` file: a zip with `manifest.json`, written so that nothing is lost midway."""

import json
import os
import shutil
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from models.bundled import SCHEME
from models.errors import WorkspaceError, why_refused
from models.tables.plain import NotPlain, from_plain, to_plain
from models.tables.query import Step
from models.tables.serial import STEP_NAMES, read_step
from models.workspace.upgrades import UPGRADES, upgraded
from models.workspace.workspace import FileRef, Workspace

FORMAT = len(UPGRADES) + 1
"""The version of the manifest; a file of a later one is refused, an earlier one is upgraded."""

_MANIFEST = "manifest.json"
_MOST_BYTES = 64 * 1024 * 1024
_NOT_A_WORKSPACE = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RecursionError,
    RuntimeError,  # an encrypted member
)  # fmt: skip
_LONGEST_PATH = 4096


def write_workspace(
    workspace: Workspace,
    path: Path,
    *,
    about: Mapping[str, str | Mapping[str, int] | None] | None = None,
    keep_before: bool = True,
) -> None:
    """Write `workspace` to `path`: first in full beside it, then by one rename.

    What stood there before is kept once, under the same name with `~` at the end, unless
    `keep_before` is off. Data files are named relative to the workspace where they lie beside or
    below it. `about` is written into the manifest beside the workspace.

    Raises:
        WorkspaceError: the folder is missing or cannot be written to; `path` is as it was.
    """
    portable = replace(workspace, files=tuple(_relative(f, path) for f in workspace.files))
    manifest = {
        **(about or {}),
        "format": FORMAT,
        "program": "Salient",
        "workspace": to_plain(portable, STEP_NAMES),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1, allow_nan=False)
    beside = path.with_name(f".salient-{os.getpid()}.tmp")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as bundle:
            bundle.writestr(_MANIFEST, text)
        _flush(beside)
        if read_manifest(beside) != manifest:
            raise WorkspaceError(f"{path.name} did not read back as written; it was not saved.")
        if keep_before and path.exists():
            shutil.copy2(path, path.with_name(f"{path.name}~"))
        beside.replace(path)
    except UnicodeEncodeError as error:
        raise WorkspaceError(
            f"{path.name} was not saved: a file's name in it is not Unicode; rename that file."
        ) from error
    except OSError as error:
        reason = why_refused(error)
        raise WorkspaceError(
            f"{path.name} cannot be saved in {path.parent}: {reason}; choose another folder."
        ) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def read_workspace(path: Path) -> Workspace:
    """The workspace in `path`, with the paths of its data files made whole.

    Raises:
        WorkspaceError: it is missing, damaged, or of a later version of the program.
    """
    return workspace_in(read_manifest(path), path)


def workspace_in(manifest: Mapping[str, Any], path: Path) -> Workspace:
    """The workspace that the manifest of `path` describes, with whole paths.

    Raises:
        WorkspaceError: it is damaged, or of a later version of the program.
    """
    version = manifest.get("format")
    if not isinstance(version, int) or version < 1:
        raise WorkspaceError(f"{path.name} is not a Salient workspace.")
    if version > FORMAT:
        raise WorkspaceError(
            f"{path.name} was saved by a later version of Salient; update to open it."
        )
    try:
        plain = upgraded(manifest.get("workspace"), version)
        workspace = from_plain(Workspace, plain, "the workspace", {Step: read_step})
    except NotPlain as error:
        raise WorkspaceError(f"{path.name} is damaged: {error}.") from None
    for file in workspace.files:
        if "\0" in file.path or len(file.path) > _LONGEST_PATH or not file.path:
            raise WorkspaceError(f"{path.name} is damaged: it names a file that cannot be.")
    return replace(workspace, files=tuple(_absolute(file, path) for file in workspace.files))


def read_manifest(path: Path) -> dict[str, Any]:
    """The manifest as plain values. Raises `WorkspaceError`."""
    try:
        with zipfile.ZipFile(path) as bundle:
            about = bundle.getinfo(_MANIFEST)
            if about.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise zipfile.BadZipFile(about.compress_type)
            if about.file_size > _MOST_BYTES:
                raise WorkspaceError(f"{path.name} is larger than a workspace can be.")
            manifest = json.loads(bundle.read(_MANIFEST).decode("utf-8"))
    except FileNotFoundError:
        raise WorkspaceError(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise WorkspaceError(f"{path} is a folder, not a workspace.") from None
    except OSError as error:
        raise WorkspaceError(f"{path.name} cannot be opened: {error.strerror or error}.") from error
    except _NOT_A_WORKSPACE as error:
        raise WorkspaceError(f"{path.name} is not a Salient workspace, or is damaged.") from error
    if not isinstance(manifest, dict):
        raise WorkspaceError(f"{path.name} is not a Salient workspace, or is damaged.")
    return cast("dict[str, Any]", manifest)


def _flush(path: Path) -> None:
    """Have the bytes on the disk before the rename makes them the file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _relative(file: FileRef, workspace: Path) -> FileRef:
    folder = workspace.absolute().parent
    place = Path(file.path)
    if file.path.startswith(SCHEME) or not place.is_relative_to(folder):
        return file
    return replace(file, path=place.relative_to(folder).as_posix())


def _absolute(file: FileRef, workspace: Path) -> FileRef:
    if file.path.startswith(SCHEME) or Path(file.path).is_absolute():
        return file
    return replace(file, path=str(workspace.absolute().parent / file.path))
