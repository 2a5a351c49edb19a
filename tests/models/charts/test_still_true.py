"""A picture against today's files, worked out by hand on four days of losses."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from models.charts import Chart, ChartSpec, Series
from models.charts.outcome import Outcome
from models.charts.picture import pack, unpack
from models.charts.still_true import Revisited, revisit
from models.datasets import Dataset, open_file
from models.tables import Filter, PerDay, Query, Scale, TableRef
from models.tables.query import Step

THEN = "date,lost\n2024-11-28,100\n2024-11-29,130\n2024-11-30,150\n2024-12-01,190\n"


def read(tmp_path: Path, content: str) -> tuple[Dataset, ...]:
    path = tmp_path / "losses.csv"
    path.write_text(content)
    return open_file(path)


def picture(datasets: Sequence[Dataset], steps: tuple[Step, ...] = (), y: str = "lost") -> Outcome:
    """As it comes back from a file."""
    spec = ChartSpec(series=(Series("t", "date", y, label="Losses"),))
    chart = Chart("c", spec, (("t", Query(TableRef("f", "losses"), steps)),))
    return unpack(pack(chart.resolve(lambda _: datasets[0])))


def told(found: Revisited) -> list[tuple[str, float | None, float | None]]:
    every = (*found.revised, *found.gone, *found.added)
    return [(each.place, each.before, each.after) for each in every]


def test_that_nothing_changed_is_said_with_the_count(tmp_path: Path) -> None:
    datasets = read(tmp_path, THEN)
    found = revisit(picture(datasets), lambda _: datasets)
    assert found.holds
    assert told(found) == []
    assert found.sources[0].same
    assert found.sentence == "All 4 values in the picture are the same in today’s files."


def test_that_revised_gone_and_new_values_are_told_apart(tmp_path: Path) -> None:
    """The 29th was revised by 5, the 30th is gone, the 2nd of December is new."""
    then = picture(read(tmp_path, THEN))
    today = THEN.replace("29,130", "29,135").replace("2024-11-30,150\n", "") + "2024-12-02,200\n"
    now = read(tmp_path, today)
    found = revisit(then, lambda _: now)
    assert told(found) == [
        ("2024-11-29", 130, 135),
        ("2024-11-30", 150, None),
        ("2024-12-02", None, 200),
    ]
    assert not found.holds
    assert not found.sources[0].same
    assert found.sentence == (
        "Of 4 values in the picture 1 value was revised, 1 point is gone, 1 point is new."
    )


def test_that_new_days_alone_leave_the_picture_true(tmp_path: Path) -> None:
    then = picture(read(tmp_path, THEN))
    now = read(tmp_path, f"{THEN}2024-12-02,200\n")
    assert revisit(then, lambda _: now).holds


def test_that_the_steps_of_the_picture_are_taken_again(tmp_path: Path) -> None:
    """Per day from the 29th on: 30, 20, 40; with 135 on the 29th it is 35, 15, 40."""
    steps = (PerDay("lost"), Filter("date", "≥", "2024-11-29"))
    datasets = read(tmp_path, THEN)
    then = picture(datasets, steps)
    now = read(tmp_path, THEN.replace("29,130", "29,135"))
    assert told(revisit(then, lambda _: now)) == [("2024-11-29", 30, 35), ("2024-11-30", 20, 15)]


def test_that_days_that_stand_twice_are_matched_in_their_order(tmp_path: Path) -> None:
    twice = "date,lost\n2024-11-28,1\n2024-11-28,2\n2024-11-29,3\n"
    then = picture(read(tmp_path, twice))
    now = read(tmp_path, twice.replace("28,2", "28,7"))
    assert told(revisit(then, lambda _: now)) == [("2024-11-28", 2, 7)]


def test_that_a_source_that_is_not_here_is_named(tmp_path: Path) -> None:
    found = revisit(picture(read(tmp_path, THEN)), lambda _: ())
    assert not found.holds
    assert found.sentence == "losses.csv is not here; open it to compare."


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (
            THEN.replace("lost", "killed"),
            "“lost” is not a column of “losses” any more; “killed” has its values: a new name is "
            "no revision.",
        ),
        (
            THEN.replace("lost", "killed").replace("130", "131"),
            "“lost” is not a column of “losses” any more; it has “killed”.",
        ),
        (
            THEN.replace("date", "day"),
            "“date” is not a column of “losses” any more; it has “day”.",
        ),
        (THEN.replace("100", "some").replace("130", "many").replace("150", "few")
            .replace("190", "x"), "held numbers and holds texts now"),
    ],
)  # fmt: skip
def test_that_a_file_that_is_not_as_it_was_is_said(tmp_path: Path, today: str, words: str) -> None:
    then = picture(read(tmp_path, THEN))
    now = read(tmp_path, today)
    found = revisit(then, lambda _: now)
    assert words in found.sentence
    assert not found.holds


def test_that_the_rows_of_a_split_series_are_compared_name_by_name(tmp_path: Path) -> None:
    """Today the guns stand first, a day of tanks is revised and ships are new."""
    then = "date,kind,lost\n2024-11-28,tanks,5\n2024-11-28,guns,9\n2024-11-29,tanks,6\n"
    datasets = read(tmp_path, then)
    outcome = picture(datasets)
    series = replace(outcome.spec.series[0], split="kind")
    chart = Chart("c", ChartSpec(series=(series,)), (("t", Query(TableRef("f", "losses"))),))
    picked = unpack(pack(chart.resolve(lambda _: datasets[0])))
    now = read(
        tmp_path,
        "date,kind,lost\n2024-11-28,guns,9\n2024-11-28,tanks,5\n2024-11-29,tanks,7\n"
        "2024-11-29,ships,1\n",
    )
    found = revisit(picked, lambda _: now)
    every = (*found.revised, *found.gone, *found.added)
    assert [(each.series, each.before, each.after) for each in every] == [
        ("Losses, tanks", 6, 7), ("Losses, ships", None, 1),
    ]  # fmt: skip


def test_that_two_files_of_one_label_are_told_apart(tmp_path: Path) -> None:
    """Both are called Losses; the second was revised by 7 on the 29th."""
    one, other = tmp_path / "general-staff.csv", tmp_path / "mod.csv"
    for path in (one, other):
        path.write_text(THEN)
    files = {path.name: open_file(path) for path in (one, other)}
    spec = ChartSpec(series=tuple(Series(t, "date", "lost", label="Losses") for t in ("a", "b")))
    queries = (("a", Query(TableRef(one.name, "a"))), ("b", Query(TableRef(other.name, "b"))))
    chart = Chart("c", spec, queries)
    then = unpack(pack(chart.resolve(lambda ref: files[ref.file][0])))
    other.write_text(THEN.replace("29,130", "29,137"))
    files[other.name] = open_file(other)
    found = revisit(then, lambda origin: files[origin.file])
    assert [(each.series, each.before, each.after) for each in found.revised] == [
        ("Losses (mod.csv)", 130, 137)
    ]
    assert [(each.file, each.same) for each in found.sources] == [
        ("general-staff.csv", True), ("mod.csv", False),
    ]  # fmt: skip
    assert found.sentence == "Of 8 values in the picture 1 value was revised."


def test_that_another_unit_is_no_revision(tmp_path: Path) -> None:
    areas = "date,area (m2)\n2024-11-28,5000000\n2024-11-29,6000000\n"
    then = picture(read(tmp_path, areas), (Scale("area (m2)", "km²"),), "area (m2)")
    now = read(tmp_path, areas.replace("m2", "ha"))
    assert not revisit(then, lambda _: now).holds


def test_that_a_picture_without_origin_says_so(tmp_path: Path) -> None:
    outcome = picture(read(tmp_path, THEN))
    found = revisit(Outcome(outcome.spec, outcome.tables), lambda _: ())
    assert "does not say which file" in found.sentence
