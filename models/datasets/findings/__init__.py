"""Findings about the figures: each check in a file of its own, and the tuple that lists them.

A finding points at its row and never changes a value.
"""

from models.datasets.findings.check import Check, ColumnCheck, Figures
from models.datasets.findings.digit_slip import digit_slips
from models.datasets.findings.falls import falls
from models.datasets.findings.jump import jumps
from models.datasets.findings.low_above_high import low_above_high
from models.datasets.findings.missing_dates import missing_dates
from models.datasets.findings.no_rows import no_rows
from models.datasets.findings.repeated_dates import repeated_dates
from models.datasets.findings.stale import stale
from models.datasets.findings.total_rows import total_rows
from models.datasets.findings.zero_for_missing import zeros_for_missing

__all__ = ["CHECKS", "COLUMN_CHECKS", "Check", "ColumnCheck", "Figures"]

CHECKS: tuple[Check, ...] = (
    no_rows,
    total_rows,
    repeated_dates,
    missing_dates,
    low_above_high,
)
COLUMN_CHECKS: tuple[ColumnCheck, ...] = (
    digit_slips,
    zeros_for_missing,
    falls,
    jumps,
    stale,
)
"""In this order, because a slip explains the fall and the jump beside it."""
