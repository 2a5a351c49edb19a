"""Intervals: every result lies inside, and no end is further out than it must be."""

import math
from fractions import Fraction
from operator import add, mul, sub, truediv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.quantity import Interval
from models.quantity import interval_functions as functions

ends = st.floats(-1e9, 1e9, allow_nan=False).filter(lambda value: value == 0 or abs(value) > 1e-9)
fractions = st.floats(0, 1)


def interval(a: float, b: float) -> Interval:
    return Interval(min(a, b), max(a, b))


def inside(of: Interval, fraction: float) -> float:
    return min(of.high, max(of.low, of.low + fraction * (of.high - of.low)))


OPERATIONS = (add, sub, mul, truediv)


def holds_the_exact_result(a: Interval, b: Interval, x: float, y: float) -> None:
    for operation in OPERATIONS:
        if operation is truediv and b.holds_zero():
            with pytest.raises(ZeroDivisionError):
                operation(a, b)
            continue
        result = operation(a, b)
        exact = operation(Fraction(x), Fraction(y))
        low = -math.inf if math.isinf(result.low) else Fraction(result.low)
        high = math.inf if math.isinf(result.high) else Fraction(result.high)
        assert low <= exact <= high


@given(ends, ends, ends, ends, fractions, fractions)
@settings(max_examples=300)
def test_that_the_exact_result_lies_inside(
    a: float, b: float, c: float, d: float, first: float, second: float
) -> None:
    left, right = interval(a, b), interval(c, d)
    holds_the_exact_result(left, right, inside(left, first), inside(right, second))


@given(ends, ends, ends, ends, st.floats(0, 1e6))
@settings(max_examples=200)
def test_that_widening_an_operand_never_narrows_the_result(
    a: float, b: float, c: float, d: float, more: float
) -> None:
    left, right = interval(a, b), interval(c, d)
    wider = Interval(left.low - more, left.high + more)
    for operation in OPERATIONS:
        if operation is truediv and right.holds_zero():
            continue
        narrow, wide = operation(left, right), operation(wider, right)
        assert wide.low <= narrow.low
        assert narrow.high <= wide.high


def test_that_whole_numbers_are_not_widened() -> None:
    assert Interval(4150, 4250) + Interval(5, 5) == Interval(4155, 4255)
    assert Interval(-1, 2) * Interval(3, 4) == Interval(-4, 8)
    assert Interval(10, 20) / Interval(2, 5) == Interval(2, 10)
    assert Interval(-3, 2) ** 2 == Interval(0, 9)
    assert abs(Interval(-3, 2)) == Interval(0, 3)


def test_that_an_end_that_is_not_exact_moves_outward_by_one_float() -> None:
    third = Interval(1, 1) / Interval(3, 3)
    assert Fraction(third.low) < Fraction(1, 3) < Fraction(third.high)
    assert third.high - third.low <= 2 * math.ulp(1 / 3)


def test_that_dividing_by_an_end_open_at_zero_gives_a_result_without_end() -> None:
    # 427,000 casualties over less than 4,200 km²: at least 101.667, with no upper bound.
    cost = Interval(427_000, 427_000) / Interval(0, 4200, low_open=True)
    assert cost.low == pytest.approx(101.6667, rel=1e-6)
    assert cost.high == math.inf
    debt = Interval(1, 2) / Interval(-4, 0, high_open=True)
    assert debt.low == -math.inf
    assert debt.high == pytest.approx(-0.25, rel=1e-15)


def test_that_an_open_end_at_zero_survives_sums_and_products() -> None:
    less_than = Interval(0, 10, low_open=True)
    assert not (less_than * Interval(2, 3)).holds_zero()
    assert not (less_than + less_than).holds_zero()
    assert (less_than * Interval(-1, 1)).holds_zero()
    assert (less_than - Interval(0, 1)).holds_zero()


@pytest.mark.parametrize("denominator", [Interval(-1, 1), Interval(0, 1), Interval(0, 0)])
def test_that_zero_inside_or_closing_a_denominator_is_refused(denominator: Interval) -> None:
    with pytest.raises(ZeroDivisionError):
        _ = Interval(1, 2) / denominator


def test_that_a_bound_without_end_stays_one() -> None:
    assert Interval(420_000, math.inf) / Interval(2, 4) == Interval(105_000, math.inf)
    assert Interval(0, math.inf) * Interval(0, 0) == Interval(0, 0)


def test_that_intervals_that_touch_share_a_point() -> None:
    assert Interval(1, 2).meets(Interval(2, 3))
    assert not Interval(1, 2).meets(Interval(2.001, 3))
    assert Interval(1, 2).contains(2)


def test_that_an_interval_from_high_to_low_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Interval(2, 1)


@given(st.floats(0.001, 50), st.floats(0, 50), fractions, st.floats(-3, 3))
@settings(max_examples=200)
def test_that_powers_and_functions_hold_their_results(
    low: float, width: float, fraction: float, power: float
) -> None:
    of = Interval(low, low + width)
    x = inside(of, fraction)
    assert functions.root(of).contains(math.sqrt(x))
    assert functions.exponential(of).contains(math.exp(x))
    assert functions.logarithm(of).contains(math.log(x))
    assert functions.rounded(of).contains(round(x))
    assert (of**power).contains(x**power)
    assert (of**-2).contains(x**-2)


def test_that_a_function_outside_its_domain_is_refused() -> None:
    with pytest.raises(ValueError, match="no square root"):
        functions.root(Interval(-1, 1))
    with pytest.raises(ValueError, match="logarithm"):
        functions.logarithm(Interval(0, 1))
    assert functions.logarithm(Interval(0, 1, low_open=True)).low == -math.inf
    with pytest.raises(ValueError, match="negative number"):
        _ = Interval(-1, 1) ** 0.5
    with pytest.raises(ZeroDivisionError):
        _ = Interval(0, 1) ** -1


def test_that_the_smaller_and_the_larger_of_two_go_end_by_end() -> None:
    a, b = Interval(1, 5), Interval(2, 3)
    assert functions.smaller(a, b) == Interval(1, 3)
    assert functions.larger(a, b) == Interval(2, 5)


@pytest.mark.slow
@given(ends, ends, ends, ends, fractions, fractions)
@settings(max_examples=20_000, deadline=None)
def test_that_the_exact_result_lies_inside_in_many_cases(
    a: float, b: float, c: float, d: float, first: float, second: float
) -> None:
    left, right = interval(a, b), interval(c, d)
    holds_the_exact_result(left, right, inside(left, first), inside(right, second))
