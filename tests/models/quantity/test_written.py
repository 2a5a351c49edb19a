"""Numbers as we write them for a reader."""

import math

import pytest

from models.quantity import parse_unit
from models.quantity.unit import DATE, YEAR
from models.quantity.written import figure, number, span


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (873018.0, "873,018"),
        (19.129032258, "19.129"),
        (0.0497357, "0.0497357"),
        (4200.0, "4,200"),
        (-73.5, "−73.5"),
        (0.0, "0"),
        (1e20, "1.00000e+20"),
        (math.inf, "without end"),
    ],
)
def test_that_six_significant_digits_are_written(value: float, text: str) -> None:
    assert number(value) == text


def test_that_a_span_names_its_ends_and_the_unit_once() -> None:
    pace = parse_unit("km²/day")
    assert span(17.5, 18.5, pace) == "17.5 to 18.5 km²/day"
    assert span(2, math.inf, YEAR) == "2 years or more"
    assert span(-math.inf, 2, YEAR) == "2 years or less"
    assert span(20_088, math.inf, DATE) == "2024-12-31 or later"
    assert span(-math.inf, 20_088, DATE) == "2024-12-31 or earlier"
    assert span(31, 31, parse_unit("days")) == "31 days"
    assert span(-math.inf, math.inf, pace) == "any value"


def test_that_a_date_is_written_as_a_day() -> None:
    # 475.5 days after 2025-01-01, the time of day dropped.
    assert figure(20_089 + 475.5, DATE) == "2026-04-21"
