"""What stood where files are written, kept until the program ends, so that it can be put back."""

import shutil
import tempfile
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.charts.names import enumerated
from models.errors import ExportError, why_refused
from models.exports.replacing import write_bytes
from models.workspace.on_disk import Stamp, stamp


@dataclass(slots=True)
class _Kept:
    path: Path
    copy: Path
    written: Stamp | None = None
    """What tells the file that took its place from any later one."""


class Before:
    """Copies of the files that a piece of writing replaces."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._kept: list[_Kept] = []
        self._ours: set[Path] = set()

    @property
    def replaced(self) -> tuple[Path, ...]:
        """The files that stand elsewhere now, and others in their places."""
        return tuple(each.path for each in self._kept if each.written is not None)

    def keep(self, paths: Sequence[Path]) -> None:
        """Keep what stands at `paths`, which are about to be written.

        Raises:
            ExportError: it cannot be read, or there is no room for it.
        """
        for path in paths:
            if path in self._ours or not path.is_file():
                continue
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="salient-before-"))
                weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
            copy = self._folder / f"{len(self._kept)}{path.suffix}"
            try:
                shutil.copy2(path, copy)
            except OSError as error:
                raise ExportError(
                    f"{path.name} is left as it was, since it cannot be kept: "
                    f"{why_refused(error)}; choose another name."
                ) from error
            self._kept.append(_Kept(path, copy))

    def wrote(self, paths: Sequence[Path]) -> None:
        """Know that `paths` were written now."""
        self._ours.update(paths)
        for each in self._kept:
            if each.path in paths:
                each.written = stamp(each.path)

    def put_back(self) -> str:
        """Put every file back where it stood, and say so; one that was written since stays.

        Raises:
            ExportError: one cannot be written; those before it are back.
        """
        back: list[str] = []
        stays: list[str] = []
        for each in self._kept:
            if each.written is None:
                continue
            if stamp(each.path) not in (each.written, None):
                stays.append(each.path.name)
                continue
            write_bytes(each.copy.read_bytes(), each.path)
            shutil.copystat(each.copy, each.path)
            each.written = None
            back.append(each.path.name)
        done = f"Put back {enumerated(back)}" if back else "Nothing was put back"
        if not stays:
            return f"{done}."
        since = "was written since and stays" if len(stays) == 1 else "were written since and stay"
        return f"{done}; {enumerated(stays)} {since}."
