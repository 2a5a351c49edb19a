"""Units, bases and where they are known from: a package, a profile, the name, or the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.datasets.as_of import as_of_by_columns
from models.datasets.basis import basis_of
from models.datasets.beside import beside
from models.datasets.dataset import Column, Provenance
from models.datasets.in_pieces import each_in_order
from models.datasets.named_units import named_unit
from models.datasets.overrides import ColumnOverride
from models.datasets.profiles import ColumnProfile, Profile, matching
from models.datasets.timeline import NO_GROUPS, Groups, Timeline, timeline
from models.datasets.values import ColumnValues
from models.frozen import frozen
from models.quantity import read_basis

_NOTHING = ColumnProfile()


@frozen(eq=False)
class Described:
    """Columns with units and bases, the table's order in time, and where it comes from."""

    columns: tuple[Column, ...]
    time: Timeline | None
    provenance: Provenance
    guarded: frozenset[str] = frozenset()
    """Columns of text whose first `'` may be none of the publisher's."""


def describe(
    columns: Sequence[Column],
    values: ColumnValues,
    provenance: Provenance,
    groups: Groups = NO_GROUPS,
) -> Described:
    """The columns with all that is known of them. A unit is stated only on evidence.

    `groups`: as `timeline` takes them.
    """
    names = [column.name for column in columns]
    told = beside(Path(provenance.path))
    profile = matching(names, Path(provenance.path).name)
    known: list[tuple[str, Profile]] = []
    if told is not None:
        known.append((told.words, told.profile))
    if profile is not None:
        known.append((f"the profile “{profile.title}”", profile))
    chosen = provenance.overrides
    with_units = [_with_unit(one, known, chosen.stated(one.name)) for one in columns]
    time = timeline(with_units, values, groups)

    def finish(column: Column) -> Column:
        tagged = _with_tags(column, known, chosen.stated(column.name))
        return _with_basis(tagged, known, chosen.stated(column.name), values, time)

    finished = tuple(each_in_order(finish, with_units, len(values)))
    sources = [one.source for _, one in known if one.source]
    licences = [one.licence for _, one in known if one.licence]
    provenance = replace(
        provenance,
        source=sources[0] if sources else "",
        licence=licences[0] if licences else "",
        as_of=(told.as_of if told else None)
        or as_of_by_columns(finished, values, time.name if time else None, provenance.read_at),
    )
    guarded = {
        one.name
        for one in finished
        if one.kind == "text" and told and told.profile.columns.get(one.name, _NOTHING).guarded
    }
    return Described(finished, time, provenance, frozenset(guarded))


def _with_unit(
    column: Column, known: Sequence[tuple[str, Profile]], chosen: ColumnOverride
) -> Column:
    if column.kind != "number":
        return column
    if chosen.unit:
        reason = f"{column.reason}; {chosen.unit} as you decided"
        return replace(column, unit=chosen.unit, reason=reason)
    if column.unit:
        return column
    for where, profile in known:
        unit = profile.columns.get(column.name, _NOTHING).unit
        if unit:
            return replace(column, unit=unit, reason=f"{column.reason}; {unit} by {where}")
    unit = named_unit(column.name)
    if unit:
        return replace(column, unit=unit, reason=f"{column.reason}; the name states {unit}")
    return column


def _with_tags(
    column: Column, known: Sequence[tuple[str, Profile]], chosen: ColumnOverride
) -> Column:
    """Net or gross, claimed or assessed: as decided, as told, or as the column's name says."""
    if column.kind != "number":
        return column
    told = [profile.columns[column.name] for _, profile in known if column.name in profile.columns]
    named = read_basis(column.name)
    extents = [chosen.extent, *(one.extent for one in told), named.extent]
    standings = [chosen.standing, *(one.standing for one in told), named.standing]
    return replace(
        column,
        extent=next((one for one in extents if one), None),
        standing=next((one for one in standings if one), None),
    )


def _with_basis(
    column: Column,
    known: Sequence[tuple[str, Profile]],
    chosen: ColumnOverride,
    values: ColumnValues,
    time: Timeline | None,
) -> Column:
    if column.kind != "number":
        return column
    if chosen.basis:
        words = "running total" if chosen.basis == "cumulative" else chosen.basis
        reason = f"{column.reason}; {words} as you decided"
        return replace(column, basis=chosen.basis, reason=reason)
    for where, profile in known:
        if column.name in profile.columns:
            basis = profile.columns[column.name].basis
            words = f"; {'running total' if basis == 'cumulative' else basis} by {where}"
            reason = column.reason + (words if basis else "")
            return replace(column, basis=basis, reason=reason)
    basis, why = basis_of(column, values, time)
    if basis is None:
        return column
    return replace(column, basis=basis, reason=f"{column.reason}; {why}")
