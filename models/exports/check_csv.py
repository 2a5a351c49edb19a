"""Checks as CSV: a file of claims that opens again, with the verdict beside each."""

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from models.claims import Checked, WithFigure, sources_in_words, with_others
from models.claims.reading import join_inputs
from models.figures.figure import Figure
from models.figures.grading_words import graded
from models.quantity import parse_unit
from models.quantity.calendar import number_or_day
from models.quantity.written import figure, span

if TYPE_CHECKING:
    from models.claims.by_dataset import WithData

COLUMNS = (
    "id", "claimant", "as_of", "source", "statement", "result", "formula", "inputs",
    "verdict", "printed", "recomputed", "low", "high", "unit", "reason",
    "stands_for", "basis", "from_data", "grade", "holds_if", "slips", "notes", "with_others",
    "independent_sources", "with_data",
)  # fmt: skip
"""The first eight are those of a file of claims."""

_GUARDED = ("=", "+", "-", "@", "\t", "\r")


def checks_csv(
    checks: Sequence[Checked], figures: Sequence[Figure] = (), data: "Sequence[WithData]" = ()
) -> str:
    """A header and a row for each of `checks`; a number that is absent or unbounded is empty."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(checked, figures, data) for checked in checks)
    return file.getvalue()


def _row(checked: Checked, figures: Sequence[Figure], data: "Sequence[WithData]") -> list[str]:
    claim = checked.claim
    others = with_others(checked, figures)
    texts = (
        claim.id, claim.claimant, claim.as_of, claim.source, claim.statement, claim.result,
        claim.formula, join_inputs(claim.inputs), checked.verdict,
    )  # fmt: skip
    numbers = (checked.printed, checked.recomputed, checked.low, checked.high)
    rest = (
        checked.unit or "", checked.reason, _stands_for(checked), _bases(checked),
        "; ".join(f"{each.input}: {each.words}" for each in checked.bound), _grades(checked),
        _holds(checked), " ".join(slip.text for slip in checked.slips), " ".join(checked.notes),
        "; ".join(_other(each) for each in others if each.checked.worked is not None),
        sources_in_words(checked, others, figures),
        "; ".join(_of_data(each) for each in data if each.checked.claim.id == claim.id),
    )  # fmt: skip
    return [
        *map(guarded, texts),
        *(_number(each, checked.unit or "") for each in numbers),
        *map(guarded, rest),
    ]


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula: a `'` stands before `= + - @`, tab and CR."""
    return f"'{text}" if text.startswith(_GUARDED) else text


def _number(value: float | None, unit: str) -> str:
    plain = number_or_day(value, unit)
    return "" if plain is None else str(plain)


def _stands_for(checked: Checked) -> str:
    read = checked.stated.inputs.items() if checked.stated else ()
    return "; ".join(f"{name}: {span(p.low, p.high, p.unit, 12)}" for name, p in read)


def _holds(checked: Checked) -> str:
    solved = ((each, parse_unit(each.unit)) for each in checked.holds_if)
    return "; ".join(
        f"{each.input}: {figure(each.value, unit)} ({span(each.low, each.high, unit)})"
        for each, unit in solved
    )


def _bases(checked: Checked) -> str:
    return "; ".join(f"{name}: {basis.text}" for name, basis in checked.bases.items() if basis.text)


def _grades(checked: Checked) -> str:
    """Sentence by sentence, so that no likelihood stands with a level of confidence."""
    claim = checked.claim
    every = [("claim", claim.grade), *((each.name, each.grade) for each in claim.inputs)]
    return " ".join(f"{name}: {sentence}" for name, grade in every for sentence in graded(grade))


def _other(each: WithFigure) -> str:
    apart = f", {each.apart}" if each.apart else ""
    made = each.figure
    said = f"{each.input}: {made.printed.text} ({made.originator}{apart})"
    return f"{said} gives {_gives(each.checked)}, {each.checked.verdict}"


def _of_data(each: "WithData") -> str:
    amount = each.bound.amount
    value = figure(amount.value, amount.unit, 15) if amount else ""
    said = f"{each.input}: {value} ({each.bound.words})"
    return f"{said} gives {_gives(each.checked)}, {each.checked.verdict}"


def _gives(checked: Checked) -> str:
    worked = checked.worked
    return figure(worked.recomputed, worked.stated.unit) if worked else "nothing"
