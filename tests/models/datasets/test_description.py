"""Units and bases: stated on evidence only, with the evidence in the reason."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from models.bundled import resources
from models.datasets import Dataset, open_file
from models.datasets.named_units import named_unit
from models.datasets.overrides import ColumnOverride, Overrides
from models.datasets.profiles import bundled, matching, read_profile
from models.errors import FileUnreadable
from models.quantity import parse_unit

Read = Callable[..., Dataset]


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("area_km2", "km²"),
        ("area_km2_geodesic_wgs84", "km²"),
        ("Area (km²)", "km²"),
        ("area sq km", "km²"),
        ("share_percent", "%"),
        ("Loss (%)", "%"),
        ("casualties per day", "casualties/day"),
        ("casualties_per_day", "casualties/day"),
        ("casualties per km2", "casualties/km²"),
        ("area_km2_per_day", "km²/day"),
        ("change_km2/day", "km²/day"),
        ("km2 per month (net)", "km²/month"),
        ("tanks", "tanks"),
        ("days", "days"),
        ("cost_usd", "USD"),
    ],
)
def test_that_a_name_may_state_a_unit(name: str, unit: str) -> None:
    assert named_unit(name) == unit


@pytest.mark.parametrize(
    "name", ["area", "day", "year", "value", "round", "m", "estimate", "cumulative casualties"]
)
def test_that_no_unit_is_guessed(name: str) -> None:
    assert named_unit(name) is None


def test_that_the_reason_says_where_the_unit_is_from(read: Read) -> None:
    dataset = read("date,area_km2\n2024-01-01,5.5\n2024-01-02,6\n")
    assert "the name states km²" in dataset.column("area_km2").reason


def test_that_a_publisher_is_recognised_by_its_columns(read: Read) -> None:
    text = (
        "date,day,personnel,personnel*,POW\n2022-02-25,2,2800,about,0\n2022-02-26,3,4300,about,0\n"
    )
    dataset = read(text)
    described = dataset.column("personnel")
    assert (described.unit, described.basis) == ("casualties", "cumulative")
    assert "General Staff" in described.reason
    assert "General Staff" in dataset.provenance.source
    assert dataset.provenance.licence == "MIT"


def test_that_of_two_profiles_the_closer_one_is_taken() -> None:
    names = [
        *["date", "day", "aircraft", "helicopter", "tank", "APC", "MRL", "drone", "personnel"],
        "field artillery",
    ]
    profile = matching(names, "losses.csv")
    assert profile is not None
    assert profile.title == "General Staff, corrections"


def test_that_a_data_package_beside_the_file_is_believed(tmp_path: Path) -> None:
    (tmp_path / "losses.csv").write_text("date,x\n2024-01-01,5\n2024-01-02,6\n2024-01-03,9\n")
    package = {
        "licenses": [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0"}],
        "resources": [
            {
                "path": "losses.csv",
                "sources": [{"title": "The ministry"}],
                "as_of": "2024-02-01",
                "schema": {"fields": [{"name": "x", "unit": "sq km", "basis": "level"}]},
            }
        ],
    }
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    [dataset] = open_file(tmp_path / "losses.csv")
    described = dataset.column("x")
    assert (described.unit, described.basis) == ("km²", "level")
    assert dataset.provenance.source == "The ministry"
    assert dataset.provenance.licence == "Creative Commons Attribution 4.0"
    assert dataset.provenance.as_of == "2024-02-01"


@pytest.mark.parametrize("content", ["", "5", "[]", '{"resources": 5}', '{"resources": [5]}', "{"])
def test_that_a_broken_data_package_does_not_hinder_reading(tmp_path: Path, content: str) -> None:
    (tmp_path / "losses.csv").write_text("date,x\n2024-01-01,5\n2024-01-02,6\n")
    (tmp_path / "datapackage.json").write_text(content)
    [dataset] = open_file(tmp_path / "losses.csv")
    assert len(dataset.frame) == 2


EVENTS = """town,claimed,acknowledged,assessed
Vuhledar,2024-10-03,2024-10-02,2024-10-01
Kurakhove,2025-01-06,,2024-12-26
Siversk,2025-12-11,2025-12-23,2025-12-18
"""


def test_that_several_columns_of_days_are_as_of_the_last_day_in_any_of_them(read: Read) -> None:
    assert read(EVENTS).provenance.as_of == "2025-12-23"


def test_that_days_to_come_are_none_that_figures_are_as_of(read: Read) -> None:
    dataset = read(
        "day,lost,deadline\n2024-01-01,1,2999-01-01\n2024-01-02,2,2999-01-02\n2024-01-03,3,\n"
    )
    assert dataset.provenance.as_of == "2024-01-03"


def test_that_a_column_named_as_of_says_what_figures_are_as_of(read: Read) -> None:
    dataset = read(
        "aim,deadline,as_of\nDonetsk,2024-12-31,2024-04-02\nPokrovsk,2024-12-31,2024-11-05\n"
    )
    assert dataset.provenance.as_of == "2024-11-05"


def test_that_a_series_is_as_of_its_last_day(read: Read) -> None:
    dataset = read("date,x\n2024-01-03,5\n2024-01-02,6\n2024-01-01,7\n")
    assert dataset.provenance.as_of == "2024-01-03"


def test_that_every_bundled_profile_is_sound() -> None:
    assert len(bundled()) == len(list((resources() / "profiles").glob("*.json")))
    for profile in bundled():
        assert profile.title
        assert len(profile.names) >= 2
        for column in profile.columns.values():
            if column.unit is not None:
                assert parse_unit(column.unit).symbol == column.unit


@pytest.mark.parametrize(
    "content", ["{}", '{"title": "x", "names": []}', '{"title": "x", "names": ["a"], "columns": 5}']
)
def test_that_an_unsound_profile_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(content)
    with pytest.raises(FileUnreadable, match="profile “x"):
        read_profile(path)


def test_that_a_guard_against_formulas_is_taken_off_where_the_package_says_so(
    read: Read, tmp_path: Path
) -> None:
    fields = [{"name": "note", "guarded": True}, {"name": "other"}]
    resource = {"path": "losses.csv", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    dataset = read("note,other,n\n'=1+1,'=1+1,5\n'tis,'@x,6\n'-5 so far,y,7\n")
    assert dataset.frame["note"].tolist() == ["=1+1", "'tis", "-5 so far"]
    assert dataset.frame["other"].tolist() == ["'=1+1", "'@x", "y"]
    assert dataset.raw.cell(0, 0) == "'=1+1"


def tags(dataset: Dataset, name: str) -> tuple[str | None, str | None]:
    column = dataset.column(name)
    return column.extent, column.standing


def test_that_a_name_may_state_net_or_gross_and_claimed_or_assessed(read: Read) -> None:
    dataset = read("date,net_change_km2,gross advance,claimed_losses,area\n2024-01-01,1,2,3,4\n")
    names = ("net_change_km2", "gross advance", "claimed_losses", "area")
    assert [tags(dataset, name) for name in names] == [
        ("net", None), ("gross", None), (None, "claimed"), (None, None),
    ]  # fmt: skip


def test_that_a_party_to_the_war_claims_and_a_mapper_assesses(read: Read) -> None:
    personnel = read("date,day,personnel,personnel*\n2022-02-25,2,2800,about\n")
    assert tags(personnel, "personnel") == (None, "claimed")
    area = read(
        "date,area_assessed_as_russia_controlled,change_in_area_assessed_as_russia_controlled\n"
        "2024-01-01,5,1\n2024-01-02,6,1\n"
    )
    change = "change_in_area_assessed_as_russia_controlled"
    assert tags(area, change) == ("net", "assessed")


def test_that_a_package_and_then_the_user_decide_what_a_figure_is_of(
    read: Read, tmp_path: Path
) -> None:
    fields = [{"name": "advance", "extent": "gross", "standing": "assessed"}]
    resource = {"path": "losses.csv", "schema": {"fields": fields}}
    (tmp_path / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    text = "date,advance\n2024-01-01,1\n2024-01-02,2\n"
    assert tags(read(text), "advance") == ("gross", "assessed")
    decided = Overrides(columns=(ColumnOverride("advance", extent="net"),))
    [dataset] = open_file(tmp_path / "losses.csv", overrides=decided)
    assert tags(dataset, "advance") == ("net", "assessed")


def test_that_common_names_are_a_publishers_only_in_a_file_of_its_name(tmp_path: Path) -> None:
    """Anybody may have written down days and areas, in hectares perhaps."""
    rows = "2024-01-01,5\n2024-01-02,6\n"
    for name, head, source, unit in (
        ("territory.csv", "date,area", "Liveuamap", "km²"),
        ("Liveuamap 2024.csv", "date,area", "Liveuamap", "km²"),
        ("area.csv", "date,area", "", None),
        ("territory.csv", "date,area,price", "", None),
    ):
        (tmp_path / name).write_text(f"{head}\n{rows}", encoding="utf-8")
        (dataset,) = open_file(tmp_path / name)
        assert dataset.provenance.source.partition(",")[0] == source, name
        assert dataset.column("area").unit == unit, name
