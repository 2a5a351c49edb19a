"""What a formula calculates with."""

from typing import Any, TypeAlias

Value: TypeAlias = Any
"""A float, an Interval, a Slope or a float64 array of samples or of a column's cells.

They share `+ - * /`, `**`, `-x` and `abs`, which no type of the language expresses for all four:
the kinds are told apart in `models.formula.arithmetic`, and nowhere else.
"""
