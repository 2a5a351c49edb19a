"""What does not add stands beside the verdict, and never changes it."""

import pytest

from models.claims import Checked, Claim, check
from models.claims.reading import split_inputs


def checked(result: str, formula: str, inputs: str, statement: str = "") -> Checked:
    return check(Claim("1", result, formula, split_inputs(inputs), statement=statement))


@pytest.mark.parametrize(
    ("formula", "inputs", "note"),
    [
        ("a + b", "a: 10 km² (net); b: 20 km² (gross)",
         "“a” and “b” do not add: one is net and one gross"),
        ("claimed + b", "claimed: 10 km²; b: 20 km² (assessed)",
         "“claimed” and “b” do not add: one is claimed by a side"),
        ("sum(a, b)", "a: 10 km² (cumulative); b: 20 km² (cumulative)",
         "“a” and “b” do not add: both are running totals"),
        ("a - b", "a: 30 km² (gross); b: 20 km² (net)",
         "“b” is not taken from “a”: one is net and one gross"),
        ("(a + b) * 2 - a - b", "a: 10 km² (net); b: 20 km² (gross)",
         "“a” and “b” do not add"),
    ],
)  # fmt: skip
def test_that_a_sum_that_mixes_bases_is_noted(formula: str, inputs: str, note: str) -> None:
    found = checked("30 km²", formula, inputs)
    assert any(each.startswith(note) for each in found.notes)


def test_that_the_verdict_is_the_same_with_and_without_the_tags() -> None:
    with_tags = checked("30 km²", "a + b", "a: 10 km² (net); b: 20 km² (gross)")
    without = checked("30 km²", "a + b", "a: 10 km²; b: 20 km²")
    assert (with_tags.verdict, with_tags.recomputed) == (without.verdict, without.recomputed)
    assert without.notes == ()


def test_that_a_running_total_over_the_days_of_a_period_is_noted() -> None:
    found = checked("", "total / days", "total: 790,000 casualties (cumulative); days: =31 days")
    assert any("gives no rate of that period" in note for note in found.notes)


def test_that_a_result_of_another_basis_than_its_figures_is_noted() -> None:
    found = checked("30 km² (net)", "a + b", "a: 10 km²; b: 20 km² (gross)")
    assert "The printed result is net, and “b” is gross." in found.notes


def test_that_the_basis_of_each_figure_stands_in_the_arithmetic() -> None:
    found = checked("30 km²", "a + b", "a: 10 km² (net, assessed); b: 20 km²")
    assert [line.basis for line in found.lines][:2] == ["net, assessed", ""]
    assert "a = 10 km²: 9.5 to 10.5 km² (net, assessed)" in found.steps


def test_that_a_sentence_with_likelihood_and_confidence_is_noted() -> None:
    text = "With high confidence it is likely to end."
    found = checked("5 km²", "a", "a: 5 km²", text)
    assert any("a reader cannot tell which is meant" in note for note in found.notes)
