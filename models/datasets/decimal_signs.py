"""One decimal sign for a file: `1,500` is one and a half where other columns have `0,25`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from models.datasets.assembly import ReadColumn
from models.datasets.cells import Cells, stripped
from models.datasets.kinds import numbers, refined

_EITHER = re.compile(r"[+-]?\d{1,3},\d{3}")


def agreed(columns: Sequence[ReadColumn], cells: Callable[[int], Cells]) -> list[ReadColumn]:
    """The columns, those that leave open what their commas mean read as the others are.

    `cells` gives the cells of the column at a place.
    """
    result = list(columns)
    if not any(column.attempt.decimal == "," for column in columns):
        return result
    for place, column in enumerate(columns):
        found = column.attempt
        if found.kind != "number" or found.decimal != ".":
            continue
        bare = stripped(cells(place))
        texts = bare.at(column.present.nonzero()[0]).distinct().texts
        if not all(_EITHER.fullmatch(text) for text in texts if "," in text):
            continue
        again = numbers.attempt(bare, column.present, ",")
        if again is not None and again.good_for(column.present):
            reason = f"{again.reason}, as in other columns"
            attempt = refined(column.name, replace(again, reason=reason), column.present)
            result[place] = replace(column, attempt=attempt)
    return result
