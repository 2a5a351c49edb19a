"""A grading in sentences. A likelihood and a confidence level never share one (ICD 203)."""

import re
from functools import cache

from models.figures.grade import Grade
from models.figures.scales import steps, term

_SENTENCES = re.compile(r"[^.!?;\n]+")
_CONFIDENCE = re.compile(
    r"\b(?:low|moderate|medium|high)(?:\s+(?:analytic(?:al)?|degree of|level of))?\s+confidence\b"
    r"|\bconfidence(?:\s+level)?\s+(?:is|of|in\s+this\s+is|:)?\s*(?:low|moderate|medium|high)\b",
    re.IGNORECASE,
)


def graded(grade: Grade) -> tuple[str, ...]:
    """A sentence for each part of `grade` that was judged, in the order of its fields."""
    sentences: list[str] = []
    if found := term("reliability", grade.reliability):
        sentences.append(f"Source {found.code}: {found.term}.")
    if found := term("credibility", grade.credibility):
        sentences.append(f"Information {found.code}: {found.term}.")
    if found := term("likelihood", grade.likelihood):
        band = f"{found.low:g} to {found.high:g} %"
        sentences.append(f"Likelihood: {found.term} ({band}).")
    if found := term("confidence", grade.confidence):
        sentences.append(f"Confidence of the analyst: {found.term} ({found.meaning}).")
    return tuple(sentences)


def mixed(text: str) -> tuple[str, ...]:
    """The sentences of `text` that have both a word of likelihood and a level of confidence."""
    return tuple(
        sentence.strip()
        for sentence in _SENTENCES.findall(text)
        if _CONFIDENCE.search(sentence) and _likelihoods().search(sentence)
    )


@cache
def _likelihoods() -> re.Pattern[str]:
    words = [word for step in steps("likelihood") for word in (step.term, step.also)]
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)
