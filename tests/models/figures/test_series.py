"""The two bundled series, added up by hand and against what their publishers printed."""

import csv
import json
from calendar import monthrange
from datetime import date
from pathlib import Path

from models.bundled import locate
from models.figures import SERIES

AREA, CASUALTIES = (locate(path) for path in SERIES)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_that_the_uk_mod_s_months_add_up_to_430_526() -> None:
    months = rows(CASUALTIES)
    assert len(months) == 12
    assert sum(int(row["casualties"]) for row in months) == 430_526


def test_that_a_month_of_casualties_is_its_daily_mean_times_its_days() -> None:
    for row in rows(CASUALTIES):
        year, month = (int(part) for part in row["month"].split("-"))
        assert int(row["days"]) == monthrange(year, month)[1], row["month"]
        assert int(row["casualties"]) == int(row["casualties_per_day"]) * int(row["days"])


def test_that_december_s_casualties_are_those_the_uk_mod_printed() -> None:
    """48,670 is printed; the mean 1,570 over 31 days gives the same."""
    assert rows(CASUALTIES)[-1]["casualties"] == "48670"


def test_that_the_casualties_are_those_the_economist_compiled(field_data: Path) -> None:
    [file] = (field_data / "data" / "economist").glob("*uk mod month-by-month*.csv")
    compiled = [
        (row["casualties (average daily losses)"], row["casualties in month"])
        for row in rows(file)
        if row["year"] == "2024"
    ]
    assert [(r["casualties_per_day"], r["casualties"]) for r in rows(CASUALTIES)] == compiled


def test_that_afp_s_months_from_august_add_up_with_its_first_part_to_3_982() -> None:
    """1,246 km² to 30 July, then 477 + 459 + 610 + 725 + 465; AFP printed 3,985 in all."""
    later = [int(row["area_km2"]) for row in rows(AREA) if row["month"] >= "2024-08"]
    assert later == [477, 459, 610, 725, 465]
    assert 1246 + sum(later) == 3982


def test_that_january_and_february_are_left_out_for_they_were_not_printed() -> None:
    """1,246 less 50 + 111 + 449 + 129 + 198 leaves 309 km² for both together."""
    months = rows(AREA)
    assert [row["month"] for row in months] == [f"2024-{month:02}" for month in range(3, 13)]
    assert 1246 - sum(int(row["area_km2"]) for row in months[:5]) == 309


def test_that_the_two_months_that_end_on_the_30th_are_marked() -> None:
    for row in rows(AREA):
        last = date.fromisoformat(row["through"])
        assert int(row["days"]) == last.day
        whole = last.day == monthrange(last.year, last.month)[1]
        assert row["note"] == ("" if whole else "to the 30th"), row["month"]
    assert [r["month"] for r in rows(AREA) if r["note"]] == ["2024-07", "2024-12"]


def test_that_the_package_beside_them_describes_every_column() -> None:
    package = json.loads((AREA.parent / "datapackage.json").read_text(encoding="utf-8"))
    for resource, path in zip(package["resources"], (AREA, CASUALTIES), strict=True):
        assert resource["path"] == path.name
        fields = [field["name"] for field in resource["schema"]["fields"]]
        with path.open(encoding="utf-8") as file:
            assert fields == file.readline().strip().split(",")
        assert resource["sources"]
        assert resource["licenses"]
