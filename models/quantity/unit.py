"""A unit of measure with its dimension, and the algebra of units."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache

from models.frozen import frozen
from models.quantity.catalogue import BY_NAME, COUNTS, NAMED

Powers = tuple[tuple[str, int], ...]
"""Names with the power of each, sorted by name, none of them 0."""

_COUNTS = frozenset(named.many for named in COUNTS)
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@frozen
class Unit:
    """A unit such as `casualties/km²`.

    `dims` are powers of base units, `factor` is how many of those base units one of this unit is
    (`mi²` has dims km² and factor 2.58999), `terms` are the powers of the units as written.
    """

    symbol: str
    dims: Powers
    factor: float
    terms: Powers = field(repr=False)

    def __mul__(self, other: Unit) -> Unit:
        return _product(self.terms, other.terms, 1)

    def __truediv__(self, other: Unit) -> Unit:
        return _product(self.terms, other.terms, -1)

    def __pow__(self, power: int) -> Unit:
        return unit_of(tuple((name, count * power) for name, count in self.terms))

    def fits(self, other: Unit) -> bool:
        """Whether the two measure the same thing, so that one converts into the other."""
        return self.dims == other.dims

    def into(self, other: Unit) -> tuple[float, float]:
        """What to multiply and to divide a value of this unit by to have it in `other`.

        One of the two is 1: dividing by 365.25 is exact, multiplying by its rounded inverse is not.
        """
        if other.factor >= self.factor:
            return 1.0, other.factor / self.factor
        return self.factor / other.factor, 1.0

    def power_of(self, base: str) -> int:
        """The power of the base unit `base` in this unit's dimension."""
        return next((power for name, power in self.dims if name == base), 0)

    def beside(self, value: float) -> str:
        """The unit as written after `value`: “days”, but “1 day”; nothing for a plain number."""
        if self.terms == ():
            return ""
        if len(self.terms) == 1 and self.terms[0][1] == 1 and abs(value) == 1:
            return BY_NAME[self.terms[0][0]].one
        return self.symbol


@lru_cache(maxsize=4096)
def unit_of(terms: Powers) -> Unit:
    """The unit that is the product of `terms`: names of the catalogue with their powers."""
    kept = tuple((name, power) for name, power in sorted(terms) if power)
    dims: dict[str, int] = {}
    factor = 1.0
    for name, power in kept:
        named = BY_NAME[name]
        if named.base:
            dims[named.base] = dims.get(named.base, 0) + named.power * power
        factor *= named.factor**power
    return Unit(
        symbol=_symbol(kept),
        dims=tuple((base, power) for base, power in sorted(dims.items()) if power),
        factor=factor,
        terms=kept,
    )


@lru_cache(maxsize=4096)
def _product(left: Powers, right: Powers, sign: int) -> Unit:
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return unit_of(tuple(sorted(powers.items())))


def _symbol(terms: Powers) -> str:
    """`km²/day/city`: what is counted in the plural above the bar, in the singular below it."""
    above = [_raised(BY_NAME[name].many, power) for name, power in terms if power > 0]
    # Time comes first below the bar: “per day and city” is how the trade says it.
    below = sorted(
        ((name, power) for name, power in terms if power < 0),
        key=lambda term: BY_NAME[term[0]].base != "day",
    )
    counts = "/".join(name for name, _ in below if name in _COUNTS)
    bars: list[str] = []
    for name, power in below:
        if name in _COUNTS:
            continue
        named = BY_NAME[name]
        # “per 1,000 persons”: the count stands with what is counted, never with the time.
        if counts and named.base != "day":
            bars.append(f"/{counts} {_raised(named.many, -power)}")
            counts = ""
        else:
            bars.append(f"/{_raised(named.one, -power)}")
    if counts:
        bars.append(f"/{counts}")
    return ("·".join(above) or "1") + "".join(bars)


def _raised(name: str, power: int) -> str:
    return name if power == 1 else f"{name}{str(power).translate(_RAISED)}"


ONE = unit_of(())
DAY = unit_of((("days", 1),))
YEAR = unit_of((("years", 1),))
DATE = unit_of((("date", 1),))
SQUARE_KM = unit_of((("km", 2),))


_BASE_NAMES = {
    named.base: named.many for named in reversed(NAMED) if named.factor == 1 and named.power == 1
}


def base_of(dims: Powers) -> Unit:
    """The unit of factor 1 with these dimensions: km² for any area, days for any duration."""
    return unit_of(tuple((_BASE_NAMES[base], power) for base, power in dims))
