"""A formula: one parsed form for exact values, intervals, samples and columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from typing import TypeVar

from models.errors import FormulaError, UnitError
from models.formula.degrees import repeated
from models.formula.extent import extent, fails
from models.formula.nodes import Node, names
from models.formula.plan import Plan, converted
from models.formula.planning import plan
from models.formula.reading import read
from models.formula.value import Value
from models.frozen import frozen
from models.quantity import Interval, Unit

T = TypeVar("T")


@frozen
class Formula:
    """A formula as typed. Two formulas are equal when their texts and their inputs are.

    `names` are its inputs, in the order in which they first appear; `tree` its parts.
    """

    text: str
    names: tuple[str, ...]
    tree: Node = field(compare=False, repr=False)

    def unit(self, units: Mapping[str, Unit]) -> Unit:
        """The unit of the result for inputs of `units`.

        Raises:
            FormulaError: an input is missing.
            UnitError: units do not fit; names the character.
        """
        return self.plan(units).whole.unit

    def plan(self, units: Mapping[str, Unit]) -> Plan:
        """The formula with its units checked; raises as `unit` does."""
        return _planned(self, tuple((name, units[name]) for name in self.names if name in units))

    def evaluate(
        self, values: Mapping[str, T], units: Mapping[str, Unit], to: Unit | None = None
    ) -> T:
        """The result for `values`, each in its own unit of `units`, in the unit `to`.

        Floats give a float and intervals an interval that holds every possible result. Arrays
        give a float64 array element by element, with inf or nan where there is no number.

        Raises:
            FormulaError: an input is missing, or for floats and intervals the result has no value.
            UnitError: units do not fit, or the result's does not fit `to`.
        """
        ready = self.plan(units)
        unit = ready.whole.unit
        run = ready.whole.run
        if to is not None and to != unit:
            if not unit.fits(to):
                raise UnitError(f"“{self.text}” gives {unit.symbol}, which is not {to.symbol}.")
            run = converted(run, unit, to)
        given = {name: self._value(values, name) for name in self.names}
        if all(isinstance(value, float) for value in given.values()):
            return run(given)
        if any(isinstance(value, Interval) for value in given.values()):
            return self._interval(ready, run, given)
        import numpy as np  # whoever brings an array has imported it

        columns = {
            name: value if isinstance(value, float) else np.asarray(value, dtype=np.float64)
            for name, value in given.items()
        }
        with np.errstate(all="ignore"):
            return run(columns)

    def _value(self, values: Mapping[str, Value], name: str) -> Value:
        if name not in values:
            raise FormulaError(f"“{name}” has no value; add it to the inputs.")
        value = values[name]
        return float(value) if isinstance(value, (int, float)) else value

    def _interval(self, ready: Plan, run: Value, given: Mapping[str, Value]) -> Value:
        box = {
            name: value if isinstance(value, Interval) else Interval(value, value)
            for name, value in given.items()
        }
        try:
            if not repeated(self.tree):
                return run(box)
            for guard in ready.guards:
                if fails(guard, box):
                    raise guard.error
            return extent(self.tree, run, box)
        except (ValueError, OverflowError):
            raise FormulaError(
                f"“{self.text}” has no interval for these inputs; it may be too large."
            ) from None


@lru_cache(maxsize=1024)
def parse_formula(text: str, known: tuple[str, ...] = ()) -> Formula:
    """The formula that `text` writes.

    `known` are the names of the inputs there are: with them a name may be of several words, or be
    written in other letters, large for small.

    Raises:
        FormulaError: it cannot be read; names the character.
    """
    tree = read(text, known)
    return Formula(text, tuple(dict.fromkeys(names(tree))), tree)


@lru_cache(maxsize=4096)
def _planned(formula: Formula, units: tuple[tuple[str, Unit], ...]) -> Plan:
    return plan(formula.text, formula.tree, dict(units))
