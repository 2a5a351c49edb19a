"""Whatever a row says, it gets a verdict or a sentence."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.claims import Claim, ClaimInput, check
from models.claims.from_text import find_figures, propose

NUMBERS = ("0", "=0", "5", "-5", "<5", ">0", "≥0", "≤0", "nearly 0", "1e300", "0.1", "4,200", "")
UNITS = (" km²", " days", "", " %", " casualties/km²", " km²/day", " furlongs", " date")
FORMULAS = (
    "a / b", "a * b", "a - b", "a + b", "a / (a - b)", "(a - b) / b", "a ** b", "a ** -1",
    "sqrt(a)", "log(a) / b", "exp(a)", "a / b / b", "max(a, b)", "1 / (1 - a / b)", "a > b",
    "round(a / b)", "a", "b / 0", "a /", "clip(a, b, a)",
)  # fmt: skip
printed = st.builds(str.__add__, st.sampled_from(NUMBERS), st.sampled_from(UNITS))


@given(printed, st.sampled_from(FORMULAS), printed, printed)
@example("5", "a / b", ">0", ">0")
@settings(max_examples=300)
def test_that_every_row_gets_a_verdict_and_all_that_goes_with_it(
    result: str, formula: str, a: str, b: str
) -> None:
    claim = Claim("1", result, formula, (ClaimInput("a", a), ClaimInput("b", b)))
    checked = check(claim)
    assert checked.reason.endswith(".")
    assert (checked.recomputed is None) == (checked.verdict == "undefined")
    for solved in checked.holds_if:
        assert solved.low <= solved.value <= solved.high
    assert (checked.steps == ()) == (checked.verdict == "undefined")
    assert checked.slips == () or checked.verdict == "contradicts"
    if checked.low is not None and checked.high is not None and checked.recomputed is not None:
        noise = 1e-9 * abs(checked.recomputed)
        assert checked.low - noise <= checked.recomputed <= checked.high + noise


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=200)
def test_that_no_text_breaks_a_check(result: str, formula: str, given_text: str) -> None:
    checked = check(Claim("1", result, formula, (ClaimInput("a", given_text),)))
    assert checked.reason


@given(st.text(alphabet="0123456789 ,.%km²/dayspercasulti-–>≈\nMay", max_size=120))
@settings(max_examples=200)
def test_that_no_pasted_text_breaks_the_search_for_figures(text: str) -> None:
    figures = find_figures(text)
    assert all(text[found.start : found.end] == found.text for found in figures)
    if figures:
        propose(figures[0], figures)


@pytest.mark.parametrize("length", [8_000, pytest.param(40_000, marks=pytest.mark.slow)])
@pytest.mark.parametrize(
    "words", ["one ", "1 to ", "one in ", "two years one day ", "May ", "5 km. "]
)
def test_that_a_long_text_of_one_word_comes_to_an_end(words: str, length: int) -> None:
    """Up to forty thousand characters, as many as a paste reads: no search starts again at each
    word.
    """
    text = (words * length)[:length]
    for found in find_figures(text):
        assert text[found.start : found.end].split() == found.text.split()
