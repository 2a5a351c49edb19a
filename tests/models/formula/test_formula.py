"""One formula on floats, intervals, samples and columns; units; dates."""

import math

import numpy as np
import pytest

from models.errors import FormulaError, UnitError
from models.formula import parse_formula
from models.quantity import Interval, Unit, parse_unit


def units(**symbols: str) -> dict[str, Unit]:
    return {name: parse_unit(symbol) for name, symbol in symbols.items()}


PACE = units(area="km²", days="days")
DURATION = units(remaining="km²", pace="km²/day")


def test_that_a_day_rate_is_area_over_days() -> None:
    # 593 km² over the 31 days of December 2024.
    formula = parse_formula("area / days")
    assert formula.names == ("area", "days")
    assert formula.unit(PACE).symbol == "km²/day"
    assert formula.evaluate({"area": 593.0, "days": 31}, PACE) == pytest.approx(19.129032)


def test_that_the_result_is_given_in_the_unit_asked_for() -> None:
    # 8,559 km² at 18 km²/day: 475.5 days or 1.30185 years of 365.25 days.
    formula = parse_formula("remaining / pace")
    values = {"remaining": 8559.0, "pace": 18.0}
    assert formula.evaluate(values, DURATION) == 475.5
    years = formula.evaluate(values, DURATION, parse_unit("years"))
    assert years == pytest.approx(1.30185, rel=1e-5)
    with pytest.raises(UnitError, match=r"gives days, which is not km²"):
        formula.evaluate(values, DURATION, parse_unit("km²"))


def test_that_an_interval_gives_every_result_that_rounding_leaves_possible() -> None:
    found = parse_formula("area / days").evaluate(
        {"area": Interval(592.5, 593.5), "days": Interval(31, 31)}, PACE
    )
    assert (found.low, found.high) == pytest.approx((592.5 / 31, 593.5 / 31), rel=1e-15)


def test_that_samples_and_columns_are_evaluated_element_by_element() -> None:
    formula = parse_formula("remaining / pace")
    found = formula.evaluate(
        {"remaining": np.array(8559.0), "pace": np.array([18.0, 28.0, 0.0])},
        DURATION,
        parse_unit("years"),
    )
    assert found[:2] == pytest.approx([1.301848, 0.836902], rel=1e-6)
    assert found[2] == math.inf  # and numpy's warning is not printed: warnings fail the tests


def test_that_a_column_of_whole_numbers_is_calculated_with_as_any_other() -> None:
    found = parse_formula("a ** -1 + b").evaluate(
        {"a": np.array([2, 4]), "b": np.array(1)}, units(a="1", b="1")
    )
    assert list(found) == [1.5, 1.25]


def test_that_units_are_converted_where_they_meet() -> None:
    # 1 mi² is 2.589988110336 km²; 100 ha are 1 km².
    given = units(a="mi²", b="ha", c="km²")
    total = parse_formula("a + b + c").evaluate({"a": 1.0, "b": 100.0, "c": 1.0}, given)
    assert total == pytest.approx((2.589988110336 + 2) / 2.589988110336)
    assert parse_formula("a / c").evaluate(
        {"a": 1.0, "c": 1.0}, given, parse_unit("1")
    ) == pytest.approx(2.589988110336)


def test_that_percent_is_a_hundredth_anywhere() -> None:
    given = units(held="%", country="km²")
    values = {"held": 19.5, "country": 603_550.0}
    assert parse_formula("country * (1 - held)").evaluate(
        values, given, parse_unit("km²")
    ) == pytest.approx(485_857.75)
    assert parse_formula("country * 20 %").evaluate(values, given) == pytest.approx(120_710)
    assert parse_formula("country / 20%").evaluate(values, given) == pytest.approx(3_017_750)


@pytest.mark.parametrize(
    ("text", "result", "symbol"),
    [
        ("sum(a, b)", 6, "km²"),
        ("mean(a, b)", 3, "km²"),
        ("Average(a, b)", 3, "km²"),
        ("median(a, b, 3 * a)", 5, "km²"),
        ("median(a, b, 3 * a, 0)", 3, "km²"),
        ("log10(100 * a / a)", 2, "1"),
        ("=a – b", 4, "km²"),
        ("min(a, b)", 1, "km²"),
        ("max(a, b, 0)", 5, "km²"),
        ("abs(b - a)", 4, "km²"),
        ("clip(a, 0, b)", 1, "km²"),
        ("sqrt(4 * b)", 2, "km"),
        ("(4 * b) ** 0.5", 2, "km"),
        ("a ** 2", 25, "km⁴"),
        ("exp(log(a / b))", 5, "1"),
        ("round(a / b / 3, 1)", 1.7, "1"),
        ("a > b", 1, "1"),
        ("(a == b) + (a != b)", 1, "1"),
        ("-b + a × b ÷ b", 4, "km²"),
        ("a^2 / b²", 25, "1"),
    ],
)
def test_that_functions_and_signs_have_their_usual_meaning(
    text: str, result: float, symbol: str
) -> None:
    given = units(a="km²", b="ha")
    formula = parse_formula(text)
    assert formula.unit(given).fits(parse_unit(symbol))
    values = {"a": 5.0, "b": 100.0}
    unit = parse_unit(symbol)
    assert formula.evaluate(values, given, unit) == pytest.approx(result)
    columns = {name: np.array([value, value]) for name, value in values.items()}
    assert list(formula.evaluate(columns, given, unit)) == pytest.approx([result, result])
    points = {name: Interval(value, value) for name, value in values.items()}
    assert formula.evaluate(points, given, unit).low == pytest.approx(result)


@pytest.mark.parametrize(
    ("text", "character"),
    [("casualties + deaths", 12), ("casualties > deaths", 12), ("min(casualties, deaths)", 1)],
)
def test_that_what_does_not_mix_is_refused_with_its_character(text: str, character: int) -> None:
    given = units(casualties="casualties", deaths="deaths")
    with pytest.raises(UnitError, match=f"character {character} .*casualties.*deaths"):
        parse_formula(text).unit(given)


@pytest.mark.parametrize(
    "text", ["exp(area)", "2 ** area", "area ** days", "area + 5", "sqrt(days)", "round(area)"]
)
def test_that_a_unit_where_none_may_stand_is_refused(text: str) -> None:
    with pytest.raises(UnitError):
        parse_formula(text).unit(PACE)


def test_that_dates_subtract_and_move_but_do_not_add() -> None:
    given = units(start="date", finish="date", duration="weeks")
    values = {"start": 20_089.0, "finish": 20_120.0, "duration": 2.0}
    assert parse_formula("finish - start").evaluate(values, given) == 31
    assert parse_formula("days_between(start, finish)").evaluate(values, given) == 31
    moved = parse_formula("start + duration")
    assert moved.unit(given).symbol == "date"
    assert moved.evaluate(values, given) == 20_103
    assert parse_formula("duration + start").evaluate(values, given) == 20_103
    for refused in (
        "start + finish",
        "2 * start",
        "-start",
        "duration - start",
        "sum(start, start)",
    ):
        with pytest.raises(UnitError):
            parse_formula(refused).unit(given)


def test_that_a_missing_input_is_named() -> None:
    with pytest.raises(FormulaError, match="“days” at character 8") as refused:
        parse_formula("area / days").unit(units(area="km²"))
    assert refused.value.position == 7


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 / a", {"a": 0.0}),
        ("1 / (a - b)", {"a": Interval(0, 1), "b": 1.0}),
        ("1 / (a - a)", {"a": Interval(1, 2)}),
        ("log(a)", {"a": Interval(0, 1)}),
        ("log(a - a)", {"a": Interval(1, 2)}),
        ("sqrt(a)", {"a": -1.0}),
        ("sqrt(a)", {"a": Interval(-1, 1)}),
        ("a ** 0.5", {"a": -1.0}),
        ("a ** -1", {"a": 0.0}),
        ("a ** b", {"a": 10.0, "b": 400.0}),
        ("exp(a)", {"a": 1000.0}),
    ],
)
def test_that_a_result_without_a_value_is_an_error_and_names_the_character(
    text: str, values: dict[str, float | Interval]
) -> None:
    with pytest.raises(FormulaError, match="at character"):
        parse_formula(text).evaluate(values, units(a="1", b="1"))


def test_that_a_part_that_cannot_be_zero_may_divide_though_its_pieces_overlap() -> None:
    # x² − 2x + 3 = (x − 1)² + 2 lies between 2 and 18 for x from −1 to 5.
    found = parse_formula("1 / (x*x - 2*x + 3)").evaluate({"x": Interval(-1, 5)}, units(x="1"))
    assert (found.low, found.high) == pytest.approx((1 / 18, 1 / 2), rel=1e-9)


def test_that_arrays_given_are_never_written_into() -> None:
    """Steps on the way are computed in place; the inputs, and what names them alone, are not."""
    given = {"a": np.array([6.0, 8.0]), "b": np.array([2.0, 4.0])}
    kept = {name: values.copy() for name, values in given.items()}
    for text, first in (
        ("a * b / a - b + a", 6.0), ("-a + a", 0.0), ("a + (b * b)", 10.0), ("a", 6.0),
        ("sum(a) + b", 8.0), ("max(a, b) * b / b", 6.0), ("(a - b) - (a * b)", -8.0),
        ("a ** 1 + b", 8.0), ("(a < b) + a * b", 12.0), ("2 * a - a", 6.0),
    ):  # fmt: skip
        found = parse_formula(text).evaluate(given, units(a="1", b="1"))
        assert found[0] == first, text
        assert all(np.array_equal(given[name], kept[name]) for name in given), text
