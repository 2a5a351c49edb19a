"""What came of writing several charts, as a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(eq=False, slots=True)
class Written:
    """What came of writing charts so far: how many, their files, and why others were not."""

    wanted: int
    charts: int = 0
    files: list[Path] = field(default_factory=list[Path])
    failed: list[str] = field(default_factory=list[str])
    stopped: bool = False

    @property
    def complete(self) -> bool:
        """Whether every chart was written."""
        return self.charts == self.wanted

    @property
    def sentence(self) -> str:
        """The files that are there now, or what stood in the way and how many are there."""
        if self.stopped and not self.files:
            return "Stopped; nothing was written."
        if self.stopped:
            return f"Stopped: {self.charts:,} of {self.wanted:,} charts were written and stay."
        if self.failed:
            rest = f" Of the others {len(self.files):,} were written." if self.files else ""
            return f"{self.failed[0]}{rest}"
        return _told(self.files)


def _told(files: Sequence[Path]) -> str:
    pictures = [path for path in files if path.suffix in (".png", ".svg")]
    names = ", ".join(path.name for path in files[:3])
    more = f" and {len(files) - 3:,} more" if len(files) > 3 else ""
    inside = ", with its data inside" if len(files) == len(pictures) == 1 else ""
    return f"Wrote {names}{more}{inside}."
