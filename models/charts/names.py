"""Names of columns and tables as words: spaces for underscores, capitals where they belong."""

import re
from collections.abc import Sequence

_WRITTEN = (
    "Russia", "Russian", "Ukraine", "Ukrainian", "Crimea", "Donbas", "Donetsk", "Luhansk",
    "Kherson", "Zaporizhzhia", "Kharkiv", "Kursk", "Belgorod", "Kyiv", "Odesa", "Oryx",
    "DeepState", "Liveuamap", "Meduza", "Mediazona", "ISW", "UK", "NATO", "EU", "UCDP", "ACLED",
    "POW", "APC", "IFV", "MRL", "UAV", "ID", "URL", "WGS84", "km²", "m²",
)  # fmt: skip
"""Names of the field as they are written; a name in small letters is taken for one of them."""

_BY_SMALL = {word.casefold(): word for word in _WRITTEN} | {"km2": "km²", "m2": "m²"}

_AFTER = {("UK", "mod"): "MoD"}

_NO_NAME = re.compile(r"(table|sheet|page|data|export|untitled|лист)\s*\d*", re.IGNORECASE)

_FILE = re.compile(r"[^/\\]+\.(csv|tsv|jsonl?|geojson|xlsx|xls|ods|png|svg|txt)", re.IGNORECASE)


def spaced(name: str) -> str:
    """A name as words: “area_in_russia” as “Area in Russia”, with a capital in front."""
    plain = in_words(name)
    first, _, rest = plain.partition(" ")
    written = first if first in _WRITTEN else first[:1].upper() + first[1:]
    return f"{written} {rest}".rstrip()


def in_words(name: str) -> str:
    """The same as it stands within a sentence, where only names have capitals."""
    found: list[str] = []
    before = ""
    for word in name.replace("_", " ").split():
        bare = word.strip("()[],.;:*")
        known = _BY_SMALL.get(bare, bare) if bare == bare.casefold() else bare
        known = _AFTER.get((before, bare), known)
        found.append(word.replace(bare, known) if bare else word)
        before = known
    return " ".join(found)


def says_something(title: str) -> bool:
    """Whether the title of a table says what it is of, which “Sheet1” does not."""
    return bool(title.strip()) and _NO_NAME.fullmatch(spaced(title)) is None


def is_file_name(name: str) -> bool:
    """Whether it is the name of a file, and not of somebody who publishes."""
    return _FILE.fullmatch(name.strip()) is not None


def enumerated(parts: Sequence[str]) -> str:
    """“one, two and three”."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
