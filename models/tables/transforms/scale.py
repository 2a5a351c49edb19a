"""Convert a column into another unit."""

from dataclasses import replace
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from models.errors import QueryError
from models.frozen import frozen
from models.quantity import parse_unit
from models.tables.places import places_for
from models.tables.table import Table

_ROUNDING = 1e-9
Floats = npt.NDArray[np.float64]


@frozen
class Scale:
    """`column` in `unit`: m² to km², say. `written` is its unit where the file does not say."""

    name: ClassVar[str] = "scale"
    column: str
    unit: str
    written: str | None = None

    def words(self) -> str:
        """“area in km²”."""
        return f"{self.column} in {self.unit}"

    def apply(self, table: Table) -> Table:
        """The table with that column converted, as float64.

        Raises:
            QueryError: no such column, no unit known for it, or not a column of numbers.
            UnitError: a unit is unknown.
        """
        column = table.column(self.column)
        if column.kind != "number":
            raise QueryError(f"“{self.column}” holds {column.kind}s, which have no unit.")
        source = self.written or column.unit
        if source is None:
            raise QueryError(f"The unit of “{self.column}” is not known; say which it is.")
        before, after = parse_unit(source), parse_unit(self.unit)
        if not before.fits(after):
            raise QueryError(
                f"“{self.column}” is in {source}, which does not convert to {self.unit}."
            )
        values = _converted(table.values.numbers(self.column), before.factor, after.factor)
        changed = tuple(
            replace(each, unit=self.unit, places=places_for(values))
            if each.name == self.column
            else each
            for each in table.columns
        )
        return replace(
            table,
            columns=changed,
            values=table.values.put(self.column, values),
            steps=(*table.steps, self.words()),
        )


def _converted(values: Floats, before: float, after: float) -> Floats:
    """Divided by a whole number where one unit is that many of the other: no needless rounding."""
    many = after / before
    if many >= 1 and abs(many - round(many)) < _ROUNDING * many:
        return values / float(round(many))
    return values * (before / after)
