"""What each verdict is called in a sentence, and what it means."""

import math

from models.claims.checked import Checked
from models.claims.verdict import Verdict

WORDS = {
    "reproduces": "reproduces",
    "consistent": "consistent within rounding",
    "truncated": "cut, not rounded",
    "contradicts": "contradicts its own figures",
    "undefined": "cannot be computed",
    "implied": "implied, computed by us",
}
"""What each verdict is called in a sentence."""

MEANING = {
    "reproduces": "The printed inputs give the printed result.",
    "consistent": "Within the rounding of its inputs the printed result is possible.",
    "truncated": "The result was cut off instead of rounded.",
    "contradicts": "No rounding of the printed inputs gives the printed result.",
    "undefined": "The calculation has no answer from what is printed.",
    "implied": "Nothing is printed; the figure is computed here and marked as ours.",
}

_OPEN = "consistent, but only by an open bound"
_OPEN_MEANING = (
    "A printed bound has no end, so the inputs allow the printed result; they do not give it."
)
_OTHERS = "does not hold with these figures"
_OTHERS_MEANING = "With these figures in place of the printed ones the result is another."


def called(checked: Checked) -> str:
    """What the verdict on a claim is called: a bound without an end is no rounding, and figures
    that are not the claim's own do not contradict their own.
    """
    if checked.verdict == "consistent" and _is_open(checked):
        return _OPEN
    return called_with_others(checked.verdict) if _is_bound(checked) else WORDS[checked.verdict]


def meaning(checked: Checked) -> str:
    """What the verdict on a claim means, in a sentence."""
    if checked.verdict == "consistent" and _is_open(checked):
        return _OPEN_MEANING
    if checked.verdict == "contradicts" and _is_bound(checked):
        return _OTHERS_MEANING
    return MEANING[checked.verdict]


def called_with_others(verdict: Verdict) -> str:
    """What a verdict is called where somebody else's figures stand in place of the printed ones."""
    return _OTHERS if verdict == "contradicts" else WORDS[verdict]


def _is_open(checked: Checked) -> bool:
    ends = (checked.low, checked.high)
    return any(end is not None and math.isinf(end) for end in ends)


def _is_bound(checked: Checked) -> bool:
    return any(each.binding is not None for each in checked.claim.inputs)
