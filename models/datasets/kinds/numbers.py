"""Columns of numbers, as publishers write them: groups, decimal comma, (123), percent."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Cells, Mask
from models.datasets.kinds.attempt import Attempt, parsed
from models.datasets.kinds.plain_numbers import PlainNumbers, read_plain

_SPACES = " \u00a0\u2009\u202f'’ʼ"
_SIGNS = str.maketrans({"−": "-", "–": "-", "‒": "-"})
_COMMA_GROUPS = re.compile(rf"[+-]?\d{{1,3}}(?:[,{_SPACES}]\d{{3}})+(?:\.\d+)?")
_POINT_GROUPS = re.compile(rf"[+-]?\d{{1,3}}(?:[.{_SPACES}]\d{{3}})+(?:,\d+)?")
_COMMA_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?")
_POINT_PLAIN = re.compile(r"[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d{1,3})?")
_CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "₴": "UAH", "грн": "UAH",
    "uah": "UAH", "₽": "RUB", "руб": "RUB", "rub": "RUB",
}  # fmt: skip
_CURRENCY = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True))
_BEFORE = re.compile(rf"(?P<first>[(−–-]?) ?(?P<sign>{_CURRENCY}) ?(?P<last>[^a-zа-я]*)", re.I)
_BEHIND = re.compile(
    rf"(?P<first>\(?[^a-zа-я(]*?)[ \u00a0\u202f]?(?P<sign>(?:{_CURRENCY})\.?)(?P<last>\)?)", re.I
)
_LONGEST = 60
_EXACT = 2**53


def looks_like(text: str) -> bool:
    """Whether a text is a number in any of the spellings."""
    return spelled(text, ".") is not None or spelled(text, ",") is not None


def spelled(text: str, decimal: str) -> float | int | None:
    """The number that `text` spells with this decimal sign, `None` if it spells none."""
    body = text.strip().translate(_SIGNS)
    if not body or len(body) > _LONGEST:
        return None
    if body.startswith("(") and body.endswith(")"):
        body = "-" + body[1:-1].strip()
    body = body.removesuffix("%").rstrip()
    if decimal == ".":
        grouped, plain, group = _COMMA_GROUPS, _COMMA_PLAIN, ","
    else:
        grouped, plain, group = _POINT_GROUPS, _POINT_PLAIN, "."
    if not body.isascii():
        body = body.replace("\u00a0", " ").replace("\u2009", " ").replace("\u202f", " ")
        body = body.replace("’", "'").replace("ʼ", "'")
        if not body.isascii():
            return None
    if grouped.fullmatch(body):
        body = re.sub(rf"[{_SPACES}{re.escape(group)}]", "", body)
    elif not plain.fullmatch(body):
        return None
    body = body.replace(decimal, ".")
    if re.fullmatch(r"[+-]?\d+", body):
        return int(body)
    number = float(body)
    return number if math.isfinite(number) else None


def decimal_sign(texts: Iterable[str]) -> str:
    """“,” or “.”: what separates the decimals, from the evidence in all of these texts."""
    comma, point = 0, 0
    for text in texts:
        if "," not in text:
            # 1.234.567 can only be groups of three.
            comma += text.count(".") > 1
            continue
        as_comma = spelled(text, ",") is not None
        as_point = spelled(text, ".") is not None
        leads_with_zero = re.match(r"[+-]?0,", text) is not None
        comma += (as_comma and not as_point) or leads_with_zero
        point += as_point and not as_comma
    return "," if comma > point else "."


def marked(texts: Sequence[str], plain: bool) -> tuple[str | None, dict[str, str]]:
    """The sign that most texts have, % or of a currency, and the texts with it without it.

    `plain`: others of the column are plain numbers, so that a sign is an exception.
    """
    signs = {text: _sign(text) for text in texts}
    found = Counter(unit for unit, _ in signs.values() if unit)
    unit, count = found.most_common(1)[0] if found else (None, 0)
    if plain or count * 2 <= len(texts):
        unit = None
    return unit, {text: bare for text, (own, bare) in signs.items() if own == unit}


def _sign(text: str) -> tuple[str | None, str]:
    """The unit that a sign beside a number states, and the text without the sign."""
    if text.endswith(("%", "%)")):
        return "%", text
    if text[:1].isdigit() and text[-1:].isdigit():
        return None, text
    if (match := _BEFORE.fullmatch(text)) or (match := _BEHIND.fullmatch(text)):
        unit = _CURRENCIES[match["sign"].casefold().rstrip(".")]
        return unit, f"{match['first']}{match['last']}"
    return None, text


def attempt(cells: Cells, present: Mask, decimal: str | None = None) -> Attempt | None:
    """The column as numbers; `None` where it is plainly something else (codes, too few).

    `decimal`: the decimal sign, where it was decided elsewhere.
    """
    plain = read_plain(cells)
    if plain.padded.any():
        return None
    plain_count = int(np.count_nonzero(plain.read & present))
    rest = np.flatnonzero(present & ~plain.read)
    total = int(np.count_nonzero(present))
    if not len(rest):
        return _from_plain(plain, present, total)
    distinct = cells.at(rest).distinct()
    unit, usable = marked(distinct.texts, bool(plain_count))
    decimal = decimal_sign(usable.values()) if decimal is None else decimal
    parsed = {text: spelled(bare, decimal) for text, bare in usable.items()}
    if plain_count == 0 and not any(value is not None for value in parsed.values()):
        return None
    whole = plain.whole.copy()
    values = plain.values.copy()
    read = plain.read & present
    exact = not plain.dotted[read].any() and not plain.long.any()
    codes = distinct.codes
    numbers = [parsed.get(text) for text in distinct.texts]
    ok = np.array([number is not None for number in numbers], dtype=np.bool_)
    as_floats = np.array([math.nan if n is None else float(n) for n in numbers])
    exact &= all(isinstance(n, int) and abs(n) < 2**63 for n in numbers if n is not None)
    values[rest] = as_floats[codes]
    read[rest] = ok[codes]
    if exact or any(isinstance(n, int) and abs(n) > _EXACT for n in numbers):
        fits = [isinstance(n, int) and abs(n) < 2**63 for n in numbers]
        as_whole = np.array(
            [n if fit else 0 for n, fit in zip(numbers, fits, strict=True)], dtype=np.int64
        )
        whole[rest] = as_whole[codes]
    if decimal == ",":
        exact = _points_are_groups(cells, plain, values, whole, read) and exact
    if any(n is not None and isinstance(n, int) and abs(n) >= 2**63 for n in numbers):
        return None
    words = _spelling(usable, parsed, decimal, unit)
    return _finish(values, whole, read, exact, total, words, unit, decimal)


def _points_are_groups(
    cells: Cells,
    plain: PlainNumbers,
    values: npt.NDArray[np.float64],
    whole: npt.NDArray[np.int64],
    read: Mask,
) -> bool:
    """Read plain cells with a point again, where the column's decimal sign is the comma."""
    exact = True
    for row in np.flatnonzero(plain.dotted & read):
        number = spelled(cells.text(int(row)), ",")
        read[row] = number is not None
        values[row] = math.nan if number is None else number
        if isinstance(number, int):
            whole[row] = number
        elif number is not None:
            exact = False
    return exact


def _spelling(
    usable: dict[str, str], parsed: dict[str, float | int | None], decimal: str, unit: str | None
) -> str:
    read = [bare for text, bare in usable.items() if parsed[text] is not None]
    words: list[str] = []
    if decimal == ",":
        words.append("the decimal sign is a comma")
    elif any("," in text for text in read):
        words.append("commas group thousands")
    if any(text.startswith("(") for text in read):
        words.append("parentheses mean below zero")
    if any(any(space in text for space in _SPACES) for text in read):
        words.append("blanks or apostrophes group thousands")
    if unit == "%":
        words.append("all end with a percent sign")
    elif unit:
        words.append(f"all stand with a sign for {unit}")
    return "; ".join(words)


def _from_plain(plain: PlainNumbers, present: Mask, total: int) -> Attempt | None:
    read = plain.read & present
    if plain.long[present].any():
        return None
    exact = not plain.dotted[read].any()
    return _finish(plain.values, plain.whole, read, exact, total, "", None)


def _finish(
    values: npt.NDArray[np.float64],
    whole: npt.NDArray[np.int64],
    read: Mask,
    exact: bool,
    total: int,
    words: str,
    unit: str | None,
    decimal: str | None = None,
) -> Attempt | None:
    count = int(np.count_nonzero(read))
    reason = parsed(count, total, "numbers") + (f"; {words}" if words else "")
    if exact and count == len(read):
        return Attempt("number", whole, read, reason, unit, decimal=decimal)
    if count and int(np.abs(whole[read]).max()) > _EXACT:
        # With a gap or a fraction the column must be float64, which cannot hold these: they stay
        # text.
        return None
    values = np.where(read, values, np.nan)
    return Attempt("number", values, read, reason, unit, decimal=decimal)
