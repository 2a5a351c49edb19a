"""Series that set a column against itself: nothing lies between, and the quotient is 1."""

from models.charts.marks import mark_named
from models.charts.spec import Series


def against_itself(series: Series) -> bool:
    """Whether its bounds are one column, or it divides a column by itself."""
    needs = mark_named(series.mark).needs
    if "per" in needs:
        return series.per == series.y
    return "low" in needs and series.low == series.high is not None


def says_against_itself(series: Series) -> str:
    """What is wrong with such a series, and what helps."""
    mark, name = mark_named(series.mark), series.label or series.y
    if "per" in mark.needs:
        return (
            f"The ratio “{name}” divides “{series.y}” by the same column, which gives 1 "
            "everywhere: choose another column as “Divided by”, or draw a line."
        )
    what = "band" if mark.filled else "range of"
    return (
        f"The {what} “{name}” runs from “{series.low}” to the same column, so that there is "
        "nothing between: choose a lower column as “From” and an upper one as “To”, or draw "
        f"{'a line' if mark.filled else 'points'}."
    )
