"""Bands whose two bounds are one column, so that there is no room between them to fill."""

from models.charts.marks import mark_named
from models.charts.spec import Series


def one_bound(series: Series) -> bool:
    """Whether the series fills the room between a column and itself, of which nothing is seen."""
    mark = mark_named(series.mark)
    return mark.filled and "low" in mark.needs and series.low == series.high is not None


def says_one_bound(series: Series) -> str:
    """What is wrong with such a series, and what helps."""
    mark = mark_named(series.mark).words.lower()
    return (
        f"The {mark} “{series.label or series.y}” runs from “{series.low}” to the same column, so "
        "that there is nothing between: choose a lower column as “From” and an upper one as “To”, "
        "or draw a line."
    )
