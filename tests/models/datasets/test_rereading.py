"""A file against its reading before: what is taken at once, and what looks half-written."""

from pathlib import Path

import pytest

from models.answers.open_any import open_any
from models.datasets.dataset import Dataset
from models.datasets.rereading import reread

HEADER = "date,personnel\n"
DAYS = [f"2024-01-{day:02d},{1000 + 7 * day * day}\n" for day in range(1, 31)]


def read(folder: Path, content: str, name: str = "losses.csv") -> tuple[Dataset, ...]:
    path = folder / name
    path.write_text(content)
    return open_any(path)


@pytest.mark.parametrize(
    ("content", "lost"),
    [
        (HEADER + "".join(DAYS), ""),
        (HEADER + "".join(DAYS) + "2024-01-31,9000\n", ""),
        (HEADER + "".join(DAYS[1:]) + "2024-01-31,9000\n", ""),  # thirty days that move on
        (HEADER + "".join(DAYS[2:]), ""),  # the first two days taken out, all others there
        (HEADER + "".join(DAYS[4:]), "has only 26 of 30 rows"),
        (HEADER + "".join(DAYS[:29]), "has only 29 of 30 rows"),  # cut short by a day
        (HEADER + "".join(DAYS[:20]), "has only 20 of 30 rows"),
        (HEADER + "".join(DAYS[:20]) + "2024-0", "has only 21 of 30 rows"),  # within a day
        ("error,code\nNot found,404\n", "has none of the columns of “losses” any more"),
    ],
)
def test_that_a_file_that_lost_its_end_or_much_of_it_is_told_from_one_that_goes_on(
    tmp_path: Path, content: str, lost: str
) -> None:
    before = read(tmp_path, HEADER + "".join(DAYS))
    assert reread(before, read(tmp_path, content))[1] == lost


def test_that_the_first_reading_differs_from_nothing(tmp_path: Path) -> None:
    assert reread((), read(tmp_path, HEADER + DAYS[0])) == ("", "")


def test_that_a_table_that_is_gone_is_named(tmp_path: Path) -> None:
    one = read(tmp_path, HEADER + DAYS[0])
    two = read(tmp_path, "place,count\nA,1\nB,2\n", "places.csv")
    changed, lost = reread((*one, *two), one)
    assert changed == "nothing changed"
    assert lost == "has no table “places” any more"
