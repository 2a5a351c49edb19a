"""Two versions of a table, listed row by row."""

from collections.abc import Callable
from pathlib import Path

import pytest

from models.datasets import Dataset, open_file
from models.datasets.versions import compare
from models.tables.differences import differences

Rows = list[list[object]]
Listed = Callable[[str, str], Rows]


@pytest.fixture
def listed(tmp_path: Path) -> Listed:
    """Compare two texts and give the rows of the list, gaps as `None`."""

    def read(text: str) -> Dataset:
        path = tmp_path / "losses.csv"
        path.write_text(text)
        [dataset] = open_file(path)
        return dataset

    def listed(before: str, now: str) -> Rows:
        old, new = read(before), read(now)
        frame = differences(old, new, compare(old, new)).frame
        return [
            [None if cell != cell else cell for cell in row] for row in frame.to_numpy().tolist()
        ]

    return listed


DAYS = [f"2024-11-{day:02d},{1000 + 10 * day}" for day in range(1, 11)]


def text(rows: list[str], header: str = "date,tanks") -> str:
    return "\n".join([header, *rows]) + "\n"


def test_that_revised_added_and_removed_rows_are_listed_with_their_lines(listed: Listed) -> None:
    now = [*DAYS[1:], "2024-11-11,1110"]
    now[3] = "2024-11-05,1051"
    assert listed(text(DAYS), text(now)) == [
        ["revised", "2024-11-05", 6, 5, "tanks", "1,050", "1,051"],
        ["added", "2024-11-11", None, 11, "", "", "tanks 1,110"],
        ["removed", "2024-11-01", 2, None, "", "tanks 1,010", ""],
    ]


def test_that_a_file_that_is_the_same_lists_nothing(listed: Listed) -> None:
    assert listed(text(DAYS), text(DAYS)) == []


def test_that_rows_of_several_series_are_named_by_their_group_and_day(listed: Listed) -> None:
    before = [
        f"2024-11-{day:02d},{side},{day}" for side in ("north", "south") for day in range(1, 9)
    ]
    now = [*before]
    now[9] = "2024-11-02,south,7"
    header = "date,front,area"
    assert listed(text(before, header), text(now, header)) == [
        ["revised", "south, 2024-11-02", 11, 11, "area", "2", "7"],
    ]


def test_that_rows_without_a_day_are_named_by_their_place(listed: Listed) -> None:
    before = text(["tank,3", "truck,5"], "type,lost")
    now = text(["tank,4", "truck,5", "boat,1"], "type,lost")
    assert listed(before, now) == [
        ["revised", "row 1", 2, 2, "lost", "3", "4"],
        ["added", "row 3", None, 4, "", "", "type boat; lost 1"],
    ]
