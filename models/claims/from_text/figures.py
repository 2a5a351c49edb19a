"""The figures in a text: where they stand, what they print, and what they are about."""

import re
from dataclasses import dataclass
from functools import lru_cache

from models.claims.from_text.numbers import numbers
from models.claims.from_text.periods import Period, periods, spans
from models.quantity import Printed

_WORDS = re.compile(r"[^\W\d_][\w'’-]+")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n\s*\n")
_STOP = frozenset((
    "the", "and", "for", "from", "with", "was", "were", "are", "been", "has", "have", "had", "that",
    "this", "these", "those", "its", "their", "his", "her", "which", "who", "than", "into",
    "during", "between", "per", "about", "over", "some", "more", "most", "only", "also", "there",
    "they", "but", "not", "since", "until", "while",
))  # fmt: skip
_NEARBY = 5
_BEFORE = 2
"""Characters by which a period before a figure counts as further off than one behind it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A figure in a text, from character `start` to `end`.

    `nouns` are the words around it that say what it is about, `period` the one it is nearest to in
    its sentence.
    """

    start: int
    end: int
    text: str
    printed: Printed
    nouns: tuple[str, ...]
    period: Period | None


def find_figures(text: str) -> tuple[Found, ...]:
    """The figures that `text` prints, in order; dates and the numbers of units are left out."""
    named = periods(text)
    return tuple(
        Found(
            start,
            end,
            text[start:end],
            printed,
            _nouns(text, start, end),
            _period(text, start, end, named),
        )
        for start, end, printed in numbers(text, spans(text))
    )


def _nouns(text: str, start: int, end: int) -> tuple[str, ...]:
    before = _WORDS.findall(_sentence(text, start)[0])[-_NEARBY:]
    after = _WORDS.findall(_sentence(text, end)[1])[:_NEARBY]
    return tuple(
        word for word in (*before, *after) if word.casefold() not in _STOP and len(word) > 2
    )


def sentence_of(text: str, found: Found) -> str:
    """The sentence of `text` in which a figure stands, on one line."""
    before, _ = _sentence(text, found.start)
    _, after = _sentence(text, found.end)
    return " ".join(f"{before}{found.text}{after}".split())


def _sentence(text: str, place: int) -> tuple[str, str]:
    """What stands before and after `place` in its sentence."""
    ends = _sentence_ends(text)
    first = max((end for end in ends if end <= place), default=0)
    last = min((end for end in ends if end > place), default=len(text))
    return text[first:place], text[place:last]


@lru_cache(maxsize=4)
def _sentence_ends(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _SENTENCE_END.finditer(text))


def _period(text: str, place: int, end: int, named: tuple[Period, ...]) -> Period | None:
    """The period that the figure's sentence names nearest to it, or the text before it."""
    before, after = _sentence(text, place)
    near = [
        period
        for period in named
        if place - len(before) <= period.start and period.end <= place + len(after)
    ]
    if near:
        # “725 km² in November” rather than “in October and 725 km²”.
        gaps = {p: p.start - end if p.start >= end else place - p.end + _BEFORE for p in near}
        return min(near, key=lambda period: gaps[period])
    earlier = [period for period in named if period.end <= place]
    return earlier[-1] if earlier else None
