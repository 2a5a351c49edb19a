"""What every pace model offers: from the inputs of each trial to a path and its arrival."""

from collections.abc import Callable, Mapping
from typing import Literal, Protocol

from models.frozen import frozen
from models.scenarios.shapes import Floats

HISTORY = "history"
"""The reading under which a pace model that looks back finds (n_months,) observed paces."""

Measures = Literal["stock", "per day", "days", "number"]


class Noise(Protocol):
    """Chance beyond the inputs. The same label gives the same numbers, whatever else is drawn."""

    @property
    def months(self) -> int:
        """As many months ahead are looked at; what is drawn a month need not go on after them."""
        ...

    def chances(self, label: str) -> Floats:
        """(n_trials,) numbers alike between 0 and 1; they are not to be changed."""
        ...

    def normals(self, label: str) -> Floats:
        """(n_trials,) standard normal numbers; they are not to be changed."""
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

    def left(self, days: Floats | float) -> Floats:
        """(n_trials,) what is left after as many days, in the stock's unit; at least 0.

        `days`: (n_trials,), or one number for all trials.
        """
        ...


@frozen
class Reading:
    """A quantity that a pace model needs: an amount of the stock, a change of it per day, a
    duration in days, or a plain number.
    """

    name: str
    measures: Measures = "stock"


@frozen
class PaceModel:
    """A way to get from a stock to nothing.

    `readings`: the first is the stock; a template gives a formula for each. `assumptions` are
    sentences for the reader. `paths` takes (n_trials,) values of each reading by name: the stock
    in its own unit, a change in that unit per day. One that `looks_back` needs at least so many
    observed months, and finds their paces, the latest last, under `HISTORY`.
    """

    name: str
    assumptions: tuple[str, ...]
    readings: tuple[Reading, ...]
    paths: Callable[[Mapping[str, Floats], Noise], Paths]
    looks_back: int = 0
