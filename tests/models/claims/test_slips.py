"""The usual slips that would explain a contradiction."""

from dataclasses import replace
from pathlib import Path

import pytest

from models import claims
from models.claims import Claim, ClaimInput, Known, Slip, check, neighbours, registered
from models.claims.reading import split_inputs
from models.claims.slips import SLIPS
from models.figures import register
from models.quantity import parse_unit


def found(result: str, formula: str, inputs: str, *known: Known) -> dict[str, Slip]:
    checked = check(Claim("1", result, formula, split_inputs(inputs)), known)
    assert checked.verdict == "contradicts"
    return {slip.kind: slip for slip in checked.slips}


KM2 = parse_unit("km²")
COST_IN_MILES = "c: 427,000 casualties; a: 1,609 mi²"
DONBAS = "h: 45 km²; d: 50 km²; l: 60 km²"


@pytest.mark.parametrize(
    ("kind", "result", "formula", "inputs", "words"),
    [
        # 102 per km² is 265 per mi²; divided by 2.59 instead of multiplied it is 40.
        ("turned over", "40 casualties/mi²", "c / a", COST_IN_MILES, "39.56"),
        ("turned over", "4.5", "a / b", "a: 2 km²; b: 9 km²", "upside down is 4.5"),
        ("km² for mi²", "102 casualties/mi²", "c / a", COST_IN_MILES, "102.4"),
        ("km² for mi²", "2.5 %", "a / b", "a: 100 km²; b: 10,359 km²", "100 mi²"),
        ("a factor of ten", "191 km²/day", "a / d", "a: 593 km²; d: =31 days", "191.29"),
        ("a factor of ten", "69 km²", "a + b", "a: 64 km²; b: 50 km²", "5 km²"),
        ("percent of the wrong whole", "22 %", "1 - b / a", "a: 564 km²; b: 464 km²", "later"),
        ("percent of the wrong whole", "25 %", "a / b", "a: 20 km²; b: 100 km²", "rest"),
        ("percent of the wrong whole", "90 %", "h / (d + l)", DONBAS, "“d”"),
        ("another day count", "19.8 km²/day", "a / d", "a: 593 km²; d: =31 days", "30 days"),
        ("another day count", "1.39 km²/day", "a / d", "a: 501 km²; d: =366 days", "360 days"),
        ("a total for a month", "593 km²/day", "a / d", "a: 593 km²; d: =31 days", "month of 31"),
        ("a total for a month", "1.5 km²/day", "a + b", "a: 22 km²/day; b: 23 km²/day", "of 30"),
        ("one digit mistyped", "18.1 km²/day", "a / d", "a: 593 km²; d: =31 days", "19.1 km²/day"),
        ("one digit mistyped", "16.2 km²/day", "a / d", "a: 593 km²; d: =31 days", "503 km²"),
    ],
)  # fmt: skip
def test_that_a_slip_that_would_explain_the_result_is_offered(
    kind: str, result: str, formula: str, inputs: str, words: str
) -> None:
    assert words in found(result, formula, inputs)[kind].text


def test_that_a_share_of_another_known_whole_is_offered() -> None:
    # Insider, March 2023: 115.9 mi² are 0.28 % of the land then occupied, not of the country.
    occupied = Known(107_000, KM2, "area occupied in March 2023", whole=True)
    slips = found("0.28 %", "area / country", "area: 115.9 mi²; country: 603,550 km²", occupied)
    assert "area occupied in March 2023" in slips["percent of the wrong whole"].text


def test_that_the_figure_of_another_scope_is_offered() -> None:
    claim = (
        "102 casualties/km²",
        "casualties / area",
        "casualties: 427,000 casualties; area: 3,604 km²",
    )
    with_kursk = Known(4168, KM2, "area with Kursk Oblast", name="area")
    assert (
        "4,168 km² (area with Kursk Oblast)"
        in found(*claim, with_kursk)["another scope's figure"].text
    )
    printed = Known(102, parse_unit("casualties/km²"), "another year")
    assert "another year" in found(*claim, printed)["another scope's figure"].text
    assert "another scope's figure" not in found(*claim)


@pytest.mark.parametrize("name", ["area", "taken"])
def test_that_another_figure_of_the_same_days_is_offered_whatever_the_input_is_called(
    name: str,
) -> None:
    """427,000 over CSIS's 3,604 km² on Ukrainian territory is 118, over ISW's 4,168 km² 102."""
    claim = Claim(
        "1", "118 casualties/km²", f"losses / {name}",
        split_inputs(f"losses: 427,000 casualties; {name}: 4,168 km²"),
    )  # fmt: skip
    slips = check(claim, registered(register().figures)).slips
    assert [slip.kind for slip in slips] == ["another scope's figure"]
    assert "3,604 km²" in slips[0].text


@pytest.mark.parametrize(
    ("result", "formula", "inputs", "words"),
    [
        # 593 over 31 days, printed as a rate though it is the total, and the other way round.
        ("593 km²/day", "a / d", "a: 593 km²; d: =31 days", "it would be 593 km²."),
        ("19.1 km²", "a", "a: 593 km²", "it would be 19.129 km²/day."),
        ("593 km²", "a", "a: 19.13 km²", "it would be 593.03 km²."),
        # 45,000 a month are 1,478 a day, and 1,478 a day in 28 days 41,396.
        ("41,000 casualties", "a", "a: 1,478 casualties", "a month of 28 days"),
    ],
)
def test_that_a_total_is_in_the_unit_of_a_total(
    result: str, formula: str, inputs: str, words: str
) -> None:
    assert words in found(result, formula, inputs)["a total for a month"].text


@pytest.mark.parametrize(
    ("result", "formula", "inputs"),
    [
        ("31 %", "a / b", "a: 10 km²; b: =1,000 km²"),  # 1 % for 31 days is no share
        ("62 days", "a / b", "a: 36 km²; b: 18 km²/day"),  # nor are 2 days 62
        ("310 casualties/km²", "c / a", "c: 1,000 casualties; a: 100 km²"),
    ],
)
def test_that_what_does_not_add_up_over_days_has_no_total(
    result: str, formula: str, inputs: str
) -> None:
    assert "a total for a month" not in found(result, formula, inputs)


def test_that_a_bound_is_not_explained_by_what_lies_far_beyond_it() -> None:
    # 18 km²/day for a month instead of a day would be 36 years, but nobody prints that as “>2”.
    assert "a total for a month" not in found(
        ">2 years", "remaining / pace", "remaining: 8,559 km²; pace: 18 km²/day"
    )


def test_that_only_a_contradiction_is_explained() -> None:
    claim = Claim("1", "28 km²/day", "a / d", split_inputs("a: 839 km²; d: =30 days"))
    assert check(claim).slips == ()


def test_that_every_slip_is_listed() -> None:
    folder = Path(claims.__file__).parent / "slips"
    files = {file.stem for file in folder.glob("*.py")} - {"__init__", "slip"}
    assert {getattr(finder, "__name__", "") for finder in SLIPS} == files


def test_that_the_same_claim_read_otherwise_is_no_other_figure() -> None:
    """“More than two years” read with two paces is one claim; that of another place is not."""
    rest = ClaimInput("remaining", "8,559 km²")
    told = [
        Claim(
            pace, ">2 years", "remaining / pace", (rest, ClaimInput("pace", pace)),
            claimant="An outlet", statement=f"At {pace}.",
        )
        for pace in ("18 km²/day", "28 km²/day")
    ]  # fmt: skip
    apart = replace(told[1], inputs=(ClaimInput("remaining", "900 km²"), told[1].inputs[1]))
    assert neighbours(told[0], told) == ()
    assert neighbours(told[0], [apart])[0].what == "“At 28 km²/day”, An outlet"
