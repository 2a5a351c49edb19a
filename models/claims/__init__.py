"""Published calculations: do they hold, and what would make them hold?"""

from models.claims.binding import Binding
from models.claims.by_originator import (
    Alike,
    WithFigure,
    alike_in_register,
    sources_in_words,
    with_others,
)
from models.claims.by_pace import AtPace, durations
from models.claims.checked import Checked, check
from models.claims.claim import Claim, ClaimInput
from models.claims.holds_if import HoldsIf
from models.claims.in_full import check_in_full
from models.claims.known import Known
from models.claims.lines import Line
from models.claims.neighbours import neighbours
from models.claims.reading import read_claims
from models.claims.registered import registered
from models.claims.slips import Slip

__all__ = [
    "Alike",
    "AtPace",
    "Binding",
    "Checked",
    "Claim",
    "ClaimInput",
    "HoldsIf",
    "Known",
    "Line",
    "Slip",
    "WithFigure",
    "alike_in_register",
    "check",
    "check_in_full",
    "durations",
    "neighbours",
    "read_claims",
    "registered",
    "sources_in_words",
    "with_others",
]
