"""Whether a row names the columns of a table, by what stands in it and under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.datasets.kinds.values import is_gap, is_moment, is_value

_COMMENT = re.compile(r"\s*#+\s*\w[^,;|\t]*[\s:]")
_TAG = re.compile(r"#[a-z][a-z0-9_]*(\s*[+][a-z0-9_]+)*", re.IGNORECASE)
Rows = Sequence[Sequence[str]]


def is_header(top: Sequence[str], rows: Rows) -> bool:
    """Whether the first full record names columns rather than holding values; `rows` follow it."""
    valued = [is_value(text) for text in top]
    if not any(valued):
        return not rows or any(text.strip() for text in top)
    if _are_years(top, rows, valued) or _are_moments(top, rows) or _are_counts(top):
        return True
    if names_values(top, rows):
        return True
    # One value among names (“2022 total”, a stray number) does not make a header a row of data.
    return sum(valued) * 4 < len([text for text in top if text.strip()])


def names_values(top: Sequence[str], rows: Rows) -> bool:
    """Whether words stand above columns of values, in more of them than values do."""
    words = values = 0
    for text, below in _columns(top, rows):
        if below and sum(map(is_value, below)) >= 0.8 * len(below):
            words += not is_value(text) and not is_gap(text)
            values += is_value(text) and is_moment(text) == is_moment(below[0])
    return words > values


def is_comment(texts: Sequence[str], rows: Rows) -> bool:
    """Whether a row like `# source: the ministry` stands above one that names the columns."""
    if not _COMMENT.match(texts[0]):
        return False
    for place, row in enumerate(rows):
        if not _COMMENT.match(row[0]):
            return names_values(row, rows[place + 1 :])
    return False


def is_tag_row(texts: Sequence[str]) -> bool:
    """Whether a row under a header holds nothing but HXL tags such as `#date+year`."""
    tags = [text.strip() for text in texts if text.strip()]
    return bool(tags) and all(_TAG.fullmatch(tag) for tag in tags)


def names_on_two_lines(top: Sequence[str], under: Sequence[str], rows: Rows) -> bool:
    """Whether the names of a group of columns stand above those of its columns.

    The upper row has gaps or repeats itself there, and no row of data has words alone where values
    follow.
    """
    if not rows or any(map(is_value, under)):
        return False
    named = [text.strip() for text in top]
    for place, (text, below) in enumerate(_columns(under, rows)):
        above = named[place] if place < len(named) else ""
        grouped = not above or named.count(above) > 1
        if grouped and not is_gap(text) and below and all(map(is_value, below)):
            return True
    return False


def joined(top: Sequence[str], under: Sequence[str]) -> list[str]:
    """The names of both rows; a gap in the upper row continues the group to its left."""
    names: list[str] = []
    group = ""
    for place in range(max(len(top), len(under))):
        above = top[place].strip() if place < len(top) else ""
        below = under[place].strip() if place < len(under) else ""
        group = above or group
        names.append(f"{group} {below}".strip() if below else above)
    return names


def counts(rows: Rows) -> bool:
    """Whether the first cells count the rows from 1 (or 0), as names of rows that have none do."""
    first = [row[0].strip() for row in rows if row]
    return len(first) > 1 and any(
        first == [str(number + start) for number in range(len(first))] for start in (0, 1)
    )


def _columns(top: Sequence[str], rows: Rows) -> Iterator[tuple[str, list[str]]]:
    """Each cell of `top` with what stands below it, gaps left out."""
    for place, text in enumerate(top):
        yield text, [row[place] for row in rows if place < len(row) and not is_gap(row[place])]


def _are_years(top: Sequence[str], rows: Rows, valued: Sequence[bool]) -> bool:
    years = [text for text, value in zip(top, valued, strict=True) if value]
    if len(years) < 2 or len(set(years)) < len(years) or not all(map(_is_year, years)):
        return False
    below = [row[i] for row in rows[:5] for i, value in enumerate(valued) if value and i < len(row)]
    return not below or not all(_is_year(text) for text in below if text.strip())


def _are_moments(top: Sequence[str], rows: Rows) -> bool:
    """Whether different days or periods stand above columns that hold none."""
    named = [
        text
        for text, below in _columns(top, rows)
        if is_moment(text) and not any(map(is_moment, below))
    ]
    moments = sum(map(is_moment, top))
    return len(named) >= 2 and len(set(named)) == len(named) and len(named) * 2 > moments


def _are_counts(top: Sequence[str]) -> bool:
    """Whether the names are 0, 1, 2 … above columns that were given none, right of the rows'."""
    return len(top) > 2 and not top[0].strip() and counts([[text] for text in top[1:]])


def _is_year(text: str) -> bool:
    text = text.strip()
    return len(text) == 4 and text.isdigit() and 1900 <= int(text) <= 2100
