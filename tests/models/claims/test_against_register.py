"""A claim at every published pace, and with the figures of other originators, each by itself."""

from datetime import date

import pytest

from models.bundled import locate
from models.claims import (
    Checked,
    Claim,
    ClaimInput,
    check,
    durations,
    read_claims,
    sources_in_words,
    with_others,
)
from models.claims.reading import split_inputs
from models.figures import CLAIMS, register
from models.figures.figure import Figure, Period
from models.figures.periods_in_words import period_words
from models.quantity import read_printed


def checked(result: str, formula: str, inputs: str, source: str = "") -> Checked:
    return check(Claim("1", result, formula, split_inputs(inputs), source=source))


def published(
    quantity: str, printed: str, who: str, *days: str, scope: str = "Ukraine", party: str = ""
) -> Figure:
    first, last = (date.fromisoformat(day) for day in days)
    return Figure(
        f"{who} {printed}", quantity, read_printed(printed), Period(first, last), scope, who,
        "relay", f"https://{who}", "2025", party,
    )  # fmt: skip


DECEMBER = ("2024-12-01", "2024-12-31")
YEAR = ("2024-01-01", "2024-12-31")
DONETSK = checked(">2 years", "remaining / pace", "remaining: 8,559 km²; pace: 18 km²/day")
# Published figures of the register: see resources/register/figures.csv.
FIGURES = (
    published("advance rate", "18 km²/day", "ISW", *DECEMBER),
    published("advance rate", "18.1 km²/day", "ISW", *DECEMBER),
    published("advance rate claimed", "30 km²/day", "MoD", *DECEMBER, party="Russia"),
    published("area advanced", "593 km²", "ISW", *DECEMBER),
    published("area advanced", "4,168 km²", "ISW", *YEAR),
    published("area advanced", "3,604 km²", "CSIS", *YEAR),
    published("area advanced", "12 km²", "ISW", "2024-12-01", "2024-12-02"),
)


def test_that_every_pace_gives_its_own_duration() -> None:
    """8,559 km² are 475.5 days at 18 a day, 472.9 at 18.1, 285.3 at 30; 751.6 at 4,168 in 366."""
    own, *rows = durations(DONETSK, FIGURES)
    assert own.own
    assert own.paces == ("18 km²/day",)
    assert own.values == pytest.approx([475.5 / 365.25])
    assert [(row.who, row.period, row.computed) for row in rows] == [
        ("MoD (claimed)", "Dec 2024", False),
        ("ISW", "Dec 2024", False),
        ("ISW", "2024", True),
        ("CSIS", "2024", True),
    ]
    assert rows[0].values == pytest.approx([285.3 / 365.25])
    assert rows[1].values == pytest.approx([475.5 / 365.25, 8559 / 18.1 / 365.25])
    assert rows[2].values == pytest.approx([8559 / (4168 / 366) / 365.25])
    assert rows[2].paces == ("4,168 km² in 366 days",)


def test_that_only_the_year_s_mean_reaches_what_was_printed() -> None:
    """No published pace gives more than two years, the mean of 2024 does."""
    rows = durations(DONETSK, register().figures)
    assert all(max(row.values) < 2 for row in rows if not row.computed)
    years = [row for row in rows if row.period == "2024"]
    assert {row.who for row in years} == {"ISW", "CSIS"}
    assert all(min(row.values) > 2 for row in years)


def test_that_an_area_over_days_is_a_pace_as_well() -> None:
    claim = "remaining: 8,559 km²; area: 4,168 km²; days: =366 days"
    own, *rows = durations(checked(">2 years", "remaining / (area / days)", claim), FIGURES)
    assert own.paces == ("11.39 km²/day",)
    assert len(rows) == 4


@pytest.mark.parametrize(
    ("formula", "inputs"),
    [
        ("area / days", "area: 593 km²; days: =31 days"),
        ("remaining / pace", "remaining: 8,559 km²; pace: 0 km²/day"),
        ("stock / rate", "stock: 600 vehicles; rate: 3 vehicles/day"),
    ],
)
def test_that_another_claim_has_no_durations(formula: str, inputs: str) -> None:
    assert durations(checked("", formula, inputs), FIGURES) == ()


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (("2024-01-01", "2024-12-31"), "2024"),
        (("2024-02-01", "2024-02-29"), "Feb 2024"),
        (("2024-01-01", "2024-12-18"), "1 Jan to 18 Dec 2024"),
        (("2024-12-16", "2024-12-16"), "16 Dec 2024"),
        (("2024-12-01", "2025-01-31"), "1 Dec 2024 to 31 Jan 2025"),
    ],
)
def test_that_a_period_is_said_in_few_words(days: tuple[str, str], said: str) -> None:
    first, last = days
    assert period_words(Period(date.fromisoformat(first), date.fromisoformat(last))) == said


COST = "casualties: 427,000 casualties; area: 4,168 km²"


def test_that_each_originator_s_area_gives_its_own_cost() -> None:
    """427,000 over 4,168 is 102.4; over the 3,604 km² of CSIS it is 118.5."""
    (other,) = with_others(checked("102 casualties/km²", "casualties / area", COST), FIGURES)
    assert (other.input, other.figure.originator) == ("area", "CSIS")
    assert other.checked.recomputed == pytest.approx(427_000 / 3_604)
    assert other.checked.recomputed == pytest.approx(118.5, abs=0.05)
    assert other.checked.verdict == "contradicts"
    assert other.checked.claim.inputs[1].source == "https://CSIS"


def test_that_relays_of_one_figure_another_period_and_another_place_are_left_out() -> None:
    more = (
        *FIGURES,
        published("area advanced", "3,604 km²", "CSIS", *YEAR),
        published("area advanced", "2,000 km²", "AFP", *YEAR, scope="Donetsk Oblast"),
        published("area claimed", "4,500 km²", "MoD", *YEAR),
    )
    others = with_others(checked("102 casualties/km²", "casualties / area", COST), more)
    assert [each.figure.originator for each in others] == ["CSIS", "MoD"]


def test_that_figures_that_end_earlier_stand_apart_and_after_the_others() -> None:
    more = (
        published("area claimed", "4,500 km²", "MoD", "2024-01-01", "2024-12-18", party="Russia"),
        *FIGURES,
        published("area advanced", "3,985 km²", "AFP", "2024-01-01", "2024-12-30"),
        published("area advanced", "9,000 km²", "AFP", "2023-01-01", "2024-12-31"),
    )
    others = with_others(checked("102 casualties/km²", "casualties / area", COST), more)
    assert [(each.figure.originator, each.apart) for each in others] == [
        ("CSIS", ""),
        ("AFP", ""),
        ("MoD", "1 Jan to 18 Dec 2024"),
    ]


def test_that_two_levels_of_one_originator_give_the_net_change_between_them() -> None:
    """The Economist's levels on both ends of 2024: 115,473.5 less 111,738.8 is 3,734.7 km²."""
    inputs = "casualties: 427,000 casualties; area: 4,168 km²"
    others = with_others(
        checked("102 casualties/km²", "casualties / area", inputs), register().figures
    )
    change = {
        each.figure.originator: each.figure.printed.value
        for each in others
        if each.figure.quantity == "net change of area"
    }
    assert change == {
        "The Economist from ISW maps": pytest.approx(3734.7),
        "Liveuamap": pytest.approx(4299.3),
    }


def test_that_2024_has_seven_areas_two_that_end_early_and_five_casualties_of_one_source() -> None:
    """The figures of the whole year by originator, and apart from them those to 18 December."""
    figures = register().figures
    claim = next(each for each in read_claims(locate(CLAIMS)) if each.id == "S1")
    found = check(claim)
    others = with_others(found, figures)
    areas = [each.figure for each in others if each.input == "area" and not each.apart]
    assert sorted(round(each.printed.value) for each in areas) == [
        3600, 3604, 3735, 3985, 4168, 4299,
    ]  # and the claim's own 4,200  # fmt: skip
    apart = {each.figure.originator: each.figure.printed.value for each in others if each.apart}
    assert apart == {"ISW": 3306, "Gerasimov, Russian General Staff": 4500}
    losses = [each.figure for each in others if each.input == "casualties"]
    assert sorted(each.printed.value for each in losses) == [427_000, 429_660, 430_790, 434_000]
    assert {each.group for each in losses} == {"Ukrainian General Staff"}
    assert sources_in_words(found, others, figures) == (
        "casualties: 5 values of 1 independent source; area: 7 values of 4 independent sources"
    )


def test_that_a_number_printed_of_two_things_is_taken_for_that_of_its_source() -> None:
    """725 km² is an advance and a remainder: only the source says which is meant."""
    november = ("2024-11-01", "2024-11-30")
    both = (
        published("area advanced", "725 km²", "AFP", *november),
        published("area remaining", "725 km²", "DeepState", *november),
        published("area advanced", "839 km²", "ISW", *november),
    )
    inputs = "area: 725 km²; days: =30 days"
    assert with_others(checked("24 km²/day", "area / days", inputs), both) == ()
    named = checked("24 km²/day", "area / days", inputs, source="https://AFP")
    (other,) = with_others(named, both)
    assert other.checked.recomputed == pytest.approx(839 / 30)


def test_that_an_undefined_claim_is_not_tried_with_others() -> None:
    assert with_others(checked("18 km²/day", "area / gone", COST), FIGURES) == ()


def test_that_an_input_that_says_its_days_is_set_against_the_figures_of_those_days() -> None:
    """600 km² are nobody's figure; 593 is one of December, and none of the whole year."""
    of_december = Period(*map(date.fromisoformat, DECEMBER))
    of_the_year = Period(*map(date.fromisoformat, YEAR))

    def others(area: str, period: Period | None) -> list[str]:
        inputs = (ClaimInput("area", area, period=period), ClaimInput("days", "=31 days"))
        found = check(Claim("1", "18 km²/day", "area / days", inputs))
        return [each.figure.printed.text for each in with_others(found, FIGURES) if not each.apart]

    assert others("600 km²", None) == []
    assert others("600 km²", of_december) == ["593 km²"]
    assert others("600 km²", of_the_year) == ["4,168 km²", "3,604 km²"]
    assert others("593 km²", None) == []
    assert others("593 km²", of_the_year) == ["4,168 km²", "3,604 km²"]
