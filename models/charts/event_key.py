"""What the numbers at the marks of events stand for."""

import re

from models.charts.annotations import EventMark
from models.charts.drawing import Drawing
from models.charts.window import middle
from models.writing_direction import set_apart

_WAY = re.compile(r"(?P<name>.*\S) \((?P<way>[^()]+)\)")
"""“Bakhmut (claimed)”: a name, and in which way it is known."""

WAYS = 3
"""Ways that events are listed by; of more each says its own."""


def events_shown(drawing: Drawing) -> tuple[EventMark, ...]:
    """The events among the days of the chart, in their order."""
    low, high = drawing.full.x
    there = (event for event in drawing.spec.events if low <= middle(event.day) <= high)
    return tuple(sorted(there, key=lambda event: event.day))


def event_key(drawing: Drawing) -> tuple[str, ...]:
    """“1 Popasna”, “2 Soledar”, and so on; where all say in which of few ways they are known, by
    these: “Claimed: 1 Popasna”, “2 Soledar”, “assessed: 8 Vuhledar”.
    """
    names = [event.text for event in events_shown(drawing)]
    split = [_WAY.fullmatch(name) for name in names]
    ways = dict.fromkeys(found["way"] for found in split if found is not None)
    if not all(split) or not len(ways) <= WAYS < len(names):
        return tuple(f"{number} {set_apart(name)}" for number, name in enumerate(names, 1))
    parts: list[str] = []
    for way in ways:
        told = [
            f"{number} {set_apart(found['name'])}"
            for number, found in enumerate(split, 1)
            if found is not None and found["way"] == way
        ]
        head = way if parts else way[:1].upper() + way[1:]
        parts += [f"{head}: {told[0]}", *told[1:]]
    return tuple(parts)
