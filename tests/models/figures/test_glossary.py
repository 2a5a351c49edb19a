"""The words of the trade: each has one sentence, and is found where it stands."""

import re

import pytest

from models.figures.glossary import glossary, words_in
from models.scenarios.hindcast.methods import METHODS


def test_that_every_word_stands_once_in_order_with_one_sentence() -> None:
    words = [each.word.casefold() for each in glossary()]
    assert words == sorted(words)
    spellings = [text.casefold() for each in glossary() for text in (each.word, *each.also)]
    assert len(spellings) == len(set(spellings))
    for each in glossary():
        assert re.fullmatch(r"[A-Z][^.!?]*\.", each.meaning), each.word
        assert len(each.meaning) <= 135, each.word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CRPS and interval score, km²; less is better", ["CRPS", "interval score"]),
        ("10,000 trials, seed 1", ["trial", "seed"]),
        ("block bootstrap", ["block bootstrap"]),
        ("Bootstrap after bootstrap", ["bootstrap"]),
        ("first-order and total Sobol indices", ["Sobol indices"]),
        ("PERT low – likely – high", ["PERT", "low – likely – high"]),
        ("up to 31 origins", ["origin"]),
        ("the planet, the trialogue", []),
    ],
)
def test_that_words_are_found_whole_and_the_longer_one_is_meant(
    text: str, words: list[str]
) -> None:
    assert [each.word for each in words_in(text)] == words


@pytest.mark.parametrize("name", [method.name for method in METHODS if " of " not in method.name])
def test_that_a_method_whose_name_is_a_word_of_the_trade_is_explained(name: str) -> None:
    assert words_in(name)
