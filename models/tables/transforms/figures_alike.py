"""The published figures of one quantity and one period, by originator."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from models.datasets.dataset import Column
from models.errors import QueryError, SalientError
from models.frozen import frozen
from models.tables.display import texts
from models.tables.table import Table, computed

if TYPE_CHECKING:
    from models.figures import Figure, Period
    from models.quantity import Printed

ORIGINATOR = "originator"
NEEDED = ("quantity", "printed", "period_start", "period_end", "scope", ORIGINATOR, "relay")
"""Columns by which a table is one of published figures."""


@frozen
class FiguresAlike:
    """The figures that are of one `kind` in one `unit`, over the days from `first` to `last`.

    `kind` is a quantity, or “change of area” for all accounts of one. `scopes` must overlap with
    a figure's; without any, all places count. What an originator's levels at both ends come to is
    a figure too, and one that several relays print alike is one row.
    """

    name: ClassVar[str] = "figures alike"
    kind: str
    unit: str
    first: date | None
    last: date | None
    scopes: tuple[str, ...] = ()

    @property
    def period(self) -> Period:
        """The days that they are of."""
        from models.figures import Period

        return Period(self.first, self.last)

    def words(self) -> str:
        """“change of area of 2024 by originator, each value once”."""
        from models.figures.periods_in_words import period_words

        return f"{self.kind} of {period_words(self.period)} by originator, each value once"

    def apply(self, table: Table) -> Table:
        """A table of originator, the `kind` with its lower and upper end, and the evidence.

        An originator whose figure ends earlier has a row of its own that says when.

        Raises:
            QueryError: it is no table of figures, or none of them is of that kind and period.
        """
        from models.figures.periods_in_words import period_words

        found = list(_rows(self, figures_in(table)))
        if not found:
            raise QueryError(f"“{table.title}” has no figure of {self.kind} for these days.")
        low, high = f"{self.kind} low", f"{self.kind} high"
        columns = (
            Column(ORIGINATOR, "text"),
            *(Column(name, "number", unit=self.unit) for name in (self.kind, low, high)),
            *(Column(name, "text") for name in ("printed", "quantity", "scope", "relay")),
        )
        cells: dict[str, list[str] | list[float]] = {
            ORIGINATOR: [f"{each.originator}, {apart}" if apart else each.originator
                         for each, apart in found],
            self.kind: [_value(each.printed) for each, _ in found],
            low: [_bound(each.printed.low) for each, _ in found],
            high: [_bound(each.printed.high) for each, _ in found],
            "printed": [each.printed.text for each, _ in found],
            "quantity": [each.quantity for each, _ in found],
            "scope": [each.scope for each, _ in found],
            "relay": [each.relay for each, _ in found],
        }  # fmt: skip
        kinds = {each.name: object if each.kind == "text" else np.float64 for each in columns}
        values = {name: np.array(given, dtype=kinds[name]) for name, given in cells.items()}
        made = computed(table, columns, values, self.words())
        sources = tuple(dict.fromkeys(each.originator for each, _ in found))
        return replace(
            made,
            title=f"Figures of {period_words(self.period)}",
            sources=sources,
            as_of=max(each.as_of for each, _ in found) or None,
            made_of=dict.fromkeys((self.kind, low, high), ("printed",)),
        )


def is_of_figures(table: Table) -> bool:
    """Whether a table holds published figures, each with its evidence."""
    names = {each.name for each in table.columns}
    return names.issuperset(NEEDED)


def is_by_originator(table: Table) -> bool:
    """Whether it is what `FiguresAlike` makes: several values of one originator are no mistake."""
    names = [each.name for each in table.columns]
    return names[:1] == [ORIGINATOR] and names[4:] == ["printed", "quantity", "scope", "relay"]


def figures_in(table: Table) -> tuple[Figure, ...]:
    """The figures of a table. Raises `QueryError` where it is none of figures."""
    from models.figures.rows import figure

    if not is_of_figures(table):
        raise QueryError(f"“{table.title}” is no table of published figures.")
    cells = {
        each.name: texts(table, place, 0, len(table.values))
        for place, each in enumerate(table.columns)
    }
    found: list[Figure] = []
    for row in range(len(table.values)):
        try:
            found.append(figure({name: column[row] for name, column in cells.items()}))
        except (KeyError, ValueError, SalientError) as error:
            raise QueryError(f"Row {row + 1} of “{table.title}” is no figure: {error}.") from error
    return tuple(found)


def kinds_in(table: Table) -> tuple[tuple[FiguresAlike, int], ...]:
    """What of a table of figures can be drawn together, with how many values each has; those with
    most come first.

    Raises:
        QueryError: it is no table of figures.
    """
    from models.figures.alternatives import kind_of

    figures = figures_in(table)
    found: dict[frozenset[tuple[str, float, str]], tuple[FiguresAlike, int]] = {}
    for each in figures:
        period = each.period
        step = FiguresAlike(
            kind_of(each.quantity), each.printed.unit.symbol, period.first, period.last,
            (each.scope,),
        )  # fmt: skip
        rows = list(_rows(step, figures))
        values = frozenset(_key(*row) for row in rows)
        if len(rows) > 1 and not any(values <= other for other in found):
            for other in [other for other in found if other < values]:
                del found[other]
            found[values] = (step, len(rows))
    return tuple(sorted(found.values(), key=lambda pair: -pair[1]))


def _rows(step: FiguresAlike, figures: Sequence[Figure]) -> Iterator[tuple[Figure, str]]:
    """Each figure once, with the words of its period where that ends earlier."""
    from models.figures.alternatives import alternatives
    from models.quantity import parse_unit

    unit = parse_unit(step.unit)
    seen: set[tuple[str, float, str]] = set()
    for each, apart in alternatives(step.kind, step.period, frozenset(step.scopes), figures):
        key = _key(each, apart)
        if each.printed.unit == unit and key not in seen:
            seen.add(key)
            yield each, apart


def _key(figure: Figure, apart: str) -> tuple[str, float, str]:
    return (figure.originator, figure.printed.value, apart)


def _value(printed: Printed) -> float:
    """The face value, none where it is only a bound: “>3,600” is no 3,600."""
    alone = math.isfinite(printed.low) != math.isfinite(printed.high)
    return math.nan if alone and printed.value in (printed.low, printed.high) else printed.value


def _bound(end: float) -> float:
    return end if math.isfinite(end) else math.nan
