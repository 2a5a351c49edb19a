"""Paragraphs in the manner of news agencies, each with the calculation that it makes.

The texts are our own. What each must come to is worked out beside it.
"""

import pytest

from models.claims.from_text import find_figures, propose

REPORTS = [
    # 48,670 over the 31 days of any December.
    ("The General Staff reported 48,670 Russian casualties in December, an average of 1,570 a day.",
     "1,570 a day", "casualties / days", "reproduces", 1570),
    ("Russian forces seized 498 sq km in January 2025, or 16.1 sq km per day.",
     "16.1 sq km per day", "area / days", "reproduces", 498 / 31),
    ("Russia gained 627 square kilometres in October and 725 square kilometres in November, a 16 "
     "percent increase.", "16 percent", "area_2 / area_1 - 1", "reproduces", 100 * 98 / 627),
    ("Territorial gains fell from 564 km² in July to 464 km² in August, down 18 percent.",
     "18 percent", "1 - area_2 / area_1", "reproduces", 100 * 100 / 564),
    ("Of the 53,201 sq km of the Donbas, Russia now holds 46,570 sq km, or 88%.",
     "88%", "area_1 / area_2", "reproduces", 100 * 46_570 / 53_201),
    ("Kyiv said 1,500 of the 4,500 drones launched in March got through, a third of the total.",
     "a third of", "drones_1 / drones_2", "reproduces", 1 / 3),
    ("Monthly losses doubled from 20,000 casualties in January to 40,000 casualties in June.",
     "doubled", "casualties_1 / casualties_2", "reproduces", 2),
    ("Ukraine's population fell by a quarter, from 44 million people to 33 million people.",
     "a quarter", "1 - persons_2 / persons_1", "reproduces", 0.25),
    ("At the current pace of 18 sq km per day it would take more than two years to seize the "
     "remaining 8,559 sq km.", "more than two years", "area / pace", "contradicts",
     8559 / 18 / 365.25),
    ("Ukraine received $30 billion of the $50 billion promised, or 60 percent.",
     "60 percent", "USD_1 / USD_2", "reproduces", 60),
    ("The advance of 155 square miles (401 square kilometers) in December compares with 280 square "
     "miles in November, a drop of 45%.", "45%", "1 - area_2 / area_1", "reproduces",
     100 * 125 / 280),
    ("Losses of 430,790 in 2024 were 70 percent higher than the 252,000 of 2023.",
     "70 percent", "casualties_2 / casualties_1 - 1", "truncated", 100 * 178_790 / 252_000),
    ("Russia recruited about 440,000 contract soldiers in 2024, roughly 1,200 a day.",
     "roughly 1,200 a day", "persons / days", "reproduces", 440_000 / 366),
    ("The defence budget rose from 10.8 trillion roubles to 13.5 trillion roubles, a 25 percent "
     "rise.", "25 percent", "RUB_2 / RUB_1 - 1", "reproduces", 25),
    ("Russia fired 810 drones in a single night and 1,200 missiles over 4 weeks, or 300 missiles "
     "per week.", "300 missiles per week", "missiles / time", "reproduces", 300),
    ("Casualties totalled 35,370 in May, when 499.28 sq km were seized - 71 casualties per sq km.",
     "71 casualties per sq km", "casualties / area", "reproduces", 35_370 / 499.28),
    ("Russian losses in the last week came to 8,260 troops, or 1,180 troops a day.",
     "1,180 troops a day", "persons / days", "reproduces", 1180),
    # From 24 February 2022 to 31 December 2024 are 311 + 365 + 366 days.
    ("Between 24 February 2022 and 31 December 2024, Russia lost 790,000 troops, about 758 a day.",
     "about 758 a day", "persons / days", "reproduces", 790_000 / 1042),
    ("The cost of $1.2bn for 400 missiles works out at $3 million per missile.",
     "$3 million per missile", "USD / missiles", "reproduces", 3_000_000),
    ("The army advanced 20 km2 per day in November (600 km2 in total).",
     "20 km2 per day", "area / days", "reproduces", 20),
    ("November's 839 square kilometers means 27.96 square kilometers per day.",
     "27.96 square kilometers per day", "area / days", "truncated", 839 / 30),
    ("The 16-month battle was slow; the front moved 10 km, or roughly 20 metres a day.",
     "roughly 20 metres a day", "km / time", "consistent", 10_000 / (16 * 30.4375)),
    ("Syrskyi said Russia lost more than 427,000 troops killed and wounded in 2024, an average of "
     "some 1,167 per day.", "some 1,167 per day", "casualties / days", "reproduces", 427_000 / 366),
    ("The alliance says Russia makes 250,000 shells a month, 3 million a year.",
     "3 million a year", "pace", "reproduces", 3_000_000),
    ("Russia's losses have nearly doubled, to 430,000 from 253,000 in 2023.",
     "nearly doubled", "number_1 / number_2", "contradicts", 430 / 253),
    ("The loss ratio is 3 to 1, with 300,000 Russian casualties against 100,000 Ukrainian "
     "casualties.", "3 to 1", "casualties_1 / casualties_2", "reproduces", 3),
    # The first nine months of 2025: 31 + 28 + 31 + 30 + 31 + 30 + 31 + 31 + 30 = 273 days.
    ("Russia fired 3,000 missiles and 25,000 drones in the first nine months of 2025 - 92 drones "
     "per day.", "92 drones per day", "drones / days", "reproduces", 25_000 / 273),
    ("Support fell from 68% in January to 52% in May, down 16 percentage points.",
     "16 percentage points", "share_1 - share_2", "reproduces", 16),
    ("At a cost of $1.2 million per missile, the 120 missiles cost $144 million.",
     "$144 million", "ratio * missiles", "reproduces", 144e6),
    ("At the 2024 rate of 11.4 sq km a day, Russia would need 116 years to take the remaining "
     "483,000 sq km.", "116 years", "area / pace", "reproduces", 483_000 / 11.4 / 365.25),
    ("Russia took 4,168 sq km in 2024, eleven sq km a day.",
     "eleven sq km a day", "area / days", "reproduces", 4168 / 366),
    ("Oryx lists 3,600 tanks lost, of which 2,600 destroyed, 72%.",
     "72%", "tanks_1 / tanks_2", "reproduces", 100 * 26 / 36),
    ("Casualties rose 27 percent to 1,570 per day in December from 1,240 per day in October.",
     "27 percent", "pace_2 / pace_1 - 1", "reproduces", 100 * 330 / 1240),
    ("За грудень 2024 року втрати становили 48 670 осіб, у середньому 1 570 осіб на добу.",
     "1 570 осіб на добу", "persons / days", "reproduces", 1570),
    ("Площа скоротилася з 725 км² у листопаді до 401 км² у грудні, на 45 %.",
     "45 %", "1 - area_2 / area_1", "reproduces", 100 * 324 / 725),
]  # fmt: skip


@pytest.mark.parametrize(("text", "result", "formula", "verdict", "value"), REPORTS)
def test_that_the_calculation_of_a_report_is_proposed_first(
    text: str, result: str, formula: str, verdict: str, value: float
) -> None:
    figures = find_figures(text)
    (found,) = [each for each in figures if each.text == result]
    checked = propose(found, figures)[0].checked
    assert (checked.claim.formula, checked.verdict) == (formula, verdict)
    assert checked.recomputed == pytest.approx(value, rel=1e-9)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("from 1 to 15 June 2025", 15),
        ("on 1–15 July", 15),
        ("September 1 to November 30, 2024", 91),
        ("in the first quarter of 2024", 91),
        ("Q1 2025", 90),
        ("in the first half of 2024", 182),
        ("June and July 2025", 61),
        ("in the year to June 2025", 365),
        ("over the last 24 hours", 1),
        ("in a month", 30.4375),
    ],
)
def test_that_a_period_is_found_in_every_form(text: str, days: float) -> None:
    (figure,) = find_figures(f"They took 5 km² {text}.")
    assert figure.period is not None
    assert figure.period.days == days


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("In the second half of 2024 they held a double-track line.", []),
        ("It came at half past two; the quarter-final was a draw.", []),
        ("A 30-strong group held 5 km of the 1,000-km front.", ["5 km", "1,000-km"]),
        ("A 12-year-old boy.", []),
        ("Between 3 and 5 of 1,000 to 1,200 men.", ["3", "5", "1,000", "1,200 men"]),
        ("It lasted 2 years and 3 months.", ["2 years and 3 months"]),
        ("Drones hit one in three tanks.", ["one in three"]),
    ],
)
def test_that_only_what_counts_or_compares_is_a_figure(text: str, figures: list[str]) -> None:
    assert [found.text for found in find_figures(text)] == figures
