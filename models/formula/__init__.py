"""One formula language, evaluated on exact values, intervals, samples and columns."""

from models.formula.formula import Formula, parse_formula

__all__ = ["Formula", "parse_formula"]
