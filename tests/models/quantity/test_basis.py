"""Basis tags: what has the same unit and still does not add."""

import pytest

from models.errors import UnitError
from models.quantity import Basis, Quantity, parse_unit, read_basis

KM2, PEOPLE = parse_unit("km²"), parse_unit("casualties")


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("net change", Basis(extent="net")),
        ("4,168 km² (gross, assessed)", Basis(extent="gross", standing="assessed")),
        ("4,500 km² claimed", Basis(standing="claimed")),
        ("killed and wounded", Basis(losses="killed and wounded")),
        ("100,000 deaths", Basis(losses="killed")),
        ("427,000 casualties", Basis(losses="killed and wounded")),
        ("cumulative_losses", Basis(span="cumulative")),
        ("gross, claimed, per period", Basis("gross", "claimed", "per period")),
        ("claimed, not confirmed", Basis()),
        ("a network of roads", Basis()),
        ("593 km²", Basis()),
    ],
)
def test_that_the_words_of_a_figure_give_its_basis(text: str, basis: Basis) -> None:
    assert read_basis(text) == basis


def test_that_the_text_of_a_basis_reads_back_as_that_basis() -> None:
    basis = Basis("net", "assessed", "cumulative", "killed and wounded")
    assert read_basis(basis.text) == basis


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (Basis(extent="net"), Basis(extent="gross"), "one is net and one gross"),
        (Basis(standing="claimed"), Basis(standing="assessed"), "claimed by a side"),
        (Basis(span="cumulative"), Basis(span="cumulative"), "running totals"),
        (Basis(losses="killed"), Basis(losses="killed and wounded"), "would count twice"),
    ],
)
def test_that_what_does_not_add_is_refused_in_words(one: Basis, other: Basis, why: str) -> None:
    with pytest.raises(UnitError, match=why):
        _ = Quantity(5, KM2, one) + Quantity(7, KM2, other)
    with pytest.raises(UnitError, match=why):
        _ = Quantity(7, KM2, other) + Quantity(5, KM2, one)


def test_that_a_sum_keeps_what_both_agree_in() -> None:
    one, other = Basis("net", "assessed", "per period"), Basis("net", "", "per period")
    total = Quantity(5, KM2, one) + Quantity(7, KM2, other)
    assert (total.value, total.basis) == (12, Basis("net", "", "per period"))


def test_that_a_running_total_goes_on_with_the_amount_of_the_next_period() -> None:
    total = Quantity(790_000, PEOPLE, Basis(span="cumulative"))
    month = Quantity(48_000, PEOPLE, Basis(span="per period"))
    assert (total + month).basis.span == "cumulative"


def test_that_two_running_totals_leave_the_amount_between_them() -> None:
    earlier = Quantity(359_230, PEOPLE, Basis(span="cumulative"))
    later = Quantity(789_550, PEOPLE, Basis(span="cumulative"))
    between = later - earlier
    assert (between.value, between.basis.span) == (430_320, "per period")


def test_that_a_claim_may_be_set_against_an_assessment_but_net_not_against_gross() -> None:
    over = Quantity(4500, KM2, Basis(standing="claimed")) - Quantity(
        3306, KM2, Basis(standing="assessed")
    )
    assert (over.value, over.basis) == (1194, Basis())
    with pytest.raises(UnitError, match="net and one gross"):
        _ = Quantity(5, KM2, Basis(extent="gross")) - Quantity(3, KM2, Basis(extent="net"))


def test_that_a_quantity_keeps_its_basis_in_another_unit() -> None:
    assert Quantity(1, KM2, Basis(extent="net")).to(parse_unit("ha")).basis.extent == "net"
