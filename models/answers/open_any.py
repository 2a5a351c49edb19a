"""Any file that holds tables, opened."""

from pathlib import Path

from models.charts.carried import datasets_in, is_picture
from models.datasets import Dataset, open_file
from models.progress import Progress, silent


def open_any(path: str | Path, progress: Progress = silent) -> tuple[Dataset, ...]:
    """The tables of the file at `path`, at least one; of a picture, those that it carries.

    Raises:
        FileUnreadable: the file is missing, damaged, or holds no table.
        ChartError: it is a picture that carries no chart, or a damaged one.
        Cancelled: by `progress`.
    """
    place = Path(path)
    return datasets_in(place) if is_picture(place) else open_file(place, progress)
