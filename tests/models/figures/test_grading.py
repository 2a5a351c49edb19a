"""Gradings: the scales, their words, and the two that never share a sentence."""

import csv
from itertools import product
from pathlib import Path

import pytest

from models.figures import Grade, graded, register
from models.figures.figure import independent
from models.figures.grade import CONFIDENCES, CREDIBILITIES, LIKELIHOODS, RELIABILITIES
from models.figures.grading_words import mixed
from models.figures.scales import likelihood_of, steps, term, terms


def test_that_every_code_of_a_grade_is_a_step_of_its_scale() -> None:
    codes = {
        "reliability": RELIABILITIES, "credibility": CREDIBILITIES, "likelihood": LIKELIHOODS,
        "confidence": CONFIDENCES,
    }  # fmt: skip
    for scale in ("reliability", "credibility", "likelihood", "confidence"):
        assert ("", *(step.code for step in steps(scale))) == codes[scale]


def test_that_the_bands_of_likelihood_join_without_gap_and_end_at_1_and_99() -> None:
    bands = steps("likelihood")
    assert [(band.low, band.high) for band in bands] == [
        (1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99),
    ]  # fmt: skip
    assert bands[0].term == "almost no chance"
    assert term("likelihood", "4") == bands[3]
    assert bands[3].term == "roughly even chance"


@pytest.mark.parametrize(
    ("percent", "word"),
    [
        (0.2, "almost no chance"),
        (50, "roughly even chance"),
        (55, "roughly even chance"),
        (56, "likely"),
        (20, "unlikely"),
        (80, "likely"),
        (99.9, "almost certain"),
    ],
)
def test_that_a_probability_has_its_word(percent: float, word: str) -> None:
    assert likelihood_of(percent).term == word


@pytest.mark.parametrize("percent", [0, 100])
def test_that_certainty_has_no_word(percent: float) -> None:
    with pytest.raises(ValueError, match="certain"):
        likelihood_of(percent)


def test_that_a_likelihood_and_a_confidence_level_never_share_a_sentence() -> None:
    """Whatever is graded: no sentence of ours has words of both scales."""
    for likelihood, confidence in product(LIKELIHOODS, CONFIDENCES):
        said = graded(Grade("B", "2", likelihood, confidence))
        assert mixed(" ".join(said)) == ()
        both = [each for each in said if "ikelihood" in each and "onfidence" in each]
        assert both == []
        assert len(said) == 2 + bool(likelihood) + bool(confidence)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We judge with high confidence that it is likely to fall.", 1),
        ("It is very unlikely, with low confidence, to end.", 1),
        ("It is likely to fall. We have moderate confidence in this.", 0),
        ("It is likely to fall; our confidence is low.", 0),
        ("It is likely that confidence in the army grows.", 0),
    ],
)
def test_that_a_sentence_with_both_is_found(text: str, found: int) -> None:
    assert len(mixed(text)) == found


def test_that_a_grade_is_said_part_by_part() -> None:
    assert graded(Grade("B", "3", "5", "moderate"))[:3] == (
        "Source B: usually reliable.",
        "Information 3: possibly true.",
        "Likelihood: likely (55 to 80 %).",
    )
    assert graded(Grade()) == ()
    assert (Grade("B", "3").code, Grade("B").code, Grade().code) == ("B3", "B–", "")


NAMES = {
    "ICD 203": "likelihood",
    "Admiralty: source reliability": "reliability",
    "Admiralty: information credibility": "credibility",
    "Analytic confidence (ICD 203 / JP 2-0)": "confidence",
}


def test_that_the_scales_are_those_published(field_data: Path) -> None:
    """Words and bands as the files of the trade have them; the descriptions are our own."""
    with (field_data / "facts" / "scales.csv").open(encoding="utf-8", newline="") as file:
        published = [row for row in csv.DictReader(file) if row["scheme"] in NAMES]
    assert len(published) == len(terms()) == 22
    for row in published:
        assert row["verification"] == "verified"
        (own,) = [
            step
            for step in terms()
            if (step.scale, step.term) == (NAMES[row["scheme"]], row["term"])
        ]
        assert own.also == row["alternate_term"]
        assert own.low == (float(row["low"]) if row["low"] else None)
        assert own.high == (float(row["high"]) if row["high"] else None)
        assert not own.meaning or own.meaning != row["rule_or_description"]


def test_that_sources_of_one_group_count_once() -> None:
    """AFP and The Economist draw on the maps of ISW; DeepState draws its own."""
    figures = register().figures
    named = {each.id: each for each in figures}
    isw = [named[id] for id in ("area-2024-isw", "area-2024-afp", "level-2024-12-31-economist")]
    assert independent(isw) == 1
    assert independent([*isw, named["area-2024-militarnyi"]]) == 2
    assert independent([]) == 0


def test_that_every_bundled_figure_has_a_group_a_grade_and_a_basis() -> None:
    for figure in register().figures:
        assert figure.group, figure.id
        assert len(figure.grade.code.replace("–", "")) == 2, figure.id
        assert figure.basis.standing == ("claimed" if figure.party else "assessed"), figure.id
