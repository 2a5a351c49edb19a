"""How long it takes by the pace chosen: a claim of a duration at every published pace."""

from collections.abc import Iterator, Sequence

from models.claims.checked import Checked
from models.claims.stated import Stated
from models.figures.figure import Figure, Period
from models.figures.periods_in_words import period_words
from models.formula.nodes import Node, Operation
from models.frozen import frozen
from models.quantity import Unit
from models.quantity.quantity import convert
from models.quantity.unit import DAY, SQUARE_KM
from models.quantity.written import figure

_PACE = SQUARE_KM / DAY
_PACES = "advance rate"
_AREAS = "area advanced"
_SHORTEST = 28
"""Days: a mean over less than a month is no pace to plan with."""


@frozen
class AtPace:
    """The durations at one originator's paces of one period, in the unit of the result.

    `paces` are the paces as printed, or the area and the days that they were `computed` from.
    `own` marks the pace of the claim itself.
    """

    who: str
    period: str
    scope: str
    paces: tuple[str, ...]
    values: tuple[float, ...]
    computed: bool = False
    own: bool = False


def durations(checked: Checked, figures: Sequence[Figure]) -> tuple[AtPace, ...]:
    """The claim's own duration, then that at every published pace, from the shortest on.

    Empty unless the formula is an area over a pace. Where an originator prints no pace for a
    period of a month or more, but an area, the mean pace is computed from it.
    """
    stated = checked.stated
    if stated is None or checked.worked is None:
        return ()
    area = _area(stated)
    if area is None:
        return ()
    printed = _grouped((f for f in figures if f.quantity.startswith(_PACES)), area, stated.unit)
    known = {(row.who, row.period) for row in printed}
    means = _grouped((f for f in figures if f.quantity == _AREAS), area, stated.unit)
    rows = [*printed, *(row for row in means if (row.who, row.period) not in known)]
    rows.sort(key=lambda row: min(row.values))
    pace, unit = stated.part(_right(stated.formula.tree))
    text = figure(convert(pace, unit, _PACE), _PACE, 4)
    own = AtPace("As in the claim", "", "", (text,), (checked.worked.recomputed,), own=True)
    return (own, *rows) if rows else ()


def _area(stated: Stated) -> float | None:
    """The area that is to be taken, in km², if the formula is an area over a pace."""
    tree = stated.formula.tree
    if not (isinstance(tree, Operation) and tree.operator == "/"):
        return None
    area, unit = stated.part(tree.left)
    if not (unit.fits(SQUARE_KM) and stated.part(tree.right)[1].fits(_PACE)):
        return None
    return convert(area, unit, SQUARE_KM)


def _right(tree: Node) -> Node:
    return tree.right if isinstance(tree, Operation) else tree


def _grouped(figures: Iterator[Figure], area: float, unit: Unit) -> list[AtPace]:
    """A row for each originator, period and scope, in the order of `figures`."""
    groups: dict[tuple[str, str, str], dict[float, Figure]] = {}
    for each in figures:
        pace = _pace(each)
        if pace is not None and pace > 0:
            key = (_who(each), period_words(each.period), each.scope)
            groups.setdefault(key, {}).setdefault(pace, each)
    return [
        AtPace(
            who, period, scope,
            tuple(_printed(each) for each in of.values()),
            tuple(convert(area / pace, DAY, unit) for pace in of),
            computed=any(each.quantity == _AREAS for each in of.values()),
        )
        for (who, period, scope), of in groups.items()
    ]  # fmt: skip


def _pace(each: Figure) -> float | None:
    """The figure as a pace in km²/day; an area is spread over the days of its period."""
    if each.printed.unit.fits(_PACE):
        return convert(each.printed.value, each.printed.unit, _PACE)
    days = _days(each.period)
    if days < _SHORTEST or not each.printed.unit.fits(SQUARE_KM):
        return None
    return convert(each.printed.value, each.printed.unit, SQUARE_KM) / days


def _printed(each: Figure) -> str:
    shown = figure(each.printed.value, each.printed.unit, 15)
    return shown if each.printed.unit.fits(_PACE) else f"{shown} in {_days(each.period)} days"


def _who(each: Figure) -> str:
    return f"{each.originator} (claimed)" if each.party else each.originator


def _days(period: Period) -> int:
    return (period.last - period.first).days + 1 if period.first and period.last else 0
