"""What the user decided about how a file is read, in place of the reader.

The raw text stays with the table, so that every decision can be changed later.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, Literal

from models.frozen import frozen

Kind = Literal["number", "date", "datetime", "period", "text", "flag"]
Basis = Literal["cumulative", "per day", "level"]
Extent = Literal["net", "gross"]
Standing = Literal["claimed", "assessed"]
DayMonth = Literal["day/month", "month/day"]
Decimal = Literal[".", ","]
Delimiter = Literal[",", ";", "\t", "|"]
Encoding = Literal["utf-8", "utf-16", "windows-1251", "windows-1252"]

NO_HEADER = 0
"""As the header's line: no line names the columns."""


@frozen
class ColumnOverride:
    """What was decided about the column that the reader calls `name`; `None` leaves it to it.

    `missing`: texts that stand for no value, beside the usual ones.
    """

    name: str
    kind: Kind | None = None
    order: DayMonth | None = None
    decimal: Decimal | None = None
    missing: tuple[str, ...] = ()
    unit: str | None = None
    basis: Basis | None = None
    extent: Extent | None = None
    standing: Standing | None = None

    @property
    def any(self) -> bool:
        """Whether anything was decided."""
        return self != ColumnOverride(self.name)

    @property
    def of_cells(self) -> bool:
        """Whether it bears on what the cells mean, not only on what they measure."""
        return bool(self.kind or self.order or self.decimal or self.missing)


@frozen
class Overrides:
    """What was decided about a file and its columns.

    `header_line`: physical line of the names, from 1, or `NO_HEADER`; `missing`: texts that stand
    for no value in every column.
    """

    encoding: Encoding | None = None
    delimiter: Delimiter | None = None
    header_line: int | None = None
    missing: tuple[str, ...] = ()
    columns: tuple[ColumnOverride, ...] = ()

    @property
    def any(self) -> bool:
        """Whether anything was decided."""
        return self != Overrides()

    def column(self, name: str) -> ColumnOverride:
        """What was decided about the column `name`, with what holds for every column."""
        found = self.stated(name)
        return replace(found, missing=(*self.missing, *found.missing))

    def stated(self, name: str) -> ColumnOverride:
        """What was decided about the column `name` alone."""
        return next((one for one in self.columns if one.name == name), ColumnOverride(name))

    def with_column(self, column: ColumnOverride) -> "Overrides":
        """The same with `column` in the place of what was decided about it before."""
        others = tuple(one for one in self.columns if one.name != column.name)
        return replace(self, columns=(*others, column) if column.any else others)


AS_READ = Overrides()
"""Nothing was decided: all is left to the reader."""


def missing_codes(text: str) -> tuple[str, ...]:
    """The codes in a line such as “-99, n.d.”, each once."""
    return tuple(dict.fromkeys(_filled(text.split(","))))


def to_dict(value: Overrides | ColumnOverride) -> dict[str, Any]:
    """What was decided, as JSON has it; what was not is left out. Columns are by name."""
    plain: dict[str, Any] = {}
    for field in fields(value):
        held = getattr(value, field.name)
        if field.name == "columns":
            held = {one.name: to_dict(one) for one in held}
        elif field.name == "missing":
            held = list(held)
        if field.name != "name" and held is not None and held not in ([], {}):
            plain[field.name] = held
    return plain


def _filled(texts: Iterable[str]) -> Iterable[str]:
    return (text.strip() for text in texts if text.strip())
