"""A lower bound above its upper bound."""

import re
from collections.abc import Iterable, Sequence

import numpy as np

from models.datasets.dataset import Column, Issue
from models.datasets.findings.check import Figures, number
from models.datasets.issues import MOST_TOLD, more

_PAIRS = (
    ("low", "high"), ("lower", "upper"), ("min", "max"), ("minimum", "maximum"), ("lo", "hi"),
    ("lwr", "upr"), ("мін", "макс"), ("мінімум", "максимум"), ("нижня", "верхня"),
    ("минимум", "максимум"), ("нижняя", "верхняя"),
)  # fmt: skip
_LOW = tuple(low for low, _ in _PAIRS)
_HIGH = tuple(dict.fromkeys(high for _, high in _PAIRS))
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_A-Za-z]+|\d+")


def low_above_high(figures: Figures) -> Iterable[Issue]:
    """One issue for each row whose low is above its high."""
    for low, high in pairs(figures.numbers()):
        lows = figures.values.numbers(low.name)
        highs = figures.values.numbers(high.name)
        rows = np.flatnonzero(lows > highs)
        for row in rows[:MOST_TOLD]:
            text = (
                f"The low {number(float(lows[row]))} in “{low.name}” is above the high "
                f"{number(float(highs[row]))} in “{high.name}”: the two may be exchanged."
            )
            yield figures.issue("low-above-high", text, int(row), low.name)
        yield from more("low-above-high", low.name, len(rows), "bounds above their other")


def pairs(columns: Sequence[Column]) -> list[tuple[Column, Column]]:
    """Columns whose names differ only in low and high."""
    highs: dict[tuple[str, ...], Column] = {}
    for column in columns:
        words = _words(column.name)
        for place, word in enumerate(words):
            if word in _HIGH:
                highs[(*words[:place], "", *words[place + 1 :])] = column
    found: list[tuple[Column, Column]] = []
    for column in columns:
        words = _words(column.name)
        for place, word in enumerate(words):
            high = highs.get((*words[:place], "", *words[place + 1 :])) if word in _LOW else None
            if high is not None:
                found.append((column, high))
    return found


def _words(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(name))
