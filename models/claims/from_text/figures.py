"""The figures in a text: where they stand, what they print, and what they are about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from models.claims.from_text.periods import Period, periods, spans
from models.errors import SalientError
from models.quantity import (
    Printed,
    Unit,
    digits,
    number_words,
    parse_unit,
    qualifiers,
    read_printed,
)
from models.quantity.unit import DAY, ONE

_NUMBER = re.compile(
    rf"(?<![\w.,/–—-])(?<!\d:)(?P<qualifier>(?:{qualifiers.PATTERN})\s*)?"
    rf"(?P<number>[-−]?[$€₴₽]?(?:{digits.PATTERN})(?:[\s-]*(?:{digits.SCALE_PATTERN}))?"
    rf"|\b(?:{number_words.PATTERN}))\+?",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s*(?P<word>[^\W\d_][\w²³.'’-]*|%|/)")
_WORDS = re.compile(r"[^\W\d_][\w'’-]+")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n\s*\n")
_MOST_WORDS = 7
_DESCRIBING = frozenset((
    "russian", "ukrainian", "enemy", "total", "additional", "more", "new", "own", "estimated",
    "irrecoverable", "other", "personnel", "full", "combat", "confirmed", "claimed", "assessed",
    "further", "whole", "calendar",
))  # fmt: skip
"""Words that may stand between a number and its unit, or within the unit."""
_STOP = frozenset((
    "the", "and", "for", "from", "with", "was", "were", "are", "been", "has", "have", "had", "that",
    "this", "these", "those", "its", "their", "his", "her", "which", "who", "than", "into",
    "during", "between", "per", "about", "over", "some", "more", "most", "only", "also", "there",
    "they", "but", "not", "since", "until", "while",
))  # fmt: skip
_NEARBY = 5
_DAILY_BEFORE = re.compile(r"\bdaily\b[\s\w]{0,30}$", re.IGNORECASE)
_NO_FIGURE = re.compile(r"(?:st|nd|rd|th)\b|-[^\W\d]|:\d|\s*[-–—]\s*\d")
"""After a number: the 93rd brigade, a 30-strong group, 12:30, 3–5 km."""


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
    dates = spans(text)
    return tuple(
        Found(
            start,
            end,
            text[start:end],
            printed,
            _nouns(text, start, end),
            _period(text, start, named),
        )
        for start, end, printed in _printed(text, dates)
    )


def _printed(text: str, dates: list[tuple[int, int]]) -> Iterator[tuple[int, int, Printed]]:
    place = 0
    while match := _NUMBER.search(text, place):
        place = match.end()
        if any(start < match.end() and match.start("number") < end for start, end in dates):
            continue
        if _NO_FIGURE.match(text, match.end()):
            continue
        unit, end = _unit_after(text, match.end())
        is_word = not any(character.isdigit() for character in match["number"])
        if is_word and unit is None:
            continue  # “one of them”
        if unit is not None and _is_daily(text[: match.start()][-60:], unit):
            unit = unit / DAY
        shown = match[0].rstrip() if unit is None else text[match.start() : end].rstrip()
        try:
            printed = read_printed(match[0].strip(), unit or ONE)
        except SalientError:
            continue
        place = max(place, match.start() + len(shown))
        yield match.start(), match.start() + len(shown), printed


def _is_daily(before: str, unit: Unit) -> bool:
    """Whether the words before a total make it a daily one: “a daily average of 18 km²”."""
    counted = bool(unit.dims) and not unit.power_of("day")
    return counted and _DAILY_BEFORE.search(before) is not None


def _unit_after(text: str, place: int) -> tuple[Unit | None, int]:
    """The unit that the words from `place` on name, taking as many as make one, and its end."""
    ends: list[int] = []
    words: list[str] = []
    while len(words) < _MOST_WORDS and (match := _WORD.match(text, place)):
        word = match["word"]
        place = match.end()
        words.append(word.rstrip("."))
        ends.append(place - (len(word) - len(word.rstrip("."))))
        if word.endswith(".") and word not in ("sq.", "кв."):
            break
    for skipped in range(3):
        if any(word.casefold() not in _DESCRIBING for word in words[:skipped]):
            break
        for taken in range(len(words), skipped, -1):
            try:
                unit = parse_unit(" ".join(_without_describing(words[skipped:taken])))
            except SalientError:
                continue
            return unit, ends[taken - 1]
    return None, place


def _without_describing(words: list[str]) -> list[str]:
    """`Russian casualties per square km` for the unit alone, but never an empty list."""
    kept = [word for word in words[1:] if word.casefold() not in _DESCRIBING - {"personnel"}]
    return [words[0], *kept]


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


def _period(text: str, place: int, named: tuple[Period, ...]) -> Period | None:
    """The period that the figure's sentence names nearest to it, or the text before it."""
    before, after = _sentence(text, place)
    near = [
        period
        for period in named
        if place - len(before) <= period.start and period.end <= place + len(after)
    ]
    if near:
        return min(near, key=lambda period: abs(period.start - place))
    earlier = [period for period in named if period.end <= place]
    return earlier[-1] if earlier else None
