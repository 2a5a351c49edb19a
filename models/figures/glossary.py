"""The words of the trade, each with a sentence, read from the bundled `glossary.csv`."""

import re
from functools import cache

from models.bundled import resources
from models.figures.records import read_records
from models.frozen import frozen


@frozen
class Word:
    """A word, other spellings of it, and one sentence on what it means."""

    word: str
    also: tuple[str, ...]
    meaning: str


@cache
def glossary() -> tuple[Word, ...]:
    """Every word in the order of the alphabet; read once."""
    return read_records(resources() / "glossary.csv", _word)


def words_in(text: str) -> tuple[Word, ...]:
    """The words of the glossary that stand in `text`, each once, in the order of the text.

    Of two that overlap the longer one is meant: no “bootstrap” in “block bootstrap”.
    """
    by_spelling, pattern = _spellings()
    found = (by_spelling[match[0].casefold()] for match in pattern.finditer(text))
    return tuple(dict.fromkeys(found))


@cache
def _spellings() -> tuple[dict[str, Word], re.Pattern[str]]:
    by_spelling = {
        spelling.casefold(): word for word in glossary() for spelling in (word.word, *word.also)
    }
    longest_first = sorted(by_spelling, key=len, reverse=True)
    either = "|".join(map(re.escape, longest_first))
    return by_spelling, re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _word(row: dict[str, str]) -> Word:
    if not row["word"] or not row["meaning"].endswith("."):
        raise ValueError("a word and a sentence are needed")
    also = tuple(each.strip() for each in row["also"].split(";") if each.strip())
    return Word(row["word"], also, row["meaning"])
