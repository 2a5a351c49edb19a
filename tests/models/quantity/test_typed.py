"""Typed numbers: a comma parts thousands, and what could be read in two ways is not read."""

import pytest

from models.errors import PrintedError
from models.quantity.typed import typed_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1200", 1200),
        ("1,200", 1200),
        ("1 200", 1200),
        ("1\u202f200.5", 1200.5),
        ("12,345,678.25", 12345678.25),
        (" −3 ", -3),
        ("+.5", 0.5),
        ("5.", 5.0),
        ("1.5e3", 1500.0),
        ("9007199254740993", 9007199254740993),
    ],
)
def test_that_a_number_is_read_in_groups_of_three_or_without(text: str, value: float) -> None:
    found = typed_number(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text",
    ["11,4", "1.200,5", "1,2,3", "12,34", "1,2000", "1234,567", ",5", "1 2", "1,200 300",
     "1_000", "nan", "inf", "0x10", "", "many", "2024-01-01"],
)  # fmt: skip
def test_that_what_is_no_such_number_is_not_read_as_another(text: str) -> None:
    with pytest.raises(PrintedError, match="write one such as 1,200 or"):
        typed_number(text)


@pytest.mark.parametrize("text", ["1e999", "9" * 400])
def test_that_a_number_without_end_is_said_to_be_too_large(text: str) -> None:
    with pytest.raises(PrintedError, match="too large to calculate with"):
        typed_number(text)
