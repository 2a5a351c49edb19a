"""How far a figure or a claim is to be trusted: the words of the trade, kept apart."""

from typing import Literal, get_args

from models.frozen import frozen

Reliability = Literal["", "A", "B", "C", "D", "E", "F"]
Credibility = Literal["", "1", "2", "3", "4", "5", "6"]
Likelihood = Literal["", "1", "2", "3", "4", "5", "6", "7"]
Confidence = Literal["", "low", "moderate", "high"]

RELIABILITIES: tuple[Reliability, ...] = get_args(Reliability)
CREDIBILITIES: tuple[Credibility, ...] = get_args(Credibility)
LIKELIHOODS: tuple[Likelihood, ...] = get_args(Likelihood)
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)


@frozen
class Grade:
    """A grading, each part of which is empty where nobody has judged.

    `reliability` of the source and `credibility` of what it says, by the Admiralty code;
    `likelihood` that it is so, and the analyst's `confidence` in saying that, by ICD 203: two
    different things that never share a sentence. The codes are those of `scales.csv`.
    """

    reliability: Reliability = ""
    credibility: Credibility = ""
    likelihood: Likelihood = ""
    confidence: Confidence = ""

    @property
    def code(self) -> str:
        """The Admiralty code, such as “B2”; an unjudged half is a dash."""
        if not (self.reliability or self.credibility):
            return ""
        return f"{self.reliability or '–'}{self.credibility or '–'}"


NO_GRADE = Grade()
