"""Numbers of things in words."""

import pytest

from models.counted import counted, often


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (2_400, "2,400 rows")],
)
def test_that_one_of_them_is_not_several(count: int, words: str) -> None:
    assert counted(count, "row") == words


def test_that_what_is_said_of_them_goes_with_their_number() -> None:
    words = "contradicts its own figures", "contradict their own figures"
    assert counted(1, *words) == "1 contradicts its own figures"
    assert counted(3, *words) == "3 contradict their own figures"


def test_that_once_is_not_one_times() -> None:
    assert [often(1), often(2_400)] == ["once", "2,400 times"]
