"""A file read in a thread, and what the new reading has to do with the one before."""

from pathlib import Path
from typing import TYPE_CHECKING

from models.datasets.overrides import Overrides
from models.frozen import frozen
from models.progress import Progress
from models.workspace.workspace import FileRef
from ui import paths

if TYPE_CHECKING:
    from models.datasets.dataset import Dataset, Provenance


def topic(file: FileRef) -> str:
    """The topic of the job that reads `file`."""
    return f"read:{file.path}"


@frozen(eq=False)
class Reading:
    """The tables of a file, how they differ from those read before, and what they lost of them.

    `ends`: the last line has its end; `goes_on`: what was read before broke off within a line that
    goes on now; `doubtful`: the last line has no end, and there is reason to expect one.
    """

    datasets: "tuple[Dataset, ...]"
    changes: str
    lost: str
    ends: bool
    goes_on: bool
    doubtful: bool

    @property
    def about(self) -> "Provenance":
        """What was read, and how."""
        return self.datasets[0].provenance


@frozen(eq=False)
class Reader:
    """What a thread needs to read a file, perhaps again.

    `before`: its tables as they are shown; `ended_only`: what stands behind the last line end is
    left out; `ends_lines`: the file was seen to end its lines.
    """

    path: Path
    overrides: Overrides
    before: "tuple[Dataset, ...]"
    ended_only: bool
    ends_lines: bool

    def read(self, progress: Progress) -> Reading:
        """The file as it is now. Raises as `open_any` does."""
        from models.answers.open_any import open_any  # the readers come when needed
        from models.datasets.last_line import breaks_off, doubted, goes_on
        from models.datasets.profiles import profiles_in
        from models.datasets.rereading import reread

        continued = bool(self.before) and goes_on(self.path, self.before[0].provenance)
        profiles = profiles_in(paths.profiles_folder())
        seen = self.before[0].provenance.size if self.ended_only else None
        datasets = open_any(self.path, progress, self.overrides, profiles, seen=seen)
        about = datasets[0].provenance
        ends = not about.unfinished and not breaks_off(self.path, about)
        doubtful = not (ends or about.unfinished) and (self.ends_lines or continued)
        taken = doubted(datasets) if doubtful else datasets
        return Reading(taken, *reread(self.before, datasets), ends, continued, doubtful)
