"""A claim once more with what each loaded dataset says in the place of an input."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from models.claims.binding import Binding, ReportDay
from models.claims.bound import Bound, Reader, measure_for, read_cached, text_of
from models.claims.by_originator import period_of
from models.claims.checked import Checked, check
from models.claims.claim import ClaimInput
from models.datasets.dataset import Column, Dataset
from models.errors import SalientError
from models.figures.figure import Figure, Period
from models.frozen import frozen
from models.quantity import Unit, parse_unit
from models.quantity.unit import DAY


class Loaded(NamedTuple):
    """A loaded table with the id of its file."""

    file: str
    dataset: Dataset


@frozen
class WithData:
    """The check of a claim with `bound` for its `input`, all else as printed."""

    input: str
    bound: Bound
    checked: Checked


def with_loaded(
    checked: Checked,
    loaded: Sequence[Loaded],
    figures: Sequence[Figure],
    convention: ReportDay,
    read: Reader = read_cached,
) -> tuple[WithData, ...]:
    """For each input whose period is known, what every loaded table says that measures the same.

    A table that has no value for the whole period is left out; so is the one the input is bound to.
    """
    stated = checked.stated
    if stated is None or checked.worked is None:
        return ()
    found: list[WithData] = []
    for given in checked.claim.inputs:
        if given.name not in stated.formula.names:
            continue
        period = _period(given, checked, figures)
        if period is None:
            continue
        unit = stated.inputs[given.name].unit
        for bound in _bounds(given, unit, period, loaded, convention, read):
            assert bound.amount is not None
            text = text_of(bound.amount)
            inputs = tuple(
                ClaimInput(given.name, text, "", bound.binding) if each.name == given.name else each
                for each in checked.claim.inputs
            )
            again = check(replace(checked.claim, inputs=inputs), (), (bound,))
            found.append(WithData(given.name, bound, again))
    return tuple(found)


def _period(given: ClaimInput, checked: Checked, figures: Sequence[Figure]) -> Period | None:
    if given.binding is not None and given.binding.measure == "value":
        return None
    return period_of(given, checked.claim.source, figures)


def _bounds(
    given: ClaimInput, unit: Unit, period: Period, loaded: Sequence[Loaded],
    convention: ReportDay, read: Reader,
) -> Iterator[Bound]:  # fmt: skip
    if period.first is None or period.last is None:
        return
    for file, dataset in loaded:
        column = column_of(dataset, unit)
        if column is None:
            continue
        about = dataset.provenance
        binding = Binding(
            file, dataset.name, column.name, period.first, period.last, convention,
            measure_for(column), about.sha256[:12],
        )  # fmt: skip
        own = given.binding and replace(
            given.binding, convention=convention, version=binding.version, printed=""
        )
        if own == binding:
            continue
        try:
            amount = read(binding, dataset)
        except SalientError:
            continue
        yield Bound(given.name, binding, amount, binding.version, about.source)


def column_of(dataset: Dataset, unit: Unit) -> Column | None:
    """The first column of `dataset` whose change or sum is in `unit`: running totals first."""
    measured = [column for column in dataset.columns if measures(column, unit)]
    totals = [column for column in measured if column.basis in ("cumulative", "level")]
    return next(iter([*totals, *measured]), None)


def measures(column: Column, unit: Unit) -> bool:
    """Whether the change or the sum of `column` is in `unit`."""
    if column.kind != "number" or not column.unit:
        return False
    try:
        own = parse_unit(column.unit)
    except SalientError:
        return False
    return own.fits(unit) or (own * DAY).fits(unit)
