"""A forecast written down before it is known what comes, so that nobody can say it later."""

import hashlib
import json
from datetime import date

from models.frozen import frozen
from models.quantity import parse_unit
from models.tables.plain import to_plain

MEMBERS = 199
"""Equally likely values that stand for the distribution: every half percent."""


@frozen
class Forecast:
    """One output of a scenario as it was on the day it was locked.

    `members`: the finite ones of `MEMBERS` equally likely values, rising; those that are missing
    never get there. `limit`: the day or the value that the chance is about, in `unit`. `sha256` is
    over everything above it. `came`: what came, `None` while it is not known; a day or a value, or
    with `beyond` only that it is later or more than `limit`.
    """

    id: str
    locked: date
    scenario: str
    question: str
    output: str
    unit: str
    limit: float
    members: tuple[float, ...]
    assumed: str
    seed: int
    trials: int
    sha256: str = ""
    came: float | None = None
    beyond: bool = False

    @property
    def chance(self) -> float:
        """The chance of `limit` or before, or `limit` or less, from 0 to 1."""
        return sum(member <= self.limit for member in self.members) / MEMBERS

    @property
    def open_ended(self) -> bool:
        """Whether it can stay open for ever: a time, or something that some paths never reach."""
        time = self.unit == "date" or parse_unit(self.unit).fits(parse_unit("day"))
        return time or len(self.members) < MEMBERS

    @property
    def scored(self) -> bool:
        """Whether it is known what came."""
        return self.came is not None or self.beyond


def digest(forecast: Forecast) -> str:
    """The SHA-256 of the forecast as canonical JSON, without its hash and without what came."""
    plain = to_plain(forecast)
    for name in ("sha256", "came", "beyond"):
        del plain[name]
    text = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def untouched(forecast: Forecast) -> bool:
    """Whether the forecast is still what its hash was made of."""
    return forecast.sha256 == digest(forecast)
