"""Values of the inputs for every trial: Latin hypercube or plain, the same on any machine.

An input's stream of random numbers depends on the seed, the chunk and the input's name alone.
So threads do not matter, and a knob that moves one input leaves the others' numbers as they were.
"""

from functools import lru_cache

import numpy as np

from models.frozen import frozen
from models.scenarios.correlation import paired
from models.scenarios.inputs import Input
from models.scenarios.monthly_paths import MONTHS_AT_MOST
from models.scenarios.scenario import Sampling, Scenario
from models.scenarios.shapes import Floats, form

CHUNK = 20_000
"""Trials drawn at a time; each chunk is a Latin hypercube of its own."""

LEAST_CHANCE = 2.0**-54
GREATEST_CHANCE = 1.0 - 2.0**-53
"""Chances stay inside (0, 1), for a shape without ends has no value at 0 and 1."""

KEPT_TRIALS = 10_000
"""Up to so many trials the chance along paths is kept: a knob that moves asks for it again."""


def stream(name: str, seed: int, chunk: int) -> np.random.Generator:
    """The random numbers that belong to `name` in one chunk (SFC64)."""
    key = (chunk, *name.encode("utf-8"))
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=key)))


def chances(
    name: str, seed: int, chunk: int, trials: int, sampling: Sampling = "latin hypercube"
) -> Floats:
    """(trials,) chances inside (0, 1): one in each of as many equal strips, in random order.

    Plain Monte Carlo leaves the strips out.
    Source: McKay, Beckman and Conover, Technometrics 21 (1979), 239.
    """
    random = stream(name, seed, chunk)
    if sampling == "monte carlo":
        drawn = random.random(trials)
    else:
        drawn = random.permutation(trials).astype(np.float64)
        drawn += random.random(trials)
        drawn /= trials
    return np.clip(drawn, LEAST_CHANCE, GREATEST_CHANCE, out=drawn)


@frozen
class ChunkNoise:
    """What a pace model draws itself, each label from a stream of its own."""

    seed: int
    chunk: int
    trials: int

    @property
    def months(self) -> int:
        """All months of a path."""
        return MONTHS_AT_MOST

    def chances(self, label: str) -> Floats:
        """(trials,) numbers alike between 0 and 1; they are not to be changed."""
        return self._drawn(label, normal=False)

    def normals(self, label: str) -> Floats:
        """(trials,) standard normal numbers; they are not to be changed."""
        return self._drawn(label, normal=True)

    def _drawn(self, label: str, *, normal: bool) -> Floats:
        draw = _kept if self.trials <= KEPT_TRIALS and not self.chunk else _path_noise
        return draw(label, self.seed, self.chunk, self.trials, normal)


def _path_noise(label: str, seed: int, chunk: int, trials: int, normal: bool) -> Floats:
    random = stream(f"path {label}", seed, chunk)
    drawn = random.standard_normal(trials) if normal else random.random(trials)
    drawn.flags.writeable = False
    return drawn


# The months of the longest paths, twice over.
_kept = lru_cache(maxsize=720)(_path_noise)


def draw(
    input: Input, seed: int, chunk: int, trials: int, sampling: Sampling = "latin hypercube"
) -> Floats:
    """(trials,) values of `input`, in its unit."""
    shape = form(input.shape)
    if input.shape == "fixed":
        return shape.quantile(input, np.zeros(trials))
    return shape.quantile(input, chances(input.name, seed, chunk, trials, sampling))


def draw_all(scenario: Scenario, chunk: int, trials: int) -> dict[str, Floats]:
    """(trials,) values of every input by name, going together as the scenario states."""
    seed, sampling = scenario.seed, scenario.sampling
    if not scenario.correlations:
        return {each.name: draw(each, seed, chunk, trials, sampling) for each in scenario.inputs}
    drawn = {
        each.name: chances(each.name, seed, chunk, trials, sampling)
        for each in scenario.inputs
        if each.shape != "fixed"
    }
    drawn = paired(drawn, scenario.correlations)
    return {
        each.name: form(each.shape).quantile(each, drawn.get(each.name, np.zeros(trials)))
        for each in scenario.inputs
    }


def value_at(input: Input, chance: float) -> float:
    """The value that `input` stays below with that chance."""
    return float(form(input.shape).quantile(input, np.array([chance]))[0])
