"""The answer of `check`: a verdict on every published calculation of a file."""

from pathlib import Path
from typing import Any

from models.claims import Checked, read_claims
from models.claims import check as check_claim
from models.quantity.calendar import number_or_day


def check(path: Path) -> dict[str, Any]:
    """`{"claims": [{"id", "verdict", "printed", "recomputed", "low", "high", "unit", "reason",
    "holds_if"}]}`, in the order of the file; what is absent or without end is `None`, a
    date is ISO text.

    Raises:
        ClaimError: the file cannot be read or lacks a column.
    """
    return {"claims": [_answer(check_claim(claim)) for claim in read_claims(Path(path))]}


def _answer(checked: Checked) -> dict[str, Any]:
    unit = checked.unit or ""
    return {
        "id": checked.claim.id,
        "verdict": checked.verdict,
        "printed": number_or_day(checked.printed, unit),
        "recomputed": number_or_day(checked.recomputed, unit),
        "low": number_or_day(checked.low, unit),
        "high": number_or_day(checked.high, unit),
        "unit": checked.unit,
        "reason": checked.reason,
        "holds_if": [
            {
                "input": solved.input,
                "value": number_or_day(solved.value, solved.unit),
                "low": number_or_day(solved.low, solved.unit),
                "high": number_or_day(solved.high, solved.unit),
                "unit": solved.unit,
            }
            for solved in checked.holds_if
        ],
    }
