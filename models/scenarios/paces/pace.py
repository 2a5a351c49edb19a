"""What every pace model offers: from the inputs of each trial to a path and its arrival."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from models.scenarios.shapes import Floats


class Noise(Protocol):
    """Chance beyond the inputs. The same label gives the same numbers, whatever else is drawn."""

    def chances(self, label: str) -> Floats:
        """(n_trials,) numbers alike between 0 and 1."""
        ...

    def normals(self, label: str) -> Floats:
        """(n_trials,) standard normal numbers."""
        ...


class Paths(Protocol):
    """One path a trial.

    `arrival`: (n_trials,) days from the start until nothing is left, +∞ for a path that never
    gets there.
    """

    @property
    def arrival(self) -> Floats:
        """Days until nothing is left, +∞ for never."""
        ...

    def left(self, days: Floats) -> Floats:
        """(n_trials,) what is left after as many days, in the stock's unit; at least 0."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity that a pace model needs; `per_day` where it is a change of the stock per day."""

    name: str
    per_day: bool = False


@dataclass(frozen=True, slots=True)
class PaceModel:
    """A way to get from a stock to nothing.

    `readings`: the first is the stock; a template gives a formula for each. `assumptions` are
    sentences for the reader. `paths` takes (n_trials,) values of each reading by name: the stock
    in its own unit, a change in that unit per day.
    """

    name: str
    assumptions: tuple[str, ...]
    readings: tuple[Reading, ...]
    paths: Callable[[Mapping[str, Floats], Noise], Paths]
