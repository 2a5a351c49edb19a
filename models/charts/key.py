"""What stands below a chart: its notes, its sources, and what nothing else says of its marks."""

from collections.abc import Sequence

from models.charts.drawing import Drawing
from models.charts.marks import mark_named
from models.charts.part_months import WORDS
from models.charts.points import Flags, Points
from models.charts.projected import is_counted
from models.charts.source_line import source_line

UNDEFINED = "Hatched: no ratio, the divisor is zero or below"

LEAST = "Arrow: at least the value it starts from"
MOST = "Arrow: at most the value it starts from"
EITHER = "Arrow up: at least the value it starts from; down: at most"
EITHER_LYING = "Arrow to the right: at least the value it starts from; to the left: at most"


def key(drawing: Drawing) -> str:
    """What marks mean that are drawn and that nothing else explains: “Paler bars: …”."""
    bars = [each for each in drawing.points if _is_bar(each)]
    ratios = [each for each in drawing.points if each.undefined is not None]
    told = (
        _pale(bars, drawing),
        UNDEFINED if any(_seen(each.undefined, each, drawing) for each in ratios) else "",
        _arrows(drawing),
    )
    return ". ".join(part for part in told if part)


def _pale(bars: Sequence[Points], drawing: Drawing) -> str:
    """What paler bars stand for; those of a projection are as pale, but have an edge."""
    if not any(_seen(each.part & is_counted(each), each, drawing) for each in bars):
        return ""
    edged = any(each.series.mark == "bar" and not is_counted(each).all() for each in bars)
    return WORDS[drawing.spec.colours] + ("; those with an edge: projected" if edged else "")


def last_line(drawing: Drawing) -> str:
    """The source line, and behind it the key."""
    return ". ".join(part for part in (source_line(drawing.outcome), key(drawing)) if part)


def foot_lines(drawing: Drawing) -> tuple[str, ...]:
    """The note, what the figures count, the sources with the key, and the author."""
    spec = drawing.spec
    author = f"Chart: {spec.byline}" if spec.byline else ""
    lines = (spec.note, spec.scope, last_line(drawing), author)
    return tuple(line for line in lines if line)


def _arrows(drawing: Drawing) -> str:
    """What arrows at ends that nobody knows stand for."""
    ranged = [each for each in drawing.points if mark_named(each.series.mark).spans]
    least = any(_seen(each.at_least, each, drawing) for each in ranged)
    most = any(_seen(each.at_most, each, drawing) for each in ranged)
    if least and most:
        return EITHER_LYING if drawing.lying else EITHER
    return LEAST if least else MOST if most else ""


def _seen(flags: Flags | None, each: Points, drawing: Drawing) -> bool:
    """Whether one of the points flagged is as far along as the chart shows."""
    if flags is None:
        return False
    first, behind = (0, len(each.x)) if drawing.rows else each.within(*drawing.full.x)
    return bool(flags[first:behind].any())


def _is_bar(each: Points) -> bool:
    return each.series.mark in ("bar", "stacked") and each.series.role == "data"
