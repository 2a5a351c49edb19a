"""Thirty calculations of the kinds that reports print, each worked out by hand beside it.

They are chosen for what is easily got wrong; none of the numbers comes from the program.
"""

import pytest

from models.claims import Claim, check
from models.claims.reading import split_inputs

DECEMBER = "area: 593 km²; days: =31 days"
SHARE = "part: 412 km²; whole: 2,000 km²"
TIME = "remaining: 8,559 km²; pace: 18 km²/day"
LOSSES = "casualties: >420,000 casualties; days: =366 days"
MONTHS = "december: 593 km²; d: =31 days; november: 839 km²; n: =30 days"
POINTS = "later: 19.25 %; earlier: 18.9 %"

Case = tuple[str, str, str, str, float, float, float, str]

CASES: tuple[Case, ...] = (
    # 593/31 = 19.1290; 592.5/31 = 19.1129, 593.5/31 = 19.1452. Below 19.15, where 19.2 begins.
    ("19.2 km²/day", "area / days", DECEMBER,
     "contradicts", 19.1290323, 19.1129032, 19.1451613, "km²/day"),
    # 14 is no bound that was rounded: 19.14 itself lies between the two ends.
    ("over 19.14 km²/day", "area / days", DECEMBER,
     "consistent", 19.1290323, 19.1129032, 19.1451613, "km²/day"),
    # Nearly 19 is 17.1 to 19, which 19.1129 is above.
    ("almost 19 km²/day", "area / days", DECEMBER,
     "contradicts", 19.1290323, 19.1129032, 19.1451613, "km²/day"),
    # “31 days” without “=” is rounded: 592.5/31.5 = 18.8095, 593.5/30.5 = 19.4590, from 19.35.
    ("19.4 km²/day", "area / days", "area: 593 km²; days: 31 days",
     "consistent", 19.1290323, 18.8095238, 19.4590164, "km²/day"),
    # 19.1 × 31 = 592.1, 0.9 below 593; 19.05 × 31 = 590.55 to 19.15 × 31 = 593.65.
    ("593 km²", "rate * days", "rate: 19.1 km²/day; days: =31 days",
     "consistent", 592.1, 590.55, 593.65, "km²"),
    # A month is 365.25/12 = 30.4375 days: 19.1 × 30.4375 = 581.356; 580 is 575 to 585.
    ("580 km²/month", "rate", "rate: 19.1 km²/day",
     "reproduces", 581.35625, 579.834375, 582.878125, "km²/month"),
    # 412/2000 = 20.6 %: two digits count in 20, so it is 19.5 to 20.5, and 20.6 cut off is 20.
    ("20 %", "part / whole", SHARE, "truncated", 20.6, 20.0731707, 21.1538462, "%"),
    # The sign says that nothing was cut: 411.5/2050 = 20.07 % is inside 19.5 to 20.5.
    ("≈20 %", "part / whole", SHARE, "consistent", 20.6, 20.0731707, 21.1538462, "%"),
    # 100 is 95 to 105; 480 + 470 = 950 is on the very edge of 1,000, which is 950 to 1,050.
    ("1,000 casualties", "a + b", "a: 480 casualties; b: 470 casualties",
     "reproduces", 950, 940, 960, "casualties"),
    ("1,000 casualties", "a + b", "a: 479 casualties; b: 470 casualties",
     "consistent", 949, 943.5, 954.5, "casualties"),
    # 10 is 9.5 to 10.5, whatever its trailing zero: 94/10 = 9.4, at most 9.45.
    ("10 vehicles", "a / n", "a: 94 vehicles; n: =10",
     "contradicts", 9.4, 9.35, 9.45, "vehicles"),
    # A zero behind the point counts: 0.50 is 0.495 to 0.505, and 247/500 = 0.494 misses it.
    ("0.50", "a / b", "a: 247 km²; b: =500 km²", "consistent", 0.494, 0.493, 0.495, "1"),
    # 1.00 million is ± 5,000; 940,000 ± 5,000 and 11,000 ± 500 are 945,500 to 956,500.
    ("1.00 million casualties", "a + b", "a: 940,000 casualties; b: 11,000 casualties",
     "contradicts", 951_000, 945_500, 956_500, "casualties"),
    # 1 million is the whole number 1,000,000, two digits of which count: ± 50,000.
    ("1 million casualties", "a + b", "a: 940,000 casualties; b: 11,000 casualties",
     "reproduces", 951_000, 945_500, 956_500, "casualties"),
    # 19.12903/27.96667 − 1 = −31.601 %, which towards zero is cut to −31.
    ("−31 %", "(december / d) / (november / n) - 1", MONTHS,
     "truncated", -31.6005998, -31.6989760, -31.5021063, "%"),
    # 0.35 lies between 0.3 and 0.4, as near to one as to the other: both are right.
    ("0.3 %", "later - earlier", POINTS, "reproduces", 0.35, 0.295, 0.405, "%"),
    ("0.4 %", "later - earlier", POINTS, "reproduces", 0.35, 0.295, 0.405, "%"),
    # 8559/18 = 475.5 days are 15.622 months; 8559.5/17.5 = 489.114 days are 16.0695.
    ("at least 16 months", "remaining / pace", TIME,
     "consistent", 15.6221766, 15.1990677, 16.0694632, "months"),
    # 420,000/366 = 1,147.54 from below: 1,147 cut off, and 1,000 (950 to 1,050) out of reach.
    ("1,147 casualties/day", "casualties / days", LOSSES,
     "truncated", 1147.54098, 1147.54098, float("inf"), "casualties/day"),
    ("1,000 casualties/day", "casualties / days", LOSSES,
     "contradicts", 1147.54098, 1147.54098, float("inf"), "casualties/day"),
    # More than 18 a day may be any number of them: the time goes down to 0.
    (">2 years", "remaining / pace", "remaining: 8,559 km²; pace: >18 km²/day",
     "contradicts", 1.30184805, 0, 1.30192410, "years"),
    # 1,609 × 2.589988 = 4,167.29 km², 0.71 below 4,168, which 1,609.5 mi² = 4,168.59 exceed.
    ("4,168 km²", "area", "area: 1,609 mi²",
     "consistent", 4167.290871, 4165.995877, 4168.585865, "km²"),
    # 593 km² / 0.0040468564224 = 146,533.5 acres, which cut at the thousands are 146,000.
    ("146,000 acres", "area", "area: 593 km²",
     "truncated", 146_533.491, 146_409.938, 146_657.044, "acres"),
    # More than 500 of 1,000: 1 − 0.5 at most, but with 1,050 it is 1 − 500/1050 = 52.38 %.
    ("40 %", "1 - a / b", "a: >500 km²; b: 1,000 km²",
     "consistent", 50, float("-inf"), 52.3809524, "%"),
    # One fall is half of another: −20 ± 0.5 over −40 ± 0.5 is 19.5/40.5 to 20.5/39.5.
    ("50 %", "a / b", "a: -20 km²; b: -40 km²", "reproduces", 50, 48.1481481, 51.8987342, "%"),
    # `%` is a hundredth, so 100 × a share is 5,652.6 % of a whole, not 56.5 %.
    ("56.5 %", "100 * autumn / year", "autumn: 2,356 km²; year: 4,168 km²",
     "contradicts", 5652.59117, 5650.71369, 5654.46911, "%"),
    # a / (a + b), an input twice: 95/(95 + 575) and 105/(105 + 565), not 95/680 and 105/660.
    ("14.9 %", "1 / (1 + b / a)", "a: 100 km²; b: 570 km²",
     "reproduces", 14.9253731, 14.1791045, 15.6716418, "%"),
    # 0.7 cut towards zero is 0.
    ("0", "a", "a: =0.7", "truncated", 0.7, 0.7, 0.7, "1"),
    # Nothing printed: so many a month are so many a day, 45,000/30.4375 = 1,478.44.
    ("", "casualties / time", "casualties: 45,000 casualties; time: =1 month",
     "implied", 1478.43943, 1462.01232, 1494.86653, "casualties/day"),
    # And square miles are added up in km²: 210 × 2.589988 = 543.897.
    ("", "a + b", "a: 100 mi²; b: 110 mi²",
     "implied", 543.897503, 517.997622, 569.797384, "km²"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("result", "formula", "inputs", "verdict", "value", "low", "high", "unit"), CASES
)
def test_that_a_calculation_comes_out_as_it_does_by_hand(
    result: str, formula: str, inputs: str, verdict: str, value: float, low: float, high: float,
    unit: str,
) -> None:  # fmt: skip
    found = check(Claim("1", result, formula, split_inputs(inputs)))
    assert (found.verdict, found.unit) == (verdict, unit)
    assert (found.recomputed, found.low, found.high) == pytest.approx((value, low, high), rel=1e-8)


START = "start: 2025-01-01; remaining: 8,559 km²; pace: 18 km²/day"


@pytest.mark.parametrize(
    ("result", "verdict"),
    [
        # 8559/18 = 475.5 days from 1 January 2025 end on 21 April 2026; 8558.5/18.5 = 462.6 days
        # on 8 April, 8559.5/17.5 = 489.1 days on 5 May.
        ("21 April 2026", "reproduces"),
        ("April 2026", "reproduces"),
        ("2026-04", "reproduces"),
        ("Q2 2026", "reproduces"),
        ("the second quarter of 2026", "reproduces"),
        ("2026", "reproduces"),
        ("квітень 2026 року", "reproduces"),
        ("by the end of 2026", "reproduces"),
        ("до кінця 2026 року", "reproduces"),
        ("by April 2026", "reproduces"),
        ("after March 2026", "reproduces"),
        ("May 2026", "consistent"),
        ("after April 2026", "consistent"),
        ("before 21 April 2026", "consistent"),
        ("June 2026", "contradicts"),
        ("by March 2026", "contradicts"),
        ("before April 2026", "contradicts"),
        ("not before 2027", "contradicts"),
        ("in 2025", "contradicts"),
    ],
)
def test_that_a_date_may_be_printed_as_a_month_a_quarter_a_year_or_a_bound(
    result: str, verdict: str
) -> None:
    found = check(Claim("1", result, "start + remaining / pace", split_inputs(START)))
    assert found.verdict == verdict


@pytest.mark.parametrize("result", ["10 January 2025", "by 10 January 2025", "12 January 2025"])
def test_that_the_midnight_that_ends_a_day_belongs_to_the_next(result: str) -> None:
    inputs = "start: 2025-01-01; wait: =10 days"
    found = check(Claim("1", result, "start + wait", split_inputs(inputs)))
    assert found.verdict == "contradicts"
    assert "nothing here is rounded, so it cannot be" in found.reason


def test_that_a_date_that_fits_asks_for_no_other_input() -> None:
    found = check(Claim("1", "April 2026", "start + remaining / pace", split_inputs(START)))
    solved = {each.input: each.value for each in found.holds_if}
    assert solved == {"start": 20_089, "remaining": 8559, "pace": 18}


def test_that_for_another_day_an_input_moves_by_whole_days() -> None:
    """1 May is ten days after 21 April, in which 180 km² more are taken at 18 a day."""
    found = check(Claim("1", "1 May 2026", "start + remaining / pace", split_inputs(START)))
    solved = {each.input: each.value for each in found.holds_if}
    assert solved["start"] == 20_099
    assert solved["remaining"] == pytest.approx(8739)
