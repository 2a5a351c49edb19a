"""Any file that holds tables, opened."""

from collections.abc import Sequence
from pathlib import Path

from models.bundled import WORKSPACE_SUFFIX
from models.datasets import Dataset, open_file
from models.datasets.overrides import AS_READ, Overrides
from models.datasets.profiles import Profile
from models.datasets.source import printable
from models.errors import FileUnreadable
from models.pictures import holds_chart
from models.progress import Progress, silent


def open_any(
    path: str | Path,
    progress: Progress = silent,
    overrides: Overrides = AS_READ,
    remembered: Sequence[Profile] = (),
    *,
    seen: int | None = None,
) -> tuple[Dataset, ...]:
    """The tables of the file at `path`, at least one; of a picture, those that it carries.

    `overrides`, `remembered` and `seen` are as for `open_file`.

    Raises:
        FileUnreadable: the file is missing, damaged, or holds no table.
        ChartError: it is a picture that carries no chart, or a damaged one.
        Cancelled: by `progress`.
    """
    place = Path(path)
    if holds_chart(place):
        from models.charts.carried import datasets_in  # a table needs nothing of charts

        return datasets_in(place)
    if place.suffix.lower() == WORKSPACE_SUFFIX:
        raise FileUnreadable(
            f"“{printable(place.name)}” is a workspace and no table; open it in the window, or "
            "name one of its files."
        )
    return open_file(place, progress, overrides, remembered, seen=seen)
