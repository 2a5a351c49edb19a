"""Verdicts, by the rules that are tried in order."""

import math

import pytest

from models.claims import Checked, Claim, check
from models.claims.reading import split_inputs


def checked(result: str, formula: str, inputs: str) -> Checked:
    return check(Claim("1", result, formula, split_inputs(inputs)))


@pytest.mark.parametrize(
    ("result", "formula", "inputs", "verdict", "recomputed"),
    [
        # The published figures behind these are named in the bundled claims.
        ("18 km²/day", "area / days", "area: 593 km²; days: =31 days", "contradicts", 593 / 31),
        ("28 km²/day", "area / days", "area: 839 km²; days: =30 days", "reproduces", 839 / 30),
        ("19 km²/day", "area / days", "area: 618 km²; days: =31 days", "truncated", 618 / 31),
        ("≈19 km²/day", "area / days", "area: 618 km²; days: =31 days", "contradicts", 618 / 31),
        (
            "≈102 casualties/km²",
            "casualties / area",
            "casualties: >420,000 casualties; area: ≈4,200 km²",
            "consistent",
            100,
        ),
        ("", "casualties / area", "casualties: 100 casualties; area: 8 km²", "implied", 12.5),
        (">2 years", "remaining / pace", "remaining: 8,559 km²; pace: 18 km²/day", "contradicts",
         8559 / 18 / 365.25),
        (">2 years", "remaining / (area / days)",
         "remaining: 8,559 km²; area: ≈4,200 km²; days: =366 days", "reproduces",
         8559 / (4200 / 366) / 365.25),
        ("at least 30 km²", "a + b", "a: 10 km²; b: 20 km²", "reproduces", 30),
        ("<30 km²", "a + b", "a: 10 km²; b: 20 km²", "reproduces", 30),
        ("up to 29 km²", "a + b", "a: 10 km²; b: 20 km²", "consistent", 30),
        ("up to 28 km²", "a + b", "a: 10 km²; b: 20 km²", "contradicts", 30),
        ("nearly 33 km²", "a + b", "a: 10 km²; b: 20 km²", "reproduces", 30),
        ("nearly 29 km²", "a + b", "a: =10 km²; b: =20 km²", "contradicts", 30),
        ("=30 km²", "a + b", "a: 10 km²; b: 20 km²", "reproduces", 30),
        ("=31 km²", "a + b", "a: 10 km²; b: 20 km²", "consistent", 30),
        # One significant digit is never all there is: 100 stands for 95 to 105.
        ("100 casualties/km²", "c / a", "c: 427,000 casualties; a: 3,604 km²", "contradicts",
         427_000 / 3604),
        # Cut at the tens, 199 is 190: the two digits that count in 100 are not what is left.
        ("100 casualties/km²", "c / a", "c: 427,000 casualties; a: 2,145 km²", "contradicts",
         427_000 / 2145),
        ("190 casualties/km²", "c / a", "c: 427,000 casualties; a: 2,145 km²", "truncated",
         427_000 / 2145),
        ("-1 %", "b / a - 1", "a: 1,000 km²; b: 981.5 km²", "truncated", -1.85),
        ("2025-02-01", "start + wait", "start: 2025-01-01; wait: =31.9 days", "reproduces",
         20_089 + 31.9),
        # Names as people write them, and a sign of equality as in a spreadsheet.
        ("18 km²/day", "=Area taken / Days", "area taken: 558 km²; days: =31 days", "reproduces",
         18),
        ("7.2 sq mi per day", "area/days", "area: 578 sq km; days: =31 d", "reproduces",
         578 / 2.589988110336 / 31),
        ("nearly half", "a / b", "a: 240 tanks; b: 500 tanks", "reproduces", 0.48),
        ("more than doubled", "a / b", "a: 530 casualties; b: 252 casualties", "reproduces",
         530 / 252),
        ("one in four", "a / b", "a: 21 tanks; b: 100 tanks", "consistent", 0.21),
        ("true", "december < november", "december: 18 km²/day; november: 28 km²/day", "reproduces",
         1),
        ("false", "a < b", "a: 100 km²; b: 102 km²", "consistent", 1),
        ("5.6 deaths per 1,000 persons", "d / p", "d: 5,600 deaths; p: 1 million people",
         "reproduces", 5.6),
        ("366 days", "days_between(a, b)", "a: 31 December 2023; b: 31.12.2024", "reproduces", 366),
        ("2025-02-02", "start + wait", "start: 2025-01-01; wait: =31.9 days", "contradicts",
         20_089 + 31.9),
    ],
)  # fmt: skip
def test_that_the_first_rule_that_applies_gives_the_verdict(
    result: str, formula: str, inputs: str, verdict: str, recomputed: float
) -> None:
    found = checked(result, formula, inputs)
    assert found.verdict == verdict
    assert found.recomputed == pytest.approx(recomputed, rel=1e-9)


@pytest.mark.parametrize(
    ("result", "formula", "inputs", "reason"),
    [
        ("12 km²", "a", "", "“a” at character 1"),
        ("12 km²", "a +", "a: 5 km²", "character 3"),
        ("12 km²", "", "a: 5 km²", "no formula"),
        ("12 leagues", "a", "a: 5 km²", "“leagues”"),
        ("12 km²", "a", "a: 5 leagues", "“leagues”"),
        ("12 km²", "a", "a: many", "“many”"),
        ("many", "a", "a: 5 km²", "“many”"),
        ("12 km²", "a", "5 km²", "no name"),
        ("12 km²", "a", "a: 5 km²; a: 6 km²", "twice"),
        ("12 days", "a", "a: 5 km²", "gives km²"),
        ("12", "a", "a: 5 km²", "without a unit"),
        ("12 casualties", "a + b", "a: 5 casualties; b: 5 deaths", "do not mix"),
        ("12 casualties/km²", "c / a", "c: 1,200 casualties; a: =0 km²", "“a” is 0 km²"),
        ("12 casualties/km²", "c / a", "c: 1,200 casualties; a: 0 km²", "can be 0"),
        ("12 casualties/km²", "c / (a - b)", "c: 9 casualties; a: 5 km²; b: 5 km²", "can be 0"),
        ("12 casualties/km²", "c / change", "c: 9 casualties; change: <5 km²", "can be 0"),
        # A net loss of ground: neither an infinite cost nor a negative one.
        ("12 casualties/km²", "c / a", "c: 1,200 casualties; a: -73 km²", "below 0"),
        ("", "c / (a - b)", "c: 1,200 casualties; a: 5 km²; b: 9 km²", "below 0"),
        ("12", "a ** 9 ** 9", "a: 5", "too large"),
        ("12", "exp(a)", "a: 5,000", "too large"),
        ("12", "a * a * a * a", "a: 9e99", "too large"),
        ("12", "x" * 100_000, "x: 5", "100,000 characters"),
    ],
)
def test_that_what_cannot_be_checked_is_undefined_with_its_reason(
    result: str, formula: str, inputs: str, reason: str
) -> None:
    found = checked(result, formula, inputs)
    assert found.verdict == "undefined"
    assert (found.recomputed, found.low, found.high) == (None, None, None)
    assert reason in found.reason
    assert found.steps == ()
    assert found.slips == ()


def test_that_a_bound_in_a_denominator_leaves_the_result_without_end() -> None:
    # Fewer than 4,200 km²: the cost is at least 426,500 / 4,200.
    found = checked("120 casualties/km²", "c / a", "c: 427,000 casualties; a: <4,200 km²")
    assert found.verdict == "consistent"
    assert found.low == pytest.approx(426_500 / 4200)
    assert found.high == math.inf


def test_that_a_result_may_be_negative_where_the_formula_subtracts() -> None:
    # It fell by 10 %, and “less than 5 %” growth is true of that.
    assert checked("<5 %", "b / a - 1", "a: 100 km²; b: 90 km²").verdict == "reproduces"


@pytest.mark.parametrize(
    ("formula", "inputs", "unit", "value"),
    [
        ("area / days", "area: 700 km²; days: =2 weeks", "km²/day", 50),
        ("area / time", "area: 100 ha; time: =2 days", "km²/day", 0.5),
        ("c / time", "c: 3,652.5 casualties; time: =1 year", "casualties/day", 10),
        ("a / pace", "a: 730.5 km²; pace: =1 km²/day", "years", 2),
        ("a + b", "a: 100 ha; b: 1 km²", "km²", 2),
        ("a / b", "a: 50 ha; b: 1 km²", "1", 0.5),
        ("a * share", "a: 200 km²; share: 50 %", "km²", 100),
        ("c / a", "c: 100 casualties; a: 4 mi²", "casualties/mi²", 25),
        ("a * cost", "a: 4 mi²; cost: 25 casualties/mi²", "casualties", 100),
        ("a - b", "a: 5 vehicles; b: 3 vehicles", "vehicles", 2),
        ("d * 2", "d: 5 mi", "mi", 10),
        ("finish - start", "start: 2024-01-01; finish: 2026-01-01", "years", 731 / 365.25),
    ],
)
def test_that_an_unprinted_result_gets_the_unit_of_its_kind(
    formula: str, inputs: str, unit: str, value: float
) -> None:
    found = checked("", formula, inputs)
    assert (found.verdict, found.unit, found.printed) == ("implied", unit, None)
    assert found.recomputed == pytest.approx(value)


@pytest.mark.parametrize(
    ("area", "days", "result"),
    [
        ("593 km²", "=31 days", "18 km²/day"),
        ("59,300 ha", "=31 days", "18 km²/day"),
        ("593 km²", "=744 hours", "18 km²/day"),
        ("593 km²", "=31 days", "1,800 ha/day"),
        ("593 km²", "=31 days", "126 km²/week"),
    ],
)
def test_that_the_verdict_does_not_depend_on_the_unit(area: str, days: str, result: str) -> None:
    found = checked(result, "area / days", f"area: {area}; days: {days}")
    assert found.verdict == "contradicts"


@pytest.mark.parametrize("result", ["56.5 %", "0.565", "0.565 1"])
def test_that_a_share_is_answered_as_it_is_printed(result: str) -> None:
    found = checked(result, "autumn / year", "autumn: 2,356 km²; year: 4,168 km²")
    assert found.verdict == "reproduces"
    assert found.recomputed == pytest.approx(56.5259 if "%" in result else 0.565259, rel=1e-6)


def test_that_decimal_fractions_never_fake_a_contradiction() -> None:
    # 0.1 + 0.2 is 0.30000000000000004 in floats, and 0.3 is printed exactly.
    assert checked("=0.3 km", "a + b", "a: =0.1 km; b: =0.2 km").verdict == "reproduces"
    assert checked("18.45 km", "a + b", "a: =18.4 km; b: =0.045 km").verdict == "reproduces"


def test_that_one_fall_may_be_measured_by_another() -> None:
    assert checked("1.46", "a / b", "a: -73 km²; b: -50 km²").verdict == "reproduces"
