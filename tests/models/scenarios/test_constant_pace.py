"""Straight paths: arrival = stock / rate."""

import numpy as np
import pytest

from models.scenarios.paces import Noise
from models.scenarios.paces.constant import CONSTANT


class Silent:
    """A constant pace draws nothing."""

    months = 0

    def chances(self, label: str) -> np.ndarray:
        raise AssertionError(label)

    def normals(self, label: str) -> np.ndarray:
        raise AssertionError(label)


SILENT: Noise = Silent()


def test_that_arrival_is_the_stock_over_the_rate() -> None:
    """8,559 / 18 = 475.5 days and 8,559 / 28 = 305.68 days."""
    paths = CONSTANT.paths(
        {"remaining": np.array([8559.0, 8559.0]), "rate": np.array([18.0, 28.0])}, SILENT
    )
    assert paths.arrival == pytest.approx([475.5, 305.678571])


def test_that_a_pace_at_or_below_zero_never_arrives_and_never_gains() -> None:
    paths = CONSTANT.paths(
        {"remaining": np.array([8559.0, 8559.0]), "rate": np.array([0.0, -3.0])}, SILENT
    )
    assert paths.arrival.tolist() == [np.inf, np.inf]
    assert paths.left(np.array([100.0, 100.0])).tolist() == [8559.0, 8559.0]


def test_that_nothing_left_has_arrived_whatever_the_pace() -> None:
    paths = CONSTANT.paths({"remaining": np.zeros(2), "rate": np.array([0.0, 5.0])}, SILENT)
    assert paths.arrival.tolist() == [0.0, 0.0]


def test_that_what_is_left_falls_in_a_straight_line_to_zero() -> None:
    """8,559 - 18 × 100 = 6,759; after 475.5 days nothing, and no less later."""
    paths = CONSTANT.paths({"remaining": np.array([8559.0]), "rate": np.array([18.0])}, SILENT)
    assert paths.left(np.array([100.0])).tolist() == [6759.0]
    assert paths.left(np.array([475.5])).tolist() == [0.0]
    assert paths.left(np.array([9000.0])).tolist() == [0.0]


def test_that_a_pace_next_to_nothing_is_never_without_a_warning() -> None:
    paths = CONSTANT.paths({"remaining": np.array([8559.0]), "rate": np.array([1e-310])}, SILENT)
    assert paths.arrival.tolist() == [np.inf]


def test_that_the_assumptions_are_in_words() -> None:
    assert all(sentence.endswith(".") for sentence in CONSTANT.assumptions)
