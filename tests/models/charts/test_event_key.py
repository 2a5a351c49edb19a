"""What the numbers at the marks of events stand for."""

from dataclasses import replace
from datetime import date

import pytest

from models.charts import EventMark, Outcome, default_outcome
from models.charts.drawing import prepare
from models.charts.event_key import event_key
from tests.models.charts.conftest import Losses


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["A", "B"], ["1 A", "2 B"]),
        (
            ["A (claimed)", "B (assessed)", "C (claimed)", "D (claimed)"],
            ["Claimed: 1 A", "3 C", "4 D", "assessed: 2 B"],
        ),
        (
            ["A (claimed)", "B", "C (claimed)", "D"],
            ["1 A (claimed)", "2 B", "3 C (claimed)", "4 D"],
        ),
        (["A (x)", "B (y)", "C (z)"], ["1 A (x)", "2 B (y)", "3 C (z)"]),
        (["מערכת", "B"], ["1 \u2068מערכת\u2069", "2 B"]),
    ],
)
def test_that_numbers_have_their_names_and_the_way_they_are_known_once(
    losses: Losses, names: list[str], told: list[str]
) -> None:
    """In the order of their days, whatever that of the spec is."""
    outcome = default_outcome(losses([1.0] * 9), "lost")
    events = tuple(EventMark(date(2024, 1, 2 + n), name) for n, name in enumerate(names))
    spec = replace(outcome.spec, events=events[::-1])
    assert list(event_key(prepare(Outcome(spec, outcome.tables)))) == told
