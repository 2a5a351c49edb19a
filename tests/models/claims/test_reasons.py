"""What stands with a verdict: the reason, what would make it true, the arithmetic, the notes."""

import math

import pytest

from models.bundled import locate
from models.claims import Checked, Claim, ClaimInput, Known, check, read_claims, registered
from models.claims.reading import split_inputs
from models.figures.register import CLAIMS, register
from models.quantity import parse_unit


def checked(result: str, formula: str, inputs: str, *known: Known) -> Checked:
    return check(Claim("1", result, formula, split_inputs(inputs), source="there"), known)


DECEMBER = ("18 km²/day", "area / days", "area: 593 km²; days: =31 days")


def test_that_the_reason_of_a_contradiction_says_what_no_rounding_reaches() -> None:
    assert checked(*DECEMBER).reason == (
        "593 km² over 31 days is 19.1 km²/day; no rounding of 593 reaches 18 (17.5 to 18.5)."
    )


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (
            ("28 km²/day", "area / days", "area: 839 km²; days: =30 days"),
            "839 km² over 30 days is 27.97 km²/day, which rounds to the printed 28 km²/day.",
        ),
        (
            ("19 km²/day", "area / days", "area: 618 km²; days: =31 days"),
            "618 km² over 31 days is 19.9 km²/day; cut off instead of rounded, that is the "
            "printed 19 km²/day.",
        ),
        (
            ("102 casualties/km²", "c / a", "c: >420,000 casualties; a: ≈4,200 km²"),
            ">420,000 casualties over ≈4,200 km² is 100 casualties/km², but the inputs as printed "
            "allow 98.82 casualties/km² or more, which reaches 102 (101.5 to 102.5).",
        ),
        (
            (">2 years", "remaining / pace", "remaining: 8,559 km²; pace: 18 km²/day"),
            "8,559 km² over 18 km²/day is 1.3 years; no rounding of 8,559 and 18 reaches >2 years.",
        ),
        (
            ("", "1 - december / november", "december: 18 km²/day; november: 28 km²/day"),
            "1 − 18 km²/day / 28 km²/day is 0.3571; nothing is printed, so the figure is ours "
            "(0.3273 to 0.386).",
        ),
        (
            ("a third", "a / b", "a: 2,356 km²; b: 7,168 km²"),
            "2,356 km² over 7,168 km² is 0.329, which rounds to the printed a third.",
        ),
        (
            (">3,600 km²", "a + b", "a: 3,000 km²; b: 617 km²"),
            "3,000 km² + 617 km² is 3,617 km², which fits the printed >3,600 km².",
        ),
    ],
)
def test_that_the_reason_is_one_plain_sentence(claim: tuple[str, str, str], reason: str) -> None:
    assert checked(*claim).reason == reason


def test_that_each_input_is_solved_for_alone() -> None:
    # December 2024: 18 × 31 = 558 km², or 593 / 18 = 32.94 days; ends from 17.5 and 18.5.
    area, days = checked(*DECEMBER).holds_if
    assert (area.input, area.value, area.low, area.high, area.unit) == (
        "area", 558, 542.5, 573.5, "km²",
    )  # fmt: skip
    assert (days.input, days.unit) == ("days", "days")
    assert (days.value, days.low, days.high) == pytest.approx((593 / 18, 593 / 18.5, 593 / 17.5))


def test_that_a_bound_is_held_from_one_value_on() -> None:
    # More than two years: at least 2 × 365.25 × 18 km² left, or at most 8,559 / 730.5 km²/day.
    claim = (">2 years", "remaining / pace", "remaining: 8,559 km²; pace: 18 km²/day")
    remaining, pace = checked(*claim).holds_if
    assert (remaining.value, remaining.low, remaining.high) == (13_149, 13_149, math.inf)
    assert (pace.low, pace.high) == pytest.approx((0, 8559 / 730.5))


@pytest.mark.parametrize(
    ("result", "formula", "inputs", "name", "value"),
    [
        ("25 %", "a / (a + b)", "a: 30 km²; b: 60 km²", "a", 20),
        ("9 km²", "a ** 2", "a: 5 km", "a", 3),
        ("50 %", "1 - b / a", "a: 100 km²; b: 80 km²", "b", 50),
        ("20 years", "country * (1 - held) / pace",
         "country: 7,305 km²; held: 10 %; pace: =0.5 km²/day", "held", 50),
        ("100 km²", "a * exp(rate * time)", "a: 50 km²; rate: =1 1/year; time: =2 years", "time",
         math.log(2)),
        ("-5 %", "b / a - 1", "a: 100 km²; b: 102 km²", "b", 95),
        ("-3 km²", "a + change", "a: =1 km²; change: -1 km²", "change", -4),
    ],
)  # fmt: skip
def test_that_any_formula_is_solved(
    result: str, formula: str, inputs: str, name: str, value: float
) -> None:
    solved = {solution.input: solution for solution in checked(result, formula, inputs).holds_if}
    assert solved[name].value == pytest.approx(value, rel=1e-9)
    assert solved[name].low <= solved[name].value <= solved[name].high


def test_that_an_input_that_cannot_make_it_true_is_left_out() -> None:
    # No area b, however small, makes 100 km² and b together 50 km².
    solved = checked("50 km²", "a + b", "a: =100 km²; b: 10 km²").holds_if
    assert [(solution.input, solution.value) for solution in solved] == [("a", 40)]


def test_that_nothing_printed_needs_nothing_to_hold() -> None:
    assert checked("", "a + b", "a: 1 km²; b: 10 km²").holds_if == ()


def test_that_the_arithmetic_is_written_step_by_step() -> None:
    claim = (
        ">2 years",
        "remaining / (area / days)",
        "remaining: 8,559 km²; area: ≈4,200 km²; days: =366 days",
    )
    assert checked(*claim).steps == (
        "remaining = 8,559 km²: 8,558.5 to 8,559.5 km²",
        "area = ≈4,200 km²: 4,150 to 4,250 km²",
        "days = 366 days, exactly",
        "area / days = 4,200 km² / 366 days = 11.4754 km²/day",
        "remaining / (area / days) = 8,559 km² / 11.4754 km²/day = 2.04204 years; "
        "the inputs allow 2.0179 to 2.06677 years",
        "printed: >2 years, that is 2 years or more; reproduces",
    )


def test_that_a_sum_of_many_is_one_step() -> None:
    lines = checked("6 km²", "a + b + c", "a: 1 km²; b: 2 km²; c: 3 km²").steps
    assert lines[3].startswith("a + b + c = 1 km² + 2 km² + 3 km² = 6 km²")


def test_that_figures_of_different_scopes_are_noted_beside_the_verdict() -> None:
    claim = Claim(
        id="1",
        result="102 casualties/km² (Ukraine)",
        formula="casualties / area",
        inputs=(
            ClaimInput("casualties", "427,000 casualties"),
            ClaimInput("area", "4,168 km²", "elsewhere"),
            ClaimInput("days", "=366 days"),
        ),
        source="there",
    )
    km2 = parse_unit("km²")
    kursk = "Ukraine and Kursk Oblast"
    note = "Assessed, not claimed."
    known = Known(4168, km2, "area", kursk, "area", "elsewhere", note=note)
    other = Known(4168, km2, "area", "another world", "area", "elsewhere still")
    found = check(claim, (known, other))
    assert found.verdict == "reproduces"
    scopes, remark, sources, left_over = found.notes
    assert remark == "“area”: Assessed, not claimed."
    assert "result: Ukraine; area: Ukraine and Kursk Oblast" in scopes
    assert "elsewhere" in sources
    assert "“days”" in left_over
    assert check(claim).notes == (sources, left_over)


def test_that_the_worked_example_names_what_its_figures_count() -> None:
    claims = read_claims(locate(CLAIMS))
    known = registered(register().figures)
    notes = {claim.id: check(claim, known).notes for claim in claims}
    assert any("all fronts" in note for note in notes["S1"])
    assert any("Kursk Oblast" in note for note in notes["S1"])
    assert any("Kursk Oblast" in note for note in notes["S5"])
