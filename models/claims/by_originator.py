"""A claim once more with each originator's figure in the place of its own; never averaged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from models.claims.checked import Checked, check
from models.claims.claim import Claim, ClaimInput
from models.counted import counted
from models.errors import SalientError
from models.figures.alternatives import alternatives, kind_by_unit, kind_of
from models.figures.figure import Figure, Period, independent
from models.frozen import frozen
from models.quantity import Printed, read_printed


@frozen
class WithFigure:
    """The check of a claim with `figure` for its `input`, all else as printed.

    `apart` names the figure's own period where it ends before that of the claim's figure.
    """

    input: str
    figure: Figure
    checked: Checked
    apart: str = ""


def with_others(checked: Checked, figures: Sequence[Figure]) -> tuple[WithFigure, ...]:
    """For each input whose days are known, or that is a figure of the register, the others of its
    kind.

    Those of the whole period come first, then those that end earlier. A figure that several relays
    print alike is taken once for its originator.
    """
    stated = checked.stated
    if stated is None or checked.worked is None:
        return ()
    found: list[WithFigure] = []
    for given in checked.claim.inputs:
        if given.name not in stated.formula.names:
            continue
        printed = stated.inputs[given.name]
        for other, apart in _others(given, printed, checked.claim.source, figures):
            claim = _with(checked.claim, given.name, other)
            found.append(WithFigure(given.name, other, check(claim), apart))
    return tuple(sorted(found, key=lambda each: bool(each.apart)))


def sources_in_words(
    checked: Checked, others: Sequence[WithFigure], figures: Sequence[Figure]
) -> str:
    """Such as “area: 7 values of 4 independent sources”, the claim's own figure counted too."""
    told: list[str] = []
    for given in checked.claim.inputs:
        rows = [each.figure for each in others if each.input == given.name and not each.apart]
        if not rows or checked.stated is None:
            continue
        own = _own(given, checked.stated.inputs[given.name], checked.claim.source, figures)
        every = [*own[:1], *rows]
        count = independent(every)
        sources = counted(count, "independent source")
        told.append(f"{given.name}: {counted(len(every), 'value')} of {sources}")
    return "; ".join(told)


def _recorded(printed: Printed, source: str, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The register's records of a printed figure: those of its source, or else of anybody."""
    same = [each for each in figures if _alike(each.printed, printed)]
    return tuple([each for each in same if source and each.address == source] or same)


def _own(
    given: ClaimInput, printed: Printed, source: str, figures: Iterable[Figure]
) -> tuple[Figure, ...]:
    """The register's records of an input; where its days are known, of those days alone."""
    own = _recorded(printed, given.source or source, figures)
    days = given.period
    return own if days is None else tuple(each for each in own if each.period.matches(days))


def recorded_period(printed: Printed, source: str, figures: Iterable[Figure]) -> Period | None:
    """The period of a printed figure that the register knows, where its records agree in it."""
    periods = {each.period for each in _recorded(printed, source, figures)}
    return periods.pop() if len(periods) == 1 else None


def period_of(given: ClaimInput, source: str, figures: Iterable[Figure]) -> Period | None:
    """The days that an input of a claim from `source` is about, where they are known.

    They are those of its data, or those that it came with, or those of the register's record of it.
    """
    if given.binding is not None:
        return Period(given.binding.start, given.binding.end)
    if given.period is not None:
        return given.period
    try:
        printed = read_printed(given.text)
    except SalientError:
        return None
    return recorded_period(printed, given.source or source, figures)


@frozen
class Alike:
    """What an input and the figures of others are all of: a kind, a unit, days and places."""

    kind: str
    unit: str
    period: Period
    scopes: tuple[str, ...]


def alike_in_register(checked: Checked, figures: Sequence[Figure]) -> tuple[Alike, ...]:
    """For each input with figures of others, what they and its own are all of."""
    if checked.stated is None:
        return ()
    found: list[Alike] = []
    for given in checked.claim.inputs:
        printed = checked.stated.inputs.get(given.name)
        if printed is None or given.name not in checked.stated.formula.names:
            continue
        wanted = _wanted(given, printed, checked.claim.source, figures)
        others = list(_others(given, printed, checked.claim.source, figures))
        if wanted is not None and others:
            kind, period, scopes = wanted
            unit = others[0][0].printed.unit.symbol
            found.append(Alike(kind, unit, period, tuple(sorted(scopes))))
    return tuple(found)


def _wanted(
    given: ClaimInput, printed: Printed, source: str, figures: Sequence[Figure]
) -> tuple[str, Period, frozenset[str]] | None:
    """Of what, of which days and of which places an input is, `None` where that is not known."""
    if given.binding is not None:
        own, period = (), Period(given.binding.start, given.binding.end)
    else:
        own, period = _own(given, printed, source, figures), given.period
    if not own and period is not None:
        kinds, scopes = {(kind_by_unit(printed.unit), period)}, frozenset[str]()
    else:
        kinds = {(kind_of(each.quantity), each.period) for each in own}
        scopes = frozenset(each.scope for each in own)
    if len(kinds) != 1:
        return None  # the same number is printed of several things
    ((kind, period),) = kinds
    return kind, period, scopes


def _others(
    given: ClaimInput, printed: Printed, source: str, figures: Sequence[Figure]
) -> Iterator[tuple[Figure, str]]:
    wanted = _wanted(given, printed, source, figures)
    if wanted is None:
        return
    kind, period, scopes = wanted
    seen: set[tuple[str, float, str]] = set()
    for each, apart in alternatives(kind, period, scopes, figures):
        key = (each.originator, each.printed.value, apart)
        if key not in seen and each.printed.unit.fits(printed.unit):
            seen.add(key)
            if not _alike(each.printed, printed):
                yield each, apart


def _alike(one: Printed, other: Printed) -> bool:
    return one.value == other.value and one.unit == other.unit


def _with(claim: Claim, name: str, figure: Figure) -> Claim:
    inputs = tuple(
        ClaimInput(name, figure.printed.text, figure.address) if each.name == name else each
        for each in claim.inputs
    )
    return replace(claim, inputs=inputs)
