"""Values of the inputs for every trial: Latin hypercube, the same on any machine.

An input's stream of random numbers depends on the seed, the chunk and the input's name alone.
So threads do not matter, and a knob that moves one input leaves the others' numbers as they were.
"""

from dataclasses import dataclass

import numpy as np

from models.scenarios.scenario import Input
from models.scenarios.shapes import Floats, form

CHUNK = 20_000
"""Trials drawn at a time; each chunk is a Latin hypercube of its own."""

LEAST_CHANCE = 2.0**-54
GREATEST_CHANCE = 1.0 - 2.0**-53
"""Chances stay inside (0, 1), for a shape without ends has no value at 0 and 1."""


def stream(name: str, seed: int, chunk: int) -> np.random.Generator:
    """The random numbers that belong to `name` in one chunk (SFC64)."""
    key = (chunk, *name.encode("utf-8"))
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence(seed, spawn_key=key)))


def chances(name: str, seed: int, chunk: int, trials: int) -> Floats:
    """(trials,) chances inside (0, 1), one in each of as many equal strips, in random order.

    Source: McKay, Beckman and Conover, Technometrics 21 (1979), 239.
    """
    random = stream(name, seed, chunk)
    strips = (random.permutation(trials) + random.random(trials)) / trials
    return np.clip(strips, LEAST_CHANCE, GREATEST_CHANCE)


@dataclass(frozen=True, slots=True)
class ChunkNoise:
    """What a pace model draws itself, each label from a stream of its own."""

    seed: int
    chunk: int
    trials: int

    def chances(self, label: str) -> Floats:
        """(trials,) numbers alike between 0 and 1."""
        return stream(f"path {label}", self.seed, self.chunk).random(self.trials)

    def normals(self, label: str) -> Floats:
        """(trials,) standard normal numbers."""
        return stream(f"path {label}", self.seed, self.chunk).standard_normal(self.trials)


def draw(input: Input, seed: int, chunk: int, trials: int) -> Floats:
    """(trials,) values of `input`, in its unit."""
    shape = form(input.shape)
    if input.shape == "fixed":
        return shape.quantile(input, np.zeros(trials))
    return shape.quantile(input, chances(input.name, seed, chunk, trials))


def value_at(input: Input, chance: float) -> float:
    """The value that `input` stays below with that chance."""
    return float(form(input.shape).quantile(input, np.array([chance]))[0])
