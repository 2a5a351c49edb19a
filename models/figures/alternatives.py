"""The register's figures that could stand in the place of one: of one kind, of the same days."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

from models.figures.figure import Figure, Period
from models.figures.periods_in_words import period_words
from models.quantity import Unit, read_printed
from models.quantity.unit import SQUARE_KM

_CHANGES_OF_AREA = (
    "area advanced", "area lost", "area newly occupied", "area claimed", "net change of area",
)  # fmt: skip
_LEVELS = "area controlled"
_NET = "net change of area"


def kind_of(quantity: str) -> str:
    """What a quantity is an account of; advances, losses and net changes are of one thing."""
    return "change of area" if quantity in _CHANGES_OF_AREA else quantity


def kind_by_unit(unit: Unit) -> str:
    """The kind that an amount over a period is of, where only its unit is known."""
    if unit.fits(SQUARE_KM):
        return "change of area"
    return unit.symbol


def alternatives(
    kind: str, period: Period, scopes: frozenset[str], figures: Sequence[Figure]
) -> Iterator[tuple[Figure, str]]:
    """The figures of that kind and period; with each the words of its period where it ends early.

    Those of the whole period come first. `scopes` must overlap with a figure's; without any, all
    places count.
    """
    every = [*figures, *_net_changes(period, figures)]
    of_kind = [each for each in every if kind_of(each.quantity) == kind and _place(each, scopes)]
    yield from ((each, "") for each in of_kind if each.period.matches(period))
    for each in of_kind:
        if each.period.begins(period) and not each.period.matches(period):
            yield each, period_words(each.period)


def _place(figure: Figure, scopes: frozenset[str]) -> bool:
    """Whether one scope is the other or names it as its part, as “Ukraine and Kursk Oblast”."""
    return not scopes or any(one in figure.scope or figure.scope in one for one in scopes)


def _net_changes(period: Period, figures: Sequence[Figure]) -> Iterator[Figure]:
    """What an originator's levels on both ends of the period come to."""
    if period.first is None or period.last is None:
        return
    levels = [each for each in figures if each.quantity == _LEVELS and each.period.last]
    day = timedelta(days=1)
    for opening, closing in product(levels, levels):
        same = (opening.originator, opening.scope) == (closing.originator, closing.scope)
        begins = opening.period.last in (period.first - day, period.first)
        if same and begins and closing.period.last in (period.last, period.last + day):
            change = closing.printed.value - opening.printed.value
            yield replace(
                closing,
                id=f"{closing.id}-change",
                quantity=_NET,
                printed=read_printed(f"{change:,.1f} km²"),
                period=period,
                basis=replace(closing.basis, extent="net", span="per period"),
                note=f"Computed from levels on {opening.period.last} and {closing.period.last}.",
            )
