"""Which columns and which mark a chart begins with, where nobody chose them."""

import numpy as np

from models.charts import spec_of_column
from models.charts.changing import with_mark
from models.charts.suggest import MOST_ROWS, names_in, rows_by
from models.datasets.dataset import Column
from models.tables import Monthly, Table
from models.tables.table import listed

DAYS = np.array(["2024-01-01", "2024-01-01", "2024-01-02", "2024-01-02"], "datetime64[s]")
SOURCED = listed(
    "deaths",
    (
        Column("date", "date"), Column("type", "text"), Column("note", "text"),
        Column("source", "text"), Column("count", "number"),
    ),
    {
        "date": DAYS, "type": ["deaths"] * 4, "note": [None, None, "early", None],
        "source": ["ministry", "press", "ministry", "press"], "count": np.array([1, 2, 3, 4]),
    },
)  # fmt: skip


def test_that_dots_stand_beside_the_names_of_which_there_are_most() -> None:
    spec = with_mark(
        spec_of_column(SOURCED, SOURCED.column("count")), 0, "dots", {"table": SOURCED}
    )
    assert spec.series[0].x == "source"


def test_that_the_rows_of_a_heat_map_are_what_tells_one_day_apart() -> None:
    spec = with_mark(
        spec_of_column(SOURCED, SOURCED.column("count")), 0, "heat", {"table": SOURCED}
    )
    assert spec.series[0].names == "source"


def test_that_words_without_end_are_no_rows() -> None:
    many = MOST_ROWS + 1
    day = np.repeat(np.array(["2024-01-01"], "datetime64[s]"), many)
    columns = (Column("date", "date"), Column("url", "text"), Column("type", "text"))
    urls = [f"u{number}" for number in range(many)]
    made = listed("t", columns, {"date": day, "url": urls, "type": ["a", *["b"] * (many - 1)]})
    assert rows_by(made, "date") == "type"
    assert names_in(made) == "url"


def test_that_a_sum_by_month_begins_as_bars_and_a_level_as_a_line() -> None:
    def by_month(basis: str | None, how: str) -> Table:
        lost = Column("lost", "number", unit="tanks", basis=basis)  # pyright: ignore
        day = DAYS[::2]
        daily = listed("t", (Column("date", "date"), lost), {"date": day, "lost": np.array([1, 2])})
        return Monthly(("lost",), how).apply(daily)  # pyright: ignore

    for basis, how, mark in ((None, "sum", "bar"), ("level", "mean", "line")):
        made = by_month(basis, how)
        assert spec_of_column(made, made.column("lost")).series[0].mark == mark
