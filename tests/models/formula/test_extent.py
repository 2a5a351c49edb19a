"""Intervals of formulas: nothing is lost, and a repeated input costs no width."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import FormulaError
from models.formula import parse_formula
from models.quantity import Interval, parse_unit

ONE = {name: parse_unit("1") for name in ("a", "b", "c", "x")}

FORMULAS = (
    "a / b",
    "a / (a + b)",
    "(a - b) / a",
    "(a - b) / (a + b)",
    "1 - a / b + c / b",
    "a * b - a * c",
    "a * (b - a)",
    "a - a ** 2",
    "a ** 3 - 3 * a",
    "(a - b) ** 2 / a",
    "a * exp(-a)",
    "sqrt(a) - a / 2",
    "log(a) * b - a",
    "max(a, b) - min(a, b)",
    "abs(a - b) / (a + b)",
    "clip(a, b, b + c) - a",
    "a * (a < b) + b",
    "round(a) - a",
)


@pytest.mark.parametrize(
    ("text", "x", "low", "high"),
    [
        ("x - x", Interval(1, 2), 0, 0),
        ("x - x**2", Interval(0, 1), 0, 0.25),  # vertex at 1/2
        ("x*x - 2*x + 3", Interval(-1, 5), 2, 18),  # (x − 1)² + 2
        ("x / (x + 1)", Interval(1, 3), 0.5, 0.75),
        ("x**3 - 3*x", Interval(-2, 2), -2, 2),  # extremes at ±1 and at the ends
        ("x * exp(-x)", Interval(0, 3), 0, 1 / math.e),  # highest at 1
        ("x / (x + 1)", Interval(1, math.inf), 0.5, 1),
        ("(x - 4) / x", Interval(0, 4, low_open=True), -math.inf, 0),
    ],
)
def test_that_the_interval_of_a_repeated_input_is_tight(
    text: str, x: Interval, low: float, high: float
) -> None:
    found = parse_formula(text).evaluate({"x": x}, ONE)
    assert (found.low, found.high) == pytest.approx((low, high), rel=1e-9, abs=1e-9)


positive = st.floats(0.1, 1000)
shares = st.floats(0, 1)


def holds(text: str, ends: list[tuple[float, float]], at: list[float]) -> None:
    """The interval holds the value at a point inside the box, up to the value's own rounding."""
    formula = parse_formula(text)
    box = {name: Interval(min(pair), max(pair)) for name, pair in zip("abc", ends, strict=True)}
    point = {
        name: min(side.high, side.low + share * (side.high - side.low))
        for (name, side), share in zip(box.items(), at, strict=True)
    }
    found = formula.evaluate(box, ONE)
    value = formula.evaluate(point, ONE)
    # a³ is the largest intermediate value: its last float bounds the rounding of `value`
    rounding = 1e-14 * max(*(abs(side.high) for side in box.values()), 1) ** 3
    assert found.low - rounding <= value <= found.high + rounding


triple = st.tuples(positive, positive)


@given(st.sampled_from(FORMULAS), triple, triple, triple, st.lists(shares, min_size=3, max_size=3))
@settings(max_examples=20, deadline=None)
def test_that_the_interval_holds_the_result_for_inputs_inside(
    text: str,
    a: tuple[float, float],
    b: tuple[float, float],
    c: tuple[float, float],
    at: list[float],
) -> None:
    holds(text, [a, b, c], at)


@given(
    st.sampled_from(FORMULAS[:7]),
    triple,
    triple,
    triple,
    st.floats(0, 0.05),
    st.sampled_from("abc"),
)
@settings(max_examples=30, deadline=None)
def test_that_widening_an_input_never_narrows_the_result(
    text: str,
    a: tuple[float, float],
    b: tuple[float, float],
    c: tuple[float, float],
    more: float,
    widened: str,
) -> None:
    formula = parse_formula(text)
    pairs = dict(zip("abc", (a, b, c), strict=True))
    box = {name: Interval(min(pair), max(pair)) for name, pair in pairs.items()}
    side = box[widened]
    narrow = formula.evaluate(box, ONE)
    wide = formula.evaluate({**box, widened: Interval(side.low - more, side.high + more)}, ONE)
    slack = 1e-11 * max(abs(narrow.low), abs(narrow.high), 1)
    assert wide.low <= narrow.low + slack
    assert narrow.high <= wide.high + slack


@given(
    positive,
    positive,
    st.sampled_from([("km²", "km²/day"), ("mi²", "ha/month"), ("ha", "mi²/year")]),
)
@settings(max_examples=100)
def test_that_a_formula_agrees_with_the_same_in_base_units(
    area: float, pace: float, symbols: tuple[str, str]
) -> None:
    formula = parse_formula("remaining / pace")
    given_units = {"remaining": parse_unit(symbols[0]), "pace": parse_unit(symbols[1])}
    found = formula.evaluate({"remaining": area, "pace": pace}, given_units, parse_unit("days"))
    in_base = (area * given_units["remaining"].factor) / (pace * given_units["pace"].factor)
    assert found == pytest.approx(in_base, rel=1e-12)


@pytest.mark.slow
def test_that_the_interval_holds_the_result_in_a_hundred_thousand_cases() -> None:
    draw = random.Random(2024)
    for _ in range(2000):
        text = draw.choice(FORMULAS)
        formula = parse_formula(text)
        ends = {name: sorted(10 ** draw.uniform(-1, 3) for _ in range(2)) for name in "abc"}
        box = {name: Interval(low, high) for name, (low, high) in ends.items()}
        found = formula.evaluate(box, ONE)
        rounding = 1e-14 * max(*(side.high for side in box.values()), 1) ** 3
        for _ in range(50):
            point = {name: draw.uniform(side.low, side.high) for name, side in box.items()}
            value = formula.evaluate(point, ONE)
            assert found.low - rounding <= value <= found.high + rounding


def test_that_an_interval_too_large_to_calculate_is_an_error() -> None:
    with pytest.raises(FormulaError):
        parse_formula("x ** 300").evaluate({"x": Interval(1e5, 1e6)}, ONE)
