"""The numbers in a text, each with as many of the words behind it as make its unit."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from models.errors import SalientError
from models.late import late
from models.quantity import Printed, digits, number_words, parse_unit, qualifiers, read_printed
from models.quantity.unit import DAY, ONE

_PLAIN = rf"(?:{digits.PATTERN}|{number_words.PATTERN})"
_MONEY = r"(?:US[$]|[$€£₴₽]|\b(?:USD|EUR|GBP|UAH|RUB)\s)"
_NUMBER = late(
    rf"(?<![\w.,/–—-])(?<!\d:)(?P<qualifier>(?:{qualifiers.PATTERN})\s*)?"
    rf"(?P<number>(?:[-−](?=\S)|\bminus\s)?(?:{_MONEY}\s?)?(?:{digits.PATTERN})"
    rf"(?:[\s-]*(?:{digits.SCALE_PATTERN}))?|\b(?:{number_words.PATTERN}))\+?",
    re.IGNORECASE,
)
_WORD = late(r"\s*(?P<word>[^\W\d_][\w²³.'’-]*|[%‰/])|\s*1(?:0{1,2}|0{0,2}(?:,000)+)\b(?!,)")
_MOST_WORDS = 7
_BEFORE = 60
"""Characters before a number that can change what it is."""
_NO_FIGURE = late(r"(?:st|nd|rd|th)\b|:\d|\s*[-–—]\s*\d")
"""After a number: the 93rd brigade, 12:30, 3–5 km."""
_HYPHEN = late(r"-[^\W\d_]+(?:\s+[^\W\d_]+)?")
_HYPHEN_WORD = late(r"-[^\W\d_]+")
"""After a number: a 30-strong group is no figure, a 1,000-km front is one."""
_CALENDAR_BEFORE = late(r"(?:first|second|other|latter|last|final)\s+$", re.IGNORECASE)
_CALENDAR_AFTER = late(r"[\s-]*(?:an?\s+)?(?:hour|day|week|month|year|century|finals?|past)\b")
"""Around “half” or “quarter”: a part of the calendar and no share."""
_COMPARING = late(number_words.SHARE_PATTERN, re.IGNORECASE)
_AND_MORE = late(rf",?\s+(?:and\s+)?{_PLAIN}\s+(?:months?|weeks?|days?|hours?)\b", re.IGNORECASE)
_PROPORTION = late(
    rf"(?:one|1)\s+in\s+(?:every\s+)?(?!(?:19|20)\d\d){_PLAIN}"
    rf"|{_PLAIN}\s+out\s+of\s+(?:every\s+)?{_PLAIN}|{_PLAIN}(?:-to-|\s+to\s+|:)(?:one|1)\b(?![.,]\d)",
    re.IGNORECASE,
)
_WORD_BEFORE = late(r"[^\W\d_]\s+$")
_FROM_BEFORE = late(r"\b(?:з|із|зі|від)\s+\d[^.]*$", re.IGNORECASE)
_DAILY_BEFORE = late(r"\bdaily\b[\s\w]{0,30}$", re.IGNORECASE)
_PASSIVE = late(
    r"\s+(?:were|was|are|have been|had been|being)\s+(?:either\s+)?"
    r"(?P<what>(?:killed|dead)(?:,?\s+(?:and|or)\s+(?:wounded|injured))?|wounded|injured)\b",
    re.IGNORECASE,
)
_COUNTED_BEFORE = late(
    r"\b(?P<what>[^\W\d_]+)(?:\s+(?:of|to|at|by|were|was|are|is|had|has|reached|totalled|totaled"
    r"|exceeded|amounted|stood|numbered|rose|fell|from|came|put|estimated|now)){1,3}\s*$",
    re.IGNORECASE,
)
_LOSSES = {"losses": "casualties", "toll": "deaths", "втрати": "casualties"}
"""What is counted where a text speaks of these without saying of what."""
_OF_THOSE = late(r"\s+(?:out\s+)?of\s+(?:the|its|their|his|these|those|all|a total of)\s+$")


class Placed(NamedTuple):
    """A number of a text, from character `start` to `end`."""

    start: int
    end: int
    printed: Printed


def numbers(text: str, dates: Sequence[tuple[int, int]]) -> list[Placed]:
    """The numbers of `text` in order, without those in `dates` and the numbers of units."""
    found = list(_found(text, dates))
    for place in range(len(found) - 1, -1, -1):
        this = found[place]
        if this.printed.unit == ONE and this.printed.half and not _is_ratio(this.printed):
            found[place] = _with_borrowed_unit(text, this, found[place + 1 : place + 2])
    return found


def _found(text: str, dates: Sequence[tuple[int, int]]) -> Iterator[Placed]:
    place = 0
    while match := _NUMBER.search(text, place):
        place = match.end()
        if _within(dates, match.start("number"), match.end()):
            continue
        placed = _proportion(text, match) or _figure(text, match)
        if placed is not None:
            place = max(place, placed.end)
            yield placed


def _within(dates: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch of the text overlaps one of `dates`, which are in order."""
    after = bisect_right(dates, start, key=lambda date: date[1])
    return after < len(dates) and dates[after][0] < end


def _figure(text: str, match: re.Match[str]) -> Placed | None:
    start, end = match.span()
    if _NO_FIGURE.match(text, end):
        return None
    placed = _with_unit(text, start, end) or _alone(text, match)
    if placed is None:
        return None
    printed = placed.printed
    if _is_no_bound(text, match, printed):
        start = match.start("number")
        return Placed(start, placed.end, read_printed(_line(text, start, placed.end)))
    counted = bool(printed.unit.dims) and not printed.unit.power_of("day")
    if counted and _DAILY_BEFORE.search(text[max(0, start - _BEFORE) : start]):
        return placed._replace(printed=replace(printed, unit=printed.unit / DAY))
    return placed


def _is_no_bound(text: str, match: re.Match[str], printed: Printed) -> bool:
    """Whether the word before a number only joins it on.

    “1,200 missiles over 4 weeks” are not more than four weeks, «з 725 до 401» not up to 401.
    """
    word = (match["qualifier"] or "").casefold().strip()
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if word == "over":
        return printed.unit.fits(DAY) and _WORD_BEFORE.search(before) is not None
    return word == "до" and _FROM_BEFORE.search(before) is not None


def _with_unit(text: str, start: int, place: int) -> Placed | None:
    """The number from `start` to `place` with its unit, and “2 years and 3 months” as one."""
    ends = _word_ends(text, place)
    for end in reversed(ends):
        try:
            printed = read_printed(_line(text, start, end))
        except SalientError:
            continue
        # A whole behind the unit belongs to the sentence; “a 12-year-old” is no duration.
        if printed.note or printed.unit == ONE or text[end : end + 1] == "-":
            continue
        more = _AND_MORE.match(text, end) if printed.unit.fits(DAY) else None
        if more is not None:
            try:
                return Placed(start, more.end(), read_printed(_line(text, start, more.end())))
            except SalientError:
                pass
        return Placed(start, end, printed)
    return None


def _word_ends(text: str, place: int) -> list[int]:
    """Where each of the next words ends, as far as they can belong to a unit."""
    hyphen = _HYPHEN.match(text, place)
    if hyphen is not None:
        first = _HYPHEN_WORD.match(text, place)
        return [first.end() if first else place, hyphen.end()]
    ends: list[int] = []
    while len(ends) < _MOST_WORDS and (match := _WORD.match(text, place)):
        word, place = match["word"] or "", match.end()
        if number_words.is_count(word):
            break  # another number: “two tanks one gun”
        bare = word.rstrip(".")
        ends.append(place - (len(word) - len(bare)))
        if word.endswith(".") and word.casefold() not in ("sq.", "кв."):
            break
    return ends


def _alone(text: str, match: re.Match[str]) -> Placed | None:
    """A number without a unit; of those in words only what compares: doubled, a third."""
    start, end = match.span()
    if _HYPHEN.match(text, end):
        return None
    if not any(character.isnumeric() for character in match["number"]):
        number = match.start("number")
        before = text[max(0, number - _BEFORE) : number]
        calendar = _CALENDAR_BEFORE.search(before) or _CALENDAR_AFTER.match(text, end)
        if calendar or not _COMPARING.match(match["number"]):
            return None
    shown = text[start:end].rstrip()
    try:
        return Placed(start, start + len(shown), read_printed(_line(text, start, end)))
    except SalientError:
        return None


def _proportion(text: str, match: re.Match[str]) -> Placed | None:
    """One in three, 3 to 1: a ratio by itself."""
    ratio = _PROPORTION.match(text, match.start("number"))
    if ratio is None or _with_unit(text, match.start("number"), ratio.end()):
        return None
    try:
        printed = read_printed(_line(text, match.start(), ratio.end()))
    except SalientError:
        return None
    return Placed(match.start(), ratio.end(), printed)


def _with_borrowed_unit(text: str, this: Placed, after: Sequence[Placed]) -> Placed:
    """A bare number with the unit that its sentence gives it, if it does.

    “1,500 of the 4,500 drones”, “250,000 were killed or wounded”, “casualties totalled 35,370”.
    """
    words = ""
    before = _COUNTED_BEFORE.search(text[max(0, this.start - _BEFORE) : this.start])
    if passive := _PASSIVE.match(text, this.end):
        words = passive["what"]
    elif after and _OF_THOSE.fullmatch(text[this.end : after[0].start][:_BEFORE] + " "):
        return this._replace(printed=replace(this.printed, unit=after[0].printed.unit))
    elif before:
        words = _LOSSES.get(before["what"].casefold(), before["what"])
    try:
        unit = parse_unit(words) if words else ONE
    except SalientError:
        return this
    counted = any(power > 0 and base not in ("km", "day") for base, power in unit.dims)
    return this._replace(printed=replace(this.printed, unit=unit)) if counted else this


def _is_ratio(printed: Printed) -> bool:
    """Whether it was printed as a ratio, in words or as one of so many."""
    return not any(character.isdigit() for character in printed.text) or " in " in printed.text


def _line(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())
