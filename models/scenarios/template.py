"""A scenario template: the question, its inputs, its path and what is read off it."""

from models.frozen import frozen
from models.scenarios.inputs import Correlation, Input


@frozen
class Asked:
    """An input as the template states it, and the bounds that any other statement must keep.

    `least` and `most` bound every value. `reaches_above`: some value must lie above it.
    """

    input: Input
    least: float | None = None
    most: float | None = None
    reaches_above: float | None = None


@frozen
class PathSpec:
    """Which pace model, and a formula for each quantity that it reads.

    `start` names the input (a date) from which the path runs. The stock is the first reading.
    `history` names the input whose observed values, month by month, a model that looks back reads.
    """

    model: str
    start: str
    readings: tuple[tuple[str, str], ...]
    history: str = ""


@frozen
class OutputSpec:
    """A result: a formula over inputs, earlier outputs and `arrival`, answered in `unit`.

    One that is reached only `on_arrival` is never reached on a path that never arrives.
    """

    name: str
    unit: str
    formula: str
    label: str = ""
    on_arrival: bool = False


@frozen
class Worked:
    """An example worked out by hand: words as `--set` takes them, and what must come out."""

    sets: tuple[str, ...]
    gives: tuple[tuple[str, float | str], ...]


@frozen
class Template:
    """A question that can be asked with other numbers.

    `answer` names the output that the sentence is about, `sensitivity` the one of the tornado.
    One without a `path` computes its outputs from the inputs alone.
    """

    name: str
    version: int
    title: str
    question: str
    subject: str
    asked: tuple[Asked, ...]
    path: PathSpec | None
    outputs: tuple[OutputSpec, ...]
    answer: str
    sensitivity: str
    source: str = ""
    note: str = ""
    worked: tuple[Worked, ...] = ()
    correlations: tuple[Correlation, ...] = ()

    def ask(self, name: str) -> Asked | None:
        """The input called `name`, or `None`."""
        for asked in self.asked:
            if asked.input.name == name:
                return asked
        return None
