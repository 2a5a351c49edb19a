"""A claim put to a column: the input that the column measures is read from it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from models.claims.binding import Binding
from models.claims.bound import measure_for, read_cached, text_of
from models.claims.by_originator import recorded_period
from models.claims.claim import Claim
from models.datasets.dataset import Dataset
from models.errors import SalientError
from models.figures.figure import Figure, Period
from models.quantity import read_printed


class BoundClaim(NamedTuple):
    """A claim of which the input `name` was bound."""

    claim: Claim
    name: str


def bind(
    claim: Claim, file: str, dataset: Dataset, column: str, figures: Sequence[Figure]
) -> BoundClaim | None:
    """`claim` with the first input that `column` measures over its own days read from it.

    `None` where there is no such input, or the column has no value for its days.
    """
    measured = dataset.column(column)
    for given in claim.inputs:
        try:
            printed = read_printed(given.text)
        except SalientError:
            continue
        period = recorded_period(printed, given.source or claim.source, figures)
        if given.binding is not None:
            period = Period(given.binding.start, given.binding.end)
        if period is None or period.first is None or period.last is None:
            continue
        binding = Binding(
            file, dataset.name, column, period.first, period.last, "report date",
            measure_for(measured), dataset.provenance.sha256[:12],
            given.binding.printed if given.binding else given.text,
        )  # fmt: skip
        try:
            amount = read_cached(binding, dataset)
        except SalientError:
            continue
        if amount.unit.fits(printed.unit):
            inputs = tuple(
                replace(each, text=text_of(amount), binding=binding) if each is given else each
                for each in claim.inputs
            )
            return BoundClaim(replace(claim, inputs=inputs), given.name)
    return None
