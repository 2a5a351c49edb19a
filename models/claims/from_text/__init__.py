"""Claims from a pasted text: the figures in it, and what may have been calculated from what."""

from models.claims.from_text.figures import Found, find_figures, sentence_of
from models.claims.from_text.periods import Period, periods
from models.claims.from_text.proposals import Proposal, propose, unproposed

__all__ = [
    "Found",
    "Period",
    "Proposal",
    "find_figures",
    "periods",
    "propose",
    "sentence_of",
    "unproposed",
]
