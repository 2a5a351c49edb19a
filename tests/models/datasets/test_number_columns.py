"""Numbers as publishers write them."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.datasets import Dataset
from models.datasets.cells import cells_of
from models.datasets.kinds.plain_numbers import read_plain

Read = Callable[..., Dataset]


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (("1,234", "12,345,678", "9"), [1234, 12345678, 9]),
        (("1 234", "12 345 678", "9"), [1234, 12345678, 9]),
        (("1\u00a0234", "12\u202f345", "9\u2009999"), [1234, 12345, 9999]),
        (("1'234", "12’345", "9"), [1234, 12345, 9]),
        (("4,2", "10,75", "3"), [4.2, 10.75, 3.0]),
        (("1.234,5", "1.234", "12.345.678"), [1234.5, 1234.0, 12345678.0]),
        (("(123)", "45", "(6.5)"), [-123.0, 45.0, -6.5]),
        (("−5", "+7", "-0.5"), [-5.0, 7.0, -0.5]),
        (("1e3", "2.5E-2", "7"), [1000.0, 0.025, 7.0]),
        ((".5", "5.", "1"), [0.5, 5.0, 1.0]),
        (("0", "1", "1"), [0, 1, 1]),
    ],
)
def test_that_spelled_numbers_are_read(
    column: Read, cells: tuple[str, ...], values: list[float]
) -> None:
    dataset = column(*cells)
    assert dataset.column("value").kind == "number"
    assert dataset.frame["value"].tolist() == values
    assert not dataset.issues


def test_that_percents_keep_their_face_value_and_say_so(column: Read) -> None:
    dataset = column("56.5%", "12 %", "3%", "(4%)")
    assert dataset.frame["value"].tolist() == [56.5, 12.0, 3.0, -4.0]
    assert dataset.column("value").unit == "%"


@pytest.mark.parametrize(
    ("cells", "values", "unit"),
    [
        (("$1,234", "$2,500.50"), [1234.0, 2500.5], "USD"),
        (("$ (1,234)", "-$2,500", "($7)"), [-1234, -2500, -7], "USD"),
        (("1.234,50 €", "2.500,00 €"), [1234.5, 2500.0], "EUR"),
        (("1 234,50 грн", "2 500,00 грн."), [1234.5, 2500.0], "UAH"),
    ],
)
def test_that_a_currency_beside_numbers_is_their_unit(
    column: Read, cells: tuple[str, ...], values: list[float], unit: str
) -> None:
    dataset = column(*cells)
    assert dataset.frame["value"].tolist() == values
    assert dataset.column("value").unit == unit
    assert dataset.raw.cell(0, 1) == cells[0]
    assert not dataset.issues


def test_that_a_number_with_another_sign_than_the_others_is_told(column: Read) -> None:
    dataset = column(*(f"${number}" for number in range(20)), "€5")
    assert dataset.column("value").unit == "USD"
    assert [(issue.kind, issue.line) for issue in dataset.issues] == [("not-a-number", 22)]


@pytest.mark.parametrize(
    "word", ["", "-", "–", "n/a", "N/A", "NA", "nan", "null", "…", "н/д", ":", "#DIV/0!", "<NA>"]
)
def test_that_words_for_nothing_are_missing(column: Read, word: str) -> None:
    dataset = column("5", word, "7", "8")
    assert dataset.column("value").missing == 1
    assert math.isnan(dataset.frame["value"].iloc[1])
    assert not dataset.issues


@pytest.mark.parametrize("words", [("NA", "NA", "NA"), ("n/a", "", "–"), ("", "", "")])
def test_that_all_cells_are_missing_where_none_has_a_value(
    column: Read, words: tuple[str, ...]
) -> None:
    dataset = column(*words)
    value = dataset.column("value")
    assert (value.kind, value.missing, value.reason) == ("text", 3, "no cell has a value")
    assert dataset.values.array("value").tolist() == [None, None, None]
    assert [dataset.raw.cell(row, 1) for row in range(3)] == list(words)


def test_that_a_word_for_nothing_is_a_value_among_words(column: Read) -> None:
    dataset = column("NA", "KE", "")
    assert dataset.column("value").missing == 1
    assert dataset.values.array("value").tolist() == ["NA", "KE", None]


def test_that_the_decimal_sign_is_decided_once(column: Read) -> None:
    # 4,2 shows that the comma is the decimal sign; 1,234 must then be 1.234 as well.
    dataset = column("1,234", "4,2", "5,75")
    assert dataset.frame["value"].tolist() == [1.234, 4.2, 5.75]
    assert "decimal sign is a comma" in dataset.column("value").reason


def test_that_a_number_beyond_float64_stays_text(column: Read) -> None:
    dataset = column("12345678901234567890123", "2", "3")
    assert dataset.column("value").kind == "text"
    assert dataset.frame["value"].iloc[0] == "12345678901234567890123"


def test_that_whole_numbers_beyond_2_to_53_stay_exact(column: Read) -> None:
    dataset = column("1568899264650280961", "9007199254740993")
    assert dataset.frame["value"].dtype == np.int64
    assert dataset.frame["value"].tolist() == [1568899264650280961, 9007199254740993]


def test_that_such_numbers_beside_a_fraction_stay_text_rather_than_be_rounded(
    column: Read,
) -> None:
    dataset = column("9007199254740993", "1.5", "2.5")
    assert dataset.column("value").kind == "text"
    assert dataset.frame["value"].tolist() == ["9007199254740993", "1.5", "2.5"]


def test_that_such_numbers_with_a_gap_stay_text_rather_than_be_rounded(column: Read) -> None:
    dataset = column("1568899264650280961", "", "9007199254740993")
    assert dataset.column("value").kind == "text"
    assert dataset.frame["value"].iloc[2] == "9007199254740993"


def test_that_many_words_among_numbers_make_text(column: Read) -> None:
    dataset = column("5", "T-72", "BMP-2", "7", "T-80")
    assert dataset.column("value").kind == "text"
    assert dataset.frame["value"].tolist() == ["5", "T-72", "BMP-2", "7", "T-80"]


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1))
def test_that_plain_decimals_are_rounded_as_python_rounds_them(values: list[float]) -> None:
    texts = [np.format_float_positional(value, trim="-") for value in values]
    short = [text for text in texts if len(text) <= 40]
    plain = read_plain(cells_of(short))
    assert plain.read.all()
    assert plain.values.tolist() == [float(text) for text in short]


@given(st.lists(st.integers(-(2**63), 2**63 - 1), min_size=1))
def test_that_plain_whole_numbers_are_exact(values: list[int]) -> None:
    plain = read_plain(cells_of([str(value) for value in values]))
    assert plain.whole.tolist() == values
    assert not plain.long.any()


@given(st.lists(st.text("0123456789.+-eE, x", max_size=12), min_size=1))
def test_that_nothing_else_is_taken_for_a_plain_number(texts: list[str]) -> None:
    plain = read_plain(cells_of(texts))
    for text, read, value in zip(texts, plain.read, plain.values, strict=True):
        body = text.strip()
        digits = body.lstrip("+-") if body[:1] in "+-" and len(body) > 1 else body
        is_plain = digits.replace(".", "", 1).isdigit() and len(body) - len(digits) <= 1
        assert read == is_plain
        if is_plain:
            assert value == float(body)


def test_that_a_comma_before_three_digits_means_what_it_does_in_other_columns(read: Read) -> None:
    dataset = read("day;a;b\n2024-01-01;1,500;0,25\n2024-01-02;2,250;0,5\n2024-01-03;3;0,75\n")
    assert dataset.frame["a"].tolist() == [1.5, 2.25, 3.0]
    assert dataset.column("a").reason.endswith("the decimal sign is a comma, as in other columns")
    dataset = read("day;a;b\n2024-01-01;1,500;25\n2024-01-02;12,250,000;5\n")
    assert dataset.frame["a"].tolist() == [1500, 12_250_000]


def test_that_any_digits_are_read_as_the_nearest_number_to_them() -> None:
    # Python's own reading of a float is the reference: it rounds correctly.
    random = np.random.default_rng(7)
    texts: list[str] = []
    for _ in range(20_000):
        digits = "".join(map(str, random.integers(0, 10, random.integers(1, 27))))
        point = int(random.integers(0, len(digits) + 1))
        texts.append(str(random.choice(["", "-", "+"])) + digits[:point] + "." + digits[point:])
        texts.append(repr(float(random.uniform(-1, 1) * 10.0 ** random.integers(-4, 16))))
    plain = read_plain(cells_of(texts))
    written = [text for text in texts if "e" not in text]
    assert plain.read.sum() == len(written)
    assert plain.values[plain.read].tolist() == [float(text) for text in written]


def test_that_numbers_halfway_between_two_are_rounded_to_the_even_one() -> None:
    # 9007199254740993 is 2**53 + 1, halfway between two numbers of float64.
    texts = ["9007199254740993.0", "9007199254740995.0", "900719925474099.30", "0.5000000000000001"]
    assert read_plain(cells_of(texts)).values.tolist() == [float(text) for text in texts]


def test_that_other_marks_among_digits_are_no_number() -> None:
    texts = ["1.2.3", "1-2", "--1", "+-1", "1e5", "/5", ":5", ".", "-", "-.", "1 2", "٣", "1\x002"]
    assert not read_plain(cells_of(texts)).read.any()


def test_that_digits_beyond_every_number_are_read_without_a_warning(
    recwarn: pytest.WarningsRecorder,
) -> None:
    texts = ["18446744073.709551615", "18446744073709551615.5", "99999999999999999999.9", "3.5"]
    assert read_plain(cells_of(texts)).values.tolist() == [float(text) for text in texts]
    assert not recwarn.list
