"""Random numbers: reproducible, one in every strip, and each input's own."""

import numpy as np
import pytest

from models.scenarios.sampling import chances, draw
from models.scenarios.scenario import Input

PINNED = [0.44885571267713054, 0.5438845378118164, 0.11014352551208925, 0.9241571040741201]

PACE = Input("pace", "km²/day", "uniform", low=11, high=28)


def test_that_one_seed_gives_the_same_numbers_again() -> None:
    assert np.array_equal(chances("pace", 1, 0, 1000), chances("pace", 1, 0, 1000))


@pytest.mark.parametrize(
    ("name", "seed", "chunk"), [("pace", 2, 0), ("pace", 1, 1), ("ecap", 1, 0)]
)
def test_that_another_seed_chunk_or_name_gives_other_numbers(
    name: str, seed: int, chunk: int
) -> None:
    here, there = chances("pace", 1, 0, 1000), chances(name, seed, chunk, 1000)
    assert abs(np.corrcoef(here, there)[0, 1]) < 0.15


def test_that_the_numbers_are_these_on_any_machine() -> None:
    """SFC64 is defined bit by bit; a change here changes every published projection."""
    assert chances("pace", 1, 0, 4).tolist() == pytest.approx(PINNED, abs=1e-15)


def test_that_every_strip_has_exactly_one_trial() -> None:
    strips = np.floor(chances("pace", 7, 0, 500) * 500).astype(int)
    assert sorted(strips.tolist()) == list(range(500))


def test_that_the_mean_of_a_uniform_is_nearly_exact() -> None:
    """A Latin hypercube of 10,000: the mean is off by at most one strip, 17/10,000."""
    assert np.mean(draw(PACE, 1, 0, 10_000)) == pytest.approx(19.5, abs=17 / 10_000)


def test_that_a_fixed_input_draws_nothing() -> None:
    assert draw(Input("share", "1", "fixed", likely=0.75), 1, 0, 3).tolist() == [0.75] * 3
