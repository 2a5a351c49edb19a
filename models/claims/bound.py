"""The value of a bound input, read from its dataset as it is loaded now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from models.claims.binding import Binding, Measure
from models.claims.claim import Claim, ClaimInput
from models.counted import counted
from models.datasets.dataset import Column, Dataset
from models.errors import QueryError, SalientError
from models.frozen import frozen
from models.quantity import Unit, parse_unit
from models.quantity.unit import DAY, ONE, SQUARE_KM
from models.tables.calendar import NO_DAY, calendar_column, day_number, days
from models.tables.changes import number_column
from models.tables.covered import days_of_each_row
from models.tables.query import TableRef
from models.tables.table import Table, whole
from models.tables.transforms.change_over import ChangeOver

DatasetOf = Callable[[TableRef], Dataset]
"""The loaded dataset that a reference names; raises `QueryError` while it is not loaded."""

Reader = Callable[[Binding, Dataset], "Amount"]
"""What a binding reads from its dataset; raises `SalientError` where it reads nothing."""

_FILLED = 0.9
"""The share of a period that the rows of a sum must cover to pass for it."""


@frozen
class Amount:
    """What a binding reads: a value in its unit, and what a reader must know of it."""

    value: float
    unit: Unit
    note: str = ""


@frozen
class Bound:
    """A bound input with what its data say now, and the version that says it.

    `amount` is `None` where it could not be read: `problem` says why, and the input's last text
    stands. `before` is that text where it said something else.
    """

    input: str
    binding: Binding
    amount: Amount | None
    version: str = ""
    publisher: str = ""
    problem: str = ""
    before: str = ""

    @property
    def words(self) -> str:
        """Where the value is from: column, table, days, meaning of a report's day, version."""
        version = f"version {self.version}" if self.version else ""
        note = self.amount.note if self.amount else ""
        return "; ".join(
            part for part in (self.binding.words, note, self.publisher, version) if part
        )


def with_bound(
    claim: Claim, dataset_of: DatasetOf, read: Reader | None = None
) -> tuple[Claim, tuple[Bound, ...]]:
    """`claim` with the text of every bound input as its data have it now, and what was read.

    An input whose dataset is not there, or that `read` has no value of, keeps the text that it had.
    """
    found: list[Bound] = []
    inputs: list[ClaimInput] = []
    for each in claim.inputs:
        if each.binding is None:
            inputs.append(each)
            continue
        bound = read_bound(each.name, each.binding, dataset_of, read)
        text = each.text if bound.amount is None else text_of(bound.amount)
        found.append(replace(bound, before=each.text if each.text != text else ""))
        inputs.append(replace(each, text=text))
    return replace(claim, inputs=tuple(inputs)), tuple(found)


def read_bound(
    name: str, binding: Binding, dataset_of: DatasetOf, read: Reader | None = None
) -> Bound:
    """What `binding` comes to now, or the problem why it comes to nothing."""
    try:
        dataset = dataset_of(TableRef(binding.file, binding.table))
        amount = (read or read_cached)(binding, dataset)
    except SalientError as error:
        return Bound(name, binding, None, binding.version, problem=str(error))
    about = dataset.provenance
    return Bound(name, binding, amount, about.sha256[:12], about.source)


def text_of(amount: Amount) -> str:
    """A value read from data as an input prints it: exact, with every digit that it has."""
    number = f"{amount.value:.15g}"
    if "e" in number:
        number = f"{amount.value:.6f}".rstrip("0").rstrip(".")
    return f"={number}" if amount.unit == ONE else f"={number} {amount.unit.symbol}"


def measure_for(column: Column) -> Measure:
    """What is read of a column: the change of a total or a level, else the sum of its amounts."""
    return "change" if column.basis in ("cumulative", "level") else "sum"


def read_amount(binding: Binding, dataset: Dataset) -> Amount:
    """What `binding` reads from `dataset`; an area in km², amounts per day as what they add up to.

    Raises:
        QueryError: the column or a report of the days is not there, or days are missing in a sum.
        UnitError: the column's unit is not known here.
    """
    table = whole(dataset)
    column = number_column(table, binding.column)
    unit = parse_unit(column.unit) if column.unit else ONE
    if binding.end < binding.start:
        raise QueryError(f"The period ends on {binding.end} before it starts on {binding.start}.")
    if binding.measure == "sum":
        amount = _sum(table, column, unit, binding)
    else:
        start = binding.start if binding.measure == "change" else binding.end
        over = ChangeOver(binding.column, start, binding.end, binding.convention)
        wanted = "change" if binding.measure == "change" else "closing value"
        amount = Amount(float(over.apply(table).values.array(wanted)[0]), unit)
    if not amount.unit.fits(SQUARE_KM):
        return amount
    times, by = amount.unit.into(SQUARE_KM)
    return replace(amount, value=amount.value * times / by, unit=SQUARE_KM)


read_cached = lru_cache(maxsize=256)(read_amount)
"""The same for a dataset that was read before: its frame never changes."""


def _sum(table: Table, column: Column, unit: Unit, binding: Binding) -> Amount:
    """The sum of the amounts of the rows that begin in the period, which they must fill."""
    numbers = days(table, calendar_column(table).name)
    values = table.values.numbers(column.name)
    inside = (
        (numbers >= day_number(binding.start))
        & (numbers <= day_number(binding.end))
        & (numbers != NO_DAY)
        & ~np.isnan(values)
    )
    covered = days_of_each_row(table, of=column.name)
    lengths = np.ones(len(values)) if covered is None else covered
    note = _covering(column.name, float(np.nansum(lengths[inside])), binding)
    per_day = unit.power_of("day") == -1
    amounts: npt.NDArray[np.float64] = values * lengths if per_day else values
    return Amount(float(np.nansum(amounts[inside])), unit * DAY if per_day else unit, note)


def _covering(name: str, there: float, binding: Binding) -> str:
    """How many days of the period have rows, where it is not all of them.

    Raises:
        QueryError: it is less than nine tenths of them, or more than there are.
    """
    wanted = (binding.end - binding.start).days + 1
    if _FILLED * wanted <= there <= wanted + 0.5:
        return (
            ""
            if there > wanted - 0.5
            else f"its rows cover {there:,.0f} of {counted(wanted, 'day')}"
        )
    raise QueryError(
        f"“{name}” covers {there:,.0f} days from {binding.start} to {binding.end}, which has "
        f"{wanted:,}; choose a period that its rows fill."
    )
