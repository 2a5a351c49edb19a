"""Inputs in a few words, as captions and forms say them."""

from dataclasses import replace

import pytest

from models.scenarios import assumptions, scenario_from, stated, template_named
from models.scenarios.scenario import Input, Window
from models.scenarios.stated import typed
from models.tables.query import Query, TableRef


@pytest.mark.parametrize(
    ("input", "words"),
    [
        (Input("remaining", "km²", "fixed", likely=8559), "8,559 km²"),
        (Input("share", "1", "fixed", likely=0.75), "0.75"),
        (Input("start", "date", "fixed", likely=20_089), "2025-01-01"),
        (Input("pace", "km²/day", "uniform", low=11, high=28), "11 to 28 km²/day"),
        (
            Input("pace", "km²/day", "triangular", low=11.4, likely=18, high=28),
            "11.4 to 28, likely 18 km²/day",
        ),
        (
            Input("pace", "km²/day", "empirical", values=(28, 3.1, 18)),
            "3 observed values, 3.1 to 28 km²/day",
        ),
        (
            Input("pace", "km²/day", "normal", low=11, high=28),
            "11 to 28 km²/day in 80 of 100 cases (normal, 0.2% below zero)",
        ),
        (Input("casualties", "casualties", "fixed", likely=1_240_551), "1,240,551 casualties"),
    ],
)
def test_that_an_input_is_said_in_a_few_words(input: Input, words: str) -> None:
    assert stated(input) == words


def test_that_every_assumption_is_said_with_its_label() -> None:
    assert assumptions(scenario_from(template_named("remaining-area"))) == (
        "Area left 8,559 km²; Pace of the advance 11.4 to 28, likely 18 km²/day; "
        "Share of the pace that goes there 1; First day 2025-01-01"
    )


def test_that_values_of_data_are_cut_and_typed_ones_are_not() -> None:
    own = Input("pace", "km²/day", "empirical", values=(1301.2375190, -54.3625))
    assert typed(own) == "1301.237519; -54.3625"
    window = Window(Query(TableRef("a", "t")), "km2")
    assert typed(replace(own, window=window)) == "1301.24; -54.3625"
