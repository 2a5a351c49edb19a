"""The register's figures as known ones, among which mixed-up figures and scopes are looked for."""

from collections.abc import Iterable

from models.claims.known import Known
from models.claims.names import name_for
from models.figures.figure import Figure
from models.quantity import Unit

_WHOLES = ("area total", "area occupied", "area controlled", "area remaining", "area held")
"""How the quantities begin of which shares are taken."""


def registered(figures: Iterable[Figure]) -> tuple[Known, ...]:
    """`figures` as known ones; a rate stands both for an input and for a printed result."""
    known: list[Known] = []
    for figure in figures:
        known.append(_known(figure, name_for(figure.printed.unit)))
        if _is_calculated(figure.printed.unit):
            known.append(_known(figure, ""))
    return tuple(known)


def _is_calculated(unit: Unit) -> bool:
    """Whether a report calculates what it prints in this unit: a rate, a cost, a share, a time."""
    counted = len(unit.dims) == 1 and unit.dims[0][1] > 0 and not unit.power_of("day")
    return not counted


def _known(figure: Figure, name: str) -> Known:
    about = (figure.quantity, figure.scope, figure.period.words(), figure.originator)
    return Known(
        value=figure.printed.value,
        unit=figure.printed.unit,
        what=", ".join(part for part in about if part),
        scope=figure.scope,
        name=name,
        source=figure.address,
        period=figure.period.words(),
        whole=figure.quantity.startswith(_WHOLES),
        note=figure.note,
        basis=figure.basis,
    )
