"""The arithmetic line by line, as a reader sets it out on paper."""

import pytest

from models.claims import Checked, Claim, Line, check
from models.claims.reading import split_inputs


def checked(result: str, formula: str, inputs: str) -> Checked:
    return check(Claim("1", result, formula, split_inputs(inputs)))


def test_that_each_input_operation_and_result_has_its_line() -> None:
    """8,559 km² at the mean of 4,168 km² in 366 days, 11.388 a day, are 2.05772 years."""
    found = checked(
        ">2 years",
        "remaining / (area / days)",
        "remaining: 8,559 km²; area: 4,168 km²; days: =366 days",
    )
    assert found.lines == (
        Line("input", "remaining", "8,559 km²", "8,558.5 to 8,559.5 km²"),
        Line("input", "area", "4,168 km²", "4,167.5 to 4,168.5 km²"),
        Line("input", "days", "366 days"),
        Line("step", "area / days", "11.388 km²/day", figures="4,168 km² / 366 days"),
        Line(
            "result",
            "remaining / (area / days)",
            "2.05772 years",
            "2.05735 to 2.05809 years",
            "8,559 km² / 11.388 km²/day",
            brief="2.058 years",
            brief_interval="2.057 to 2.058 years",
            exact="2.05771951743409 years",
        ),
        Line("printed", "printed", ">2 years", "2 years or more"),
    )


@pytest.mark.parametrize(
    ("result", "inputs", "words"),
    [
        ("19.1 km²/day", "area: 593 km²; days: =31 days", "the computed figure rounds to it"),
        (">19 km²/day", "area: 593 km²; days: =31 days", "the computed figure lies within it"),
        ("19.12 km²/day", "area: 593 km²; days: =31 days", "the computed figure, cut off, is it"),
        # 605 to 615 km² in 31 days are 19.516 to 19.839, and 19.8 stands for 19.75 to 19.85.
        ("19.8 km²/day", "area: 610 km²; days: =31 days", "both can be 19.75 to 19.8387 km²/day"),
        ("18 km²/day", "area: 593 km²; days: =31 days", "no value is both"),
        ("", "area: 593 km²; days: =31 days", ""),
    ],
)
def test_that_the_computed_result_is_compared_with_the_printed_one(
    result: str, inputs: str, words: str
) -> None:
    assert checked(result, "area / days", inputs).comparison == words


@pytest.mark.parametrize(
    ("result", "inputs", "brief"),
    [
        ("18 km²/day", "area: 593 km²; days: =31 days", "19.13 km²/day"),
        # Eight digits are needed to see that it does not round to what is printed.
        ("19.129031 km²/day", "area: =593 km²; days: =31 days", "19.129032 km²/day"),
        ("", "area: =593 km²; days: =31 days", "19.129 km²/day"),
        ("", "area: 5,930,000 km²; days: =31 days", "191,290 km²/day"),
    ],
)
def test_that_a_result_has_as_many_digits_as_its_inputs_support(
    result: str, inputs: str, brief: str
) -> None:
    lines = checked(result, "area / days", inputs).lines
    found = next(line for line in lines if line.kind == "result")
    assert found.brief == brief
    assert len(found.exact) > len(brief)


def test_that_an_undefined_claim_has_no_lines() -> None:
    found = checked("18 km²/day", "area / days", "area: 593 km²; days: =0 days")
    assert (found.lines, found.comparison) == ((), "")
