"""Labels that do not overlap: beside the ends of lines, and above event marks."""

from collections.abc import Sequence
from dataclasses import dataclass


def apart(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """The middles of labels of `height` near the `wanted` ones, inside `low` to `high`.

    The order stays. Labels that touch move as one group about the mean of where they belong; where
    all of them are too many for the room, they stand evenly.
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    groups: list[tuple[float, int]] = []
    for place in order:
        # A group: the sum of where its first label would have to be for each of its labels to be
        # where it belongs, and how many there are.
        group = (wanted[place], 1)
        while groups and _end(groups[-1], height, low, high) > _start(group, height, low, high):
            total, count = groups.pop()
            group = (total + group[0] - group[1] * count * height, count + group[1])
        groups.append(group)
    placed: list[float] = []
    for group in groups:
        start = _start(group, height, low, high)
        placed += [start + (place + 0.5) * height for place in range(group[1])]
    found = [0.0] * len(wanted)
    for place, middle in zip(order, placed, strict=True):
        found[place] = middle
    return found


def _start(group: tuple[float, int], height: float, low: float, high: float) -> float:
    """The top of the group, kept inside the room."""
    total, count = group
    top = total / count - height / 2
    return max(low, min(top, high - count * height))


def _end(group: tuple[float, int], height: float, low: float, high: float) -> float:
    return _start(group, height, low, high) + group[1] * height


@dataclass(frozen=True, slots=True)
class Flag:
    """A label from `left` to `right` on an upright line at `at`, which runs down from its row."""

    at: float
    left: float
    right: float


def rows(flags: Sequence[Flag], most: int, gap: float) -> list[int]:
    """The row of each label, 0 on top; -1 where none of `most` rows has room.

    A row has room if no label is within `gap` there, no line from above runs through the label, and
    its own line runs through no label below.
    """
    found: list[int] = []
    for flag in flags:
        placed = [(other, row) for other, row in zip(flags, found, strict=False) if row >= 0]
        free = (row for row in range(most) if not _meets(flag, row, placed, gap))
        found.append(next(free, -1))
    return found


def _meets(flag: Flag, row: int, placed: Sequence[tuple[Flag, int]], gap: float) -> bool:
    for other, there in placed:
        if there == row and flag.left < other.right + gap and other.left < flag.right + gap:
            return True
        if there < row and flag.left < other.at < flag.right:
            return True
        if there > row and other.left < flag.at < other.right:
            return True
    return False
