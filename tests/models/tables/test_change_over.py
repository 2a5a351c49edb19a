"""The change of a column over some days, from the report before the first."""

from datetime import date

import pytest

from models.errors import QueryError
from models.tables import (
    ChangeOver,
)
from tests.models.tables.small import cells, isos, totals


def test_that_a_change_over_days_uses_the_report_before_the_first() -> None:
    year = totals(
        ("2023-12-31", 100), ("2024-01-01", 101), ("2024-12-31", 200), ("2025-01-01", 205)
    )
    start, end = date(2024, 1, 1), date(2024, 12, 31)
    assert cells(ChangeOver("lost", start, end).apply(year), "change") == [100]
    late = ChangeOver("lost", start, end, "day before").apply(year)
    assert cells(late, "change") == [104]
    assert isos(late, "closing report") == ["2025-01-01"]


def test_that_a_change_without_its_report_names_the_days_beside_it() -> None:
    gap = totals(("2024-01-01", 1), ("2024-01-05", 2))
    with pytest.raises(QueryError, match=r"no value on 2024-01-03; .* 2024-01-01 and 2024-01-05"):
        ChangeOver("lost", date(2024, 1, 2), date(2024, 1, 3)).apply(gap)
