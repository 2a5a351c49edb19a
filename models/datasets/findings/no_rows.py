"""A table without rows: it looks like one that was not drawn, unless it is said."""

from collections.abc import Iterable

from models.datasets.dataset import Issue
from models.datasets.findings.check import Figures


def no_rows(figures: Figures) -> Iterable[Issue]:
    """One issue where nothing stands under the names of the columns."""
    if len(figures.lines):
        return
    text = (
        "There are no rows under the names of the columns; the download may have broken off, or "
        "nothing was published for what was asked."
    )
    yield Issue("no-rows", text)
