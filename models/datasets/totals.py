"""Names of rows that add up other rows."""

import re

_TOTAL = re.compile(
    r"\s*(?:grand |sub)?-?totals?\b|\s*(?:all types|overall|sum)\s*:?$"
    r"|\s*(?:усього|всього|разом|итого|всего)\b|.*, of which\b",
    re.IGNORECASE,
)


def is_total(text: str) -> bool:
    """Whether a text is the name of a total."""
    return _TOTAL.match(text) is not None
