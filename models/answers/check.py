"""The answer of `check`: a verdict on every published calculation of a file."""

import math
from pathlib import Path
from typing import Any

from models.claims import Checked, read_claims
from models.claims import check as check_claim


def check(path: Path) -> dict[str, Any]:
    """`{"claims": [{"id", "verdict", "printed", "recomputed", "low", "high", "unit", "reason",
    "holds_if"}]}`, in the order of the file; what is absent or without end is `None`.

    Raises:
        ClaimError: the file cannot be read or lacks a column.
    """
    return {"claims": [_answer(check_claim(claim)) for claim in read_claims(Path(path))]}


def _answer(checked: Checked) -> dict[str, Any]:
    return {
        "id": checked.claim.id,
        "verdict": checked.verdict,
        "printed": checked.printed,
        "recomputed": checked.recomputed,
        "low": _end(checked.low),
        "high": _end(checked.high),
        "unit": checked.unit,
        "reason": checked.reason,
        "holds_if": [
            {
                "input": solved.input,
                "value": solved.value,
                "low": _end(solved.low),
                "high": _end(solved.high),
                "unit": solved.unit,
            }
            for solved in checked.holds_if
        ],
    }


def _end(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
