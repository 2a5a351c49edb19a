"""A column read as the user decided, where they decided; else as its cells say."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Cells, Mask, cells_of, stripped
from models.datasets.kinds import Attempt, dates, decide, flags, numbers, periods, refined, text
from models.datasets.kinds.attempt import MISSING, parsed, share
from models.datasets.overrides import ColumnOverride, Kind

_YOURS = "as you decided"
_EXACT = 2**53


def decide_as(chosen: ColumnOverride, cells: Cells, footer: int = 0) -> tuple[Attempt, Mask]:
    """The column in the kind that was decided, and (n,) which of its cells are not missing.

    `footer`: so many of the last cells stand in notes under the table, as `decide` takes it.
    A cell that has no value of that kind is not read; it is told of, and its raw text stays.
    """
    bare = stripped(cells)
    if chosen.missing:
        bare = _without(bare, chosen.missing)
    kind = chosen.kind or ("date" if chosen.order else "number" if chosen.decimal else None)
    if kind is None:
        attempt, present = decide(chosen.name, bare, footer)
        return _because(attempt, _codes(chosen)), present
    blank = bare.lengths == 0
    if kind == "text":
        attempt = text.attempt(bare, blank, f"text, {_YOURS}")
        return _because(attempt, _codes(chosen)), ~blank
    present = ~blank & ~_missing(bare)
    attempt = _as(kind, chosen, bare, present)
    return _because(attempt, f"{_YOURS}{'; ' if chosen.missing else ''}{_codes(chosen)}"), present


def _as(kind: Kind, chosen: ColumnOverride, cells: Cells, present: Mask) -> Attempt:
    if kind == "number":
        return _numbers(cells, present, chosen.decimal)
    if kind == "flag":
        return _flags(cells, present)
    if kind == "period":
        found = periods.attempt(cells, present)
        found = _fuller(found, _from_numbers("year", kind, cells, present))
    else:
        found = dates.attempt(cells, present, chosen.order)
        found = _fuller(found, _from_numbers("date", kind, cells, present))
    if found is None:
        nothing = np.full(len(cells), np.datetime64("NaT"), dtype="datetime64[s]")
        read = np.zeros(len(cells), dtype=np.bool_)
        granularity = "month" if kind == "period" else None
        return Attempt(kind, nothing, read, f"no cell parses as a {kind}", granularity=granularity)
    return _at(kind, found, chosen)


def _at(kind: Kind, found: Attempt, chosen: ColumnOverride) -> Attempt:
    """Dates and times as the one of them that was decided; a day leaves its time to the text."""
    reason, values, zone = found.reason, found.values, found.zone
    if chosen.order and reason.endswith(", "):
        reason = f"{reason}{chosen.order}/year"
    if kind == "date" and found.kind == "datetime":
        values, zone = values.astype("datetime64[D]").astype("datetime64[s]"), None
        reason += "; times of day are left to the raw text"
    return Attempt(
        kind, values, found.read, reason, granularity=found.granularity, zone=zone,
        doubts=found.doubts,
    )  # fmt: skip


def _from_numbers(name: str, kind: Kind, cells: Cells, present: Mask) -> Attempt | None:
    """Calendar days, seconds since 1970 or years written as numbers, where they are such."""
    found = numbers.attempt(cells, present)
    if found is None:
        return None
    found = refined(name, found, present)
    wanted = ("period",) if kind == "period" else ("date", "datetime")
    return found if found.kind in wanted else None


def _fuller(first: Attempt | None, second: Attempt | None) -> Attempt | None:
    if first is None or second is None:
        return first or second
    return second if second.read.sum() > first.read.sum() else first


def _numbers(cells: Cells, present: Mask, decimal: str | None) -> Attempt:
    """Numbers with this decimal sign, or with the one that the cells speak for.

    Codes with leading zeros are numbers too, when that was decided. A number that float64 cannot
    hold exactly beside a gap is not read.
    """
    distinct = cells.distinct()
    sign = decimal or numbers.decimal_sign(distinct.texts)
    found = [numbers.spelled(one, sign) for one in distinct.texts]
    there = np.array([one is not None for one in found], dtype=np.bool_)
    read: Mask = there[distinct.codes] & present
    whole = all(isinstance(one, int) for one in found if one is not None)
    words = "the decimal sign is a comma" if sign == "," else "the decimal sign is a point"
    if whole and read.all() and all(abs(one or 0) < 2**63 for one in found):
        values: npt.NDArray[np.generic] = np.array(
            [int(one or 0) for one in found], dtype=np.int64
        )[distinct.codes]
    else:
        exact = np.array([not isinstance(one, int) or abs(one) <= _EXACT for one in found])
        read = read & exact[distinct.codes]
        floats = np.array([math.nan if one is None else float(one) for one in found])
        values = np.where(read, floats[distinct.codes], np.nan)
    percents = [one for one in distinct.texts if one.endswith("%")]
    unit = "%" if len(percents) * 2 > len(distinct.texts) else None
    count, total = int(np.count_nonzero(read)), int(np.count_nonzero(present))
    return Attempt("number", values, read, f"{parsed(count, total, 'numbers')}; {words}", unit)


def _flags(cells: Cells, present: Mask) -> Attempt:
    """Yes and no in words, and 1 and 0."""
    distinct = cells.distinct()
    meaning = [_flag(one) for one in distinct.texts]
    values = np.array(meaning, dtype=object)[distinct.codes]
    read: Mask = np.array([one is not None for one in values], dtype=np.bool_) & present
    values[~read] = None
    count, total = int(np.count_nonzero(read)), int(np.count_nonzero(present))
    return Attempt("flag", values, read, f"{share(count, total)} mean yes or no")


def _flag(word: str) -> bool | None:
    if word in ("1", "0"):
        return word == "1"
    found = flags.attempt(cells_of([word]), np.array([bool(word)]))
    return None if found is None else bool(found.values[0])


def _without(cells: Cells, codes: tuple[str, ...]) -> Cells:
    """The cells, blank where one holds a code for “no value”."""
    wanted = {code.casefold() for code in codes}
    distinct = cells.distinct()
    coded = np.array([one.casefold() in wanted for one in distinct.texts], dtype=np.bool_)
    ends = np.where(coded[distinct.codes], cells.starts, cells.ends)
    return Cells(cells.buffer, cells.starts, ends, cells.quoted)


def _missing(cells: Cells) -> Mask:
    distinct = cells.distinct()
    words = np.array([one.casefold() in MISSING for one in distinct.texts], dtype=np.bool_)
    return words[distinct.codes]


def _codes(chosen: ColumnOverride) -> str:
    if not chosen.missing:
        return ""
    return f"{', '.join(f'“{code}”' for code in chosen.missing)} counts as missing"


def _because(attempt: Attempt, words: str) -> Attempt:
    """The attempt with `words` at the end of its reason."""
    reason = f"{attempt.reason}; {words}" if words else attempt.reason
    return Attempt(
        attempt.kind, attempt.values, attempt.read, reason, attempt.unit, attempt.granularity,
        attempt.zone, attempt.doubts,
    )  # fmt: skip
