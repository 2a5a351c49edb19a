"""Figures found in a pasted text, and the calculations proposed from them.

The texts are our own; the figures in them are published ones, named in the bundled claims.
"""

from datetime import date

import pytest

from models.claims import Claim, check
from models.claims.from_text import Found, find_figures, periods, propose, sentence_of, unproposed
from models.claims.linked import Piece, linked
from models.claims.reading import split_inputs

REPORT = (
    "Over the whole of 2024 about 4,200 square kilometers changed hands at the price of more than "
    "420,000 casualties, or roughly 102 casualties for every square kilometer. In December 2024 "
    "it was 593 square kilometers, a daily average of 18 square kilometers; in November 839 km², "
    "or 28 square km per day. Some 8,559 sq. km of the oblast remain, which would need more than "
    "two years. Between September and November 2024 alone 2,356 km² fell, 56.5 percent of the "
    "4,168 km² of the year."
)


def figure(text: str, of: str = REPORT) -> Found:
    (found,) = [found for found in find_figures(of) if found.text == text]
    return found


@pytest.mark.parametrize(
    ("text", "qualifier", "value", "unit", "days"),
    [
        ("about 4,200 square kilometers", "≈", 4200, "km²", 366),
        ("more than 420,000 casualties", ">", 420_000, "casualties", 366),
        ("roughly 102 casualties for every square kilometer", "≈", 102, "casualties/km²", 366),
        ("593 square kilometers", "", 593, "km²", 31),
        ("18 square kilometers", "", 18, "km²/day", 30),
        ("28 square km per day", "", 28, "km²/day", 30),
        ("more than two years", ">", 2, "years", 30),
        ("2,356 km²", "", 2356, "km²", 91),
        ("56.5 percent", "", 56.5, "%", 91),
    ],
)
def test_that_a_figure_is_found_with_its_sign_unit_and_period(
    text: str, qualifier: str, value: float, unit: str, days: int
) -> None:
    found = figure(text)
    assert REPORT[found.start : found.end] == text
    assert (found.printed.qualifier, found.printed.value) == (qualifier, value)
    assert found.printed.unit.symbol == unit
    assert found.period is not None
    assert found.period.days == days


def test_that_the_words_around_a_figure_are_kept() -> None:
    assert "oblast" in figure("Some 8,559 sq. km").nouns


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The 93rd brigade fought on 24 December 2024 with T-72 and Su-34.", []),
        ("At 12:30 they were 3–5 km from the town.", []),
        ("It happened in 2024 and 2025.", []),
        ("One of them left; two tanks stayed.", ["two tanks"]),
        (
            "They lost nearly 4.2 thousand Russian soldiers.",
            ["nearly 4.2 thousand Russian soldiers"],
        ),
        ("It fell by 4,2 km, then by 1.5 million shells.", ["4,2 km", "1.5 million shells"]),
        ("A share of 0.94% of Ukraine.", ["0.94%"]),
        ("Costs of $5 million a day rose.", ["$5 million a day"]),
        ("Up to 1,200 people a day.", ["Up to 1,200 people a day"]),
        ("", []),
        ("no figure at all", []),
    ],
)
def test_that_dates_names_and_ranges_are_not_figures(text: str, figures: list[str]) -> None:
    assert [found.text for found in find_figures(text)] == figures


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in 2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("in February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("from September to November 2024", date(2024, 9, 1), date(2024, 11, 30)),
        ("December 2024 through February 2025", date(2024, 12, 1), date(2025, 2, 28)),
        ("between December and January 2025", date(2024, 12, 1), date(2025, 1, 31)),
    ],
)
def test_that_a_period_runs_from_its_first_to_its_last_day(
    text: str, first: date, last: date
) -> None:
    (found,) = periods(text)
    assert (found.first, found.last) == (first, last)


def test_that_a_month_without_a_year_takes_that_of_the_text() -> None:
    first, second = periods("In November they gained, and in December 2023 they lost.")
    assert (first.first, second.first) == (date(2023, 11, 1), date(2023, 12, 1))


def test_that_a_day_is_no_period_and_a_verb_no_month() -> None:
    assert periods("On December 24, 2024 they may march.") == ()


@pytest.mark.parametrize(
    ("result", "formula", "inputs", "verdict"),
    [
        ("56.5 percent", "area_1 / area_2", ["2,356 km²", "4,168 km²"], "reproduces"),
        ("28 square km per day", "area / days", ["839 km²", "=30 days"], "reproduces"),
        ("18 square kilometers", "area / days", ["593 km²", "=31 days"], "contradicts"),
        (
            "more than two years",
            "area_1 / (area_2 / days)",
            ["≈8,559 km²", "≈4,200 km²", "=366 days"],
            "reproduces",
        ),
    ],
)
def test_that_the_likely_calculation_is_proposed_first(
    result: str, formula: str, inputs: list[str], verdict: str
) -> None:
    best = propose(figure(result), find_figures(REPORT))[0]
    claim = best.checked.claim
    assert (claim.formula, [given.text for given in claim.inputs]) == (formula, inputs)
    assert best.checked.verdict == verdict
    assert best.reason


def test_that_the_cost_per_area_is_among_the_proposals() -> None:
    result = figure("roughly 102 casualties for every square kilometer")
    proposals = propose(result, find_figures(REPORT))
    inputs = [[given.text for given in found.checked.claim.inputs] for found in proposals]
    assert [">420,000 casualties", "≈4,200 km²"] in inputs
    assert proposals[0].reason == "casualties over km² gives casualties/km²"


def test_that_parts_are_added_to_a_total() -> None:
    text = "In all 1,910.39 km²: 499.28 km², 465.8 km², 445.88 km² and 499.43 km² by month."
    figures = find_figures(text)
    best = propose(figures[0], figures)[0]
    assert best.checked.claim.formula == "area_1 + area_2 + area_3 + area_4"
    assert best.checked.recomputed == pytest.approx(1910.39)


def test_that_a_fall_is_a_share_of_the_earlier_figure() -> None:
    figures = find_figures("It fell by 18 % from 564 km² in July 2025 to 464 km² in August 2025.")
    best = propose(figures[0], figures)[0]
    assert best.checked.claim.formula == "1 - area_2 / area_1"
    assert best.checked.verdict == "reproduces"


def test_that_nothing_is_proposed_where_no_units_fit() -> None:
    figures = find_figures("They lost 12 tanks and took 5 km² in 3 days.")
    assert propose(figures[0], figures[:1]) == ()


def test_that_a_calculation_is_proposed_once_however_often_its_figures_are_printed() -> None:
    figures = find_figures("18 km²/day; 593 km² in December 2024, 593 km² in December 2024.")
    assert [each.checked.claim.formula for each in propose(figures[0], figures)] == ["area / days"]


def test_that_a_claim_without_a_formula_keeps_its_figures() -> None:
    figures = find_figures("They lost 12 tanks and took 5 km², then 6 km².")
    claim = unproposed(figures[0], figures)
    assert (claim.result, claim.formula) == ("12 tanks", "")
    assert [(given.name, given.text) for given in claim.inputs] == [
        ("area_1", "5 km²"),
        ("area_2", "6 km²"),
    ]


def test_that_a_figure_knows_its_sentence() -> None:
    text = "It rained. They took 5 km²\nin a day. It snowed."
    assert sentence_of(text, find_figures(text)[0]) == "They took 5 km² in a day."


@pytest.mark.parametrize(
    "deadline", ["until the end of 2027", "by December 2027", "before early 2027"]
)
def test_that_no_figure_is_of_a_period_that_is_a_deadline(deadline: str) -> None:
    text = f"In 2024 they took 4,168 km². The remaining 8,559 km² would take them {deadline}."
    found = find_figures(text)
    assert [each.period.text if each.period else "" for each in found] == ["2024", "2024"]


def test_that_the_inputs_of_a_claim_that_cannot_be_read_stand_as_printed() -> None:
    claim = Claim("1", "5", "a / b", split_inputs("a: -117 km²; 3 km²"), statement="It fell.")
    assert linked(check(claim)) == (Piece("It fell.  ·  a: -117 km²  ·  3 km²"),)
