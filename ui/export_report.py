"""What came of writing several charts, as a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.counted import counted
from models.exports.package import NAME


@dataclass(eq=False, slots=True)
class ExportReport:
    """What came of writing charts so far: how many, their files, and why others were not."""

    wanted: int
    charts: int = 0
    files: list[Path] = field(default_factory=list[Path])
    failed: list[str] = field(default_factory=list[str])
    stopped: bool = False
    replaced: Sequence[Path] = ()

    @property
    def complete(self) -> bool:
        """Whether every chart was written."""
        return self.charts == self.wanted

    @property
    def sentence(self) -> str:
        """The files that are there now, or what stood in the way and how many charts are there."""
        if self.stopped:
            said = f"Stopped: {self._many} and {'stays' if self.charts == 1 else 'stay'}."
            said = said if self.charts else "Stopped; nothing was written."
            return " ".join((said, *self.failed[:1]))
        if self.failed:
            return f"{self.failed[0]} {self._many}." if self.wanted > 1 else self.failed[0]
        return _told(self.files) + self._described + self._instead

    @property
    def _described(self) -> str:
        """That the description beside data was written as well."""
        data = sum(path.suffix == ".csv" for path in self.files)
        if not data:
            return ""
        it = "it" if data == 1 else "them"
        if any(path.name == NAME for path in self.replaced):
            return f" {NAME} beside {it} was edited to describe {it}."
        return f" {NAME} beside {it} is new and describes {it}."

    @property
    def _instead(self) -> str:
        replaced = sum(path.name != NAME for path in self.replaced)
        return f" {counted(replaced, 'file was', 'files were')} replaced." if replaced else ""

    @property
    def _many(self) -> str:
        """“1 of 3 charts was written”."""
        was = "was" if self.charts == 1 else "were"
        many = f"{self.charts:,}" if self.charts else "None"
        return f"{many} of {counted(self.wanted, 'chart')} {was} written"


def _told(files: Sequence[Path]) -> str:
    pictures = [path for path in files if path.suffix in (".png", ".svg")]
    names = ", ".join(path.name for path in files[:3])
    more = f" and {len(files) - 3:,} more" if len(files) > 3 else ""
    inside = ", with its data inside" if len(files) == len(pictures) == 1 else ""
    return f"Wrote {names}{more}{inside}."
