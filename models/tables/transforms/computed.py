"""A new column by a formula over the others."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.errors import FormulaError, QueryError, UnitError
from models.frozen import frozen
from models.quantity import Unit, parse_unit
from models.quantity.unit import DATE, ONE
from models.tables.calendar import CALENDAR_KINDS, NO_DAY, days
from models.tables.places import places_for
from models.tables.table import Table, made_from

if TYPE_CHECKING:
    from models.formula import Formula
    from models.formula.nodes import Node


@frozen
class Computed:
    """`column`, worked out row by row by `formula`, which names the other columns.

    It is the formula language of claims and scenarios: units are checked and worked out, a column
    without one is a plain number, a date less a date is a duration. A row in which there is no
    number (a cell is missing, or something is divided by 0) has none here.
    """

    name: ClassVar[str] = "computed"
    column: str
    formula: str

    def words(self) -> str:
        """“per_km2 = losses / area”."""
        return f"{self.column} = {self.formula}"

    def apply(self, table: Table) -> Table:
        """The table with the new column behind the others, as float64.

        Raises:
            QueryError: it has no name or one that is taken, the formula cannot be read, names a
                column that is not there or holds words, its units do not fit, or it gives a day.
        """
        name = self.column.strip()
        if not name:
            raise QueryError("The new column has no name; write one.")
        if table.has(name):
            raise QueryError(f"“{table.title}” has a column “{name}” already; choose another name.")
        try:
            values, unit, used = self._worked_out(table)
        except (FormulaError, UnitError) as error:
            raise QueryError(str(error)) from None
        values = np.where(np.isfinite(values), values, np.nan)
        made = Column(
            name,
            "number",
            unit=None if unit == ONE else unit.symbol,
            missing=int(np.count_nonzero(np.isnan(values))),
            reason=f"worked out here: {self.formula}",
            places=places_for(values),
        )
        return replace(
            table,
            columns=(*table.columns, made),
            values=table.values.put(name, values),
            steps=(*table.steps, self.words()),
            made_of={**table.made_of, name: made_from(table, used)},
        )

    def _worked_out(self, table: Table) -> tuple[npt.NDArray[np.float64], Unit, tuple[str, ...]]:
        """(n_rows,) the values, their unit, and the columns that the formula names."""
        from models.formula import parse_formula  # most tables have no column of this kind

        usable = tuple(each.name for each in table.columns if _usable(each))
        formula = parse_formula(self.formula, usable)
        if not formula.names:
            raise QueryError(
                f"“{self.formula}” names no column; it would be the same in every row."
            )
        _no_window(self.formula, formula.tree)
        units = {name: _unit(table.column(name)) for name in formula.names}
        unit = formula.unit(units)
        if unit == DATE:
            raise QueryError(f"“{self.formula}” gives a day; a computed column holds numbers.")
        given: Mapping[str, npt.NDArray[np.float64]] = _cells(table, formula)
        found: Any = formula.evaluate(given, units)
        return np.asarray(found, dtype=np.float64), unit, formula.names


def _no_window(text: str, node: "Node") -> None:
    """Refuse the mean of a column and a number of days, as if it ran over the rows."""
    from models.formula.nodes import Call, Name, Number, parts

    if isinstance(node, Call) and node.function == "mean" and len(node.arguments) == 2:
        column, days = node.arguments
        if isinstance(column, Name) and isinstance(days, Number) and days.value >= 2:
            raise QueryError(
                f"“{text}” would take the mean of two numbers in each row; for one over "
                f"{days.value:g} days take “Mean over days” of “{column.name}”."
            )
    for part in parts(node):
        _no_window(text, part)


def _usable(column: Column) -> bool:
    return column.kind == "number" or column.kind in CALENDAR_KINDS


def _unit(column: Column) -> Unit:
    if column.kind in CALENDAR_KINDS:
        return DATE
    if column.kind != "number":
        raise QueryError(f"“{column.name}” holds {column.kind}s, which cannot be calculated with.")
    return parse_unit(column.unit) if column.unit else ONE


def _cells(table: Table, formula: "Formula") -> dict[str, npt.NDArray[np.float64]]:
    """(n_rows,) each: the columns of the formula, days as numbers, NaN where one is missing."""
    given: dict[str, npt.NDArray[np.float64]] = {}
    for name in formula.names:
        if table.column(name).kind in CALENDAR_KINDS:
            numbers = days(table, name)
            given[name] = np.where(numbers == NO_DAY, np.nan, numbers.astype(np.float64))
        else:
            given[name] = table.values.numbers(name)
    return given
