"""The figures in a text: where they stand, what they print, and what they are about."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from models.claims.from_text.numbers import numbers
from models.claims.from_text.periods import Period, periods, spans
from models.frozen import frozen
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
_REACH = 120
"""Characters in which the words around a figure are looked for."""
_BEFORE = 2
"""Characters by which a period before a figure counts as further off than one behind it."""


@frozen
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
    first, last = (
        max(_bounds(text, start)[0], start - _REACH),
        min(_bounds(text, end)[1], end + _REACH),
    )
    before = _WORDS.findall(text[first:start])[-_NEARBY:]
    after = _WORDS.findall(text[end:last])[:_NEARBY]
    return tuple(
        word for word in (*before, *after) if word.casefold() not in _STOP and len(word) > 2
    )


def sentence_of(text: str, found: Found) -> str:
    """The sentence of `text` in which a figure stands, on one line."""
    first, last = _bounds(text, found.start)[0], _bounds(text, found.end)[1]
    return " ".join(text[first:last].split())


def _bounds(text: str, place: int) -> tuple[int, int]:
    """Where the sentence around `place` begins and ends."""
    ends = _sentence_ends(text)
    after = bisect_right(ends, place)
    return ends[after - 1] if after else 0, ends[after] if after < len(ends) else len(text)


@lru_cache(maxsize=4)
def _sentence_ends(text: str) -> tuple[int, ...]:
    return tuple(match.end() for match in _SENTENCE_END.finditer(text))


def _period(text: str, place: int, end: int, named: tuple[Period, ...]) -> Period | None:
    """The period that the figure's sentence names nearest to it, or the text before it."""
    first, last = _bounds(text, place)
    sentence = named[bisect_left(named, first, key=_start) : bisect_left(named, last, key=_start)]
    around = bisect_left(sentence, place, key=_start)
    near = sentence[max(0, around - 2) : around + 2]
    if near:
        # “725 km² in November” rather than “in October and 725 km²”.
        gaps = {p: p.start - end if p.start >= end else place - p.end + _BEFORE for p in near}
        return min(near, key=lambda period: gaps[period])
    earlier = bisect_right(named, place, key=_end)
    return named[earlier - 1] if earlier else None


def _start(period: Period) -> int:
    return period.start


def _end(period: Period) -> int:
    return period.end
