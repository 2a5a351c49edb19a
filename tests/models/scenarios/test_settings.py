"""Inputs by words: `A`, `A..B`, `A..L..B`, with units, with days, and what cannot be read."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ScenarioError
from models.quantity.calendar import number_of
from models.scenarios import run, scenario_from, template_named, with_settings
from models.scenarios.scenario import Input

TEMPLATE = template_named("remaining-area")


def stated(words: str) -> Input:
    scenario = with_settings(scenario_from(TEMPLATE), TEMPLATE, [words])
    return next(input for input in scenario.inputs if input.name == words.partition("=")[0].strip())


def test_that_one_number_is_fixed() -> None:
    pace = stated("pace=18")
    assert (pace.shape, pace.low, pace.likely, pace.high) == ("fixed", None, 18.0, None)


def test_that_two_numbers_are_uniform() -> None:
    pace = stated("pace=11..28")
    assert (pace.shape, pace.low, pace.likely, pace.high) == ("uniform", 11.0, None, 28.0)


def test_that_three_numbers_are_triangular() -> None:
    pace = stated("pace=11.4..18..28")
    assert (pace.shape, pace.low, pace.likely, pace.high) == ("triangular", 11.4, 18.0, 28.0)


def test_that_x_to_y_is_a_bell_with_its_level_and_stays_one_whatever_its_sign() -> None:
    """Never a lognormal by itself: what lies below zero is said, not avoided."""
    for words, ends in (("pace=11 to 28", (11, 28)), ("pace=-5 to 28", (-5, 28))):
        pace = stated(words)
        assert (pace.shape, pace.low, pace.high, pace.level) == ("normal", *ends, 0.8)
    assert stated("pace=11 to 28 @ 90%").level == pytest.approx(0.9)
    assert stated("pace=lognormal 11 to 28 @ 0.95").shape == "lognormal"
    assert stated("pace=lognormal 11 to 28 @ 0.95").level == 0.95


def test_that_a_shape_is_named_in_front() -> None:
    pert = stated("pace=pert 11..18..28 mi²/day")
    assert pert.shape == "pert"
    assert pert.likely == pytest.approx(18 * 1.609344**2)
    share = stated("share=beta(2, 5) 50%..100%")
    assert (share.shape, share.low, share.high, share.alpha, share.beta) == ("beta", 0.5, 1, 2, 5)
    assert (stated("share=beta(2,5)").low, stated("share=beta(2,5)").high) == (0, 1)


def test_that_a_few_values_have_chances_or_none() -> None:
    pace = stated("pace=discrete 11: 25%; 18: 0.75")
    assert (pace.shape, pace.values, pace.weights) == ("discrete", (11, 18), (0.25, 0.75))
    assert stated("pace=discrete 11; 18").weights == ()
    observed = stated("pace=empirical 28; 3.1; 18")
    assert (observed.shape, observed.values) == ("empirical", (28, 3.1, 18))


def test_that_days_can_have_any_shape() -> None:
    start = stated("start=discrete 2025-01-01: 50%; 2025-02-01: 50%")
    assert start.values == (number_of(date(2025, 1, 1)), number_of(date(2025, 2, 1)))


def test_that_a_percentage_becomes_a_share() -> None:
    assert stated("share=75%").likely == 0.75
    both = stated("share=70%..75%")
    assert (both.low, both.high) == (pytest.approx(0.70), 0.75)


def test_that_a_unit_behind_the_last_number_is_that_of_all() -> None:
    share = stated("share=70..75 %")
    assert (share.low, share.high) == (pytest.approx(0.70), 0.75)


def test_that_square_miles_a_day_are_converted() -> None:
    """1 mi = 1.609344 km, so 10 mi² are 25.899881 km²."""
    assert stated("pace=10 mi²/day").likely == pytest.approx(25.8998811)


def test_that_weeks_are_converted() -> None:
    assert stated("pace=126 km2/week").likely == pytest.approx(18)


def test_that_comma_groups_and_a_minus_sign_are_read() -> None:
    assert stated("remaining=8,559").likely == 8559
    assert stated("pace=-5..20").low == -5
    assert stated("pace=−5..20").low == -5


def test_that_a_day_is_read_as_a_day() -> None:
    assert stated("start=2025-02-01").likely == number_of(date(2025, 2, 1))
    window = stated("start=2025-01-01..2025-03-31")
    assert window.shape == "uniform"
    assert window.high == number_of(date(2025, 3, 31))


def test_that_an_input_that_is_set_loses_the_note_on_its_old_numbers() -> None:
    assert stated("pace=18").source == ""
    assert stated("pace=18").label == "Pace of the advance"


def test_that_the_other_inputs_stay_as_they_were() -> None:
    before = scenario_from(TEMPLATE)
    after = with_settings(before, TEMPLATE, ["pace=18"])
    assert [i for i in after.inputs if i.name != "pace"] == [
        i for i in before.inputs if i.name != "pace"
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("pace=28..11", "The input “pace” has its low value 28 above its high value 11"),
        ("pace=11..30..28", "has its likely value 30 above its high value 28"),
        ("pace=0", "is at most 0, but some of it must be above 0"),
        ("pace=-3", "is at most -3, but some of it must be above 0"),
        ("pace=-5..-1", "is at most -1, but some of it must be above 0"),
        ("share=0", "is at most 0, but some of it must be above 0"),
        ("share=1.5", "goes up to 1.5, but cannot be above 1"),
        ("share=120%", "goes up to 1.2, but cannot be above 1"),
        ("share=-0.1..0.5", "goes down to -0.1, but cannot be below 0"),
        ("remaining=-5", "goes down to -5, but cannot be below 0"),
        ("pace=", "cannot be “”: write a number"),
        ("pace=fast", "cannot be “fast”: write a number"),
        ("pace=1..2..3..4", "write one number, low..high, or low..likely..high"),
        ("pace=18 km²", "cannot be “18 km²”: it is in km²/day"),
        ("pace=18 furlongs", "furlongs"),
        ("pace=1,8", "cannot be “1,8”: write a number such as 1,200 or 11.4"),
        ("pace=nan", "cannot be “nan”"),
        ("pace=1e999", "cannot be “1e999”: write a number"),
        ("pace=11 to 28 @ 120%", "states a level of 1.2; it must lie between 0 and 1"),
        ("pace=11..28 @ 90%", "a uniform shape has no level"),
        ("pace=pert 11..28", "write low..likely..high"),
        ("pace=normal 11", "write normal low to high @ 80%"),
        ("pace=lognormal -1 to 28", "has a low value of -1, but a lognormal is above 0"),
        ("share=0.2 to 0.8", "has no lower end, but cannot be below 0"),
        ("share=beta 0..1", "write beta(2, 5) low..high"),
        ("share=beta(0, 5)", "has alpha 0; it must be above 0 and at most 10,000"),
        ("share=beta(2, x)", "cannot be “x”"),
        ("share=beta(2, 5) 1..0", "has its low value 1 above its high value 0"),
        ("pace=discrete 11: 25%; 18", "with a chance for each value or for none"),
        ("pace=discrete 11: 60%; 18: 60%", "chances that make 1.2 together; they must make 1"),
        ("pace=discrete 11: 120%; 18: -20%", "a chance of 1.2 for 11; a chance lies between"),
        ("pace=discrete", "write discrete 11: 25%; 18: 75%"),
        ("pace=empirical 11: 3", "write empirical 11; 18; 28"),
        ("start=2025-02-30", "write a day such as 2025-01-01"),
        ("start=5", "write a day such as 2025-01-01"),
        ("start=2025-03-01..2025-01-01", "low value 2025-03-01 above its high value 2025-01-01"),
    ],
)
def test_that_words_that_cannot_be_used_are_told_at_their_field(words: str, sentence: str) -> None:
    with pytest.raises(ScenarioError) as error:
        stated(words)
    assert sentence in str(error.value)
    assert error.value.input == words.partition("=")[0]


def test_that_an_unknown_input_is_told_with_those_there_are() -> None:
    with pytest.raises(ScenarioError, match="has no input “speed”; it has “remaining”, “pace”"):
        stated("speed=18")


def test_that_words_without_an_equals_sign_set_nothing() -> None:
    with pytest.raises(ScenarioError, match="“pace 18” sets nothing"):
        stated("pace 18")


@pytest.mark.fuzz
@settings(max_examples=3000)
@given(
    name=st.sampled_from(["remaining", "pace", "share", "start"]),
    parts=st.lists(
        st.one_of(
            st.floats().map(repr),
            st.integers(-(10**400), 10**400).map(str),
            st.text(alphabet="0123456789.-+eE%, km²/dayx", max_size=12),
            st.dates().map(str),
        ),
        min_size=1,
        max_size=4,
    ),
    shape=st.sampled_from(["", "pert ", "normal ", "beta(2,3) ", "discrete ", "empirical "]),
    between=st.sampled_from(["..", " to ", "; "]),
    unit=st.sampled_from(["", " km²", " km2/day", "%", " mi²/week"]),
)
def test_that_any_words_give_numbers_or_one_sentence(
    name: str, parts: list[str], shape: str, between: str, unit: str
) -> None:
    words = f"{name}={shape}{between.join(parts)}{unit}"
    try:
        scenario = with_settings(scenario_from(TEMPLATE), TEMPLATE, [words])
    except ScenarioError:
        return
    result = run(replace(scenario, trials=50))
    assert result.sentence.endswith(".")
    assert not result.fan.tables["fan"].frame.isna().any(axis=None)
