"""The scales by which figures and claims are graded, read from the bundled `scales.csv`."""

from functools import cache
from typing import Literal

from models.bundled import resources
from models.figures.records import one_of, read_records
from models.frozen import frozen

Scale = Literal["reliability", "credibility", "likelihood", "confidence"]
SCALES: tuple[Scale, ...] = ("reliability", "credibility", "likelihood", "confidence")


@frozen
class Term:
    """A step of a scale: its code, its word, another word for it, and what it stands for.

    `low` to `high` is a probability in percent, `None` where the step is none.
    """

    scale: Scale
    code: str
    term: str
    also: str
    low: float | None
    high: float | None
    meaning: str
    source: str

    @property
    def words(self) -> str:
        """The step for a list to choose from: “B · usually reliable”, “likely, 55 to 80 %”."""
        if self.low is not None and self.high is not None:
            return f"{self.term}, {self.low:g} to {self.high:g} %"
        return self.term if self.code == self.term else f"{self.code} · {self.term}"


@cache
def terms() -> tuple[Term, ...]:
    """Every step of every scale, in order; read once."""
    return read_records(resources() / "register" / "scales.csv", _term)


def steps(scale: Scale) -> tuple[Term, ...]:
    """The steps of one scale, in order."""
    return tuple(term for term in terms() if term.scale == scale)


def term(scale: Scale, code: str) -> Term | None:
    """The step with that code; `None` for an empty one."""
    return next((each for each in steps(scale) if each.code == code), None)


def likelihood_of(percent: float) -> Term:
    """The word for a probability; an end that two bands share belongs to the less certain one.

    Raises:
        ValueError: it is 0 or 100 %, which the scale has no word for.
    """
    bands = steps("likelihood")
    if not 0 < percent < 100:
        raise ValueError("the scale has no word for what is certain")
    inside = [band for band in bands if (band.low or 0) <= percent <= (band.high or 100)]
    if not inside:
        return bands[0] if percent < 50 else bands[-1]
    return min(inside, key=lambda band: abs(((band.low or 0) + (band.high or 100)) / 2 - 50))


def _term(row: dict[str, str]) -> Term:
    return Term(
        scale=one_of(SCALES, row["scale"]),
        code=row["code"],
        term=row["term"],
        also=row["also"],
        low=float(row["low"]) if row["low"] else None,
        high=float(row["high"]) if row["high"] else None,
        meaning=row["meaning"],
        source=row["source"],
    )
