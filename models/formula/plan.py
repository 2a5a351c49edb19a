"""A formula with the units of its inputs: checked, and ready to be evaluated on any kind of number.

Every part is a function from the inputs' values, each in its own unit, to the part's value in the
part's unit. Converting happens only where two units meet, so that a formula on a million samples
costs what the same expression costs by hand.
"""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Literal

from models.errors import FormulaError, UnitError
from models.formula.nodes import Negated, Node, Operation
from models.formula.value import Value
from models.frozen import frozen
from models.quantity.unit import ONE, Unit

Run = Callable[[Mapping[str, Value]], Value]
"""From the inputs' values to a part's value: float, Interval, Slope or array, as the values are."""

Needs = Literal["not 0", "not negative", "above 0"]


@frozen
class Part:
    """A part with its unit and how it is evaluated; `literal` is its value if it is a number."""

    node: Node
    unit: Unit
    run: Run
    literal: float | None = None

    @property
    def is_new(self) -> bool:
        """Whether its value was computed for it alone, so that its memory may be used again."""
        return isinstance(self.node, (Operation, Negated))


@frozen
class Guard:
    """A part that must stay in the domain of what is done with it, and the error if it does not."""

    part: Part
    needs: Needs
    error: FormulaError


@frozen
class Plan:
    """The whole formula as a part, and its guards, innermost first."""

    whole: Part
    guards: tuple[Guard, ...]


@frozen
class Draft:
    """What planning knows on its way through a formula: its text, the units, the guards so far."""

    text: str
    units: Mapping[str, Unit]
    guards: list[Guard] = field(default_factory=list[Guard])

    def need(self, part: Part, needs: Needs) -> None:
        """Note that `part` must be `needs`."""
        self.guards.append(Guard(part, needs, self.outside(part, needs)))

    def shown(self, part: Part) -> str:
        """The text of a part, in quotes."""
        text = self.text[part.node.start : part.node.end]
        return f"“{text if len(text) <= 40 else text[:40] + '…'}”"

    def clash(self, place: int, why: str) -> UnitError:
        """The error that two units do not go together, at a character of the text."""
        text = self.text if len(self.text) <= 60 else f"{self.text[:60]}…"
        return UnitError(f"At character {place + 1} of “{text}”: {why}.")

    def outside(self, part: Part, needs: Needs) -> FormulaError:
        """The error that a part can leave the domain of what is done with it."""
        place = part.node.start
        what = "divides, but it can be 0" if needs == "not 0" else f"must be {needs}"
        return FormulaError(f"{self.shown(part)} at character {place + 1} {what}.", place)

    def plain(self, part: Part) -> Run:
        """A part that must be a plain number, as such.

        Raises:
            UnitError: it has a unit.
        """
        if not part.unit.fits(ONE):
            why = f"{self.shown(part)} is in {part.unit.symbol} where a plain number is due"
            raise self.clash(part.node.start, why)
        return converted(part.run, part.unit, ONE)

    def alike(self, place: int, parts: list[Part]) -> tuple[Unit, list[Run]]:
        """The one unit of parts that must measure the same, and each part in it; 0 has any unit.

        Raises:
            UnitError: two of them measure different things.
        """
        first = next((part for part in parts if part.literal != 0), parts[0])
        runs: list[Run] = []
        for part in parts:
            if not part.unit.fits(first.unit) and part.literal != 0:
                raise self.clash(
                    place,
                    f"{self.shown(first)} is in {first.unit.symbol} and {self.shown(part)} in "
                    f"{part.unit.symbol}, which do not mix",
                )
            zero = part.literal == 0
            runs.append(part.run if zero else converted(part.run, part.unit, first.unit))
        return first.unit, runs


def converted(run: Run, unit: Unit, to: Unit) -> Run:
    """`run`, whose values are in `unit`, with values in `to`."""
    times, by = unit.into(to)
    if by != 1:
        return lambda values: run(values) / by
    if times != 1:
        return lambda values: run(values) * times
    return run
