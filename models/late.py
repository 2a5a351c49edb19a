"""Regular expressions that are compiled when they are first used, not when a program starts.

Those that read printed figures are long, and together they take as long to compile as a chart of a
million rows takes to be painted; most starts of the program use none of them.
"""

import re
from typing import Any, cast


def late(text: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, as soon as it is asked for a match. `re.error` comes then, too."""
    return cast("re.Pattern[str]", _Late(text, flags))


class _Late:
    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        found = getattr(re.compile(self._text, self._flags), name)
        # From now on it is found without coming here.
        setattr(self, name, found)
        return found
