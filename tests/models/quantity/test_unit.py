"""Units: what they are called, what they measure, what does not mix."""

import pytest

from models.errors import UnitError
from models.quantity import Quantity, parse_unit
from models.quantity.catalogue import NAMED
from models.quantity.unit import DAY, ONE, YEAR


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("km2", "km²"),
        ("sq km", "km²"),
        ("square kilometres", "km²"),
        ("кв. км", "km²"),
        ("casualties per square mile", "casualties/mi²"),
        ("km² a day", "km²/day"),
        ("km2/day per city", "km²/day/city"),
        ("km²/(day·city)", "km²/day/city"),
        ("casualties daily", "casualties/day"),
        ("осіб на добу", "persons/day"),
        ("km2/death", "km²/death"),
        ("per cent", "%"),
        ("percentage points", "pp"),
        ("killed and wounded", "casualties"),
        ("1", "1"),
        ("", "1"),
        ("1/day", "1/day"),
        ("km sq", "km²"),
        ("km**2", "km²"),
        ("km^2/d", "km²/day"),
        ("sqkm", "km²"),
        ("square mile", "mi²"),
        ("main battle tanks", "tanks"),
        ("artillery systems", "guns"),
        ("Russian soldiers per sq. km", "persons/km²"),
        ("troops killed and wounded", "casualties"),
        ("soldiers killed in action", "deaths"),
        ("Shahed drones a night", "drones/day"),
        ("infantry fighting vehicles", "vehicles"),
        ("times as many", "1"),
        ("casualties per 100 km²", "casualties/100 km²"),
        ("per 100,000", "1/100,000"),
        ("casualties per day per million inhabitants", "casualties/day/1,000,000 persons"),
    ],
)
def test_that_every_spelling_of_a_unit_is_written_in_one_way(text: str, symbol: str) -> None:
    assert parse_unit(text).symbol == symbol


def test_that_the_symbol_of_every_unit_reads_back_as_that_unit() -> None:
    for named in NAMED:
        unit = parse_unit(named.many)
        assert parse_unit(unit.symbol) == unit
        assert parse_unit((unit / DAY).symbol) == unit / DAY
    for text in ("1/1,000", "casualties/100 km²", "1/day/1,000", "km²/day/1,000 persons"):
        assert parse_unit(text).symbol == text


@pytest.mark.parametrize(
    ("text", "base_units"),
    [
        ("mi", 1.609344),  # the international mile, 1959
        ("mi²", 2.589988110336),
        ("ha", 0.01),
        ("m²", 1e-6),
        ("year", 365.25),
        ("month", 30.4375),
        ("week", 7),
        ("%", 0.01),
        ("casualties/mi²", 1 / 2.589988110336),
        ("deaths per 1,000 persons", 0.001),
        ("‰", 0.001),
        ("GW/MW", 1000),
    ],
)
def test_that_a_unit_knows_its_size_in_base_units(text: str, base_units: float) -> None:
    assert parse_unit(text).factor == pytest.approx(base_units, rel=1e-15)


def test_that_an_unknown_unit_is_named_and_a_near_one_offered() -> None:
    with pytest.raises(UnitError, match=r"“casualtys”.*“casualties”"):
        parse_unit("casualtys/km²")


@pytest.mark.parametrize(
    "text", ["furlong", "km²day", "km10", "x" * 500, "km²//day", "/", "square days"]
)
def test_that_what_is_no_unit_is_refused(text: str) -> None:
    with pytest.raises(UnitError):
        parse_unit(text)


def test_that_area_over_area_per_day_is_days() -> None:
    area, pace = parse_unit("km²"), parse_unit("km²/day")
    assert area / pace == DAY
    assert (area / area) == ONE
    assert parse_unit("km") ** 2 == area


def test_that_counts_of_different_things_do_not_mix() -> None:
    counts = [
        parse_unit(word) for word in ("persons", "casualties", "deaths", "wounded", "vehicles")
    ]
    for one in counts:
        assert [other for other in counts if one.fits(other)] == [one]


def test_that_towns_and_cities_are_both_settlements() -> None:
    assert parse_unit("towns").fits(parse_unit("cities"))


def test_that_a_unit_stands_in_the_singular_beside_one() -> None:
    assert Quantity(1, DAY).text == "1 day"
    assert Quantity(1.5, YEAR).text == "1.5 years"
    assert Quantity(0.14119, ONE).text == "0.14119"


def test_that_quantities_add_in_the_unit_of_the_first() -> None:
    total = Quantity(1, parse_unit("km²")) + Quantity(100, parse_unit("ha"))
    assert total == Quantity(2, parse_unit("km²"))
    with pytest.raises(UnitError, match="deaths is not casualties"):
        _ = Quantity(1, parse_unit("casualties")) + Quantity(1, parse_unit("deaths"))


def test_that_a_pace_over_an_area_converts_to_years() -> None:
    # 8,559 km² at 18 km²/day: 475.5 days, 1.30185 years.
    duration = Quantity(8559, parse_unit("km²")) / Quantity(18, parse_unit("km²/day"))
    assert duration.to(YEAR).value == pytest.approx(1.30185, rel=1e-5)
