"""Checks as CSV: a file of claims that opens again, with the verdict beside each."""

import csv
import io
import math
from collections.abc import Sequence

from models.claims import Checked, with_others
from models.claims.reading import join_inputs
from models.figures.figure import Figure
from models.quantity import parse_unit
from models.quantity.written import figure, span

COLUMNS = (
    "id", "claimant", "as_of", "source", "statement", "result", "formula", "inputs",
    "verdict", "printed", "recomputed", "low", "high", "unit", "reason",
    "stands_for", "holds_if", "slips", "notes", "with_others",
)  # fmt: skip
"""The first eight are those of a file of claims."""

_GUARDED = ("=", "+", "-", "@", "\t", "\r")


def checks_csv(checks: Sequence[Checked], figures: Sequence[Figure] = ()) -> str:
    """A header and a row for each of `checks`; a number that is absent or unbounded is empty."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(checked, figures) for checked in checks)
    return file.getvalue()


def _row(checked: Checked, figures: Sequence[Figure]) -> list[str]:
    claim = checked.claim
    texts = (
        claim.id, claim.claimant, claim.as_of, claim.source, claim.statement, claim.result,
        claim.formula, join_inputs(claim.inputs), checked.verdict,
    )  # fmt: skip
    numbers = (checked.printed, checked.recomputed, checked.low, checked.high)
    rest = (
        checked.unit or "", checked.reason, _stands_for(checked), _holds(checked),
        " ".join(slip.text for slip in checked.slips), " ".join(checked.notes),
        _others(checked, figures),
    )  # fmt: skip
    return [*map(guarded, texts), *map(_number, numbers), *map(guarded, rest)]


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula: a `'` stands before `= + - @`, tab and CR."""
    return f"'{text}" if text.startswith(_GUARDED) else text


def _number(value: float | None) -> str:
    return "" if value is None or not math.isfinite(value) else repr(value)


def _stands_for(checked: Checked) -> str:
    read = checked.stated.inputs.items() if checked.stated else ()
    return "; ".join(f"{name}: {span(p.low, p.high, p.unit, 12)}" for name, p in read)


def _holds(checked: Checked) -> str:
    solved = ((each, parse_unit(each.unit)) for each in checked.holds_if)
    return "; ".join(
        f"{each.input}: {figure(each.value, unit)} ({span(each.low, each.high, unit)})"
        for each, unit in solved
    )


def _others(checked: Checked, figures: Sequence[Figure]) -> str:
    return "; ".join(
        f"{each.input}: {each.figure.printed.text} ({each.figure.originator}) gives "
        f"{figure(each.checked.recomputed, each.checked.worked.stated.unit)}, "
        f"{each.checked.verdict}"
        for each in with_others(checked, figures)
        if each.checked.worked is not None and each.checked.recomputed is not None
    )
