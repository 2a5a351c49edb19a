"""Rows counted in words."""

import pytest

from models.datasets.counted import counted_rows


@pytest.mark.parametrize(("count", "words"), [(0, "0 rows"), (1, "1 row"), (2400, "2,400 rows")])
def test_that_one_row_is_told_in_the_singular(count: int, words: str) -> None:
    assert counted_rows(count) == words
