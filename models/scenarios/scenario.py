"""A scenario: a template's question with stated inputs."""

from typing import Literal

from models.frozen import frozen
from models.scenarios.inputs import LEVEL, Correlation, Input, Role, Shape, Window
from models.scenarios.template import Template

Sampling = Literal["latin hypercube", "monte carlo"]

__all__ = [
    "LEVEL", "Correlation", "Input", "Role", "Sampling", "Scenario", "Shape", "Window",
]  # fmt: skip


@frozen
class Scenario:
    """A template by its name, and the inputs as the user states them.

    `own` is the template itself where it is not one of those that come with the program.
    """

    id: str
    title: str
    template: str
    inputs: tuple[Input, ...]
    seed: int = 1
    trials: int = 10_000
    correlations: tuple[Correlation, ...] = ()
    sampling: Sampling = "latin hypercube"
    own: Template | None = None

    def input(self, name: str) -> Input | None:
        """The input called `name`, or `None`."""
        return next((each for each in self.inputs if each.name == name), None)
