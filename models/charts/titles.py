"""The title and the subtitle that a chart has of itself, from the columns it draws."""

import re
from collections.abc import Sequence

from models.charts.names import enumerated, is_file_name, says_something, spaced
from models.charts.units import spoken
from models.frozen import frozen
from models.quantity.in_common import in_common
from models.tables.table import Table

SHORT = 2
"""Words up to which a column's name needs the name of its table to say what it is of."""

LONG = 6
"""Words up to which the name of a table fits into a title."""

NAMED = 3
"""Columns of one table that a title names; of more, the others are counted."""

LETTERS = 70
"""Letters that the names of several columns may take in a title together."""

_CLOSER = re.compile(r" (?:\(|(?:\w+ed|held|taken|by)\b)", re.IGNORECASE)
"""How words go on that say of a measure whose it is, and neither of what nor another."""


@frozen
class DrawnColumn:
    """A column that some series draws, with its table and what it is called."""

    table: Table
    words: str
    basis: str
    unit: str | None


def title_of(drawn: Sequence[DrawnColumn]) -> str:
    """“Aircraft, tank – Russia losses equipment”, or the columns alone where they say enough.

    Of several tables their publishers are named, never their files: “Area – ISW and DeepState”.
    """
    every = _by_table(drawn)
    if len({id(each.table) for each in drawn}) > 1:
        return _of_several(drawn)
    ((title, words),) = every.items()
    told = _measured(words)
    if title.casefold().endswith(told.casefold()):
        return title
    return f"{told} – {title}" if _in_title(title, words) else told


def _measured(words: Sequence[str]) -> str:
    """What the columns of a table are called, of many the first ones and how many more."""
    words = list(dict.fromkeys(words))
    named = NAMED
    while named > 1 and len(", ".join(words[:named])) > LETTERS:
        named -= 1
    more = f" and {len(words) - named} more" if len(words) > named else ""
    return spaced(", ".join(words[:named]) + more)


def _of_several(drawn: Sequence[DrawnColumn]) -> str:
    """What several tables measure, each followed by who publishes it where all say who does."""
    columns: dict[int, list[str]] = {}
    who: dict[int, str] = {}
    for each in drawn:
        columns.setdefault(id(each.table), []).append(each.words)
        who[id(each.table)] = publisher(each.table)
    measures = [_measured(words) for words in columns.values()]
    if one := _one_measure(measures, [each.unit for each in drawn]):
        measures = [one] * len(measures)
    said, publishers = list(dict.fromkeys(measures)), list(dict.fromkeys(who.values()))
    if not all(publishers):
        return "; ".join(said)
    if len(said) == 1 or len(publishers) == 1:
        return f"{'; '.join(said)} – {enumerated(publishers)}"
    pairs = zip(measures, who.values(), strict=True)
    return "; ".join(dict.fromkeys(f"{measure} – {publisher}" for measure, publisher in pairs))


def _one_measure(measures: Sequence[str], units: Sequence[str | None]) -> str:
    """The shortest of them, where the others only say more closely which it is: “Area” of that and
    of “Area assessed as controlled”, in one unit. Nothing where they are several.
    """
    shortest = min(measures, key=len)
    rests = [each[len(shortest) :] for each in measures]
    alike = all(each.casefold().startswith(shortest.casefold()) for each in measures)
    same = in_common(units) is not None and alike
    return shortest if same and all(not rest or _CLOSER.match(rest) for rest in rests) else ""


def publisher(table: Table) -> str:
    """Who publishes a table, in few words; nothing where only the name of a file is known."""
    name = table.sources[0] if table.sources else ""
    short = re.split(r",| \(", name.strip(), maxsplit=1)[0].strip()
    own = short.casefold() == table.title.casefold()
    return "" if own or is_file_name(name) or len(short.split()) > LONG else short


def subtitle_of(drawn: Sequence[DrawnColumn]) -> str:
    """The table where it says what the title does not, then the basis and the unit that all share.

    The name of one of several tables would stand over the figures of the others; a single word is
    rather the name of a file than what was measured.
    """
    every = _by_table(drawn)
    named = len(every) == 1 and not any(_in_title(title, words) for title, words in every.items())
    said = [words.casefold() for each in every.values() for words in each]
    tables = [
        title
        for title in every
        if named and len(title.split()) > 1 and title.casefold() not in " ".join(said)
    ]
    basis = _common([each.basis for each in drawn]) or ""
    unit = spoken(in_common([each.unit for each in drawn]))
    parts = [part for part in ("; ".join(tables), basis, unit) if part]
    if parts == [unit]:
        return f"In {unit}"
    return ", ".join([parts[0][:1].upper() + parts[0][1:], *parts[1:]]) if parts else ""


def _by_table(drawn: Sequence[DrawnColumn]) -> dict[str, list[str]]:
    """What the columns of each table are called, by the words for the table."""
    found: dict[str, list[str]] = {}
    for each in drawn:
        found.setdefault(spaced(each.table.title), []).append(each.words)
    return found


def _in_title(table: str, words: Sequence[str]) -> bool:
    """Whether the columns have names so short that the title says of which table they are."""
    short = len(table.split()) <= LONG and any(len(each.split()) <= SHORT for each in words)
    return short and says_something(table)


def _common(words: Sequence[str | None]) -> str | None:
    """What all of them are, or nothing."""
    return words[0] if len(set(words)) == 1 else None
