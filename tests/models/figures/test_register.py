"""The bundled register: what it holds, where it is from, and how a bad row is told."""

import csv
from datetime import date
from pathlib import Path

import pytest

from models.bundled import locate, resources
from models.errors import FileUnreadable
from models.figures import CLAIMS, Period, read_register, register

REPORT = (
    "https://en.defence-ua.com/analysis/ukrainian_defenses_repel_russia_every_kilometer_captured_"
    "in_2024_costs_102_russian_soldiers-13054.html"
)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("id", "value", "unit"),
    [
        ("area-2024-de", 4200, "km²"),
        ("area-2024-isw", 4168, "km²"),
        ("area-2024-csis", 3604, "km²"),
        ("casualties-2024-de", 420_000, "casualties"),
        ("cost-2024-de", 102, "casualties/km²"),
        ("area-2024-12-de", 593, "km²"),
        ("pace-2024-12-de", 18, "km²/day"),
        ("pace-2024-12-isw", 18.1, "km²/day"),
        ("pace-2024-11-de", 28, "km²/day"),
        ("area-2024-11-isw", 839, "km²"),
        ("remaining-donetsk-de", 8559, "km²"),
        ("rolling-stock-2024-12-de", 9, "vehicles"),
    ],
)
def test_that_the_report_s_figures_are_there_as_printed(id: str, value: float, unit: str) -> None:
    figure = register().figure(id)
    assert figure.printed.value == value
    assert figure.printed.unit.symbol == unit


def test_that_a_bound_is_read_as_a_bound() -> None:
    assert register().figure("casualties-2024-de").printed.low == 420_000
    assert register().figure("casualties-2024-de").printed.high == float("inf")


def test_that_the_same_number_under_two_scopes_stays_two_figures() -> None:
    original, outlet = register().figure("cost-2024-isw"), register().figure("cost-2024-de")
    assert original.printed.value == outlet.printed.value == 102
    assert original.scope == "Ukraine and Kursk Oblast"
    assert outlet.scope == "Ukraine"


def test_that_whole_year_areas_are_kept_apart_from_those_that_end_on_18_december() -> None:
    advanced = register().of("area advanced")
    whole_year = {
        f.id for f in advanced if f.period == Period(date(2024, 1, 1), date(2024, 12, 31))
    }
    assert whole_year == {"area-2024-de", "area-2024-isw", "area-2024-csis"}
    ends_early = register().figure("area-2024-12-18-isw")
    assert ends_early.period.words() == "2024-01-01 to 2024-12-18"


def test_that_a_party_to_the_war_is_marked() -> None:
    assert register().figure("casualties-2024-de").party == "Ukraine"
    assert register().figure("area-2024-12-18-gerasimov").party == "Russia"
    assert register().figure("area-2024-isw").party == ""
    for figure in register().figures:
        if any(name in figure.originator for name in ("Syrskyi", "Ukrainian", "Belousov")):
            assert figure.party, figure.id


def test_that_every_figure_names_originator_relay_address_and_as_of_day() -> None:
    ids = [figure.id for figure in register().figures]
    assert len(ids) == len(set(ids)) == 56
    for figure in register().figures:
        assert figure.originator, figure.id
        assert figure.relay, figure.id
        assert figure.scope, figure.id
        assert figure.address.startswith("https://"), figure.id
        assert figure.as_of, figure.id


def test_that_every_figure_carries_a_published_value_period_and_day(field_data: Path) -> None:
    published = {
        (row["source_url"], float(row["value"]), row["period_start"], row["period_end"])
        for row in rows(field_data / "facts" / "facts.csv")
    }
    for row in rows(resources() / "register" / "figures.csv"):
        figure = register().figure(row["id"])
        key = (row["address"], figure.printed.value, row["period_start"], row["period_end"])
        assert key in published, row["id"]


def printed(row: dict[str, str]) -> list[str]:
    """The printed inputs of a calculation, without their names and sources."""
    inputs = (entry.partition(":")[2] for entry in row["inputs"].split("; "))
    return [text.partition("[")[0].strip() for text in inputs]


def test_that_the_worked_example_opens_on_the_102_row() -> None:
    claims = rows(locate(CLAIMS))
    assert list(claims[0]) == [
        "id", "claimant", "as_of", "source", "statement", "result", "formula", "inputs",
    ]  # fmt: skip
    first = claims[0]
    assert (first["id"], first["result"], first["source"]) == ("S1", "≈102 casualties/km²", REPORT)


def test_that_the_worked_example_has_every_calculation_of_the_report(field_data: Path) -> None:
    published = {row["id"]: row for row in rows(field_data / "facts" / "claims.csv")}
    bundled = {row["id"]: row for row in rows(locate(CLAIMS))}
    assert {id for id in published if id.startswith("S")} <= set(bundled)
    for id, row in bundled.items():
        if row["claimant"].startswith("Salient"):
            assert not row["result"], id  # computed by us from published figures
            continue
        assert row["result"] == published[id]["result"], id
        assert printed(row) == printed(published[id]), id
        assert row["statement"] != published[id]["statement"], id


def test_that_three_dates_of_one_event_are_told_apart() -> None:
    vuhledar = next(e for e in register().events if e.settlement == "Vuhledar")
    assert [(kind, word.day, word.by) for kind, word in vuhledar.days()] == [
        ("assessed", date(2024, 10, 1), "DeepState"),
        ("acknowledged", date(2024, 10, 2), "Ukraine"),
        ("claimed", date(2024, 10, 3), "Russia"),
    ]


def test_that_kurakhove_falls_in_2024_by_assessment_and_in_2025_by_claim() -> None:
    kurakhove = next(e for e in register().events if e.settlement == "Kurakhove")
    assert kurakhove.assessed is not None
    assert kurakhove.claimed is not None
    assert (kurakhove.assessed.day.year, kurakhove.claimed.day.year) == (2024, 2025)
    assert kurakhove.area == 7.3


def test_that_sixteen_settlements_have_a_claimed_day_each() -> None:
    assert len(register().events) == 16
    assert all(event.claimed for event in register().events)
    for event in register().events:
        assert event.as_of == max(word.day for _, word in event.days()).isoformat()
    limited = [event.settlement for event in register().events if event.significance == "limited"]
    assert limited == ["Avdiivka", "Vuhledar", "Selydove", "Kurakhove"]


def test_that_objectives_have_a_deadline_and_what_the_figures_say() -> None:
    donetsk, luhansk, buffer, pokrovsk = register().objectives
    assert donetsk.deadline == date(2024, 12, 31)
    assert donetsk.printed is not None
    assert donetsk.printed.text == "66 %"
    assert luhansk.printed is not None
    assert luhansk.printed.text == "99 %"
    assert buffer.printed is not None
    assert buffer.printed.value == 211
    assert pokrovsk.printed is None
    assert {o.status for o in register().objectives} == {"not met"}


def copy(folder: Path) -> Path:
    for file in (resources() / "register").glob("*.csv"):
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def test_that_a_row_that_cannot_be_read_is_named_by_file_and_line(tmp_path: Path) -> None:
    events = copy(tmp_path) / "events.csv"
    text = events.read_text(encoding="utf-8")
    events.write_text(text.replace("2023-01-11", "2023-13-11"), encoding="utf-8")
    with pytest.raises(FileUnreadable, match=r"events\.csv, line 3: .*2023-13-11"):
        read_register(tmp_path)


def test_that_a_missing_column_is_named(tmp_path: Path) -> None:
    sources = copy(tmp_path) / "sources.csv"
    text = sources.read_text(encoding="utf-8")
    sources.write_text(text.replace("licence", "license", 1), encoding="utf-8")
    with pytest.raises(FileUnreadable, match="the column “licence” is missing"):
        read_register(tmp_path)


def test_that_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match=r"figures\.csv"):
        read_register(tmp_path)
