"""What a formula may have, what it may not, and where the error points."""

import pytest

from models.errors import FormulaError
from models.formula import parse_formula
from models.formula.nodes import parts


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("area.days", 4),
        ("area[0]", 4),
        ("'area'", 0),
        ("area / “days”", 7),
        ("area; days", 4),
        ("lambda x: x", 8),
        ("{area}", 0),
        ("area = 5", 5),
        ("area // days", 5),
        ("area % days", 5),
        ("area days", 5),
        ("5 km", 2),
        ("5km", 1),
        ("1j", 1),
        ("1,000 * area", 0),
        ("area, days", 0),
        ("area if days else 1", 5),
        ("area and days", 5),
        ("area < days < 5", 0),
        ("open(area)", 0),
        ("__import__(area)", 0),
        ("sum()", 0),
        ("min(area)", 0),
        ("round(area, 1, 2)", 0),
        ("sum(area)(days)", 0),
        ("(area", 0),
        ("area)", 4),
        ("area /", 5),
        ("", 0),
        (" \t\n", 0),
        ("2 + 1e999", 4),
        ("área + площа + @", 15),
    ],
)
def test_that_what_is_not_on_the_list_is_refused_at_its_character(text: str, position: int) -> None:
    with pytest.raises(FormulaError) as refused:
        parse_formula(text)
    assert refused.value.position == position


@pytest.mark.parametrize(
    "text",
    [
        "9**9**9**9",
        "9**(9**9)",
        "2**100000",
        "(" * 500 + "1" + ")" * 500,
        "-" * 3000 + "1",
        "+".join(["a"] * 1500),
        "a" * 100_000,
        "1+" * 50_000 + "1",
    ],
)
def test_that_a_huge_formula_is_refused(text: str) -> None:
    with pytest.raises(FormulaError):
        parse_formula(text)


def test_that_a_sum_over_many_inputs_is_read() -> None:
    assert len(parse_formula("+".join(f"a{n}" for n in range(90))).names) == 90


def test_that_names_may_be_any_word_even_one_of_python() -> None:
    formula = parse_formula("from + class / may + in_ + площа")
    assert formula.names == ("from", "class", "may", "in_", "площа")


def test_that_positions_survive_what_is_rewritten_for_the_parser() -> None:
    with pytest.raises(FormulaError) as refused:
        parse_formula("площа × 20 % − class ÷ nope(x)")
    assert refused.value.position == 23


def test_that_formulas_are_equal_when_their_texts_are() -> None:
    assert parse_formula("a / b") == parse_formula("a / b")
    assert hash(parse_formula("a / b")) == hash(parse_formula("a / b"))
    assert parse_formula("a / b") != parse_formula("a/b")


def test_that_known_names_may_be_of_several_words_and_in_other_letters() -> None:
    known = ("total area", "Days", "year-2024")
    formula = parse_formula("Total  area / days + year-2024 * 2", known)
    assert formula.names == ("total area", "Days", "year-2024")
    assert [formula.text[part.start : part.end] for part in parts(formula.tree)] == [
        "Total  area / days",
        "year-2024 * 2",
    ]
    assert parse_formula("year - 2024", ("year",)).names == ("year",)


def test_that_an_error_among_names_of_several_words_names_the_character_typed() -> None:
    with pytest.raises(FormulaError) as refused:
        parse_formula("total area / nope(x)", ("total area",))
    assert refused.value.position == 13
