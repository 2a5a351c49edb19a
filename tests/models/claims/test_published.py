"""The published calculations, each with the verdict that it must get."""

import csv
import json
from pathlib import Path

import pytest

from models.answers.check import check
from models.claims import check as check_claim
from models.claims import neighbours, read_claims


@pytest.fixture
def claims_file(field_data: Path) -> Path:
    return field_data / "facts" / "claims.csv"


def test_that_every_published_calculation_gets_its_verdict_and_value(claims_file: Path) -> None:
    with claims_file.open(encoding="utf-8", newline="") as rows:
        expected = {row["id"]: row for row in csv.DictReader(rows)}
    answers = check(claims_file)["claims"]
    assert [answer["id"] for answer in answers] == list(expected)
    for answer in answers:
        row = expected[answer["id"]]
        assert (answer["id"], answer["verdict"]) == (answer["id"], row["expected_verdict"])
        value = answer["recomputed"]
        shown = "" if value is None else f"{value:.6g}"
        assert (answer["id"], shown and float(shown)) == (
            answer["id"],
            row["expected_value"] and float(row["expected_value"]),
        )


def test_that_every_key_is_there_and_the_json_is_strict(claims_file: Path) -> None:
    found = check(claims_file)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    keys = {
        "id", "verdict", "printed", "recomputed", "low", "high", "unit", "reason", "holds_if",
    }  # fmt: skip
    by_id = {answer["id"]: answer for answer in found["claims"]}
    assert all(set(answer) == keys for answer in by_id.values())
    assert by_id["S2"]["holds_if"][0] == {
        "input": "area", "value": 558.0, "low": 542.5, "high": 573.5, "unit": "km²",
    }  # fmt: skip
    assert by_id["S2"]["holds_if"][1]["value"] == pytest.approx(32.94, abs=0.005)
    assert by_id["S1"]["high"] is None
    assert by_id["S5"]["unit"] == "years"
    assert by_id["I1"]["unit"] == "%"
    assert by_id["S4"]["unit"] == "1"
    assert (by_id["S4"]["printed"], by_id["S4"]["holds_if"]) == (None, [])
    assert by_id["Z1"]["recomputed"] is None


def test_that_the_slips_behind_published_contradictions_are_found(claims_file: Path) -> None:
    claims = read_claims(claims_file)
    kinds = {
        claim.id: [slip.kind for slip in check_claim(claim, neighbours(claim, claims)).slips]
        for claim in claims
    }
    assert kinds["I4"] == ["turned over"]
    assert kinds["S2"] == ["one digit mistyped"]
    # 68 per km² is the figure for May to August 2025, printed for August alone.
    assert "another scope's figure" in kinds["I9d"]
