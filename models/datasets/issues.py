"""How much is told of what was noticed: enough to act on, never a million lines."""

from collections.abc import Iterator

from models.datasets.dataset import Issue, IssueKind

MOST_TOLD = 1000
"""Issues of one kind told one by one for a column; the rest are counted in one more."""


def more(kind: IssueKind, column: str | None, count: int, what: str) -> Iterator[Issue]:
    """One issue for those of `count` that were not told one by one, if there are any."""
    if count > MOST_TOLD:
        yield Issue(kind, f"{count - MOST_TOLD:,} more {what} are not listed.", None, column)


def shortened(text: str, most: int = 60) -> str:
    """`text` on one line and no longer than `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
