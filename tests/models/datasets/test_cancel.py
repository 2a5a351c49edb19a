"""Reading a large file reports often enough to be cancelled, and stops where it is."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.datasets import open_file
from models.errors import Cancelled

ROWS = 60_000
HEADER = "date,region,tanks,area"
MOST_ROWS_UNSEEN = 125_000
"""500,000 cells, of which a slow machine reads more than a million in a third of a second."""


class Watch:
    """Takes reports down, and cancels at the one numbered `last`."""

    def __init__(self, last: int | None = None) -> None:
        self.last = last
        self.words: list[str] = []

    def __call__(self, fraction: float, words: str) -> None:
        assert 0 <= fraction <= 1
        self.words.append(words)
        if len(self.words) == self.last:
            raise Cancelled


def rows(count: int) -> list[tuple[str, str, int, float]]:
    start = date(1930, 1, 1)
    return [(str(start + timedelta(n // 2)), f"r{n % 2}", n, n / 4) for n in range(count)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same table as separated text, with quotes in odd places, and as records."""
    table = rows(ROWS)
    lines = [",".join(map(str, row)) for row in table]
    folder = tmp_path_factory.mktemp("large")
    plain, odd, records = folder / "plain.csv", folder / "odd.csv", folder / "records.json"
    plain.write_text("\n".join([HEADER, *lines]) + "\n")
    odd.write_text("\n".join([HEADER, 'x,5" gun,1,2', *lines]) + "\n")
    named = [dict(zip(HEADER.split(","), row, strict=True)) for row in table]
    records.write_text(json.dumps(named))
    return {"plain": plain, "odd": odd, "records": records}


@pytest.mark.parametrize("name", ["plain", "odd", "records"])
def test_that_every_stage_of_reading_reports(files: dict[str, Path], name: str) -> None:
    watch = Watch()
    open_file(files[name], watch)
    told = " / ".join(watch.words)
    finding = "Finding records" if name == "records" else "Finding rows"
    for stage in ("Reading", finding, "Putting", "order in time", "Checking the figures of tanks"):
        assert stage in told


@pytest.mark.parametrize("name", ["plain", "odd", "records"])
def test_that_no_report_is_followed_by_another_once_it_cancelled(
    files: dict[str, Path], name: str
) -> None:
    watch = Watch()
    open_file(files[name], watch)
    count = len(watch.words)
    for last in {1, 2, count // 4, count // 2, 3 * count // 4, count}:
        stopped = Watch(last)
        with pytest.raises(Cancelled):
            open_file(files[name], stopped)
        assert stopped.words == watch.words[:last]


def test_that_a_report_comes_for_every_half_a_million_cells(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    count = 4 * MOST_ROWS_UNSEEN
    text = "".join(f"{n},{n % 7},{n % 11},w{n % 3}\n" for n in range(count))
    path.write_text("a,b,c,d\n" + text)
    watch = Watch()
    open_file(path, watch)
    assert watch.words.count("Reading numbers and words") >= count // MOST_ROWS_UNSEEN


def test_that_a_report_comes_for_every_ten_thousand_records(files: dict[str, Path]) -> None:
    watch = Watch()
    open_file(files["records"], watch)
    assert watch.words.count("Reading records") >= ROWS // 10_000
