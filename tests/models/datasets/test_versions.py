"""Two readings of the same file, compared."""

from collections.abc import Callable

import pytest

from models.datasets import Dataset, versions
from models.datasets.versions import Difference, Revision, compare

Read = Callable[..., Dataset]
DAYS = [f"2024-11-{day:02d},{1000 + 10 * day},x" for day in range(1, 31)]


def written(rows: list[str], header: str = "date,tanks,note") -> str:
    return "\n".join([header, *rows]) + "\n"


def test_that_the_same_file_has_no_difference(read: Read) -> None:
    difference = compare(read(written(DAYS)), read(written(DAYS)))
    assert difference.nothing
    assert difference.sentence == "nothing changed"


def test_that_an_appended_row_and_two_revisions_are_told(read: Read) -> None:
    rows = [*DAYS, "2024-12-01,1310,x"]
    rows[4] = "2024-11-05,1051,x"
    rows[9] = "2024-11-10,1101,x"
    difference = compare(read(written(DAYS)), read(written(rows)))
    assert difference.sentence == "+1 row; 2 values revised in 2024-11"
    assert difference.revisions == (
        Revision(4, 4, "tanks", "1050", "1051"),
        Revision(9, 9, "tanks", "1100", "1101"),
    )


def test_that_a_new_first_row_revises_nothing(read: Read) -> None:
    # Newest first: every row moves down by one.
    newest_first = DAYS[::-1]
    difference = compare(
        read(written(newest_first)), read(written(["2024-12-01,1310,x", *newest_first]))
    )
    assert difference == Difference(added=1, rows_added=(0,), keys=("date",))


def test_that_a_row_taken_out_is_told(read: Read) -> None:
    difference = compare(read(written(DAYS)), read(written(DAYS[:7] + DAYS[8:])))
    assert difference.sentence == "−1 row"


def test_that_a_gap_that_appears_revises_one_cell(read: Read) -> None:
    rows = [*DAYS]
    rows[2] = "2024-11-03,,x"
    difference = compare(read(written(DAYS)), read(written(rows)))
    assert difference.sentence == "1 value revised on 2024-11-03"
    assert difference.revisions == (Revision(2, 2, "tanks", "1030", ""),)


def test_that_columns_come_and_go(read: Read) -> None:
    rows = [row.rsplit(",", 1)[0] + ",5,6" for row in DAYS]
    difference = compare(read(written(DAYS)), read(written(rows, "date,tanks,guns,ships")))
    assert difference.sentence == "columns new: “guns”, “ships”; column gone: “note”"


def test_that_rows_without_dates_are_compared_by_place(read: Read) -> None:
    old = read("type,lost\nTanks,5\nGuns,6\n")
    new = read("type,lost\nTanks,5\nGuns,7\nShips,1\n")
    assert compare(old, new).sentence == "+1 row; 1 value revised"


def test_that_words_days_and_flags_are_compared_and_a_missing_one_is_as_an_empty_one(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions, "_PIECE", 2)
    header = "date,told,place,sure"
    old = ["2024-11-01,2024-11-02,Sumy,true", "2024-11-02,2024-11-03,,true"]
    new = ["2024-11-01,2024-11-05,Sumy,true", "2024-11-02,2024-11-03,Izium,false"]
    same = [f"2024-11-{day:02d},2024-12-01,Sumy,true" for day in range(3, 30)]
    difference = compare(read(written(old + same, header)), read(written(new + same, header)))
    assert difference.revisions == (
        Revision(0, 0, "told", "2024-11-02", "2024-11-05"),
        Revision(1, 1, "place", "", "Izium"),
        Revision(1, 1, "sure", "True", "False"),
    )
    assert compare(read(written(old + same, header)), read(written(old + same, header))).nothing


def test_that_rows_taken_out_at_the_end_are_told(read: Read) -> None:
    difference = compare(read(written(DAYS)), read(written(DAYS[:28])))
    assert (difference.removed, difference.rows_removed) == (2, (28, 29))
    assert difference.keys == ("date",)


def test_that_a_column_that_becomes_words_is_compared_as_text(read: Read) -> None:
    rows = [*DAYS]
    rows[2:4] = ["2024-11-03,many,x", "2024-11-04,few,x"]
    old, new = read(written(DAYS[:6])), read(written(rows[:6]))
    assert (old.column("tanks").kind, new.column("tanks").kind) == ("number", "text")
    difference = compare(old, new)
    assert [(each.was, each.is_now) for each in difference.revisions] == [
        ("1030", "many"),
        ("1040", "few"),
    ]
