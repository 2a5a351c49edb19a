"""Which formula a printed result may follow from: patterns and the algebra of units."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations

from models.claims.checked import Checked, check
from models.claims.claim import Claim, ClaimInput
from models.claims.from_text.figures import Found
from models.claims.names import name_for
from models.figures.figure import Period
from models.frozen import frozen
from models.quantity import Printed, Unit, read_printed
from models.quantity.unit import DAY, ONE, unit_of
from models.quantity.written import figure

_RANK = {"reproduces": 0, "truncated": 1, "consistent": 2, "contradicts": 3}
_MOST = 5
_SUMMED = 12
_NEAREST = 60
"""Of more figures only those nearest to the result are tried: every pair of them is."""
_LEAST_BARE = 10
"""Of numbers without a unit only larger ones are tried."""
_FAR = math.log(10)
"""A result ten times off is no candidate: the units fit, and nothing else."""


@frozen
class Proposal:
    """A claim that the figures may make, checked, and why it was thought of."""

    checked: Checked
    reason: str


def propose(result: Found, others: Sequence[Found]) -> tuple[Proposal, ...]:
    """The most likely calculations of `result` from `others`, best first.

    A calculation is likely if the units give the result's and the numbers come near it.
    """
    # A number without a unit fits everywhere and says nothing: it would make a proposal of chance.
    inputs = _nearest(result, [other for other in others if other.printed.unit != ONE])
    bare = _nearest(result, [other for other in others if other.printed.unit == ONE])
    proposals: list[tuple[tuple[float, ...], Proposal]] = []
    tried: set[object] = set()
    for order, (formula, given, reason, of) in enumerate(_all_candidates(result, inputs, bare)):
        claim = _claim(of, formula, given)
        printed = claim.result, formula, tuple((each.name, each.text) for each in given)
        if printed in tried:
            continue  # a figure that the text prints twice
        tried.add(printed)
        checked = check(claim)
        rank = _RANK.get(checked.verdict)
        if rank is None:
            continue
        off = _off(checked)
        if off <= _FAR:
            proposals.append(((rank, round(off, 2), order), Proposal(checked, reason)))
    return tuple(proposal for _, proposal in sorted(proposals, key=lambda item: item[0])[:_MOST])


def _nearest(result: Found, others: Sequence[Found]) -> list[Found]:
    near = sorted(
        (other for other in others if other.start != result.start),
        key=lambda other: abs(other.start - result.start),
    )[:_NEAREST]
    return sorted(near, key=lambda other: other.start)


def unproposed(result: Found, others: Sequence[Found]) -> Claim:
    """A claim of `result` and its inputs for which the reader writes the formula."""
    return _claim(result, "", _named([other for other in others if other != result]))


def _claim(result: Found, formula: str, inputs: tuple[ClaimInput, ...]) -> Claim:
    """The claim with its result as it was understood in the text, “daily” included."""
    return Claim("text", text_of(result.printed), formula, inputs)


def text_of(printed: Printed) -> str:
    """A printed figure as a claims file writes it: sign, digits, unit."""
    signs = {"nearly": "nearly "}
    text = f"{signs.get(printed.qualifier, printed.qualifier)}{_digits(printed)}"
    # A third is no number of so many digits: such a figure stays as it was written.
    read = read_printed(text)
    same = (read.value, read.half) == (printed.value, printed.half)
    return text if same else f"{printed.text.strip().removesuffix(' of')}"


def _digits(printed: Printed) -> str:
    """The face value with the decimals that it was printed with, which set its interval."""
    places = max(0, -round(math.log10(2 * printed.half))) if printed.half else 0
    number = f"{printed.value:,.{places}f}" if places else figure(printed.value, ONE, 15)
    unit = printed.unit.symbol
    return number if unit == "1" else f"{number} {unit}"


Candidate = tuple[str, tuple[ClaimInput, ...], str]


def _all_candidates(
    result: Found, inputs: list[Found], bare: list[Found]
) -> Iterator[tuple[str, tuple[ClaimInput, ...], str, Found]]:
    """The candidates for the result as printed, and where its unit is incomplete, for each whole.

    “An average of 62 a day” is of what the text counts; a share may be one of bare numbers.
    """
    for of in _completed(result, inputs):
        for candidate in _candidates(of, inputs):
            yield *candidate, of
    if result.printed.unit.fits(ONE):
        large = [each for each in bare if abs(each.printed.value) >= _LEAST_BARE]
        for candidate in _shares(result, [*large, *inputs], bare=True):
            yield *candidate, result


def _completed(result: Found, inputs: list[Found]) -> list[Found]:
    unit = result.printed.unit
    if not unit.dims or any(power > 0 for _, power in unit.dims):
        return [result]
    counted: dict[Unit, None] = {}
    for each in inputs:
        above = tuple(term for term in each.printed.unit.terms if term[1] > 0)
        if above:
            counted[unit_of(above)] = None
    return [_in_unit(result, each * unit) for each in counted if each.dims and not each.fits(DAY)]


def _candidates(result: Found, inputs: list[Found]) -> Iterator[Candidate]:
    unit = result.printed.unit
    for a in inputs:
        if a.printed.unit.fits(unit) and a.printed.unit != unit:
            given = _named([a])
            yield given[0].name, given, f"{a.printed.unit.symbol} as {unit.symbol}"
    yield from _per_day(result, inputs)
    for a, b in permutations(inputs, 2):
        given = _named([a, b])
        one, other = given[0].name, given[1].name
        units = f"{a.printed.unit.symbol} over {b.printed.unit.symbol}"
        if (a.printed.unit / b.printed.unit).fits(unit):
            yield f"{one} / {other}", given, f"{units} gives {unit.symbol}"
        if a.printed.unit.fits(unit) and b.printed.unit.fits(unit):
            yield f"{one} - {other}", given, "the first less the second"
    yield from _shares(result, inputs, bare=False)
    for a, b in combinations(inputs, 2):
        if (a.printed.unit * b.printed.unit).fits(unit):
            given = _named([a, b])
            reason = f"{a.printed.unit.symbol} times {b.printed.unit.symbol} gives {unit.symbol}"
            yield f"{given[0].name} * {given[1].name}", given, reason
    yield from _sums(result, inputs)
    yield from _time_at_pace(result, inputs)


def _shares(result: Found, inputs: list[Found], *, bare: bool) -> Iterator[Candidate]:
    """A rise or a fall as a share; with `bare` also a part of a whole, one of them without unit."""
    if not result.printed.unit.fits(ONE):
        return
    for a, b in permutations(inputs, 2):
        units = {a.printed.unit, b.printed.unit}
        if bare:
            unit = next(iter(units - {ONE}), ONE)
            if ONE not in units or (unit != ONE and unit.fits(ONE)):
                continue
            a, b = _in_unit(a, unit), _in_unit(b, unit)
        if not a.printed.unit.fits(b.printed.unit):
            continue
        given = _named([a, b])
        one, other = given[0].name, given[1].name
        if bare:
            yield f"{one} / {other}", given, "the first as a share of the second"
        change = "a fall" if b.printed.value < a.printed.value else "a rise"
        formula = f"1 - {other} / {one}" if change == "a fall" else f"{other} / {one} - 1"
        yield formula, given, f"{change} from the first to the second, as a share"


def _in_unit(found: Found, unit: Unit) -> Found:
    return replace(found, printed=replace(found.printed, unit=unit))


def _per_day(result: Found, inputs: list[Found]) -> Iterator[Candidate]:
    """A total over the days of the period that the text names for it."""
    for total in inputs:
        if total.period and (total.printed.unit / DAY).fits(result.printed.unit):
            days = figure(total.period.days, DAY, 15)
            given = (*_named([total]), ClaimInput("days", f"={days}"))
            yield f"{given[0].name} / days", given, f"{total.period.text} has {days}"


def _sums(result: Found, inputs: list[Found]) -> Iterator[Candidate]:
    alike = [other for other in inputs if other.printed.unit.fits(result.printed.unit)]
    if 2 <= len(alike) <= _SUMMED:
        given = _named(alike)
        yield (
            " + ".join(item.name for item in given),
            given,
            "the figures of the same kind together",
        )


def _time_at_pace(result: Found, inputs: list[Found]) -> Iterator[Candidate]:
    """The time to take an area at the pace of a total over its own period."""
    if not result.printed.unit.fits(DAY):
        return
    for rest, total in permutations(inputs, 2):
        alike = rest.printed.unit.dims and rest.printed.unit.fits(total.printed.unit)
        if total.period and alike:
            first, second = _named([rest, total])
            length = figure(total.period.days, DAY, 15)
            days = ClaimInput("days", f"={length}")
            reason = f"at the mean pace of {total.period.text}, which has {length}"
            formula = f"{first.name} / ({second.name} / days)"
            yield formula, (first, second, days), reason


def _named(figures: Sequence[Found]) -> tuple[ClaimInput, ...]:
    """The figures as inputs, each with a name of its own."""
    names = [name_for(found.printed.unit) for found in figures]
    return tuple(
        ClaimInput(
            name if names.count(name) == 1 else f"{name}_{names[:place].count(name) + 1}",
            text_of(found.printed),
            period=_days_of(found),
        )
        for place, (name, found) in enumerate(zip(names, figures, strict=True))
    )


def _days_of(found: Found) -> Period | None:
    """The days that the text names for a figure; `None` where it leaves the year unsaid."""
    named = found.period
    if named is None or named.first is None or named.last is None:
        return None
    return Period(named.first, named.last)


def _off(checked: Checked) -> float:
    """How far the recomputed result is from the printed one, as the logarithm of their ratio."""
    if not checked.printed or not checked.recomputed or checked.printed * checked.recomputed < 0:
        return math.inf
    return abs(math.log(checked.recomputed / checked.printed))
