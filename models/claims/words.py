"""What each verdict is called in a sentence, and what it means."""

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
