"""A claim put to a column: the input that the column measures is read from it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from models.claims.binding import Binding
from models.claims.bound import measure_for, read_cached, text_of
from models.claims.by_dataset import measures
from models.claims.by_originator import period_of
from models.claims.claim import Claim
from models.datasets.dataset import Dataset
from models.errors import SalientError
from models.figures.figure import Figure
from models.quantity import read_printed


class BoundClaim(NamedTuple):
    """A claim, and its input `name` that a column measures.

    `bound` tells whether it is read from the column now; it is not while its days are not known, or
    where the column has no value for them.
    """

    claim: Claim
    name: str
    bound: bool


def bind(
    claim: Claim, file: str, dataset: Dataset, column: str, figures: Sequence[Figure]
) -> BoundClaim | None:
    """`claim` with the first input that `column` measures over its own days read from it.

    Where there is none, the first that it could measure over other days, as it was; `None` where
    there is no such input either.
    """
    measured = dataset.column(column)
    left = ""
    for given in claim.inputs:
        try:
            printed = read_printed(given.text)
        except SalientError:
            continue
        if not measures(measured, printed.unit):
            continue
        left = left or given.name
        period = period_of(given, claim.source, figures)
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
            return BoundClaim(replace(claim, inputs=inputs), given.name, bound=True)
    return BoundClaim(claim, left, bound=False) if left else None
