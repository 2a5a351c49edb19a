"""What the user decides stands in place of the reader's guess, and never changes the raw text."""

from pathlib import Path

import pytest

from models.datasets import Dataset, open_file
from models.datasets.dataset import names
from models.datasets.overrides import ColumnOverride, Overrides, missing_codes
from models.datasets.profiles import Profile, read_profile, write_profile
from models.errors import FileUnreadable

DAYS = "day,area\n01-02-2024,1.500\n03-02-2024,2.750\n"


def read(path: Path, content: str | bytes, overrides: Overrides) -> Dataset:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    [dataset] = open_file(path, overrides=overrides)
    return dataset


def values(dataset: Dataset, column: str) -> list[object]:
    return dataset.frame[column].tolist()


def days(dataset: Dataset, column: str) -> list[str]:
    return [str(day)[:10] for day in dataset.frame[column]]


def chosen(name: str, **what: object) -> Overrides:
    return Overrides(columns=(ColumnOverride(name, **what),))  # pyright: ignore[reportArgumentType]


def test_that_day_and_month_change_places_and_the_text_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    before = read(path, DAYS, Overrides())
    after = read(path, DAYS, chosen("day", order="month/day"))
    assert days(before, "day") == ["2024-02-01", "2024-02-03"]
    assert days(after, "day") == ["2024-01-02", "2024-03-02"]
    assert [after.raw.cell(row, 0) for row in (0, 1)] == ["01-02-2024", "03-02-2024"]
    assert "month/day/year; as you decided" in after.column("day").reason
    assert not [issue for issue in after.issues if issue.kind == "ambiguous-date"]


def test_that_a_decimal_comma_makes_the_points_groups_of_thousands(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert values(read(path, DAYS, Overrides()), "area") == [1.5, 2.75]
    assert values(read(path, DAYS, chosen("area", decimal=",")), "area") == [1500, 2750]


@pytest.mark.parametrize("code", ["-99", "not given"])
def test_that_a_missing_code_counts_as_missing_and_keeps_its_text(
    tmp_path: Path, code: str
) -> None:
    content = f"day,deaths\n2024-01-01,4\n2024-01-02,{code}\n2024-01-03,6\n"
    dataset = read(tmp_path / "a.csv", content, Overrides(missing=(code,)))
    assert dataset.column("deaths").kind == "number"
    assert dataset.column("deaths").missing == 1
    assert dataset.frame["deaths"].sum() == 10
    assert dataset.raw.cell(1, 1) == code
    assert f"“{code}” counts as missing" in dataset.column("deaths").reason


def test_that_codes_become_numbers_and_numbers_text_when_told(tmp_path: Path) -> None:
    content = "code,count\n007,1\n012,2\n"
    numbers = read(tmp_path / "a.csv", content, chosen("code", kind="number"))
    assert values(numbers, "code") == [7, 12]
    texts = read(tmp_path / "a.csv", content, chosen("count", kind="text"))
    assert values(texts, "count") == ["1", "2"]


def test_that_a_kind_that_does_not_fit_is_told_cell_by_cell(tmp_path: Path) -> None:
    content = "place,count\nAvdiivka,1\n12,2\n"
    dataset = read(tmp_path / "a.csv", content, chosen("place", kind="number"))
    [issue] = [issue for issue in dataset.issues if issue.kind == "not-a-number"]
    assert (issue.line, issue.column) == (2, "place")
    assert values(dataset, "place")[1] == 12.0


def test_that_no_cell_may_fit_a_kind_and_nothing_is_lost(tmp_path: Path) -> None:
    dataset = read(tmp_path / "a.csv", "place,n\nKursk,1\nSumy,2\n", chosen("place", kind="date"))
    assert dataset.frame["place"].isna().all()
    assert dataset.raw.cell(1, 0) == "Sumy"
    assert len([issue for issue in dataset.issues if issue.kind == "not-a-date"]) == 2


def test_that_seconds_and_years_are_dates_when_told(tmp_path: Path) -> None:
    content = "when,in\n1704067200,2023\n1704153600,2024\n"
    seconds = read(tmp_path / "a.csv", content, chosen("when", kind="date"))
    assert days(seconds, "when") == ["2024-01-01", "2024-01-02"]
    years = read(tmp_path / "a.csv", content, chosen("in", kind="period"))
    assert years.column("in").granularity == "year"
    assert days(years, "in") == ["2023-01-01", "2024-01-01"]


def test_that_ones_and_noughts_are_flags_when_told(tmp_path: Path) -> None:
    dataset = read(tmp_path / "a.csv", "d,held\na,1\nb,0\nc,yes\n", chosen("held", kind="flag"))
    assert values(dataset, "held") == [True, False, True]


def test_that_unit_and_basis_are_taken_and_change_what_is_found(tmp_path: Path) -> None:
    rows = "".join(
        f"2024-01-{day:02d},{day * day - (300 if day == 25 else 0)}\n" for day in range(1, 31)
    )
    content = "date,personnel_cumulative\n" + rows
    before = read(tmp_path / "a.csv", content, Overrides())
    assert [issue for issue in before.issues if issue.kind == "falls"]
    after = read(
        tmp_path / "a.csv", content, chosen("personnel_cumulative", unit="persons", basis="level")
    )
    assert not [issue for issue in after.issues if issue.kind == "falls"]
    column = after.column("personnel_cumulative")
    assert (column.unit, column.basis) == ("persons", "level")


def test_that_another_line_names_the_columns(tmp_path: Path) -> None:
    content = "a,b\nreported,area\n2024-01-01,5\n"
    dataset = read(tmp_path / "a.csv", content, Overrides(header_line=2))
    assert list(dataset.frame) == ["reported", "area"]
    assert dataset.provenance.header_line == 2
    assert values(dataset, "area") == [5]


def test_that_no_line_names_the_columns_when_told(tmp_path: Path) -> None:
    dataset = read(tmp_path / "a.csv", "north,south\nx,y\n", Overrides(header_line=0))
    assert list(dataset.frame) == ["column 1", "column 2"]
    assert values(dataset, "column 1") == ["north", "x"]
    assert dataset.provenance.header_line is None


def test_that_a_line_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"No row of “a.csv” begins on line 40.*choose"):
        read(tmp_path / "a.csv", DAYS, Overrides(header_line=40))


def test_that_another_delimiter_and_encoding_are_taken(tmp_path: Path) -> None:
    content = "місто;a,b\nСуми;1,5\n".encode("cp1251")
    dataset = read(tmp_path / "a.csv", content, Overrides(encoding="windows-1251", delimiter=";"))
    assert list(dataset.frame) == ["місто", "a,b"]
    assert values(dataset, "a,b") == [1.5]
    other = read(tmp_path / "a.csv", content, Overrides(encoding="windows-1252", delimiter=";"))
    assert other.columns[0].name == "ì³ñòî"


def test_that_a_json_column_is_read_as_told(tmp_path: Path) -> None:
    content = '[{"id": 7, "n": -1}, {"id": 8, "n": 4}, {"id": 9}]'
    overrides = Overrides(
        columns=(ColumnOverride("id", kind="text"), ColumnOverride("n", missing=("-1",)))
    )
    dataset = read(tmp_path / "a.json", content, overrides)
    assert values(dataset, "id") == ["7", "8", "9"]
    assert dataset.column("n").missing == 2
    assert dataset.raw.cell(0, 1) == "-1"


@pytest.mark.parametrize(
    "reading",
    [
        chosen("area", decimal=","),
        Overrides(header_line=2),
        Overrides(delimiter=";", missing=("-99",)),
    ],
)
def test_that_what_was_decided_is_remembered_for_files_like_this(
    tmp_path: Path, reading: Overrides
) -> None:
    content = "day;area,x\nday;when,area\n1;2,5\n2;3,-99\n"
    first = read(tmp_path / "first.csv", content, reading)
    profile = tmp_path / "profiles" / "p.json"
    write_profile(Profile("Mine", names(first.columns), reading=reading), profile)
    (tmp_path / "second.csv").write_text(content + "4;5,6\n")
    [second] = open_file(tmp_path / "second.csv", remembered=[read_profile(profile)])
    assert second.provenance.overrides == reading
    assert list(second.frame) == list(first.frame)
    other = tmp_path / "other.csv"
    other.write_text("date,count\n2024-01-01,1.234\n")
    [untouched] = open_file(other, remembered=[read_profile(profile)])
    assert not untouched.provenance.overrides.any


@pytest.mark.parametrize(
    "content",
    [
        '{"title": "x", "names": ["a"], "delimiter": "x"}',
        '{"title": "x", "names": ["a"], "header_line": -1}',
        '{"title": "x", "names": ["a"], "missing": "n"}',
        '{"title": "x", "names": ["a"], "columns": {"a": {"kind": "colour"}}}',
    ],
)
def test_that_a_profile_with_a_strange_decision_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "p.json"
    path.write_text(content)
    with pytest.raises(FileUnreadable, match=r"p\.json.*correct or remove"):
        read_profile(path)


def test_that_missing_codes_are_read_from_one_line() -> None:
    assert missing_codes(" -99, n.d., -99,, ") == ("-99", "n.d.")
