"""Published files as their publishers left them.

The expectations were written down from the files themselves (with `csv` and `json`, line by line),
not from what the reader gives.
"""

import csv
import json
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from models.answers.inspect import inspect
from models.datasets import Dataset, open_file


@dataclass(frozen=True)
class Expected:
    """What a file must give. `kinds`: one letter a column, in order (see `LETTERS`)."""

    path: str
    rows: int
    kinds: str
    span: tuple[str, str, str] | None = None
    missing: dict[str, int] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    issues: dict[str, int] = field(default_factory=dict)


LETTERS = {"number": "n", "date": "d", "datetime": "t", "period": "p", "text": "x", "flag": "f"}
NEVER = {"not-a-number", "not-a-date", "ragged", "blank-row", "duplicate-name", "bad-encoding"}
"""None of these stands in any of the files."""

FILES = (
    Expected(
        "gsua-losses/russia_losses_personnel.json", 1626, "dnnxn",
        ("date", "2022-02-25", "2026-08-08"),
        {"POW": 1564}, {"personnel": "casualties"}, {"falls": 0, "missing-dates": 0},
    ),
    Expected(
        "gsua-losses/russia_losses_equipment.json", 1626, "dnnnnnnnnnnnnnnxnnnn",
        ("date", "2022-02-25", "2026-08-08"),
        {"special equipment": 19, "submarines": 566, "greatest losses direction": 1423},
        {"tank": "tanks"}, {"falls": 13, "missing-dates": 0, "repeated-date": 0},
    ),
    Expected(
        "gsua-losses/russia_losses_equipment_correction.json", 28, "d" + "n" * 15,
        ("date", "2022-10-13", "2025-12-31"), issues={"falls": 0},
    ),
    Expected("gsua-losses/russia_losses_equipment_oryx.json", 338, "xxxnx"),
    Expected(
        "economist/area_assessed_as_controlled_by_russia.csv", 1643, "dnnnnn",
        ("date", "2022-02-22", "2026-08-21"),
        {"change_in_area_assessed_as_russia_controlled": 1},
        {"area_assessed_as_russia_controlled": "m²"},
        {"repeated-date": 1, "missing-dates": 0, "falls": 0},
    ),
    Expected(
        "economist/Soldier deaths_casualties in Ukraine - estimates.csv", 124, "dnnnxxxxf",
        ("date", "2022-04-01", "2026-06-30"),
        {"estimate_low": 76, "estimate_high": 88, "estimate": 46},
        issues={"ambiguous-date": 0, "low-above-high": 0},
    ),
    Expected(
        "economist/Soldier deaths_casualties in Ukraine - uk mod month-by-month estimates.csv",
        47, "xpnnnndxxx", ("date (at beginning of next month)", "2022-04-01", "2026-02-01"),
        {"note": 47}, {"casualties (average daily losses)": "casualties/day"},
        {"ambiguous-date": 1, "missing-dates": 0},
    ),
    Expected(
        "economist/meduza_2026_weekly.csv", 201, "p" + "n" * 18, ("Year", "2022", "2025"),
        {"ED": 25, "EDPrediction": 176}, {"ED": "deaths"},
        {"low-above-high": 2, "missing-dates": 0, "repeated-date": 0},
    ),
    Expected(
        "economist/meta-estimate-casualties.csv", 1641, "dnnnnnnxx",
        ("date", "2022-02-24", "2026-08-22"),
        {"estimate": 1, "pi_high": 1}, {"estimate": "casualties"},
        {"falls": 0, "missing-dates": 0},
    ),
    Expected(
        "economist/strikes_by_location_and_day.csv", 1635, "d" + "n" * 20,
        ("date", "2022-02-23", "2026-08-15"), {"fires_per_day_non_cloud_days_7dma": 520},
        issues={"missing-dates": 0},
    ),
    Expected(
        "oryx/daily_count.csv", 1365, "xxnnnnnd" + "n" * 10,
        ("date_recorded", "2022-02-23", "2025-07-19"), issues={"falls": 165, "missing-dates": 1},
    ),
    Expected("oryx/totals_by_type.csv", 56, "xxnnnnn", issues={"total-row": 6}),
    Expected(
        "oryx/event_captured.csv", 5392, "xxxxxdnnnx",
        ("date_recorded", "2022-03-19", "2025-07-19"),
    ),
    Expected(
        "airraid/volunteer_data_en.csv", 54514, "xttf",
        ("started_at", "2022-02-25T16:36:22+00:00", "2024-10-10T00:03:46+00:00"),
        issues={"mixed-zone": 0},
    ),
    Expected(
        "liveuamap/territory.csv", 1062, "dn", ("date", "2022-02-20", "2025-01-16"),
        units={"area": "km²"}, issues={"missing-dates": 0},
    ),
    Expected(
        "ucdp-hdx/conflict_data_ukr.csv", 2989,
        "nxpnxnnnxnnxnnxnnxnxxxxxnxxxxnnxnxxnxnnddnnnnnnnnx",
        ("date_start", "2014-01-22", "2021-12-31"), {"adm_2": 707, "gwnoa": 1, "gwnob": 2989},
        {"best": "deaths"}, {"tag-row": 1, "low-above-high": 6},
    ),
    Expected(
        "deepstate/deepstate_geodesic_daily.csv", 769, "dnn", ("date", "2024-07-08", "2026-08-22"),
        units={"area_km2_geodesic_wgs84": "km²"}, issues={"missing-dates": 5},
    ),
)  # fmt: skip


@cache
def opened(field_data: Path, path: str) -> Dataset:
    """The file, read once for all that is asked of it; what is read does not change."""
    [dataset] = open_file(field_data / "data" / path)
    return dataset


@pytest.mark.parametrize("expected", FILES, ids=lambda one: Path(one.path).stem)
def test_that_a_published_file_is_read_as_it_stands(field_data: Path, expected: Expected) -> None:
    [table] = inspect(field_data / "data" / expected.path)["tables"]
    assert table["rows"] == expected.rows
    columns = {column["name"]: column for column in table["columns"]}
    kinds = "".join(LETTERS[column["kind"]] for column in table["columns"])
    assert kinds == expected.kinds
    if expected.span:
        name, first, last = expected.span
        assert (columns[name]["min"], columns[name]["max"]) == (first, last)
    assert {name: columns[name]["missing"] for name in expected.missing} == expected.missing
    assert {name: columns[name]["unit"] for name in expected.units} == expected.units
    counts = Counter(issue["kind"] for issue in table["issues"])
    assert {kind: counts[kind] for kind in expected.issues} == expected.issues
    assert not NEVER & set(counts)
    if expected.path.endswith(".csv"):
        assert (table["encoding"], table["delimiter"], table["header_line"]) == ("utf-8", ",", 1)
    else:
        assert (table["encoding"], table["delimiter"], table["header_line"]) == (None, None, None)


FALLS = (
    (3866, "2022-10-13", "APC", 14),
    (7534, "2023-05-28", "tank", 2),
    (9601, "2023-10-03", "aircraft", 1),
    (12355, "2024-03-13", "cruise missiles", 1),
    (14820, "2024-08-05", "anti-aircraft warfare", 1),
    (15823, "2024-10-03", "aircraft", 1),
    (16809, "2024-11-30", "MRL", 2),
    (16809, "2024-11-30", "special equipment", 83),
    (19240, "2025-04-22", "MRL", 1),
    (19444, "2025-05-04", "cruise missiles", 1),
    (22028, "2025-10-03", "anti-aircraft warfare", 2),
    (22028, "2025-10-03", "special equipment", 9),
    (24612, "2026-03-04", "field artillery", 10),
)


def test_that_every_fall_of_the_equipment_totals_is_found(field_data: Path) -> None:
    dataset = opened(field_data, "gsua-losses/russia_losses_equipment.json")
    found = [issue for issue in dataset.issues if issue.kind == "falls"]
    assert sorted((issue.line, issue.column) for issue in found) == sorted(
        (line, column) for line, _, column, _ in FALLS
    )
    for line, day, column, fall in FALLS:
        [issue] = [one for one in found if (one.line, one.column) == (line, column)]
        assert f"falls by {fall} " in issue.text
        assert day in issue.text
        assert issue.row is not None
        assert str(dataset.frame["date"].iloc[issue.row])[:10] == day


def test_that_the_general_staff_lost_430790_in_2024(field_data: Path) -> None:
    frame = opened(field_data, "gsua-losses/russia_losses_personnel.json").frame
    at = frame.set_index(frame["date"].astype(str))["personnel"]
    # A report covers the day before: 2 January to 1 January, 791,130 - 360,340 by hand.
    assert at["2025-01-01"] - at["2024-01-01"] == 430_790
    assert at["2024-12-31"] - at["2023-12-31"] == 430_320


def test_that_the_area_of_2024_is_between_3735_and_3741(field_data: Path) -> None:
    frame = opened(field_data, "economist/area_assessed_as_controlled_by_russia.csv").frame
    at = frame.drop_duplicates("date").set_index("date")["area_assessed_as_russia_controlled"] / 1e6
    at.index = at.index.astype(str)
    assert at["2024-12-31"] - at["2023-12-31"] == pytest.approx(3734.74, abs=0.005)
    assert at["2025-01-01"] - at["2023-12-31"] == pytest.approx(3740.94, abs=0.005)


def test_that_the_day_printed_twice_is_found_with_both_lines(field_data: Path) -> None:
    dataset = opened(field_data, "economist/area_assessed_as_controlled_by_russia.csv")
    [issue] = [one for one in dataset.issues if one.kind == "repeated-date"]
    assert issue.line == 1505
    assert "2026-04-04" in issue.text
    assert "line 1,504" in issue.text
    assert "in_past_30_days" in issue.text


def test_that_the_days_deepstate_leaves_out_are_named(field_data: Path) -> None:
    dataset = opened(field_data, "deepstate/deepstate_geodesic_daily.csv")
    texts = " ".join(one.text for one in dataset.issues if one.kind == "missing-dates")
    missing = "2024-08-18 2024-08-19 2025-01-01 2025-03-31 2025-04-01 2025-11-26 2026-07-09"
    assert [day for day in missing.split() if day in texts] == missing.split()


def test_that_the_week_with_its_bounds_exchanged_is_found(field_data: Path) -> None:
    dataset = opened(field_data, "economist/meduza_2026_weekly.csv")
    [issue] = [one for one in dataset.issues if one.column == "EDLow"]
    assert (issue.kind, issue.line) == ("low-above-high", 18)
    assert "13.275" in issue.text
    assert "2.281" in issue.text


@pytest.mark.parametrize(
    ("path", "line", "step"),
    [
        ("economist/area_assessed_as_controlled_by_russia.csv", 1373, "330,194,571.45 m²"),
        ("liveuamap/territory.csv", 893, "212.46 km²"),
        ("deepstate/deepstate_geodesic_daily.csv", 761, "115.83 km²"),
    ],
)
def test_that_a_step_out_of_the_ordinary_is_found(
    field_data: Path, path: str, line: int, step: str
) -> None:
    dataset = opened(field_data, path)
    jumps = [one for one in dataset.issues if one.kind == "jump" and one.line == line]
    assert any(step in one.text for one in jumps)


def test_that_the_day_and_month_are_decided_by_the_whole_column(field_data: Path) -> None:
    path = "economist/Soldier deaths_casualties in Ukraine - estimates.csv"
    dataset = opened(field_data, path)
    # 57 of the 124 dates have a first number above 12.
    assert "57 of them rule out month/day" in dataset.column("date").reason
    assert str(dataset.frame["date"].iloc[0])[:10] == "2024-01-16"


def test_that_the_tag_row_is_set_aside_and_lines_stay_physical(field_data: Path) -> None:
    dataset = opened(field_data, "ucdp-hdx/conflict_data_ukr.csv")
    [tags] = [one for one in dataset.issues if one.kind == "tag-row"]
    assert tags.line == 2
    assert dataset.lines[0] == 3
    # Newlines inside cells push the last record down to line 3,145.
    assert dataset.lines[-1] == 3145


def printed(value: object, raw: str) -> str:
    """A number written as `raw` is: with an exponent, or with as many decimals."""
    if "e" in raw:
        return repr(value)
    return f"{value:.{len(raw.partition('.')[2])}f}"


def same(value: object, raw: str, kind: str) -> bool:
    """Whether the text of `value` is the figure that `raw` prints."""
    if kind == "text":
        return value == raw
    if kind == "number":
        return printed(value, raw) == raw.replace(",", "")
    if kind == "flag":
        return str(value).lower() == raw.lower() or (value is True and raw == "yes")
    if kind == "datetime":
        return f"{value:%Y-%m-%d %H:%M:%S}+00:00" == raw
    assert isinstance(value, pd.Timestamp)
    if "/" in raw:
        return [int(part) for part in raw.split("/")] == [value.day, value.month, value.year]
    return raw.replace("-", "").startswith(f"{value:%Y%m%d}" if kind == "date" else f"{value:%Y}")


def rows_of(path: Path, dataset: Dataset) -> list[list[str | None]]:
    """Every cell of a file as another reader, of the standard library, gives it."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows: list[list[str | None]] = [list(row) for row in csv.reader(file)]
        return [row for row in rows[1:] if any(row) and "#date+year" not in row]
    records = json.loads(path.read_text("utf-8"), parse_float=str, parse_int=str)
    return [[record.get(column.name) for column in dataset.columns] for record in records]


@pytest.mark.parametrize("expected", FILES, ids=lambda one: Path(one.path).stem)
def test_that_no_cell_of_a_published_file_is_lost(field_data: Path, expected: Expected) -> None:
    dataset = opened(field_data, expected.path)
    rows = rows_of(field_data / "data" / expected.path, dataset)
    assert len(rows) == len(dataset.frame)
    for place, column in enumerate(dataset.columns):
        values = dataset.frame[column.name]
        lost = 0
        for value, absent, row in zip(values.tolist(), values.isna().tolist(), rows, strict=True):
            raw = row[place]
            if raw is None or raw.strip() in ("", "NA"):
                lost += not absent
            else:
                lost += absent or not same(value, raw, column.kind)
        assert lost == 0, f"{lost} cells of {column.name}"
    for row in {0, 1, len(rows) // 3, len(rows) - 1}:
        raw = [dataset.raw.cell(row, place) for place in range(len(dataset.columns))]
        assert raw == rows[row]


def test_that_long_decimals_keep_every_digit(field_data: Path) -> None:
    dataset = opened(field_data, "economist/area_assessed_as_controlled_by_russia.csv")
    first = dataset.frame["area_assessed_as_russia_controlled"].iloc[0]
    assert repr(float(first)) == "43679052552.25393"
