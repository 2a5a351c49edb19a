"""The last line of a text: whether it was written to its end, as far as that can be seen."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.datasets.dataset import Dataset, Issue, Provenance

_ENDS = (b"\n", b"\r")
_WIDE_ENDS = (b"\n\0", b"\0\n", b"\r\0", b"\0\r")
TEXT = "The last line has no line end; it may be cut off."


def breaks_off(path: Path, about: Provenance) -> bool:
    """Whether the separated text at `path`, read as `about` tells, has a last line without an end.

    Many publishers write so; it means something only of a file that ended otherwise before. Of
    what was added since it was read nothing is looked at. A file that is gone does not break off.
    """
    if about.reader != "csv" or about.size < 2:
        return False
    try:
        with path.open("rb") as file:
            file.seek(about.size - 2)
            last = file.read(2)
    except OSError:
        return False
    if (about.encoding or "").lower().startswith("utf-16"):
        return last not in _WIDE_ENDS
    return not last.endswith(_ENDS)


def doubted(datasets: Sequence[Dataset]) -> tuple[Dataset, ...]:
    """The tables with the finding that their last line may be cut off."""
    return tuple(_doubted(dataset) for dataset in datasets)


def _doubted(dataset: Dataset) -> Dataset:
    if not len(dataset.lines):
        return dataset
    row = len(dataset.lines) - 1
    issue = Issue("ragged", TEXT, int(dataset.lines[row]), None, row)
    return replace(dataset, issues=(*dataset.issues, issue))
