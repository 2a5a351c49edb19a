"""Labels that do not overlap: beside the ends of lines, and above event marks."""

from collections.abc import Sequence

from models.frozen import frozen


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


@frozen
class Flag:
    """A label from `left` to `right` in `row`, 0 on top, on an upright line at `at`.

    The line runs down from its row; in row -1 there is no label, and the line starts below all.
    """

    at: float
    left: float
    right: float
    row: int


def flags(
    labels: Sequence[tuple[float, float]], low: float, high: float, most: int, gap: float
) -> list[Flag]:
    """A place for each label, given the line's place and the label's width, from left to right.

    A label stands to the right of its line or to its left, between `low` and `high`, in the first
    of `most` rows where it touches no other, no line from above runs through it, and its own line
    runs through none below.
    """
    found: list[Flag] = []
    for at, width in labels:
        tried = (
            Flag(at, left, left + width, row) for row in range(most) for left in (at, at - width)
        )
        fitting = (
            flag
            for flag in tried
            if low <= flag.left and flag.right <= high and not _meets(flag, found, gap)
        )
        found.append(next(fitting, Flag(at, at, at, -1)))
    return found


def _meets(flag: Flag, placed: Sequence[Flag], gap: float) -> bool:
    for other in placed:
        if other.row < 0:
            continue
        if other.row == flag.row:
            if flag.left < other.right + gap and other.left < flag.right + gap:
                return True
        elif other.row < flag.row:
            if flag.left < other.at < flag.right:
                return True
        elif other.left < flag.at < other.right:
            return True
    return False
